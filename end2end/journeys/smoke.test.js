// The portal answers: a page with a heading, in the reader's language, whose scripts wake up.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "../support/accessible.js";
import { launchBrowser, newPage, withoutJavaScript } from "../support/browser.js";
import { startPortal } from "../support/portal.js";

let browser;
let portal;

before(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

test("the home page has a heading and wakes up without a fault", async () => {
  const page = await newPage(browser, { url: portal.url });
  await page.goto("/", { waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(page.faults, []);
  await assertAccessible(page);
});

test("the home page reads the same without JavaScript, in German for a German browser", async () => {
  const page = await withoutJavaScript(browser, { url: portal.url, locale: "de" });
  await page.goto("/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "de");
});
