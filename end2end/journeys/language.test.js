// Language and colors: from the browser at first, then from the switch, for everything that follows.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { signUp } from "../support/people.js";
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

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`a visitor switches language and colors, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript, locale: "fr-FR" });
    await page.goto("/sign-in");
    await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
    await choose(page, /^English/, "Deutsch");
    await page.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor();
    assert.equal(new URL(page.url()).pathname, "/sign-in");
    await choose(page, /^Deutsch/, "Italiano");
    await page.getByRole("heading", { level: 1, name: "Accesso" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "it");
    assert.equal(await page.locator("html").getAttribute("data-theme"), null);
    await choose(page, /^Italiano/, "Scuro");
    await page.locator("html[data-theme=dark]").waitFor();
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: "Catalogo" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    assert.deepEqual(page.faults, []);
  });
}

test("an account keeps its language wherever it signs in", async () => {
  const page = await newPage(browser, { url: portal.url, locale: "en" });
  await signUp(page, {
    role: "buyer",
    organization: "Officine Bellini",
    person: "Marco Bellini",
    email: "marco@officinebellini.example",
    country: "Italy",
    language: "Italiano",
  });
  await page.getByRole("heading", { level: 1, name: "Abbonamenti" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "it");
  assert.deepEqual(page.faults, []);
});

async function choose(page, menu, choice) {
  await page.getByRole("button", { name: menu }).click();
  await page.getByRole("button", { name: choice, exact: true }).click();
}
