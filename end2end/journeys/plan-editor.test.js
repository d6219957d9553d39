// A seller writes prices of every kind: ranges pasted from a spreadsheet with their chart and a sample invoice, a worked
// example, prices by an attribute, a plan as JSON; reads what is unusual, and publishes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage, withoutJavaScript } from "../support/browser.js";
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

test("ranges are pasted, drawn, worked out and published", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "anna@almenrausch.example");
  await beginPlan(page, pricing, "Steps");
  await page.getByLabel("Price model").first().selectOption("graduated");
  await paste(page.getByLabel("Tier 1: up to").first(), "100\t2.50\n400\t1.90\t0\n1,5\t1.60\nno end\t1.40\n");
  assert.equal(await page.getByLabel("Tier 4: price").first().inputValue(), "1.40", "a row appeared for the fourth range");
  await page.getByText("A tier must end above the previous one (400).").waitFor();
  await page.getByLabel("Tier 3: up to").first().fill("1000");
  await page.getByRole("img", { name: /^Total per period, from 0 to 1,500 Users/ }).waitFor();
  await page.getByRole("img", { name: /^Effective unit price/ }).waitFor();
  await page.getByLabel("Quantity: Users").fill("140");
  await page.getByText("101 – 400 · 40 ×").waitFor();
  await page.getByText("€326.00").first().waitFor();

  await page.getByRole("group", { name: "Example 1" }).getByLabel("Users").fill("140");
  await page.getByRole("group", { name: "Example 1" }).getByLabel("Total").fill("300");
  await page.getByText("Result: €326.00").waitFor();
  await assertSound(page);
  await page.getByRole("button", { name: "Save draft" }).first().click();
  await page.getByText("The draft is saved.").waitFor();
  await page.getByRole("link", { name: "Worked example", exact: true }).waitFor();
  await page.getByRole("group", { name: "Example 1" }).getByRole("button", { name: "Use the computed total" }).click();
  await page.getByText("The draft is saved.").waitFor();
  assert.equal(await page.getByRole("group", { name: "Example 1" }).getByLabel("Total").inputValue(), "326.00");
  await page.getByText("1 worked example is correct").waitFor();
  await page.getByText("No warnings.").waitFor();
  await page.getByText("Correct", { exact: true }).waitFor();
  await assertSound(page);
  await takeScreenshots(page, "plan-editor-ranges");

  await page.getByRole("button", { name: "Review and publish" }).first().click();
  await page.getByText("Tiered: each tier has its own price").first().waitFor();
  assert.ok(plain(await page.getByRole("main").innerText()).includes("101 – 400: €1.90 per user"));
  await assertSound(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("“Steps” is published.").waitFor();
  assert.deepEqual(page.faults, []);
});

test("after a refused save the charts and sums still follow what is typed", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "greta@kontor.example");
  await beginPlan(page, pricing, "Refused");
  const price = page.getByLabel("Price per user").first();
  const save = page.getByRole("button", { name: "Save draft" }).first();
  await price.fill("2");
  await save.click();
  await page.getByText("The draft is saved.").waitFor();
  for (const fault of ["abc", "-1"]) {
    await price.fill(fault);
    await save.click();
    await page.getByRole("alert").waitFor();
    await page.getByText("Enter a price or a fee to see the invoice here.").waitFor();
    await price.fill("3");
    await page.getByText("40 × €3.00").waitFor();
  }
  await page.getByRole("button", { name: "Add a fee" }).click();
  await page.getByRole("group", { name: "Fee 1" }).getByLabel("Kind").selectOption("recurring");
  await page.getByRole("group", { name: "Fee 1" }).getByLabel("Amount").first().fill("10");
  await page.getByLabel("Price model").first().selectOption("graduated");
  await paste(page.getByLabel("Tier 1: up to").first(), "100\t2.50\n50\t1.90\nno end\t1.40\n");
  await save.click();
  await page.getByRole("alert").getByText("A tier must end above the previous one (100).").waitFor();
  await page.getByText("€10.00").first().waitFor();
  await page.getByLabel("Tier 2: up to").first().fill("400");
  await page.getByLabel("Quantity: Users").fill("140");
  await page.getByText("101 – 400 · 40 ×").waitFor();
  await page.getByText("€336.00").first().waitFor();
  await page.getByRole("img", { name: /^Total per period, from 0 to 600 Users/ }).waitFor();
  assert.deepEqual(page.faults, []);
});

test("a table with the editor's own columns replaces the one before, and rows can be taken away", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "paula@kontor.example");
  await beginPlan(page, pricing, "Columns");
  await page.getByLabel("Price model").first().selectOption("graduated");
  const first = page.getByLabel("Tier 1: up to").first();
  await paste(first, "From\tUp to\tPrice\tFlat\n1\t100\t2.50\t0\n101\t400\t1.90\t0\n401\t1,000\t€1.40\t\n1,001\t∞\t1.10\t\n");
  assert.deepEqual(await tiers(page), ["100|2.50|0", "400|1.90|0", "1,000|€1.40|", "|1.10|"]);
  await page.getByRole("button", { name: "Remove tier 2" }).first().click();
  assert.deepEqual(await tiers(page), ["100|2.50|0", "1,000|€1.40|", "|1.10|"]);
  await paste(first, "50\t3\n\t2\n");
  assert.deepEqual(await tiers(page), ["50|3|0", "|2|"]);
  await page.getByRole("button", { name: "Save draft" }).first().click();
  await page.getByText("The draft is saved.").waitFor();
  assert.deepEqual(await tiers(page), ["50|3.00|", "|2.00|"]);
  await assertSound(page);
  assert.deepEqual(page.faults, []);
});

test("numbers are typed and shown as the reader's language writes them", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "heike@kontor.example");
  await beginPlan(page, pricing, "Zahlen");
  await page.getByRole("button", { name: "Save draft" }).first().click();
  await page.getByText("The draft is saved.").waitFor();
  await page.getByRole("button", { name: /^English/ }).click();
  await page.getByRole("button", { name: "Deutsch", exact: true }).click();
  const price = page.getByLabel("Preis je Benutzer").first();
  const save = page.getByRole("button", { name: "Entwurf speichern" }).first();
  assert.equal(await price.getAttribute("placeholder"), "0,00");
  for (const [typed, shown] of [
    ["1.000", "1.000,00"],
    ["1.000,00", "1.000,00"],
    ["2,50 €", "2,50"],
    ["2.50", "2,50"],
    ["0,0025", "0,0025"],
  ]) {
    await price.fill(typed);
    await save.click();
    await page.getByText("Der Entwurf ist gespeichert.").waitFor();
    assert.equal(await price.inputValue(), shown, typed);
  }
  for (const typed of ["1,000.00", "1000.000", "2,50 $"]) {
    await price.fill(typed);
    await save.click();
    await page.getByRole("alert").getByText("Schreiben Sie eine Zahl wie 12,50 oder 1.000").waitFor();
    assert.equal(await price.inputValue(), typed, "what was refused comes back as it was typed");
  }
  await price.fill("1.000");
  await page.getByText("40 × 1.000,00 €").waitFor();
  assert.deepEqual(page.faults, []);
});

/** What is typed before the page is awake is kept with what is typed after it. */
async function isKept(said, field, typed) {
  for (let tries = 0; tries < 4 && !(await said.isVisible()); tries += 1) {
    await field.fill("");
    await field.fill(typed);
    await said.waitFor({ timeout: 4_000 }).catch(() => undefined);
  }
  await said.waitFor();
}

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`a plan typed in two languages has the prices that were meant, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript });
    const pricing = await openPricing(page, `wanda-${javaScript}@kontor.example`);
    await beginPlan(page, pricing, "Sprachen");
    await page.getByLabel("Price per user").first().fill("1,000");
    const commitments = page.locator("details", { has: page.locator("#plan-plan-minimum_commitment") });
    await commitments.locator("summary").first().click();
    await page.getByLabel("Minimum commitment").fill("2.50");
    await chooseLanguage(page, /^English/, "Deutsch");
    const price = page.getByLabel("Preis je Benutzer").first();
    assert.equal(await price.inputValue(), "1.000", "typed in English, shown in German");
    assert.equal(await page.getByLabel("Mindestumsatz").inputValue(), "2,50");
    const most = page.locator("#plan-plan-maximum_spend");
    await most.fill("3.000");
    if (javaScript) {
      await isKept(page.getByText(/^Eingaben gesichert/).first(), most, "3.000");
      await page.reload();
      assert.equal(await page.locator("#plan-plan-maximum_spend").inputValue(), "3.000", "what was kept is German");
      assert.equal(await price.inputValue(), "1.000");
    }
    await page.getByRole("button", { name: "Entwurf speichern" }).first().click();
    await page.getByText("Der Entwurf ist gespeichert.").waitFor();
    const amounts = () => Promise.all([price, page.getByLabel("Mindestumsatz"), page.locator("#plan-plan-maximum_spend")].map((field) => field.inputValue()));
    assert.deepEqual(await amounts(), ["1.000,00", "2,50", "3.000,00"]);

    await price.fill("4.000");
    await chooseLanguage(page, /^Deutsch/, "English");
    assert.equal(await page.getByLabel("Price per user").first().inputValue(), "4,000", "typed in German, shown in English");
    await page.getByLabel("Minimum commitment").fill("2,000");
    await page.getByRole("button", { name: "Save draft" }).first().click();
    await page.getByText("The draft is saved.").waitFor();
    assert.equal(await page.getByLabel("Price per user").first().inputValue(), "4,000.00");
    assert.equal(await page.getByLabel("Minimum commitment").inputValue(), "2,000.00");
    assert.deepEqual(page.faults, []);
  });
}

test("what is unusual is read before it is published", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "carla@bottega.example");
  await beginPlan(page, pricing, "Volume");
  await page.getByLabel("Price model").first().selectOption("volume");
  await paste(page.getByLabel("Tier 1: up to").first(), "100\t2.50\nno end\t2.40\n");
  await page.getByRole("button", { name: "Review and publish" }).first().click();
  await page.getByText("101 to 104 cost less than 100: €242.40 instead of €250.00.").waitFor();
  await assertSound(page);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("alert").getByText("Review the warnings of this plan").waitFor();
  await assertSound(page);
  await page.getByLabel("I have reviewed these warnings.").check();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("“Volume” is published.").waitFor();
  assert.deepEqual(page.faults, []);
});

test("without JavaScript there are rows enough, and what was typed stays", async () => {
  const page = await withoutJavaScript(browser, { url: portal.url });
  const pricing = await openPricing(page, "luca@officina.example");
  await beginPlan(page, pricing, "Plain");
  await page.getByLabel("Price model").first().selectOption("stair_step");
  await page.getByLabel("Tier 1: up to").first().fill("10");
  await page.getByLabel("Tier 1: price").first().fill("20");
  await page.getByRole("button", { name: "+ Tier" }).first().click();
  assert.equal(await page.getByLabel("Tier 1: price").first().inputValue(), "20");
  await page.getByLabel("Tier 8: up to").first().fill("5");
  await page.getByRole("button", { name: "Save draft" }).first().click();
  await page.getByRole("alert").getByText("Tier 8: up to: A tier must end above the previous one (10).").waitFor();
  assert.equal(await page.getByLabel("Tier 8: up to").first().getAttribute("aria-invalid"), "true");
  await page.getByLabel("Tier 8: up to").first().fill("50");
  await page.getByLabel("Tier 8: price").first().fill("80");
  await page.getByText("Prices by attributes").first().click();
  await page.getByLabel("Attribute", { exact: true }).first().fill("region");
  const value = page.getByRole("group", { name: "Value 1" }).first();
  await value.getByLabel("Value", { exact: true }).fill("eu");
  await value.getByLabel("Price model").selectOption("per_unit");
  await value.getByLabel("Price per user").fill("3");
  await page.getByRole("button", { name: "Save draft" }).first().click();
  await page.getByText("The draft is saved.").waitFor();
  assert.equal(await page.getByLabel("Tier 2: price").first().inputValue(), "80.00");
  assert.equal(await value.getByLabel("Price per user").inputValue(), "3.00");
  await page.getByRole("img", { name: /^Total per period/ }).waitFor();
});

test("a plan is addressed to one buyer by an address, and tells nothing of whose it is", async () => {
  const buyer = await newPage(browser, { url: portal.url });
  await signUp(buyer, { role: "buyer", organization: "Nordlicht GmbH", person: "Jonas Petersen", email: "jonas@nordlicht.example" });
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "frida@kontor.example");
  await beginPlan(page, pricing, "Solo");
  await page.getByLabel("Price per user").first().fill("2");
  await page.getByRole("radio", { name: "One buyer" }).check();
  const called = page.getByLabel("The buyer's e-mail address or ID");
  await called.fill("jonas@nordlicht.example");
  await page.getByRole("button", { name: "Save draft" }).first().click();
  await page.getByText("The draft is saved.").waitFor();
  assert.equal(await called.inputValue(), "jonas@nordlicht.example");
  await assertSound(page);
  await page.getByRole("button", { name: "Review and publish" }).first().click();
  await page.getByText("jonas@nordlicht.example").first().waitFor();
  const review = await page.getByRole("main").innerText();
  assert.ok(!review.includes("buy_"), "nobody reads an id");
  assert.ok(!review.includes("Nordlicht GmbH"), "an address does not tell whose it is");
  await page.goto(pricing);
  await page.getByRole("row", { name: /^Solo/ }).getByText("jonas@nordlicht.example").waitFor();
  assert.deepEqual(page.faults, []);
});

test("a plan is written as JSON, with all its faults listed", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "dora@werkstatt.example");
  await page.goto(`${pricing}/rate-plans/new/json`);
  const json = page.getByLabel("Rate plan", { exact: true });
  const begun = JSON.parse(await json.inputValue());
  assert.deepEqual(begun.charges[0].metric, "UserMonth");
  const model = { kind: "package", size: 0, price: "x" };
  await json.fill(JSON.stringify({ ...begun, charges: [{ metric: "UserMonth", model }], currency: "EURO" }));
  await page.getByRole("button", { name: "Save draft" }).click();
  const faults = page.getByRole("alert");
  for (const pointer of ["/currency", "/charges/0/model/size", "/charges/0/model/price"]) {
    await faults.getByText(pointer).waitFor();
  }
  await assertSound(page);
  await json.fill("{");
  await page.getByRole("button", { name: "Save draft" }).click();
  await faults.getByText("This is not valid JSON: see line 1, column 1.").waitFor();
  await json.fill(JSON.stringify({ ...begun, charges: [{ metric: "UserMonth", model: "volume" }] }));
  await page.getByRole("button", { name: "Save draft" }).click();
  await faults.getByText("/charges/0/model An object in braces is expected here.").waitFor();
  model.size = 10;
  model.price = 15.5;
  await json.fill(JSON.stringify({ ...begun, charges: [{ metric: "UserMonth", model }], minimum_commitment: 100 }));
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("The draft is saved.").waitFor();
  await json.fill((await json.inputValue()).replace('"size": "10"', '"size": "25"'));
  await page.getByRole("button", { name: "Form", exact: true }).click();
  await page.getByText("Your entries were kept and are not saved yet.").waitFor();
  const size = page.getByLabel("Units in a package").first();
  assert.equal(await size.inputValue(), "25");
  await size.fill("1,000.5");
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  await page.getByText("Your entries were kept and are not saved yet.").waitFor();
  assert.equal(JSON.parse(await json.inputValue()).charges[0].model.size, "1000.5");
  await page.getByRole("button", { name: "Form", exact: true }).click();
  assert.equal(await size.inputValue(), "1,000.5");
  await size.fill("many");
  await page.getByRole("button", { name: "JSON", exact: true }).click();
  assert.equal(JSON.parse(await json.inputValue()).charges[0].model.size, "many", "what cannot be read comes along too");
  await assertSound(page);
  await page.goto(page.url().replace(/\/json$/, ""));
  // Whoever stopped typing for a moment before the switch finds what was kept.
  const discard = page.getByRole("button", { name: "Discard these entries" });
  if (await discard.isVisible()) {
    await discard.click();
    await page.getByText("The entries are discarded.").waitFor();
  }
  assert.equal(await size.inputValue(), "10");
  assert.equal(await page.getByLabel("Minimum commitment").inputValue(), "100.00");
  assert.deepEqual(page.faults, []);
});

test("a metric is counted in one of six ways", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "emil@kontor.example");
  await page.goto(`${pricing}/metrics/new`);
  await page.getByLabel("Metric key").fill("Storage");
  for (const [locale, name] of [["English", "Storage"], ["Deutsch", "Speicher"], ["Italiano", "Spazio"]]) {
    await page.getByRole("group", { name: "Name on the invoice" }).getByLabel(locale).fill(name);
  }
  await page.getByRole("radio", { name: "Count different values" }).check();
  await page.getByRole("button", { name: "Add a metric" }).click();
  await page.getByRole("alert").getByText("Attribute: This aggregation needs the name of an attribute.").waitFor();
  await assertSound(page);
  await page.getByRole("radio", { name: "Average level over time" }).check();
  await page.getByLabel("The level carries over to the next period").check();
  await page.getByLabel("Rounding").selectOption("ceil");
  await page.getByLabel("Your cost per unit").fill("0,02");
  await page.getByRole("button", { name: "Add a metric" }).click();
  await page.getByText("Your software reports it as Storage.").waitFor();
  await page.getByRole("link", { name: "Storage" }).click();
  assert.ok(await page.getByLabel("The level carries over to the next period").isChecked());
  assert.equal(await page.getByLabel("Your cost per unit").inputValue(), "0.02");
  assert.deepEqual(page.faults, []);
});

/** A new seller with a named product whose users are counted; answers the address of its pricing. */
async function openPricing(page, email) {
  await signUp(page, { role: "seller", organization: email.split("@")[1], person: "Anna Brandt", email });
  await page.goto("/seller/products/new");
  for (const locale of ["English", "Deutsch", "Italiano"]) {
    await page.getByRole("group", { name: "Name buyers see" }).getByLabel(locale).fill("Urlaubsverwaltung");
  }
  await page.getByLabel("Product key").fill("urlaub");
  await page.getByRole("button", { name: "Create product" }).click();
  await page.getByText("Next: its price.").waitFor();
  await page.getByRole("button", { name: "Use this" }).click();
  await page.getByText("Your software reports it as UserMonth.").waitFor();
  return new URL(page.url()).pathname;
}

async function chooseLanguage(page, menu, language) {
  await page.getByRole("button", { name: menu }).click();
  await page.getByRole("button", { name: language, exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${language}`) }).waitFor();
}

async function beginPlan(page, pricing, name) {
  await page.goto(`${pricing}/rate-plans/new`);
  for (const locale of ["English", "Deutsch", "Italiano"]) {
    await page.getByRole("group", { name: "Name of the plan" }).getByLabel(locale).fill(name);
  }
  await page.getByLabel("Plan key").fill(name.toLowerCase());
}

/** The rows of the first table of tiers that say something. */
async function tiers(page) {
  const rows = await page.locator(".tier-table").first().locator("tbody tr").all();
  const cells = (row) => row.locator("input").evaluateAll((inputs) => inputs.map((input) => input.value).join("|"));
  return (await Promise.all(rows.map(cells))).filter((row) => row !== "||");
}

/** As a spreadsheet would. */
async function paste(cell, text) {
  await cell.focus();
  await cell.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Amounts are held together by spaces that do not break. */
function plain(text) {
  return text.replaceAll("\u00a0", " ");
}
