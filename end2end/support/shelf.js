// What a seller has on the shelf before a journey begins, put there through the public API.

const NAMES = { en: "Urlaubsverwaltung", de: "Urlaubsverwaltung", it: "Gestione ferie" };

/** A seller with one product whose users are counted; answers how to go on from there. */
export async function openShop(portal, { name = "Almenrausch Software", email = "shop@almenrausch.example" } = {}) {
  const seller = await portal.api("POST", "/api/v1/sellers", { name, country: "DE", email });
  const asSeller = (method, path, body) => portal.api(method, path, body, seller.api_key);
  const product = await asSeller("POST", "/api/v1/products", { key: "urlaub", name: NAMES, description: NAMES });
  await asSeller("POST", `/api/v1/products/${product.id}/metrics`, {
    key: "UserMonth",
    name: { en: "Users", de: "Personen", it: "Utenti" },
    unit: { en: "user", de: "Person", it: "utente" },
    aggregation: "sum",
  });
  return { product, asSeller };
}

/** Publishes a plan; what is not said is as in the contract. */
export async function publishPlan({ product, asSeller }, plan) {
  const draft = await asSeller("POST", `/api/v1/products/${product.id}/rate-plans`, { currency: "EUR", ...plan });
  return asSeller("POST", `/api/v1/rate-plans/${draft.id}/publish`);
}

/** The same name in every language. */
export function everywhere(name) {
  return { en: name, de: name, it: name };
}
