// Journey: a card that asks to confirm, and one that fails: the buyer is sent on, told what is open on every page, and the
// operator finds it, and records what came by transfer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { hireOperator, signIn, signUp } from "../support/people.js";
import { startPortal } from "../support/portal.js";
import { everywhere, openShop, publishPlan } from "../support/shelf.js";

let browser;
let portal;
let shop;
let olivia;

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ clock: "2025-03-01T10:00:00Z" }), launchBrowser()]);
  shop = await openShop(portal);
  olivia = await hireOperator(portal);
  await publishPlan(shop, { key: "base", name: everywhere("Base"), fees: [{ kind: "recurring", amount: "31.00" }] });
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`what is open is told until it is paid, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript });
    const email = `money-${javaScript}@example.com`;
    await signUp(page, { role: "buyer", organization: `Kontor ${how}`, person: "Jonas Petersen", email, zone: "Europe/Berlin" });
    await declineConfirmation(page, javaScript);
    await payByTransfer(page, `Kontor ${how}`, javaScript);
    assert.deepEqual(page.faults, []);
  });
}

async function declineConfirmation(page, javaScript) {
  await page.goto(`/store/${shop.product.id}`);
  await page.getByRole("link", { name: "Subscribe to Base" }).first().click();
  await page.getByRole("button", { name: "Subscribe and enter payment details" }).click();
  await page.getByLabel("Card number").fill("4000 0025 0000 3155");
  await page.getByLabel("Expires (MM/YY)").fill("12/30");
  await page.getByLabel("Security code").fill("123");
  await page.getByLabel("Name on the card").fill("Jonas Petersen");
  await page.getByRole("button", { name: "Save card" }).click();
  // The card asks for a yes: the buyer is sent there at once.
  const decline = page.getByRole("button", { name: "Decline" });
  await decline.waitFor();
  await decline.click();
  await page.getByRole("heading", { level: 1, name: "1 step left" }).waitFor();
  await page.getByText("is not paid: the payment was not confirmed").waitFor();
  if (javaScript) await assertSound(page);
  for (const path of ["/account/subscriptions", "/", "/account/settings"]) {
    await page.goto(path);
    const strip = page.getByRole("complementary", { name: "Needs your attention" });
    await strip.getByText("To pay: €31.00 (1 invoice) · 1 payment failed").waitFor();
    if (javaScript) await assertSound(page);
  }
  await page.getByRole("link", { name: "Pay now" }).click();
  await page.getByRole("heading", { level: 1, name: /^Invoice F/ }).waitFor();
}

async function payByTransfer(page, organization, javaScript) {
  const operator = await newPage(browser, { url: portal.url, javaScript });
  await signIn(operator, olivia);
  await operator.getByRole("link", { name: "Outstanding" }).click();
  await operator.getByRole("heading", { level: 1, name: "Invoices" }).waitFor();
  await operator.getByRole("navigation", { name: "Status" }).getByRole("link", { name: "Payment failed" }).click();
  const row = operator.getByRole("row", { name: new RegExp(organization) });
  await row.getByText("Payment failed").waitFor();
  if (javaScript) await assertSound(operator);
  await row.getByRole("link").click();
  await operator.getByText("No further attempt follows automatically").waitFor();
  await operator.getByText("By card · not confirmed").waitFor();
  if (javaScript) await assertSound(operator);
  await operator.getByLabel("Amount in EUR").fill("31.01");
  await operator.getByRole("button", { name: "Record a transfer" }).click();
  await operator.getByRole("alert").getByText("At most €31.00 is still open on this invoice.").first().waitFor();
  await operator.getByLabel("Amount in EUR").fill("31.00");
  await operator.getByRole("button", { name: "Record a transfer" }).click();
  await operator.getByText("€31.00 is recorded.").waitFor();
  await operator.goto("/admin/payments");
  await operator.getByRole("row", { name: new RegExp(organization) }).first().waitFor();
  if (javaScript) await assertSound(operator);
  await page.reload();
  assert.equal(await page.getByRole("complementary", { name: "Needs your attention" }).count(), 0);
  await page.getByText("Paid", { exact: true }).first().waitFor();
  assert.deepEqual(operator.faults, []);
}
