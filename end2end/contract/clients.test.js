// The contract as its users meet it: a validator takes it, clients in two languages are generated from it, and the first
// story runs with one of them against a sandbox.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { OPERATOR_KEY, startPortal } from "../support/portal.js";

const run = promisify(execFile);
const HERE = fileURLToPath(new URL(".", import.meta.url));
const NODE_MODULES = fileURLToPath(new URL("../node_modules", import.meta.url));
const PYTHON = process.env.CONTRACT_PYTHON;

let portal;
let folder;
let contract;

before(async () => {
  assert.ok(PYTHON, "CONTRACT_PYTHON names no Python; `make test` does");
  portal = await startPortal();
  folder = await mkdtemp(join(tmpdir(), "fondaco-contract-"));
  contract = join(folder, "openapi.json");
  const answer = await fetch(`${portal.url}/api/openapi.json`);
  await writeFile(contract, await answer.text());
});

after(async () => {
  await portal?.stop();
  if (folder) await rm(folder, { recursive: true });
});

/** Runs a program and answers what it printed; one that fails says all it printed. */
async function runs(program, ...rest) {
  try {
    return await run(program, rest, { cwd: folder, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    throw new Error(`${program} ${rest.join(" ")}:\n${error.stdout}\n${error.stderr}`);
  }
}

test("the contract is valid OpenAPI 3.1", async () => {
  await runs(PYTHON, "-m", "openapi_spec_validator", "--schema", "3.1", contract);
});

test("a Python client is generated, compiled and imported", async () => {
  const client = join(folder, "python");
  const { stdout, stderr } = await runs(
    PYTHON, "-m", "openapi_python_client", "generate", "--path", contract, "--output-path", client,
    "--meta", "none", "--fail-on-warning", "--config", join(HERE, "python-client.yaml"),
  );
  assert.doesNotMatch(stdout + stderr, /WARNING|ERROR/i);
  await runs(PYTHON, "-m", "compileall", "-q", client);
  await runs(PYTHON, join(HERE, "imported.py"), folder, contract);
});

test("the first story runs with a TypeScript client", async () => {
  const story = join(folder, "story");
  await cp(HERE, story, { recursive: true });
  await symlink(NODE_MODULES, join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{"type": "module"}');
  await runs(process.execPath, join(NODE_MODULES, "openapi-typescript/bin/cli.js"), contract, "-o", join(story, "generated/portal.d.ts"));
  await runs(process.execPath, join(NODE_MODULES, "typescript/bin/tsc"), "--project", story);
  const { stdout } = await runs(process.execPath, join(story, "story.js"), portal.url, OPERATOR_KEY);
  assert.match(stdout, /^sub_[0-9a-f]{32}: [0-9.]+ EUR$/m);
});
