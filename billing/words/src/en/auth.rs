//! In English: words of signing up, in and out.

texts! { English, auth;
    sign_in_title = "Sign in";
    session_expired = "You are no longer signed in. Sign in again: your entries are kept.";
    entries_kept = "Your entries were kept and are not sent yet.";
    sign_in_lead = "To your subscriptions, invoices and products.";
    email = "E-mail address";
    password = "Password";
    no_account_yet = "No account yet?";
    sign_up_as_buyer = "Sign up as a buyer";
    sign_up_as_seller = "Sign up as a seller";

    sign_up_title = "Sign up";
    sign_up_lead = "One account for your organization. It costs nothing to look around.";
    what_to_do = "What do you want to do?";
    role_buyer = "Buy";
    role_buyer_hint = "Subscribe to software and know each invoice before it comes.";
    role_seller = "Sell";
    role_seller_hint = "Price your product in minutes. The marketplace invoices and collects.";
    organization = "Organization";
    organization_hint = "As it appears on invoices.";
    person = "Your name";
    password_hint = "At least 10 characters. Four unrelated words are easy to remember and hard to guess.";
    country = "Country";
    choose = "Choose …";
    time_zone = "Time zone";
    time_zone_hint = "Billing days and months follow this time zone.";
    usual_zone = "Usual for the country";
    language = "Language";
    language_hint = "Of these pages and of your invoices.";
    open_account = "Open the account";
    had_account =
        "You already had an account with this address, for {organization}. You are signed in to it; nothing in it was changed and no second one was opened.";
    vat_id = "VAT number";
    vat_id_hint = "Businesses with one: it stands on invoices. Check digits are checked.";
    have_account = "Already have an account?";

    sign_out_title = "Sign out?";
    signed_in_as = "You are signed in as {person} of {organization}. Nothing is lost by signing out.";
    stay = "Stay signed in";
    nobody_signed_in = "Nobody is signed in here.";
}
