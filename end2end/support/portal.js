// Starts a built `fondaco serve` of its own: a free port, an empty data folder, a sandbox with a stopped clock.

import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const START_SECONDS_MAX = 60;
const STOP_SECONDS_MAX = 30;
const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url));
const BINARY = resolve(process.env.FONDACO_BIN ?? join(TARGET, "debug/fondaco"));

export const OPERATOR_KEY = "op_end2end_key_of_the_sandbox";

/**
 * @param {{clock?: string, seed?: boolean, env?: Record<string, string>}} wishes `clock`: the sandbox's first instant;
 *   `seed`: load the demo marketplace first.
 */
export async function startPortal({ clock = "2026-11-22T10:00:00Z", seed = false, env = {} } = {}) {
  const data = await mkdtemp(join(tmpdir(), "fondaco-end2end-"));
  // As root the database runs as another user, who has to get in.
  await chmod(data, 0o755);
  const port = await freePort();
  const environment = {
    ...process.env,
    FONDACO_MODE: "sandbox",
    FONDACO_CLOCK: clock,
    FONDACO_OPERATOR_KEY: OPERATOR_KEY,
    FONDACO_LISTEN: `127.0.0.1:${port}`,
    FONDACO_DATA: data,
    ...env,
  };
  if (!("DATABASE_URL" in env)) delete environment.DATABASE_URL;
  const portal = new Portal(`http://127.0.0.1:${port}`, data, environment);
  try {
    if (seed) await portal.run("seed");
    await portal.start();
  } catch (error) {
    await portal.stop();
    throw error;
  }
  return portal;
}

class Portal {
  #data;
  #environment;
  #server;
  #said = "";

  constructor(url, data, environment) {
    this.url = url;
    this.#data = data;
    this.#environment = environment;
  }

  /** Runs another command of the binary on the same data folder, and answers what it printed. */
  async run(...command) {
    const child = spawn(BINARY, command, { env: this.#environment, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    const status = await ended(child);
    if (status !== 0) throw new Error(`fondaco ${command.join(" ")} ended with ${status}:\n${said}`);
    return said;
  }

  async start() {
    this.#server = spawn(BINARY, ["serve"], { env: this.#environment, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#server.stdout, this.#server.stderr]) stream.on("data", (text) => (this.#said += text));
    let status;
    const end = ended(this.#server).then((code) => (status = code ?? "a signal"));
    end.catch((error) => (status = error.message));
    for (let tries = 0; tries < START_SECONDS_MAX * 10; tries += 1) {
      if (status !== undefined) break;
      const answer = await fetch(this.url, { redirect: "manual" }).catch(() => undefined);
      if (answer && answer.status < 500) return;
      await pause(100);
    }
    const ending = status === undefined ? `does not answer after ${START_SECONDS_MAX} s` : `ended with ${status}`;
    throw new Error(`${BINARY} serve ${ending}:\n${this.log()}`);
  }

  /** A call of the public API, as the operator unless told otherwise; throws when refused. */
  async api(method, path, body, key = OPERATOR_KEY) {
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", accept: "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }

  /** Moves the sandbox's clock forward; everything due by then is done afterwards. */
  async travelTo(now) {
    await this.api("POST", "/api/v1/clock", { now });
  }

  /** The end of what the server has printed. */
  log() {
    return this.#said.slice(-4000);
  }

  /** Asks the server to end, insists if it does not, and removes the data folder. */
  async stop() {
    const running = this.#server && this.#server.exitCode === null && this.#server.signalCode === null;
    if (running && this.#server.pid !== undefined) {
      const end = ended(this.#server);
      this.#server.kill("SIGTERM");
      const late = pause(STOP_SECONDS_MAX * 1000, "late", { ref: false });
      if ((await Promise.race([end, late])) === "late") {
        this.#server.kill("SIGKILL");
        await end;
      }
    }
    await this.#stopDatabase();
    await rm(this.#data, { recursive: true, force: true });
  }

  /** Only a killed portal leaves its database running. */
  async #stopDatabase() {
    const file = join(this.#data, "postgres/cluster/postmaster.pid");
    const pid = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
    if (Number.isInteger(pid)) {
      try {
        process.kill(pid, "SIGQUIT");
        await pause(500);
      } catch {
        // It was gone already.
      }
    }
  }
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    child.once("exit", (code) => resolve(code));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
