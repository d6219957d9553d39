// The people of a journey: how they sign up and in, by the words on the page.

export const PASSWORD = "four unrelated words here";

/** Opens an account on the English sign-up page and ends where newcomers begin. */
export async function signUp(page, newcomer) {
  await page.goto(`/sign-up?role=${newcomer.role}`);
  await openAccount(page, newcomer);
}

/** Fills in the sign-up form that the page shows, in English, and goes where it leads. */
export async function openAccount(page, { role, organization, person, email, country = "Germany", zone, language = "English" }) {
  const form = page.getByRole("main");
  await form.getByRole("radio", { name: role === "seller" ? "Sell" : "Buy", exact: true }).check();
  await form.getByLabel("Organization").fill(organization);
  await form.getByLabel("Your name").fill(person);
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("Password").fill(PASSWORD);
  await form.getByLabel("Country").selectOption({ label: country });
  if (zone) await form.getByLabel("Time zone").selectOption(zone);
  await form.getByLabel("Language").selectOption({ label: language });
  await form.getByRole("button", { name: "Open the account" }).click();
  await page.getByRole("button", { name: person }).waitFor();
}

export async function signIn(page, { email, password = PASSWORD }) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

export const OLIVIA = { person: "Olivia Marin", email: "olivia@fondaco.example" };

/** Somebody who works for the operator and may sign in from now on. */
export async function hireOperator(portal) {
  await portal.run("operator", "--name", OLIVIA.person, "--email", OLIVIA.email, "--password", PASSWORD);
  return OLIVIA;
}
