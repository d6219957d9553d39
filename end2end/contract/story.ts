// The seed's first story, told with a client that is generated from the contract: whatever the contract leaves out or tells
// otherwise than the portal does is an error of the compiler here, or a refusal when it runs.

import createClient, { type Client } from "openapi-fetch";

import type { components, paths } from "./generated/portal.js";

declare const process: { argv: string[] };

type Invoice = components["schemas"]["Invoice"];

const [url, operatorKey] = process.argv.slice(2);
if (url === undefined || operatorKey === undefined) throw new Error("story.js URL OPERATOR_KEY");

function client(key: string): Client<paths> {
  return createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${key}` } });
}

/** What was asked for; a refusal ends the story. */
async function told<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (data === undefined) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  return data;
}

const words = (en: string, de: string, it: string) => ({ en, de, it });

const operator = client(operatorKey);

const registered = await told(
  operator.POST("/api/v1/sellers", {
    params: { header: { "Idempotency-Key": "the-first-seller" } },
    body: { name: "Almenrausch Software", country: "DE", email: "anna@almenrausch.example" },
  }),
);
const seller = client(registered.api_key);

const product = await told(
  seller.POST("/api/v1/products", {
    body: { key: "leave-manager", name: words("Leave manager", "Urlaubsverwaltung", "Gestione ferie") },
  }),
);
await told(
  seller.POST("/api/v1/products/{id}/metrics", {
    params: { path: { id: product.id } },
    body: {
      key: "UserMonth",
      name: words("Users", "Benutzer", "Utenti"),
      unit: words("user", "Benutzer", "utente"),
      aggregation: "sum",
    },
  }),
);
const draft = await told(
  seller.POST("/api/v1/products/{id}/rate-plans", {
    params: { path: { id: product.id } },
    body: {
      key: "standard",
      name: words("Standard", "Standard", "Standard"),
      currency: "EUR",
      fees: [{ kind: "recurring", amount: "10.00", timing: "arrears" }],
      charges: [{ metric: "UserMonth", model: { kind: "per_unit", unit_price: "2.50" } }],
    },
  }),
);
const plan = await told(
  seller.POST("/api/v1/rate-plans/{id}/publish", { params: { path: { id: draft.id } }, body: { strict: true } }),
);
if (plan.status !== "published" || plan.warnings.length > 0) throw new Error(`not on sale: ${JSON.stringify(plan)}`);

const bought = await told(
  operator.POST("/api/v1/buyers", {
    body: { name: "Nordlicht GmbH", country: "DE", email: "einkauf@nordlicht.example", time_zone: "Europe/Berlin" },
  }),
);
const buyer = client(bought.api_key);

const shelf = await told(buyer.GET("/api/v1/store", { params: { query: { q: "leave", limit: 10 } } }));
const found = shelf.items[0]?.plans[0];
if (found === undefined || found.id !== plan.id) throw new Error(`not in the store: ${JSON.stringify(shelf)}`);

const subscription = await told(buyer.POST("/api/v1/subscriptions", { body: { rate_plan_id: found.id } }));
if (!("api_key" in subscription)) throw new Error("a rehearsal");

const software = client(subscription.api_key);
const report = await told(
  software.POST("/billing/metering/usage", {
    body: { usage: [{ metric: "UserMonth", quantity: 3, timestamp: "NOW" }, { metric: "Pages", quantity: 1, timestamp: "NOW" }] },
  }),
);
const [rejected] = report.rejected;
if (report.consumed.length !== 1 || rejected?.code !== "unknown_metric") throw new Error(JSON.stringify(report));

const preview: Invoice = await told(
  buyer.GET("/api/v1/subscriptions/{id}/invoice-preview", { params: { path: { id: subscription.id } } }),
);
const usage = preview.lines.find((line) => line.kind === "usage");
if (usage?.amount !== "7.50") throw new Error(`not 3 users at 2.50: ${JSON.stringify(preview)}`);

const refused = await buyer.POST("/api/v1/subscriptions", { body: { rate_plan_id: found.id, seats: -1 } });
if (refused.response.status !== 422 || refused.error?.errors[0]?.pointer !== "/seats") {
  throw new Error(`not refused at its place: ${JSON.stringify(refused)}`);
}
console.log(`${subscription.id}: ${preview.total} ${preview.currency}`);
