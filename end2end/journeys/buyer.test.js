// Journey 2: a buyer finds a product, works out the price, subscribes, enters payment details, watches the invoice grow
// as usage is reported, and gets it on the first of the month: collected, and split into commission and seller's share.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { hireOperator, openAccount, signIn } from "../support/people.js";
import { startPortal } from "../support/portal.js";
import { everywhere, openShop, publishPlan } from "../support/shelf.js";
import { takeScreenshots } from "../support/screenshots.js";

let browser;

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
});

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`a buyer subscribes and pays for what was used, ${how}`, async () => {
    const portal = await startPortal({ clock: "2026-11-22T10:00:00Z" });
    try {
      const shop = await openShop(portal);
      await publishPlan(shop, {
        key: "team",
        name: everywhere("Team"),
        charges: [{ metric: "UserMonth", model: { kind: "per_unit", unit_price: "2.50" } }],
      });
      const page = await newPage(browser, { url: portal.url, javaScript });
      await findAndCalculate(page, javaScript);
      await subscribe(page, javaScript);
      await watchInvoiceGrow(page, portal, shop, javaScript);
      await receiveInvoice(page, portal, javaScript);
      assert.deepEqual(page.faults, []);
    } finally {
      await portal.stop();
    }
  });
}

async function findAndCalculate(page, javaScript) {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search the store" }).fill("urlaub");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("heading", { name: "Store" }).waitFor();
  if (javaScript) await takeScreenshots(page, "store");
  await page.getByRole("link", { name: "Urlaubsverwaltung" }).click();
  await page.getByRole("heading", { level: 1, name: "Urlaubsverwaltung" }).waitFor();
  const users = page.getByLabel("Users", { exact: true });
  if (javaScript) {
    const slider = page.getByRole("slider", { name: "Users, slider" });
    await page.waitForLoadState("networkidle");
    await slider.focus();
    const before = Number(await users.inputValue());
    await slider.press("ArrowRight");
    assert.ok(Number(await users.inputValue()) > before, "the slider moves the field");
    await users.fill("40");
  } else {
    await users.fill("40");
    await page.getByRole("button", { name: "Calculate" }).click();
  }
  await page.getByText("40 users × €2.50").waitFor();
  await page.getByText("€100.00").first().waitFor();
  if (javaScript) await assertSound(page);
  await page.getByRole("link", { name: "Subscribe to Team" }).click();
}

async function subscribe(page, javaScript) {
  await page.getByRole("link", { name: "Sign up as a buyer" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign up" }).waitFor();
  const newcomer = { role: "buyer", organization: "Nordlicht GmbH", person: "Jonas Petersen", email: "jonas@nordlicht.example" };
  await openAccount(page, { ...newcomer, zone: "Europe/Berlin" });
  await page.getByRole("heading", { level: 1, name: "Subscribe to Urlaubsverwaltung Team" }).waitFor();
  await page.getByText("Nothing is invoiced yet.").waitFor();
  if (javaScript) await assertSound(page);
  await page.getByRole("button", { name: "Subscribe and enter payment details" }).click();

  await page.getByRole("heading", { name: "Card details" }).waitFor();
  if (javaScript) await assertSound(page);
  await enterCard(page, "4000 0000 0000 0002");
  await page.getByText("The card was refused. Use another one.").first().waitFor();
  // The provider refuses with 422, which the browser notes.
  page.faults = page.faults.filter((fault) => !fault.includes("/sandbox-provider/"));
  await enterCard(page, "4242 4242 4242 4242");
  await page.getByRole("heading", { level: 1, name: /Your subscription to Urlaubsverwaltung .* is active/ }).waitFor();
  if (javaScript) await assertSound(page);
}

async function enterCard(page, number) {
  await page.getByLabel("Card number").fill(number);
  await page.getByLabel("Expires (MM/YY)").fill("12/30");
  await page.getByLabel("Security code").fill("123");
  await page.getByLabel("Name on the card").fill("Jonas Petersen");
  await page.getByRole("button", { name: "Save card" }).click();
}

async function watchInvoiceGrow(page, portal, shop, javaScript) {
  await page.getByRole("link", { name: "See the next invoice" }).click();
  await page.getByRole("heading", { name: "Next invoice" }).waitFor();
  const total = page.getByRole("row", { name: "Total so far" });
  await total.getByText("€0.00").waitFor();
  const { items } = await shop.asSeller("GET", "/api/v1/subscriptions");
  const { api_key: key } = await shop.asSeller("POST", `/api/v1/subscriptions/${items[0].id}/api-keys`);
  for (const [quantity, amount] of [[15, "€37.50"], [25, "€100.00"]]) {
    const usage = [{ metric: "UserMonth", quantity, timestamp: "NOW" }];
    const { consumed, rejected } = await portal.api("POST", "/billing/metering/usage", { usage }, key);
    assert.deepEqual([consumed.length, rejected.length], [1, 0]);
    if (!javaScript) await page.reload();
    // Asked for anew every few seconds.
    await total.getByText(amount).waitFor({ timeout: 30_000 });
  }
  if (javaScript) await assertSound(page);
}

async function receiveInvoice(page, portal, javaScript) {
  const operator = await newPage(page.context().browser(), { url: portal.url, javaScript });
  await signIn(operator, await hireOperator(portal));
  await operator.getByRole("link", { name: "Advance the clock" }).click();
  await operator.getByRole("button", { name: "To 1 December" }).click();
  await operator.getByText("1 invoice issued, €100.00").waitFor();
  await operator.getByText("1 payment collected, €100.00").waitFor();
  if (javaScript) await assertSound(operator);
  await operator.getByRole("navigation", { name: "Section" }).getByRole("link", { name: "Ledger" }).click();
  const accounts = operator.getByRole("table", { name: "Accounts", exact: true });
  await accounts.getByRole("row", { name: /^Commission/ }).getByText("−€3.00").waitFor();
  await accounts.getByRole("row", { name: /^Payable/ }).getByText("−€97.00").waitFor();

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Invoices" }).click();
  const invoice = page.getByRole("row", { name: /€100\.00/ });
  await invoice.getByText("Paid").waitFor();
  await invoice.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: /^Invoice F/ }).waitFor();
  await page.getByText("22 – 30 November 2026").first().waitFor();
  if (javaScript) await assertSound(page);
}
