// Pictures of a page in both themes, at a desk and on a phone, into results/screenshots/.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DESKTOP, PHONE } from "./browser.js";

const FOLDER = new URL("../results/screenshots/", import.meta.url);

/** Four pictures: `<name>-<light|dark>-<desktop|phone>.png`; leaves the page as it was. */
export async function takeScreenshots(page, name) {
  await mkdir(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const [device, viewport] of [["desktop", DESKTOP], ["phone", PHONE]]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const path = fileURLToPath(new URL(`${name}-${colorScheme}-${device}.png`, FOLDER));
      // Hiding the caret takes a style that the pages' policy forbids.
      await page.screenshot({ path, fullPage: true, caret: "initial" });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
