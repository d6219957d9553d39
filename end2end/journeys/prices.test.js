// Every price, explained: a buyer calculates a graduated plan, shares the link, and sees in the invoice's preview which
// tiers the amount came from.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { signIn, signUp } from "../support/people.js";
import { startPortal } from "../support/portal.js";
import { everywhere, openShop, publishPlan } from "../support/shelf.js";

const TIERS = [
  { up_to: "10", unit_price: "10", flat_amount: "2" },
  { up_to: "20", unit_price: "5", flat_amount: "3" },
  { up_to: null, unit_price: "4" },
];

let browser;
let portal;
let shop;
let graduated;

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ clock: "2026-11-22T10:00:00Z" }), launchBrowser()]);
  shop = await openShop(portal);
  await publishPlan(shop, {
    key: "stairs",
    name: everywhere("Stairs"),
    charges: [
      { metric: "UserMonth", model: { kind: "stair_step", tiers: [{ up_to: "50", price: "100" }, { up_to: "100", price: "180" }] } },
    ],
  });
  graduated = await publishPlan(shop, {
    key: "graduated",
    name: everywhere("Graduated"),
    charges: [{ metric: "UserMonth", model: { kind: "graduated", tiers: TIERS } }],
    examples: [{ quantities: { UserMonth: "25" }, total: "175" }],
  });
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`a graduated price is calculated and stays in the address, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript });
    await page.goto(`/store/${shop.product.id}`);
    await page.getByText("11 – 20: €5.00 per user + €3.00 flat").waitFor();
    const users = page.getByLabel("Users", { exact: true });
    if (javaScript) {
      await page.waitForLoadState("networkidle");
      await page.getByRole("button", { name: "Choose Graduated" }).click();
      await users.fill("12");
      await page.waitForURL((address) => address.searchParams.get("UserMonth") === "12");
    } else {
      await page.getByRole("button", { name: "Choose Graduated" }).click();
      await users.fill("12");
      await page.getByRole("button", { name: "Calculate" }).click();
    }
    await assertCalculated(page);
    assert.equal(new URL(page.url()).searchParams.get("plan"), graduated.id);
    await page.reload();
    assert.equal(await users.inputValue(), "12");
    await assertCalculated(page);
    if (javaScript) await assertSound(page);

    await page.getByRole("link", { name: "€175.00 a month" }).click();
    await page.getByRole("status").or(page.locator("output")).getByText("€175.00").first().waitFor();
    assert.equal(await users.inputValue(), "25");
    assert.deepEqual(page.faults, []);
  });
}

for (const [how, javaScript] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
]) {
  test(`a number is calculated in the reader's language and stays plain in the address, ${how}`, async () => {
    const page = await newPage(browser, { url: portal.url, javaScript, locale: "de-DE" });
    await page.goto(`/store/${shop.product.id}?plan=${graduated.id}&UserMonth=12.5`);
    const users = page.getByLabel("Personen", { exact: true });
    assert.equal(await users.inputValue(), "12,5");
    if (javaScript) await page.waitForLoadState("networkidle");
    await users.fill("1.500");
    if (!javaScript) await page.getByRole("button", { name: "Berechnen" }).click();
    await page.waitForURL((address) => address.search === `?plan=${graduated.id}&UserMonth=1500`);
    // 10 × 10.00 + 2.00, 10 × 5.00 + 3.00, 1480 × 4.00
    await page.locator("output").getByText("6.075,00 €").waitFor();
    await page.reload();
    if (javaScript) await page.waitForLoadState("networkidle");
    assert.equal(await users.inputValue(), "1.500");
    await users.fill("1000.000");
    if (!javaScript) await page.getByRole("button", { name: "Berechnen" }).click();
    await page.getByText("Schreiben Sie eine Zahl wie 12,5 oder 1.000").waitFor();
    assert.equal(await users.inputValue(), "1000.000");
    assert.deepEqual(page.faults, []);
  });
}

/** 12 users: 10 × 10.00 + 2.00, then 2 × 5.00 + 3.00. */
async function assertCalculated(page) {
  await page.getByText("1 – 10: 10 × €10.00 + €2.00 flat").waitFor();
  await page.getByText("11 – 20: 2 × €5.00 + €3.00 flat").waitFor();
  await page.locator("output").getByText("€115.00").waitFor();
}

test("a number typed before the calculator is awake counts once it is", async () => {
  const page = await newPage(browser, { url: portal.url });
  let wake;
  const held = new Promise((go) => (wake = go));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/store/${shop.product.id}?plan=${graduated.id}`);
  const users = page.getByLabel("Users", { exact: true });
  await users.fill("12");
  wake();
  await assertCalculated(page);
  assert.equal(await users.inputValue(), "12");
  assert.ok(await users.evaluate((field) => field === document.activeElement), "whoever types goes on typing");
  assert.deepEqual(page.faults, []);
});

test("what lies beyond the last tier is said beside its field", async () => {
  const page = await newPage(browser, { url: portal.url });
  await page.goto(`/store/${shop.product.id}`);
  await page.waitForLoadState("networkidle");
  const users = page.getByLabel("Users", { exact: true });
  await users.fill("101");
  await page.getByText("The last tier ends at 100.").waitFor();
  assert.equal(await users.getAttribute("aria-invalid"), "true");
  await assertSound(page);
  await users.fill("100");
  await page.locator("output").getByText("€180.00").waitFor();
  assert.deepEqual(page.faults, []);
});

test("a line of the next invoice opens to its tiers", async () => {
  const newcomer = { role: "buyer", organization: "Nordlicht GmbH", person: "Jonas Petersen", email: "jonas@nordlicht.example" };
  const buyer = await newPage(browser, { url: portal.url });
  await signUp(buyer, newcomer);
  await buyer.goto(`/subscribe/${graduated.id}`);
  await buyer.getByRole("button", { name: "Subscribe and enter payment details" }).click();
  await buyer.getByRole("heading", { name: "Card details" }).waitFor();
  const { items } = await shop.asSeller("GET", "/api/v1/subscriptions");
  const { api_key: key } = await shop.asSeller("POST", `/api/v1/subscriptions/${items[0].id}/api-keys`);
  const usage = [{ metric: "UserMonth", quantity: 12, timestamp: "NOW" }];
  await portal.api("POST", "/billing/metering/usage", { usage }, key);

  for (const javaScript of [true, false]) {
    const page = await newPage(browser, { url: portal.url, javaScript });
    await signIn(page, newcomer);
    await page.goto(`/account/subscriptions/${items[0].id}`);
    const line = page.getByRole("row", { name: /^Users/ });
    const tier = line.getByText("2 × €5.00 + €3.00 flat");
    await tier.waitFor();
    await line.getByText("why this amount").click();
    await tier.waitFor({ state: "hidden" });
    await line.getByText("why this amount").click();
    await tier.waitFor();
    await line.getByText("11 – 20").waitFor();
    await line.getByText("from 1 event", { exact: true }).waitFor();
    if (javaScript) await assertSound(page);
    assert.deepEqual(page.faults, []);
  }
});
