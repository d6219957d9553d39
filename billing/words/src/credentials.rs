//! Keys, passwords and sessions: what opens the portal, and how it is closed again.

words! {
    usage_keys_title;
    usage_keys_lead;
    organization_keys_lead;
    operator_keys_lead;
    manage_usage_keys;
    usage_key_name_hint;
    usage_key_unnamed;
    key_revoked(name);
    key_is(hint, day);

    security_title;
    security_lead;
    password_title;
    password_now;
    password_new;
    password_change;
    password_changed;
    sessions_title;
    session_in;
    session_since;
    session_this;
    session_unknown;
    session_end;
    session_ended;
    others_end;
    others_ended;
}
