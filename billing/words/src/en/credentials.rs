//! In English: keys, passwords and sessions: what opens the portal, and how it is closed again.

texts! { English, credentials;
    usage_keys_title = "Usage keys";
    usage_keys_lead =
        "With such a key software reports this subscription's usage and asks what it includes. Seller, buyer and operator can see and revoke these keys.";
    organization_keys_lead =
        "With these keys the organization's software acts for it. Issue a new one if the last one is lost.";
    operator_keys_lead = "With a key your own software can do what you do here, on behalf of the operator.";
    manage_usage_keys = "Usage keys";
    usage_key_name_hint = "What it is for, such as production. May stay empty.";
    usage_key_unnamed = "Usage key";
    key_revoked = "The key “{name}” is revoked.";
    key_is = "The key {hint}, created on {day}.";

    security_title = "Password and sessions";
    security_lead = "How you sign in, and where you are signed in.";
    password_title = "Change the password";
    password_now = "Current password";
    password_new = "New password";
    password_change = "Change password";
    password_changed = "The new password is valid from now on. You are signed out everywhere else.";
    sessions_title = "Where you are signed in";
    session_in = "Program";
    session_since = "Since";
    session_this = "this one";
    session_unknown = "An unknown program";
    session_end = "Sign out";
    session_ended = "That session is ended.";
    others_end = "Sign out everywhere else";
    others_ended = "You are signed out everywhere else.";
}
