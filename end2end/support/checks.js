// What every page has to stand: both themes read well, nothing runs off a phone, no script stumbles.

import assert from "node:assert/strict";
import { assertAccessible, assertReadable } from "./accessible.js";
import { NARROW, PHONE } from "./browser.js";

/** Nothing may be wider than the page: a phone scrolls in one direction, the narrowest, too. */
export async function assertFitsPhone(page) {
  const before = page.viewportSize();
  for (const viewport of [PHONE, NARROW]) {
    await page.setViewportSize(viewport);
    const wide = await page.evaluate(whatSticksOut);
    assert.deepEqual(wide, [], `${page.url()} scrolls sideways at ${viewport.width} px`);
  }
  if (before) await page.setViewportSize(before);
}

/** In the browser: some of what lies beyond the right edge, where the page scrolls there. */
function whatSticksOut() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const sticksOut = (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement);
  const beyond = [...document.body.querySelectorAll("*")].filter(sticksOut);
  const told = beyond.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  return told.length > 0 ? told : ["something"];
}

/** The page as it is now: accessible by day, readable by night, one column on a phone, without a fault so far. */
export async function assertSound(page) {
  await page.waitForLoadState("load");
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await assertReadable(page);
  await page.emulateMedia({ colorScheme: "light" });
  await assertFitsPhone(page);
  assert.deepEqual(page.faults, [], `${page.url()} has faults`);
}
