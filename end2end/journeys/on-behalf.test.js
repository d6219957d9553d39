// Journey 4: the operator buys a private plan for a buyer and waives the set-up fee; the buyer finds it, with who bought
// it and when.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { hireOperator, signIn, signUp } from "../support/people.js";
import { startPortal } from "../support/portal.js";
import { everywhere, openShop, publishPlan } from "../support/shelf.js";

let browser;
let portal;
let operator;

before(async () => {
  [portal, browser] = await Promise.all([startPortal({ clock: "2026-11-22T10:00:00Z" }), launchBrowser()]);
  operator = await hireOperator(portal);
  await publishPlan(await openShop(portal), {
    key: "enterprise",
    name: everywhere("Enterprise"),
    visibility: "private",
    fees: [
      { kind: "setup", amount: "100.00" },
      { kind: "recurring", amount: "49.00" },
    ],
    charges: [{ metric: "UserMonth", model: { kind: "per_unit", unit_price: "1.90" } }],
  });
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

for (const [how, javaScript, organization] of [
  ["with JavaScript", true, "Nordlicht GmbH"],
  ["without JavaScript", false, "Hafen Logistik AG"],
]) {
  test(`the operator buys a private plan on behalf of a buyer, ${how}`, async () => {
    const email = `buyer@${organization.split(" ")[0].toLowerCase()}.example`;
    const buyer = await newPage(browser, { url: portal.url, javaScript });
    await signUp(buyer, { role: "buyer", organization, person: "Jonas Petersen", email });

    const page = await newPage(browser, { url: portal.url, javaScript });
    await signIn(page, operator);
    await page.getByRole("navigation", { name: "Section" }).getByRole("link", { name: "Buy on behalf" }).click();
    await page.getByRole("searchbox", { name: "Find buyers by name or e-mail" }).fill(organization.slice(0, 5));
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: organization }).click();
    await page.getByRole("heading", { level: 1, name: `Which plan for ${organization}?` }).waitFor();
    if (javaScript) await assertSound(page);
    await page.getByRole("row", { name: /Private/ }).getByRole("link", { name: "Urlaubsverwaltung Enterprise" }).click();

    await page.getByRole("checkbox", { name: "Waive the set-up fee of €100.00" }).check();
    await page.getByLabel("First day of service").fill("2026-11-01");
    await page.getByRole("button", { name: "See what will be invoiced" }).click();
    await page.getByRole("alert").getByText("This day is over. Today is 22 November 2026.").waitFor();
    assert.ok(await page.getByRole("checkbox", { name: /Waive/ }).isChecked(), "what was ticked stays ticked");
    if (javaScript) await assertSound(page);
    await page.getByLabel("First day of service").fill("2026-11-22");
    await page.getByRole("button", { name: "See what will be invoiced" }).click();

    // 49.00 a month from 22 November: 9 of 30 days.
    await page.getByText("The set-up fee of €100.00 is waived.").waitFor();
    await page.getByText("€14.70 is invoiced at once").waitFor();
    await page.getByText("The next invoice comes on 1 December 2026").waitFor();
    if (javaScript) await assertSound(page);
    await page.getByRole("button", { name: `Buy for ${organization}` }).click();

    await page.getByText(`The subscription for ${organization} is placed`).waitFor();
    await page.getByRole("heading", { level: 1, name: "Urlaubsverwaltung Enterprise" }).waitFor();
    assert.match(await page.getByText(/^fnd_/).textContent(), /^fnd_[^_]+_[\w-]{43}$/);
    await page.getByRole("cell", { name: "€14.70" }).waitFor();
    if (javaScript) await assertSound(page);
    await page.reload();
    assert.equal(await page.getByText(/^fnd_/).count(), 0, "the key is shown once");

    await buyer.goto("/account/subscriptions");
    await buyer.getByText("Purchased for you by Olivia Marin on 22 November 2026").waitFor();
    await buyer.getByRole("link", { name: /Urlaubsverwaltung/ }).first().click();
    await buyer.getByText("waived").waitFor();
    assert.deepEqual([...page.faults, ...buyer.faults], []);
  });
}

test("what is private is not in the store", async () => {
  const page = await newPage(browser, { url: portal.url });
  await page.goto("/");
  assert.equal(await page.getByText("Urlaubsverwaltung").count(), 0);
});
