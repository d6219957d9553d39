//! Signing up, in and out: its pages and their addresses.

pub mod choices;
mod sign_in;
mod sign_out;
mod sign_up;

use leptos_router::any_nested_route::AnyNestedRoute;
use leptos_router::path;

use super::address::{asked, escaped};
use crate::context::{local_path, visit};
use crate::pages::route::page;
use crate::server_fns::home;

pub fn routes() -> Vec<AnyNestedRoute> {
    vec![
        page(path!("/sign-in"), sign_in::SignInPage),
        page(path!("/sign-up"), sign_up::SignUpPage),
        page(path!("/sign-out"), sign_out::SignOutPage),
    ]
}

/// Where to go after signing in, when it is a place of this site; empty otherwise.
fn next_asked() -> String {
    local_path(&asked("next")).map(str::to_owned).unwrap_or_default()
}

/// An address that keeps the way on: `/sign-up?role=buyer&next=/subscribe/plan_1`.
fn onward(path: &str, next: &str) -> String {
    let joint = if path.contains('?') { '&' } else { '?' };
    if next.is_empty() { path.to_owned() } else { format!("{path}{joint}next={}", escaped(next)) }
}

/// Sends whoever is signed in already to where they wanted to go. Says whether it did.
fn sent_on(next: &str) -> bool {
    let Some(actor) = visit().actor else { return false };
    leptos_axum::redirect(local_path(next).unwrap_or_else(|| home(actor.principal)));
    true
}

#[cfg(test)]
mod tests {
    use super::onward;

    #[test]
    fn the_way_on_is_kept() {
        assert_eq!(onward("/sign-up", ""), "/sign-up");
        assert_eq!(
            onward("/sign-up?role=buyer", "/subscribe/p?seats=3"),
            "/sign-up?role=buyer&next=/subscribe/p%3Fseats%3D3"
        );
    }
}
