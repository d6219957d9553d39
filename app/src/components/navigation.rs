//! Where one can go, by role, and where one is.

use words::common::*;

use crate::reader::{Reader, Role};

/// A place to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub label: String,
    pub href: &'static str,
    pub current: bool,
}

/// Places under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceGroup {
    pub heading: String,
    pub places: Vec<Place>,
}

/// The few places in the bar at the top.
pub fn top_places(reader: &Reader) -> Vec<Place> {
    let l = reader.locale;
    let store = Place {
        label: nav_store(l).into(),
        href: "/",
        current: within(&reader.path, &["/", "/store", "/subscribe", "/subscribed"]),
    };
    let at =
        |label: &str, href, roots: &[&str]| Place { label: label.into(), href, current: within(&reader.path, roots) };
    match reader.account.as_ref().map(|account| account.role) {
        None => vec![store],
        Some(Role::Buyer) => vec![
            store,
            at(nav_subscriptions(l), "/account/subscriptions", &["/account/subscriptions"]),
            at(nav_invoices(l), "/account/invoices", &["/account/invoices"]),
        ],
        Some(Role::Seller) => vec![at(nav_seller_console(l), "/seller", &["/seller"]), store],
        Some(Role::Operator) => vec![at(nav_admin(l), "/admin", &["/admin"]), store],
    }
}

/// The places in the account's menu.
pub fn account_places(reader: &Reader) -> Vec<Place> {
    let l = reader.locale;
    let at =
        |label: &str, href: &'static str| Place { label: label.into(), href, current: within(&reader.path, &[href]) };
    match reader.account.as_ref().map(|account| account.role) {
        Some(Role::Buyer) => vec![
            at(nav_settings(l), "/account/settings"),
            at(nav_security(l), "/account/security"),
            at(nav_payment_details(l), "/account/payment"),
            at(nav_api_keys(l), "/account/api-keys"),
        ],
        Some(Role::Seller) => vec![
            at(nav_settings(l), "/seller/settings"),
            at(nav_security(l), "/seller/security"),
            at(nav_api_keys(l), "/seller/api-keys"),
        ],
        Some(Role::Operator) => vec![
            at(nav_settings(l), "/admin/settings"),
            at(nav_security(l), "/admin/security"),
            at(nav_api_keys(l), "/keys/operator"),
        ],
        None => vec![],
    }
}

/// The places beside a console's pages.
pub fn console_places(reader: &Reader) -> Vec<PlaceGroup> {
    let heading = reader.account.as_ref().map(|account| account.organization.clone()).unwrap_or_default();
    match reader.account.as_ref().map(|account| account.role) {
        Some(Role::Operator) => admin_places(reader, heading),
        Some(Role::Seller | Role::Buyer) | None => seller_places(reader, heading),
    }
}

fn seller_places(reader: &Reader, heading: String) -> Vec<PlaceGroup> {
    let (l, path) = (reader.locale, reader.path.as_str());
    let at = |label: &str, href, roots: &[&str]| Place { label: label.into(), href, current: within(path, roots) };
    vec![
        PlaceGroup {
            heading,
            places: vec![
                at(nav_overview(l), "/seller", &[]).exactly(path),
                at(nav_products(l), "/seller/products", &["/seller/products", "/seller/rate-plans"]),
                at(nav_subscribers(l), "/seller/subscribers", &["/seller/subscribers"]),
                at(nav_invoices(l), "/seller/invoices", &["/seller/invoices"]),
                at(nav_earnings(l), "/seller/earnings", &["/seller/earnings"]),
            ],
        },
        settings_places(reader),
    ]
}

/// One's own settings, as in the account's menu.
fn settings_places(reader: &Reader) -> PlaceGroup {
    PlaceGroup { heading: nav_settings(reader.locale).into(), places: account_places(reader) }
}

fn admin_places(reader: &Reader, heading: String) -> Vec<PlaceGroup> {
    let l = reader.locale;
    let at =
        |label: &str, href: &'static str| Place { label: label.into(), href, current: within(&reader.path, &[href]) };
    let mut groups = vec![
        PlaceGroup {
            heading,
            places: vec![
                at(nav_overview(l), "/admin").exactly(&reader.path),
                at(nav_sellers(l), "/admin/sellers"),
                at(nav_buyers(l), "/admin/buyers"),
                at(nav_categories(l), "/admin/categories"),
            ],
        },
        PlaceGroup {
            heading: nav_billing(l).into(),
            places: vec![
                at(nav_purchase(l), "/admin/purchase"),
                at(nav_invoices(l), "/admin/invoices"),
                at(nav_payments(l), "/admin/payments"),
                at(nav_invoice_runs(l), "/admin/invoice-runs"),
                at(nav_ledger(l), "/admin/ledger"),
                at(nav_taxes(l), "/admin/taxes"),
                at(nav_commission(l), "/admin/commission"),
            ],
        },
    ];
    groups.push(settings_places(reader));
    if reader.sandbox {
        let places = vec![at(nav_clock(l), "/admin/clock"), at(nav_design(l), "/design")];
        groups.push(PlaceGroup { heading: nav_sandbox(l).into(), places });
    }
    groups
}

impl Place {
    /// Current only on this very page, not below it.
    fn exactly(mut self, path: &str) -> Self {
        self.current = path == self.href;
        self
    }
}

fn within(path: &str, roots: &[&str]) -> bool {
    roots.iter().any(|root| {
        path == *root || (*root != "/" && path.strip_prefix(root).is_some_and(|rest| rest.starts_with('/')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Account;

    fn reader(role: Role, path: &str) -> Reader {
        let account = Account {
            user_id: String::new(),
            person: "Anna Brandt".into(),
            organization_id: String::new(),
            organization: "Almenrausch Software".into(),
            role,
        };
        Reader { account: Some(account), path: path.into(), ..Reader::default() }
    }

    fn current(groups: Vec<PlaceGroup>) -> Vec<&'static str> {
        groups
            .into_iter()
            .flat_map(|group| group.places)
            .filter(|place| place.current)
            .map(|place| place.href)
            .collect()
    }

    #[test]
    fn one_place_at_most_is_where_the_reader_is() {
        for (role, path, expected) in [
            (Role::Seller, "/seller", "/seller"),
            (Role::Seller, "/seller/products/prod_1/pricing", "/seller/products"),
            (Role::Seller, "/seller/rate-plans/plan_1", "/seller/products"),
            (Role::Operator, "/admin/invoice-runs/run_1", "/admin/invoice-runs"),
            (Role::Operator, "/admin/settings", "/admin/settings"),
            (Role::Operator, "/keys/operator/key_1/revoke", "/keys/operator"),
            (Role::Seller, "/seller/security", "/seller/security"),
        ] {
            assert_eq!(current(console_places(&reader(role, path))), [expected], "{path}");
        }
        let top = top_places(&reader(Role::Buyer, "/account/invoices/inv_1"));
        assert_eq!(top.iter().filter(|place| place.current).count(), 1);
    }

    #[test]
    fn the_store_is_not_every_page() {
        assert!(within("/", &["/"]));
        assert!(!within("/seller", &["/"]));
        assert!(!within("/storefront", &["/store"]));
    }
}
