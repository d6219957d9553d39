//! Everything a browser can ask for beside pages, one file per persona.
//!
//! A body is three lines: who is it, may they, call the act. Forms go through [`submit`], which sends the browser on;
//! what islands fetch goes through [`answer`].

pub mod admin;
pub mod auth;
pub mod auth_forms;
pub mod buyer;
pub mod credentials;
#[cfg(feature = "ssr")]
pub mod key_shown;
#[cfg(feature = "ssr")]
mod next;
#[cfg(feature = "ssr")]
mod once;
pub mod seller;
pub mod store;
#[cfg(feature = "ssr")]
mod submit;

#[cfg(feature = "ssr")]
pub use next::Next;
#[cfg(feature = "ssr")]
pub use submit::{
    AWAY, FAULT_HEADER, REFUSED_HEADER, answer, follow, home, is_kept_of, own_page, submit, submit_sign_in, to_sign_in,
};
