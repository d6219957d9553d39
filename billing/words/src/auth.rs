//! Words of signing up, in and out.

words! {
    sign_in_title;
    session_expired;
    entries_kept;
    sign_in_lead;
    email;
    password;
    no_account_yet;
    sign_up_as_buyer;
    sign_up_as_seller;

    sign_up_title;
    sign_up_lead;
    what_to_do;
    role_buyer;
    role_buyer_hint;
    role_seller;
    role_seller_hint;
    organization;
    organization_hint;
    person;
    password_hint;
    country;
    choose;
    time_zone;
    time_zone_hint;
    usual_zone;
    language;
    language_hint;
    open_account;
    had_account(organization);
    vat_id;
    vat_id_hint;
    have_account;

    sign_out_title;
    signed_in_as(person, organization);
    stay;
    nobody_signed_in;
}
