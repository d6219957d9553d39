//! The forms of who signs in or up, as their flashes name them.

pub const SIGN_IN: &str = "sign_in";
pub const SIGN_UP: &str = "sign_up";
