// What the operator keeps: categories, taxes, the clock; and what each form says when it is refused.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { hireOperator, signIn } from "../support/people.js";
import { startPortal } from "../support/portal.js";

let browser;
let portal;
let operator;

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ clock: "2026-11-22T10:00:00Z" }), launchBrowser()]);
  operator = await hireOperator(portal);
  for (const name of ["Gymnasium Nord", "Hafen Logistik AG"]) {
    await portal.api("POST", "/api/v1/buyers", { name, country: "DE", email: "office@buyer.example" });
  }
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

async function operatorPage(options) {
  const page = await newPage(browser, { url: portal.url, ...options });
  await signIn(page, operator);
  return page;
}

async function goTo(page, place) {
  await page.getByRole("navigation", { name: "Section" }).getByRole("link", { name: place, exact: true }).click();
}

test("every empty list of a new marketplace says what to do next", async () => {
  const page = await operatorPage();
  for (const [place, words] of [
    ["Overview", "Nothing has been invoiced yet"],
    ["Sellers", "No sellers yet"],
    ["Buyer categories", "No categories yet"],
    ["Invoice runs", "No invoice run yet"],
    ["Ledger", "No transactions yet"],
    ["Taxes", "Nothing is taxed"],
  ]) {
    await goTo(page, place);
    await page.getByText(words, { exact: true }).waitFor();
    await assertSound(page);
  }
});

test("the operator keeps categories of buyers, without JavaScript", async () => {
  const page = await operatorPage({ javaScript: false });
  await goTo(page, "Buyer categories");
  await page.getByRole("button", { name: "Create category" }).click();
  await page.getByRole("alert").getByText("Required.").waitFor();
  await page.getByLabel("Name").fill("Schools");
  await page.getByRole("button", { name: "Create category" }).click();
  await page.getByText("“Schools” is created.").waitFor();
  await page.getByLabel("Name").fill("Schools");
  await page.getByRole("button", { name: "Create category" }).click();
  await page.getByRole("alert").getByText("“Schools” is already taken here.").waitFor();
  assert.equal(await page.getByLabel("Name").inputValue(), "Schools", "what was typed is still there");

  await page.getByRole("link", { name: "Schools", exact: true }).click();
  await page.getByText("Nobody is in this category").waitFor();
  await page.getByRole("link", { name: "Choose buyers" }).click();
  await page.getByRole("link", { name: "Gymnasium Nord" }).click();
  await page.getByRole("checkbox", { name: "Schools" }).check();
  await page.getByRole("button", { name: "Save categories" }).click();
  await page.getByText("The categories of Gymnasium Nord are saved.").waitFor();
  assert.ok(await page.getByRole("checkbox", { name: "Schools" }).isChecked());
  await goTo(page, "Buyer categories");
  await page.getByRole("row", { name: "Schools 1 buyer" }).getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Buyers in “Schools”" }).waitFor();
  assert.equal(await page.getByRole("rowheader").count(), 1);

  await page.getByRole("link", { name: "Gymnasium Nord" }).click();
  await page.getByRole("checkbox", { name: "Schools" }).uncheck();
  await page.getByRole("button", { name: "Save categories" }).click();
  assert.ok(!(await page.getByRole("checkbox", { name: "Schools" }).isChecked()), "the last category can be taken away");
});

test("the operator sets tax rates", async () => {
  const page = await operatorPage();
  await goTo(page, "Taxes");
  await page.getByLabel("Percent").fill("ninety");
  await page.getByRole("button", { name: "Save rate" }).click();
  await page.getByRole("alert").getByText("Check 2 fields").waitFor();
  await assertSound(page);
  await page.getByLabel("Country").selectOption({ label: "Germany" });
  await page.getByLabel("Percent").fill("19");
  await page.getByLabel("First day").fill("2026-12-01");
  await page.getByRole("button", { name: "Save rate" }).click();
  await page.getByRole("row", { name: /Germany .*1\sDec\s2026 .*Upcoming .*19%/ }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("the clock moves forward only, and says when nothing was due", async () => {
  const page = await operatorPage();
  await goTo(page, "Clock");
  await page.getByText("22 November 2026", { exact: true }).waitFor();
  await page.getByLabel("Day").fill("2026-11-01");
  await page.getByRole("button", { name: "Advance", exact: true }).click();
  await page.getByRole("alert").getByText("The clock moves forward only.").waitFor();
  await page.getByRole("button", { name: "One day later" }).click();
  await page.getByText("23 November 2026", { exact: true }).waitFor();
  await page.getByText("Nothing was due").waitFor();
  await assertSound(page);
});

test("the operator registers a seller, whose key is shown once, without JavaScript", async () => {
  const page = await operatorPage({ javaScript: false });
  await goTo(page, "Sellers");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByRole("alert").getByText("Required.").first().waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("Almenrausch Software");
  await page.getByRole("textbox", { name: "E-mail" }).fill("anna@almenrausch.example");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("button", { name: "Register" }).click();
  await page.getByText("Almenrausch Software is registered.").waitFor();
  const key = await page.locator(".secret-value").innerText();
  assert.deepEqual((await portal.api("GET", "/api/v1/products", undefined, key)).items, []);
  assert.deepEqual(page.faults, []);
  await page.reload();
  assert.equal(await page.locator(".secret-value").count(), 0, "a key is shown once");
});

test("the operator decides what the marketplace keeps, and starts an invoice run", async () => {
  const page = await operatorPage();
  await goTo(page, "Commission");
  await page.getByText("3%").first().waitFor();
  await page.getByLabel("Percentage").fill("101");
  await page.getByRole("button", { name: "Save percentage" }).click();
  await page.getByRole("alert").getByText("A percentage from 0 to 100").first().waitFor();
  await page.getByLabel("Percentage").fill("2.5");
  await page.getByRole("button", { name: "Save percentage" }).click();
  await page.getByText("From now on the marketplace keeps 2.5").waitFor();
  await assertSound(page);
  const { commission_rules: rules } = await portal.api("GET", "/api/v1/marketplace");
  assert.deepEqual(rules, [{ percent: "2.5" }]);
  await goTo(page, "Invoice runs");
  await page.getByRole("button", { name: "Invoice what is due now" }).click();
  await page.getByText("Nothing was due. No invoices were issued.").waitFor();
});
