// Lighthouse on a phone, for pages that strangers see: the median of three runs each, against what is asked for.
// `npm run lighthouse`, after `make debug`; FONDACO_BIN names another binary. Lighthouse itself comes by npx.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { executable } from "./support/browser.js";
import { startPortal } from "./support/portal.js";

const LIGHTHOUSE = "lighthouse@12.2.3";
const RUNS = 3;
const GATES = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "fondaco-lighthouse-"));
const portal = await startPortal({ seed: true });
let missed = 0;
try {
  const { items } = await portal.api("GET", "/api/v1/store");
  console.log(`page                 ${Object.keys(GATES).join("  ")}  first paint  largest paint  blocked`);
  for (const [name, path] of [["store", "/store"], ["product", `/store/${items[0].product.id}`], ["sign-in", "/sign-in"]]) {
    const reports = [];
    for (let number = 0; number < RUNS; number += 1) reports.push(await report(portal.url + path));
    const of = (value) => median(reports.map(value));
    const scores = Object.keys(GATES).map((category) => of((report) => Math.round(report.categories[category].score * 100)));
    const time = (audit) => `${Math.round(of((report) => report.audits[audit].numericValue))} ms`;
    missed += Object.values(GATES).filter((gate, place) => scores[place] < gate).length;
    const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map(time);
    console.log(`${name.padEnd(20)} ${scores.join("  ")}  ${times.join("  ")}`);
    for (const [id, audit] of Object.entries(reports[0].audits)) {
      if (audit.score !== null && audit.score < 0.9) console.log(`  ${id}: ${audit.displayValue ?? audit.title}`);
    }
  }
} finally {
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(missed > 0 ? 1 : 0);

async function report(url) {
  const path = join(folder, "report.json");
  const flags = `--headless=new${process.getuid?.() === 0 ? " --no-sandbox" : ""}`;
  const options = [url, "--quiet", "--output=json", `--output-path=${path}`, `--chrome-flags=${flags}`];
  const command = process.env.LIGHTHOUSE ? [process.env.LIGHTHOUSE] : ["npx", "--yes", LIGHTHOUSE];
  const environment = { ...process.env, CHROME_PATH: executable() };
  await run(command[0], [...command.slice(1), ...options], { env: environment, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(await readFile(path, "utf8"));
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
