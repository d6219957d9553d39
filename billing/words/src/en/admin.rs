//! In English: words of the admin area.

mod clock;
mod payments;

texts! { English, admin;
    // Overview
    overview_title = "The marketplace in {month}";
    invoiced = "Invoiced";
    n_invoices = one "{count} invoice", other "{count} invoices";
    no_invoices = "No invoices";
    n_credit_notes = one "{count} credit note", other "{count} credit notes";
    collected = "Collected";
    collected_note = "with tax";
    commission = "Commission";
    commission_note = "of the net collected";
    outstanding = "Outstanding";
    other_currencies = "Other currencies: {codes}";
    outstanding_note = "unpaid, all time";
    sellers_share = "Sellers' share";
    collected_by_month = "Collected by month, net, in {currency}";
    nothing_invoiced_title = "Nothing has been invoiced yet";
    nothing_invoiced_text = "The first amounts appear here when a subscription begins or a month is over.";
    at_a_glance = "At a glance";
    now = "Now";
    active_subscriptions = "Active subscriptions";
    scheduled_subscriptions = "Starting later";
    last_run = "Last invoice run";
    all_runs = "All runs";
    no_run_yet = "No run has issued an invoice yet. Runs start automatically when something is due.";
    advance_the_clock = "Advance the clock";

    // Lists of people
    name = "Name";
    country = "Country";
    since = "Since";
    products = "Products";
    sellers_title = "Sellers";
    find_sellers = "Find sellers by name or e-mail";
    no_sellers_title = "No sellers yet";
    no_sellers_text = "Sellers sign up on their own. Send them the address of the sign-up page.";
    buyers_title = "Buyers";
    buyers_in = "Buyers in “{category}”";
    find_buyers = "Find buyers by name or e-mail";
    no_buyers_title = "No buyers yet";
    no_buyers_text = "Buyers sign up on their own when they find something in the store.";
    to_sign_up = "Open the sign-up page";
    nobody_found = "Nobody found for “{words}”";
    nobody_found_text = "Search for a part of the name or of the e-mail address.";
    show_all = "Show all";

    // A buyer
    buyer_facts = "Details";
    email = "E-mail";
    time_zone = "Time zone";
    currency = "Currency";
    vat_id = "VAT number";
    categories = "Categories";
    categories_note = "Rate plans for a category are offered to its buyers only.";
    save_categories = "Save categories";
    categories_saved = "The categories of {buyer} are saved.";
    no_categories_here = "There are no buyer categories yet.";
    subscriptions = "Subscriptions";
    product = "Product";
    status = "Status";
    bought_by = "Bought by";
    bought_by_on = "{who}, {day}";
    operator = "Operator";
    next_invoice = "Next invoice";
    buy_for_this_buyer = "Buy on behalf";
    no_subscriptions_title = "No subscriptions";
    no_subscriptions_text = "Buy a plan on this buyer's behalf, also a private one.";
    invoices = "Invoices";
    number = "Number";
    issued = "Issued";
    due = "Due";
    no_invoices_title = "No invoices yet";
    no_invoices_text = "The first one comes when something is due.";

    // Money that is open
    balance_of = "Balance";
    open = "Open";
    overdue = "of which overdue";
    invoices_lead = "All invoices of the marketplace, newest first. Choose a status to see what needs your attention.";

    // Categories
    categories_title = "Buyer categories";
    category_members = one "{count} buyer", other "{count} buyers";
    no_members_title = "Nobody is in this category";
    no_members_text = "Open a buyer and tick the category there.";
    choose_buyers = "Choose buyers";
    new_category = "New category";
    category_name_hint = "Such as “Schools” or “Partners”";
    create_category = "Create category";
    category_created = "“{name}” is created. Add buyers on their pages.";
    no_categories_title = "No categories yet";
    no_categories_text = "Create one and add buyers; sellers can then offer rate plans to it.";

    // Buying on behalf
    purchase_title = "Buy on behalf";
    purchase_lead =
        "Subscribe a buyer to any published plan, also a private one. The buyer sees who bought it and when.";
    step_buyer = "Buyer";
    step_plan = "Plan";
    step_terms = "Terms";
    step_review = "Review";
    for_whom = "For whom?";
    which_plan = "Which plan for {buyer}?";
    another_buyer = "Another buyer";
    another_plan = "Another plan";
    find_plans = "Find plans by product, plan or seller";
    plan = "Plan";
    price = "Price";
    on_sale = "On sale";
    on_sale_from = "from {day}";
    on_sale_only_from = "{plan} can be bought from {day} on.";
    on_sale_until = "until {day}";
    on_sale_now = "now";
    visibility = "Visibility";
    private_plan = "Private";
    public_plan = "Public";
    no_plans_title = "No plan can be bought for this buyer";
    no_plans_text =
        "A seller first has to publish a plan that is available to this buyer, one of its categories, or everyone.";
    no_plan_found = "No plan found for “{words}”";
    terms_title = "{plan} for {buyer}";
    starts_on = "First day of service";
    starts_on_hint = "Today for this buyer is {day}.";
    seats = "Seats";
    seats_in_arrears_hint = "Invoiced after each period, whether used or not.";
    seats_hint = "Paid up front, whether used or not.";
    collected_at_issue = "Each invoice is collected from the buyer's card on the day it is issued.";
    waive_setup_fee = "Waive the set-up fee of {amount}";
    waive_hint = "The buyer sees that it was waived.";
    see_what_is_invoiced = "See what will be invoiced";
    review_title = "{plan} for {buyer}?";
    what_happens = "What happens when you confirm";
    service_from = "{product} {plan} begins on {day}.";
    service_today = "{product} {plan} begins today.";
    setup_waived_of = "The set-up fee of {amount} is waived.";
    setup_charged_of = "The set-up fee of {amount} is charged.";
    invoiced_at_once = "{amount} is invoiced at once and collected if payment details are there.";
    invoiced_on_day = "{amount} is invoiced on {day}.";
    nothing_at_start = "Nothing is invoiced at the start.";
    next_with_usage = "The next invoice comes on {day}, for {period}: at least {amount}, plus usage until then.";
    next_of_usage = "The next invoice comes on {day}, for {period}, only if something is used until then.";
    next_beyond = "The next invoice comes on {day}, for {period}: at least {amount}.";
    later_with_usage = "On {day} an invoice for {period}: at least {amount}, plus usage until then.";
    later_beyond = "On {day} an invoice for {period}: at least {amount}.";
    later_invoice = "On {day} an invoice for {period}: {amount}.";
    next_of_fees = "The next invoice comes on {day}, for {period}: {amount}.";
    buyer_is_told = "{buyer} finds it among its subscriptions, bought by {who}.";
    buy_for = "Buy for {buyer}";
    change_terms = "Change the terms";
    first_invoice = "First invoice";
    bought_for = "The subscription for {buyer} is placed";
    agreement = "Agreement";
    first_day = "First day";
    last_day = "Last day";
    signed = "Signed";
    setup_fee = "Set-up fee";
    setup_charged = "charged";
    setup_waived = "waived";
    open_buyer = "Open the buyer";
    buy_another = "Buy another plan";
    usage_key = "Key to report usage of {product}";

    // Invoice runs
    runs_title = "Invoice runs";
    runs_lead = "Every run invoices what is due, and nothing twice. A failure affects only its own subscription.";
    run_of = "Run of {instant}";
    started = "Started";
    failures = "Failures";
    n_failures = one "{count} failure", other "{count} failures";
    reason = "Reason";
    subscription = "Subscription";
    no_failures = "No failures";
    buyer = "Buyer";
    seller = "Seller";
    total = "Total";
    no_runs_title = "No invoice run yet";
    no_runs_text =
        "The first run starts automatically when an invoice is due. In a sandbox, advance the clock to see one.";
    run_without_invoices = "This run issued no invoice";
    run_without_invoices_text = "Nothing was due on the subscriptions it looked at.";

    paid_on = "Paid on";
    not_paid_yet = "not paid yet";

    // Taxes
    taxes_title = "Taxes";
    taxes_lead = "Each line is taxed at the rate of the buyer's country. Countries without a rate are not taxed.";
    rate = "Rate";
    rate_from = "From";
    in_force = "In force";
    comes_later = "Upcoming";
    replaced = "Replaced";
    set_rate = "Set a rate";
    percent = "Percent";
    from_day = "First day";
    choose = "Choose …";
    save_rate = "Save rate";
    rate_saved = "The rate for {country} is saved. Invoices already issued stay as they are.";
    no_rates_title = "Nothing is taxed";
    no_rates_text = "Set the first rate, and invoices show it per rate and in total.";

    // Ledger
    ledger_title = "Ledger";
    ledger_lead = "Every movement of money in double entry. Balances are sums of entries; debits are positive.";
    totals = "All accounts, by kind";
    accounts = "Accounts";
    account = "Account";
    balance = "Balance";
    sum_of_all = "All accounts in {currency}";
    balanced = "balanced";
    transactions = "Transactions";
    debit = "Debit";
    credit = "Credit";
    movement_invoice_issued = "Invoice issued";
    movement_credit_applied = "Credit applied";
    movement_payment_collected = "Payment collected";
    account_receivable = "Receivable";
    account_receivable_note = "owed by the buyer";
    account_credit = "Buyer's credit";
    account_credit_note = "applied to upcoming invoices";
    account_uncollected = "Uncollected";
    account_uncollected_note = "invoiced for the seller, not paid yet";
    account_payable = "Payable";
    account_payable_note = "owed to the seller";
    account_commission = "Commission";
    account_commission_note = "earned by the operator";
    account_tax = "Tax";
    account_tax_note = "to be remitted";
    account_provider = "Payment provider";
    account_bank = "Bank";
    account_bank_note = "transfers received";
    movement_credit_granted = "Credit granted";
    account_provider_note = "money collected";
    no_transactions_title = "No transactions yet";
    no_transactions_text = "The first invoice creates the first entries.";
}
