//! Who is in the demo.

use std::fmt::Write;

use service::accounts::{self, OrganizationRole, SignUp, SignedIn};
use service::{Actor, Answer, Portal};

/// The one password of everybody in the demo.
const PASSWORD: &str = "lagoon-arches-ledger";

pub struct Person {
    pub name: &'static str,
    pub email: &'static str,
    pub organization: &'static str,
    pub country: &'static str,
    pub time_zone: &'static str,
    pub locale: &'static str,
    /// Made up, with the check digits of its country. Empty where there is none.
    pub vat_id: &'static str,
}

pub const OLIVIA: Person = Person {
    name: "Olivia Marin",
    email: "olivia@fondaco.example",
    organization: "Fondaco",
    country: "IT",
    time_zone: "Europe/Rome",
    locale: "en",
    vat_id: "",
};
pub const ANNA: Person = Person {
    name: "Anna Brandt",
    email: "anna@almenrausch.example",
    organization: "Almenrausch Software",
    country: "DE",
    time_zone: "Europe/Berlin",
    locale: "en",
    vat_id: "DE999888776",
};
pub const GIULIA: Person = Person {
    name: "Giulia Ferri",
    email: "giulia@bottegadigitale.example",
    organization: "Bottega Digitale",
    country: "IT",
    time_zone: "Europe/Rome",
    locale: "it",
    vat_id: "IT99998880019",
};
pub const JONAS: Person = Person {
    name: "Jonas Petersen",
    email: "jonas@nordlicht.example",
    organization: "Nordlicht GmbH",
    country: "DE",
    time_zone: "Europe/Berlin",
    locale: "en",
    vat_id: "DE999777661",
};
pub const MARCO: Person = Person {
    name: "Marco Bellini",
    email: "marco@officinebellini.example",
    organization: "Officine Bellini",
    country: "IT",
    time_zone: "Europe/Rome",
    locale: "it",
    vat_id: "IT99997770013",
};
pub const EWA: Person = Person {
    name: "Ewa Kowalska",
    email: "ewa@studiokowalski.example",
    organization: "Studio Kowalski",
    country: "PL",
    time_zone: "Europe/Warsaw",
    locale: "en",
    vat_id: "PL9998887778",
};
pub const KLAAS: Person = Person {
    name: "Klaas Jansen",
    email: "klaas@hafenlogistik.example",
    organization: "Hafen Logistik AG",
    country: "DE",
    time_zone: "Europe/Berlin",
    locale: "de",
    vat_id: "DE999666552",
};

/// The demo's sign-ins, to print.
pub fn sign_ins() -> String {
    let mut table = String::from("Sign in as\n");
    for (role, person) in [("operator", &OLIVIA), ("seller", &ANNA), ("buyer", &JONAS)] {
        let _ =
            writeln!(table, "  {role:<9} {:<26} {PASSWORD}   {}, {}", person.email, person.name, person.organization);
    }
    table.push_str("The others of the demo share the password.");
    table
}

/// The operator, who may sign in from now on.
pub async fn hire_operator(portal: &Portal) -> Answer<Actor> {
    accounts::create_operator_user(portal, OLIVIA.name, OLIVIA.email, PASSWORD).await?;
    Ok(Actor::operator(OLIVIA.name))
}

/// Somebody who signs up for an organization, and acts for it.
pub async fn sign_up(portal: &Portal, role: OrganizationRole, person: &Person) -> Answer<Actor> {
    let sign_up = SignUp {
        role,
        organization: person.organization.to_owned(),
        person: person.name.to_owned(),
        email: person.email.to_owned(),
        password: PASSWORD.to_owned(),
        country: person.country.to_owned(),
        time_zone: person.time_zone.to_owned(),
        locale: person.locale.to_owned(),
        vat_id: person.vat_id.to_owned(),
    };
    let SignedIn { principal, person, .. } = accounts::sign_up(portal, sign_up).await?;
    Ok(Actor { principal, name: person })
}
