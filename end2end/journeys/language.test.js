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

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`what was typed stays when the language is switched, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript, locale: "en" });
    await page.goto("/sign-up?role=seller");
    await page.getByLabel("Organization").fill("Officine <Bellini> & figli");
    await page.getByLabel("E-mail address").fill("lucia@bellini.example");
    await page.getByLabel("Password").fill("four unrelated words here");
    await page.getByLabel("Country").selectOption("IT");
    await choose(page, /^English/, "Italiano");
    await page.getByRole("heading", { level: 1, name: "Registrazione" }).waitFor();
    assert.equal(await page.getByLabel("Organizzazione").inputValue(), "Officine <Bellini> & figli");
    assert.equal(await page.getByLabel("Indirizzo e-mail").inputValue(), "lucia@bellini.example");
    assert.equal(await page.getByLabel("Password").inputValue(), "");
    assert.equal(await page.getByLabel("Paese").inputValue(), "IT");
    assert.equal(await page.locator("#sign_up-locale").inputValue(), "it", "what nobody chose follows the page");
    assert.ok(await page.getByRole("radio", { name: "Vendere" }).isChecked());
    await page.getByLabel("Il Suo nome").fill("Lucia Bellini");
    await choose(page, /^Italiano/, "Scuro");
    await page.locator("html[data-theme=dark]").waitFor();
    assert.equal(await page.getByLabel("Il Suo nome").inputValue(), "Lucia Bellini");
    await page.getByLabel("Password").fill("four unrelated words here");
    await page.getByLabel("Password").press("Enter");
    await page.getByRole("button", { name: "Lucia Bellini" }).waitFor();
    assert.deepEqual(page.faults, []);
  });

  test(`of two forms the one that was typed into stays, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript, locale: "en" });
    const email = `jonas-${javaScript}@nordlicht.example`;
    await signUp(page, { role: "buyer", organization: "Nordlicht GmbH", person: "Jonas Petersen", email });
    await page.goto("/account/settings");
    await page.getByRole("textbox", { name: "Organization" }).fill("Nordlicht SE");
    await choose(page, /^English/, "Deutsch");
    await page.getByRole("heading", { level: 1, name: "Einstellungen" }).waitFor();
    assert.equal(await page.getByRole("textbox", { name: "Organisation" }).inputValue(), "Nordlicht SE");
    await page.goto("/account/settings");
    assert.equal(await page.getByRole("textbox", { name: "Organisation" }).inputValue(), "Nordlicht GmbH");
    await page.locator("#preferences-theme").press("D");
    await choose(page, /^Deutsch/, "English");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    assert.equal(await page.locator("#preferences-theme").inputValue(), "dark");
    assert.deepEqual(page.faults, []);
  });
}

test("the time zones of the country come first", async () => {
  const page = await newPage(browser, { url: portal.url, locale: "en" });
  await page.goto("/sign-up");
  const first = page.locator("optgroup").first();
  await page.getByLabel("Country").selectOption("IT");
  await page.locator("optgroup[label=Italy]").waitFor({ state: "attached" });
  assert.deepEqual(await first.locator("option").allTextContents(), ["Rome (UTC+1, summer +2)"]);
  await page.getByLabel("Country").selectOption("IN");
  await page.locator("optgroup[label=India]").waitFor({ state: "attached" });
  assert.deepEqual(await first.locator("option").allTextContents(), ["Kolkata (UTC+5:30)"]);
  assert.equal(await page.locator("option[value='Europe/Rome']").count(), 1);
  const all = await page.getByLabel("Time zone").locator("option").evaluateAll((options) => options.map(({ value }) => value));
  assert.equal(new Set(all).size, all.length);
  assert.ok(!all.includes("Asia/Calcutta") && !all.includes("Europe/Kiev"));
  assert.deepEqual(page.faults, []);
});

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
