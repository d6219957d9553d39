// axe-core on the page as it is now: nothing serious or critical may stand in anybody's way.

import assert from "node:assert/strict";
import axe from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function assertAccessible(page) {
  await assertNothingGrave(page, { type: "tag", values: RULES });
}

/** Contrasts only: the one thing that another theme changes. */
export async function assertReadable(page) {
  await assertNothingGrave(page, { type: "rule", values: ["color-contrast"] });
}

async function assertNothingGrave(page, runOnly) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (only) => globalThis.axe.run(document, { runOnly: only, resultTypes: ["violations"] }),
    runOnly,
  );
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, failureSummary }) => `    ${target.join(" ")}\n      ${failureSummary}`);
    return `  ${id}: ${help}\n${places.join("\n")}`;
  });
  assert.equal(grave.length, 0, `${page.url()} is not accessible:\n${told.join("\n")}`);
}
