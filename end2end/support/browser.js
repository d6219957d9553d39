// A headless Chromium, and the ways a person may come: with or without JavaScript, by day or night, at a desk or on a phone.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
/** The narrowest there is: a small phone, or a desk at 400 %. */
export const NARROW = { width: 320, height: 640 };

const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

export async function launchBrowser() {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable(),
    args: isRoot ? [...FLAGS, "--no-sandbox"] : FLAGS,
  });
}

/** A page of a visitor of its own; faults in the page's scripts are collected in `page.faults`. */
export async function newPage(browser, { javaScript = true, locale = "en", theme = "light", viewport = DESKTOP, url } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    locale,
    // Colors are measured where they have arrived.
    reducedMotion: "reduce",
    timezoneId: "UTC",
    viewport,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") page.faults.push(`${message.text()} (${message.location().url})`);
  });
  return page;
}

/** A page whose reader has switched JavaScript off: every form must still work. */
export async function withoutJavaScript(browser, options = {}) {
  return newPage(browser, { ...options, javaScript: false });
}

export function executable() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const known = [
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  const candidates = [process.env.CHROMIUM, ...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...known];
  const found = candidates.filter(Boolean).find(canRun);
  if (!found) throw new Error("no Chromium: install it, or name it in CHROMIUM");
  return found;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
