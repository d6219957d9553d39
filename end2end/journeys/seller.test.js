// Journey 1: a seller signs up, creates a product, takes the suggested metric at its price, translates, looks at the card
// in each language, and publishes. Then the store has it, in the reader's language.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { signUp } from "../support/people.js";
import { startPortal } from "../support/portal.js";
import { takeScreenshots } from "../support/screenshots.js";

let browser;
let portal;

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ clock: "2026-11-22T10:00:00Z" }), launchBrowser()]);
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

for (const [how, javaScript, organization] of [
  ["with JavaScript", true, "Almenrausch Software"],
  ["without JavaScript", false, "Bottega Digitale"],
]) {
  test(`a seller prices a product and publishes it, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript });
    const sound = javaScript ? assertSound : async () => {};
    const email = `anna@${organization.split(" ")[0].toLowerCase()}.example`;
    await signUp(page, { role: "seller", organization, person: "Anna Brandt", email });
    await page.getByRole("heading", { level: 1, name: "Good morning, Anna" }).waitFor();
    await sound(page);
    await createProduct(page, sound);
    await takeSuggestion(page, sound);
    await reviewAndPublish(page, sound);
    await findInStore(organization);
    assert.deepEqual(page.faults, []);
  });
}

async function createProduct(page, sound) {
  await page.getByRole("link", { name: "Create product" }).click();
  await page.getByRole("button", { name: "Create product" }).click();
  const faults = page.getByRole("alert");
  await faults.getByText("Check 2 fields").waitFor();
  assert.match(await faults.innerText(), /Product key: Required\./);
  assert.equal(await page.getByLabel("Product key").getAttribute("aria-invalid"), "true");
  await sound(page);
  await page.getByRole("group", { name: "Name buyers see" }).getByLabel("Deutsch").fill("Urlaubsverwaltung");
  await page.getByLabel("Product key").fill("urlaub");
  await page.getByRole("button", { name: "Create product" }).click();
  await page.getByText("Urlaubsverwaltung is created. Next: its price.").waitFor();
}

async function takeSuggestion(page, sound) {
  await page.getByRole("heading", { name: "Charge per user" }).waitFor();
  await page.getByText("UserMonth").first().waitFor();
  await sound(page);
  await page.getByLabel("Price per user and month").fill("2.50");
  await page.getByRole("button", { name: "Use this" }).click();
  await page.getByRole("heading", { level: 1, name: "Standard" }).waitFor();
  assert.equal(await page.getByLabel("Price per user", { exact: true }).first().inputValue(), "2.50");
  await page.getByText("€97.00").waitFor();
  await sound(page);
  if (sound === assertSound) await takeScreenshots(page, "plan-editor");
}

async function reviewAndPublish(page, sound) {
  await page.getByRole("button", { name: "Review and publish" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Review “Standard”" }).waitFor();
  for (const price of ["€2.50 per user", "2,50 € je Benutzer", "2,50 € per utente"]) {
    await page.getByRole("article").getByText(price.split(" per ")[0].split(" je ")[0]).first().waitFor();
    assert.ok(plain(await page.getByRole("main").innerText()).includes(price), price);
  }
  await page.getByText("Still missing in: English and Italian.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Publish" }).count(), 0, "nothing to press while words are missing");
  await sound(page);

  await page.getByRole("link", { name: "Name of the product" }).click();
  const names = page.getByRole("group", { name: "Name buyers see" });
  await names.getByLabel("English").fill("Leave manager");
  await names.getByLabel("Italiano").fill("Gestione ferie");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The product is saved.").waitFor();
  await page.getByRole("link", { name: "Continue" }).click();

  await page.getByText("Publishing is final: afterwards only the last day of sale can change.").waitFor();
  await sound(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("“Standard” is published.").waitFor();
  await page.getByText("This plan is final.").waitFor();
  await sound(page);
}

async function findInStore(organization) {
  for (const [locale, name, price] of [
    ["en", "Leave manager", "€2.50 per user"],
    ["de", "Urlaubsverwaltung", "2,50 € je Benutzer"],
    ["it", "Gestione ferie", "2,50 € per utente"],
  ]) {
    const page = await newPage(browser, { url: portal.url, locale });
    await page.goto(`/?q=${organization.split(" ")[0]}`);
    await page.getByRole("link", { name }).first().click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), locale);
    assert.ok(plain(await page.getByRole("main").innerText()).includes(price), price);
    await assertSound(page);
    if (locale !== "en" && organization.startsWith("Almen")) await takeScreenshots(page, `store-product-${locale}`);
  }
}

/** Amounts are held together by spaces that do not break. */
function plain(text) {
  return text.replaceAll("\u00a0", " ");
}
