// Every page that links lead to, for everybody who may see it: it answers, has one heading, works for all eyes and on a
// phone. The demo marketplace gives the pages something to show.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { signIn } from "../support/people.js";
import { startPortal } from "../support/portal.js";
import { takeScreenshots } from "../support/screenshots.js";

const PASSWORD = "lagoon-arches-ledger";
const IDS = /\b(sel|buy|key|prod|met|plan|sub|inv|run)_[0-9a-f]{32}\b/g;
/** Pages of one shape that are looked at: a draft and a published plan look different. */
const ALIKE_MAX = 2;
/** The pages whose pictures are kept, by shape. */
const PICTURES = {
  "/store/:prod": "store-product",
  "/account/subscriptions/:sub": "subscription",
  "/account/invoices/:inv": "invoice",
  "/seller": "seller-overview",
  "/admin": "admin-overview",
  "/admin/clock": "admin-clock",
};

let browser;
let portal;
/** Shapes that somebody has looked at closely already. */
const known = new Map();

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ seed: true }), launchBrowser()]);
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

for (const [who, email, home] of [
  ["anybody", undefined, "/"],
  ["a buyer", "jonas@nordlicht.example", "/account/subscriptions"],
  ["a seller", "anna@almenrausch.example", "/seller"],
  ["the operator", "olivia@fondaco.example", "/admin"],
]) {
  test(`every page of ${who} is sound`, async () => {
    const page = await newPage(browser, { url: portal.url });
    if (email) await signIn(page, { email, password: PASSWORD });
    const seen = await walk(page, [home, "/"]);
    assert.ok(seen > 2, `only ${seen} pages`);
  });
}

/** Follows the links of this site breadth first, and looks at each shape of page. */
async function walk(page, starts) {
  const waiting = [...starts];
  const walked = new Map();
  const tried = new Set();
  while (waiting.length > 0) {
    const path = waiting.shift();
    const shape = path.replace(IDS, ":$1").split("?")[0];
    if (tried.has(path) || (walked.get(shape) ?? 0) >= ALIKE_MAX) continue;
    tried.add(path);
    walked.set(shape, (walked.get(shape) ?? 0) + 1);
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, path);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, `${path} has one heading`);
    await look(page, shape);
    waiting.push(...(await page.evaluate(linksOfThisSite)));
  }
  return tried.size;
}

async function look(page, shape) {
  const times = known.get(shape) ?? 0;
  if (times >= ALIKE_MAX) return;
  known.set(shape, times + 1);
  await assertSound(page);
  if (times === 0 && PICTURES[shape]) await takeScreenshots(page, PICTURES[shape]);
}

/** In the browser: pages only, without query and place, but for what is to be removed; documents of the API are not pages. */
function linksOfThisSite() {
  const links = [...document.querySelectorAll("a[href]")].map((link) => new URL(link.href));
  const ours = links.filter((link) => link.origin === location.origin && !link.pathname.startsWith("/api/"));
  const told = (link) => (link.pathname.endsWith("/remove") ? link.pathname + link.search : link.pathname);
  return [...new Set(ours.map(told))];
}
