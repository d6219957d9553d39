// axe-core on the page as it is now: nothing serious or critical may stand in anybody's way.

import assert from "node:assert/strict";
import axe from "axe-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function assertAccessible(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    RULES,
  );
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, failureSummary }) => `    ${target.join(" ")}\n      ${failureSummary}`);
    return `  ${id}: ${help}\n${places.join("\n")}`;
  });
  assert.equal(grave.length, 0, `${page.url()} is not accessible:\n${told.join("\n")}`);
}
