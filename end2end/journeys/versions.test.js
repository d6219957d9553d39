// New prices: a seller drafts the next version of a plan, sees what publishing it does, and publishes; the old one is no
// longer sold, and whoever has it keeps it. The editor on the way there keeps what is typed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, newPage, withoutJavaScript } from "../support/browser.js";
import { assertSound } from "../support/checks.js";
import { signIn, signUp } from "../support/people.js";
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

test("a new version takes the place of the old one", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "anna@almenrausch.example");
  await page.goto(`${pricing}/rate-plans/new`);
  await fillPlan(page, "Team", "2.50");
  await page.getByRole("button", { name: "Review and publish" }).first().click();
  for (const language of ["English", "Deutsch", "Italiano"]) {
    assert.equal(await page.locator(".by-language-name", { hasText: language }).count(), 3, `three cards in ${language}`);
  }
  await assertSound(page);
  await takeScreenshots(page, "plan-review");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("link", { name: "See it in the store" }).waitFor();
  const old = new URL(page.url()).pathname.split("/").pop();

  const buyer = await newPage(browser, { url: portal.url });
  await signUp(buyer, { role: "buyer", organization: "Nordlicht GmbH", person: "Jonas Petersen", email: "jonas@nordlicht.example" });
  await buyer.goto(`/subscribe/${old}`);
  await buyer.getByRole("button", { name: "Subscribe and enter payment details" }).click();
  await buyer.getByRole("heading", { name: "Card details" }).waitFor();

  await page.getByRole("button", { name: "Draft a new version" }).click();
  await page.getByText("The new version has the same terms.").waitFor();
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Price per user").first().fill("2.90");
  await page.getByRole("status").getByText(/^saved/).waitFor();
  await page.getByRole("button", { name: "Review and publish" }).first().click();
  await page.getByText("Version 1 is no longer sold from today. 1 subscriber keeps it.").waitFor();
  await page.getByText(/Users: €2\.50 per user → €2\.90 per user/).first().waitFor();
  await assertSound(page);
  await takeScreenshots(page, "plan-review-version");
  // Somebody has subscribed, and nothing was reported yet.
  await page.getByLabel("I have reviewed these warnings.").check();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("“Team” is published.").waitFor();

  await page.goto(pricing);
  await page.getByRole("row", { name: /Team.*Version 2, since/ }).getByText("On sale").waitFor();
  await page.getByText("1 earlier version").click();
  await page.getByRole("row", { name: /Team.*Version 1, since/ }).getByText("Replaced since").waitFor();
  await assertSound(page);
  await takeScreenshots(page, "pricing-versions");

  await buyer.goto(`/subscribe/${old}`);
  await buyer.waitForURL((url) => url.pathname.startsWith("/store/"));
  await buyer.getByText("€2.90").first().waitFor();
  assert.equal(await buyer.getByText("€2.50").count(), 0, "the old price is gone from the store");
  assert.deepEqual(page.faults, []);
});

test("the store's order and its first plan are the seller's", async () => {
  const page = await newPage(browser, { url: portal.url });
  const pricing = await openPricing(page, "bruno@bottega.example");
  for (const [name, price] of [["Small", "2"], ["Large", "1"]]) {
    await page.goto(`${pricing}/rate-plans/new`);
    await fillPlan(page, name, price);
    await page.getByRole("button", { name: "Review and publish" }).first().click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText(`“${name}” is published.`).waitFor();
  }
  await page.goto(pricing);
  await page.getByRole("radio", { name: "Large" }).check();
  await page.getByRole("button", { name: "Move up: Large" }).click();
  await page.getByText("The order is saved.").waitFor();
  await assertSound(page);
  await page.goto(pricing.replace("/seller/products/", "/store/").replace("/pricing", ""));
  const names = await page.locator(".plan-name").allInnerTexts();
  assert.deepEqual(names, ["Large", "Small"]);
  await page.getByRole("button", { name: "Selected" }).waitFor();
  assert.equal(await page.locator(".plan", { hasText: "Large" }).getByRole("button", { name: "Selected" }).count(), 1);
  assert.deepEqual(page.faults, []);
});

test("what is typed is kept, over an expired session and without being saved", async () => {
  const page = await newPage(browser, { url: portal.url });
  const seller = { email: "clara@werkstatt.example" };
  const pricing = await openPricing(page, seller.email);
  await page.goto(`${pricing}/rate-plans/new`);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Plan key").fill("half");
  await page.getByLabel("Price per user").first().fill("2.5x");
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.type());
    return dialog.dismiss();
  });
  await page.goto(pricing).catch(() => {});
  assert.deepEqual(dialogs, ["beforeunload"], "leaving asks while the last words are not kept");
  await page.getByRole("status").getByText(/^entries kept/).waitFor();
  await page.goto(pricing);
  await page.goto(`${pricing}/rate-plans/new`);
  await page.getByText(/^Your entries of .* were kept and are not saved yet\.$/).waitFor();
  assert.equal(await page.getByLabel("Plan key").inputValue(), "half");
  assert.equal(await page.getByLabel("Price per user").first().inputValue(), "2.5x");
  await assertSound(page);
  await page.getByRole("button", { name: "Discard these entries" }).click();
  await page.getByText("The entries are discarded.").waitFor();
  assert.equal(await page.getByLabel("Plan key").inputValue(), "");
  assert.deepEqual(page.faults, []);

  for (const open of [newPage, withoutJavaScript]) {
    const again = await open(browser, { url: portal.url });
    await signIn(again, seller);
    await again.goto(`${pricing}/rate-plans/new`);
    await again.getByLabel("Plan key").fill("kept");
    await again.context().clearCookies();
    await again.getByRole("button", { name: "Save draft" }).first().click();
    await again.getByText("You are no longer signed in.").waitFor();
    await again.getByLabel("E-mail address").fill(seller.email);
    await again.getByLabel("Password").fill("four unrelated words here");
    await again.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await again.getByText("Your entries were kept and are not sent yet.").waitFor();
    assert.equal(await again.getByLabel("Plan key").inputValue(), "kept");
  }
});

for (const [how, open] of [["with JavaScript", newPage], ["without JavaScript", withoutJavaScript]]) {
  test(`fees and features are added and taken away where they stand, ${how}`, async () => {
    const page = await open(browser, { url: portal.url });
    const pricing = await openPricing(page, `dora-${open === newPage ? "a" : "b"}@kontor.example`);
    await page.goto(`${pricing}/rate-plans/new`);
    await fillPlan(page, "Fees", "1");
    for (let number = 1; number <= 5; number += 1) {
      await page.getByRole("button", { name: "Add a fee" }).click();
      const fee = page.getByRole("group", { name: `Fee ${number}`, exact: true });
      await fee.getByLabel("Kind").selectOption("recurring");
      await fee.getByLabel("Amount").first().fill(String(number));
      assert.ok((await page.evaluate(() => window.scrollY)) > 0 || open !== newPage, "the page stays where it was");
    }
    const yearly = page.getByRole("group", { name: "Fee 5", exact: true });
    await yearly.getByLabel("Interval").selectOption("year");
    await page.getByRole("button", { name: "Remove: Fee 2" }).click();
    assert.equal(await page.getByRole("group", { name: "Fee 2", exact: true }).getByLabel("Amount").first().inputValue(), "3");
    await page.getByRole("button", { name: "Add a feature" }).click();
    const feature = page.getByRole("group", { name: "Feature 1", exact: true });
    for (const locale of ["English", "Deutsch", "Italiano"]) {
      await feature.getByRole("group", { name: "Name" }).getByLabel(locale).fill("Single sign-on");
    }
    await page.getByRole("button", { name: "Save draft" }).first().click();
    await page.getByText("The draft is saved.").waitFor();
    assert.equal(await page.getByRole("group", { name: "Fee 4", exact: true }).getByLabel("Interval").inputValue(), "year");
    assert.equal(await feature.getByLabel("Key").inputValue(), "single_sign_on");
    if (open === newPage) {
      await assertSound(page);
      await takeScreenshots(page, "plan-editor-fees");
    }
    await page.getByRole("button", { name: "Review and publish" }).first().click();
    await page.getByText("plus €5.00 a year").first().waitFor();
    assert.deepEqual(page.faults, []);
  });
}

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

async function fillPlan(page, name, price) {
  for (const locale of ["English", "Deutsch", "Italiano"]) {
    await page.getByRole("group", { name: "Name of the plan" }).getByLabel(locale).fill(name);
  }
  await page.getByLabel("Plan key").fill(name.toLowerCase());
  await page.getByLabel("Price per user").first().fill(price);
}
