// Journey 5: a buyer moves to a larger plan in the middle of a month, having seen the exact credit and charge, and back to
// the smaller one with the next period; the operator changes seats on a buyer's behalf.

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

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ clock: "2025-03-01T10:00:00Z" }), launchBrowser()]);
  shop = await openShop(portal);
  await publishPlan(shop, { key: "small", name: everywhere("Small"), fees: [{ kind: "recurring", amount: "10.00" }] });
  await publishPlan(shop, { key: "large", name: everywhere("Large"), fees: [{ kind: "recurring", amount: "20.00" }] });
  await publishPlan(shop, {
    key: "seated",
    name: everywhere("Seated"),
    fees: [{ kind: "seats", model: { kind: "per_unit", unit_price: "31.00" } }],
  });
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

test("a larger plan is taken at once, a smaller one with the next period", async () => {
  const pages = [];
  for (const [javaScript, organization] of [[true, "Nordlicht GmbH"], [false, "Hafen Logistik AG"]]) {
    const page = await newPage(browser, { url: portal.url, javaScript });
    const email = `buyer@${organization.split(" ")[0].toLowerCase()}.example`;
    await signUp(page, { role: "buyer", organization, person: "Jonas Petersen", email, zone: "Europe/Berlin" });
    await subscribeTo(page, "Small");
    pages.push([page, javaScript]);
  }
  await portal.api("POST", "/api/v1/clock", { now: "2025-03-15T10:00:00Z" });
  for (const [page, javaScript] of pages) {
    await upgrade(page, javaScript);
    await downgrade(page, javaScript);
    assert.deepEqual(page.faults, []);
  }
});

/** Subscribes to a plan of the shop's product, with the seats it is asked for. */
async function subscribeTo(page, plan) {
  await page.goto(`/store/${shop.product.id}`);
  await page.getByRole("link", { name: `Subscribe to ${plan}` }).first().click();
  await page.getByRole("button", { name: /^Subscribe/ }).click();
  await page.goto("/account/subscriptions");
  await page.getByRole("link", { name: /Urlaubsverwaltung/ }).first().click();
  await page.getByRole("heading", { level: 1, name: `Urlaubsverwaltung ${plan}` }).waitFor();
}

/** March, from 10 to 20 on the 15th: −5.48 and +10.97. */
async function upgrade(page, javaScript) {
  await page.reload();
  await page.getByRole("link", { name: "Change …", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Change Urlaubsverwaltung Small" }).waitFor();
  if (javaScript) await assertSound(page);
  assert.equal(await page.locator("[name=rate_plan_id]:checked").count(), 0, "no plan is chosen for the reader");
  await page.getByRole("radio", { name: "Seated" }).check();
  await page.getByLabel("Seats").fill("0");
  await page.getByRole("button", { name: "See the amounts" }).click();
  await page.getByRole("alert").getByText("Seats: A whole number from 1").waitFor();
  assert.ok(await page.getByRole("radio", { name: "Seated" }).isChecked(), "what was chosen stays chosen");
  if (javaScript) await assertSound(page);

  await page.getByRole("radio", { name: "Large" }).check();
  await page.getByRole("button", { name: "See the amounts" }).click();
  await page.getByRole("heading", { level: 1, name: "Review the change of Urlaubsverwaltung Small" }).waitFor();
  await page.getByText("Large applies from today on.").waitFor();
  await page.getByText("€5.49 is invoiced at once.").waitFor();
  const sheet = page.getByRole("table", { name: "Invoiced at once" });
  await sheet.getByRole("cell", { name: "−€5.48", exact: true }).waitFor();
  await sheet.getByRole("cell", { name: "€10.97", exact: true }).waitFor();
  await sheet.getByRole("row", { name: /^Total/ }).getByText("€5.49").waitFor();
  if (javaScript) await assertSound(page);

  await page.getByRole("link", { name: "Back", exact: true }).click();
  assert.ok(await page.getByRole("radio", { name: "Large" }).isChecked(), "the way back knows what was chosen");
  await page.getByRole("button", { name: "See the amounts" }).click();
  await page.getByRole("button", { name: "Change now" }).click();
  await page.getByText("Urlaubsverwaltung Large: the change applies from today on.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Urlaubsverwaltung Large" }).waitFor();
  await page.getByRole("row", { name: /€5\.49/ }).getByRole("link").click();
  await page.getByRole("cell", { name: "−€5.48", exact: true }).waitFor();
  await page.getByRole("cell", { name: "€10.97", exact: true }).waitFor();
  await page.getByRole("link", { name: "To the subscription" }).click();
}

async function downgrade(page, javaScript) {
  await page.getByRole("link", { name: "Change …", exact: true }).click();
  await page.getByRole("radio", { name: "Small" }).check();
  await page.getByRole("button", { name: "See the amounts" }).click();
  await page.getByText("Large stays until then; from 1 April 2025 on Small applies.").waitFor();
  await page.getByText("Nothing is invoiced for the change itself.").waitFor();
  if (javaScript) await assertSound(page);
  await page.getByRole("button", { name: "Change on 1 April 2025" }).click();
  await page.getByText("From 1 April 2025 on Small applies.").waitFor();
  if (javaScript) await assertSound(page);
  await undoChange(page, javaScript);
  await cancelAndKeep(page, javaScript);
}

/** What is booked is given up, having seen what returns. */
async function undoChange(page, javaScript) {
  await page.getByRole("link", { name: "Undo the change" }).click();
  await page.getByText("Small does not begin on 1 April 2025: Large stays.").waitFor();
  await page.getByText(/The next invoice comes on 1\sApril\s2025, .*€20\.00\./).waitFor();
  if (javaScript) await assertSound(page);
  await page.getByRole("button", { name: "Undo the change" }).click();
  await page.getByText("Urlaubsverwaltung Large stays as it is.").waitFor();
  assert.equal(await page.getByRole("link", { name: "Undo the change" }).count(), 0);
}

/** A cancellation is taken back before its day. */
async function cancelAndKeep(page, javaScript) {
  await page.getByRole("link", { name: "Cancel …", exact: true }).click();
  await page.getByRole("button", { name: "Cancel for 31 March 2025" }).click();
  await page.getByText("This subscription ends: its last day of service is 31 March 2025.").waitFor();
  await page.getByRole("link", { name: "Keep the subscription" }).click();
  await page.getByText("no longer ends on 31 March 2025").waitFor();
  if (javaScript) await assertSound(page);
  await page.getByRole("button", { name: "Keep the subscription" }).click();
  await page.getByText("continues: the cancellation was undone.").waitFor();
  assert.equal(await page.getByText("This subscription ends").count(), 0);
}

test("the operator changes seats on a buyer's behalf", async () => {
  const buyer = await portal.api("POST", "/api/v1/buyers", { name: "Kontor KG", country: "DE", email: "kontor@example.com" });
  const { items: plans } = await shop.asSeller("GET", `/api/v1/products/${shop.product.id}/rate-plans`);
  const seated = plans.find((plan) => plan.key === "seated");
  const order = { rate_plan_id: seated.id, seats: 2 };
  const bought = await portal.api("POST", "/api/v1/subscriptions", order, buyer.api_key);
  const page = await newPage(browser, { url: portal.url });
  await signIn(page, await hireOperator(portal));
  await page.goto(`/admin/subscriptions/${bought.id}`);
  await page.getByRole("link", { name: "Change …", exact: true }).click();
  await assertSound(page);
  await page.getByRole("heading", { name: "Current plan: Seated" }).waitFor();
  await page.getByLabel("Seats").fill("3");
  await page.getByRole("button", { name: "See the amounts for these seats" }).click();
  await page.getByText("2 seats become 3.").waitFor();
  // One more seat for the 17 days that are left: 51.00 instead of 34.00.
  await page.getByText("€17.00 is invoiced at once.").waitFor();
  await assertSound(page);
  await page.getByRole("button", { name: "Change now" }).click();
  await page.getByText("Urlaubsverwaltung Seated: the change applies from today on.").waitFor();
  await page.getByRole("cell", { name: "€17.00" }).waitFor();
  assert.deepEqual(page.faults, []);
});
