//! The schema's own rules: money is whole minor units, time has a zone, what guards uniqueness guards all of it, what names
//! something names what there is, and what is one of a few says of which.

use std::collections::{BTreeMap, BTreeSet};

use database_testing::TestDatabase;
use domain::invoice::{LineKind, Reason};
use domain::ledger::{Account, Movement};
use domain::locale::Locale;
use domain::metric::Aggregation;
use domain::subscription::{Ending, Grant};
use service::Mode;
use service::failure::FailureKind;
use service::payments::PaymentStatus;
use uuid::Uuid;

/// Whose ids no foreign key guards, and why.
const UNGUARDED: [(&str, &[&str]); 4] = [
    (
        "usage grows without bound and may be shared out over several machines, where no foreign key reaches",
        &[
            "usage_events.subscription_id",
            "usage_events.metric_id",
            "usage_event_ids.subscription_id",
            "usage_rollups.subscription_id",
            "usage_rollups.metric_id",
            "usage_rollups.last_id",
            "usage_values.subscription_id",
            "usage_values.metric_id",
        ],
    ),
    ("a worker's number, for as long as it is at work", &["outbox.leased_by"]),
    ("a number of somebody else's", &["usage_events.event_id", "usage_event_ids.event_id", "payments.provider_id"]),
    (
        "of one of several tables, as another column of the row tells",
        &["ledger_accounts.party", "ledger_transactions.reference", "audit_log.party"],
    ),
];

/// Texts that are not one of a few, and what they are.
const OPEN_TEXTS: [(&str, &[&str]); 7] = [
    (
        "a name, an address, words of somebody's",
        &[
            "buyer_categories.name",
            "buyer_category_members.category",
            "buyers.email",
            "buyers.name",
            "buyers.vat_id",
            "api_keys.name",
            "audit_log.person",
            "invoice_lines.description",
            "payments.reference",
            "payments.reversal_reason",
            "sellers.email",
            "sellers.name",
            "sellers.vat_id",
            "sessions.agent",
            "subscriptions.bought_by_name",
            "users.email",
            "users.name",
        ],
    ),
    (
        "a key of the catalog, or a value that usage was reported with",
        &[
            "invoice_lines.metric",
            "invoice_lines.split",
            "metrics.key",
            "products.key",
            "products.shown_first",
            "rate_plans.key",
            "typed_rate_plans.place",
            "usage_event_ids.event_id",
            "usage_events.event_id",
            "usage_events.split",
            "usage_events.value",
            "usage_rollups.split",
            "usage_values.split",
            "usage_values.value",
        ],
    ),
    (
        "a code of a standard that grows: ISO 3166, ISO 4217, the time zone database",
        &[
            "buyers.country",
            "buyers.currency",
            "buyers.time_zone",
            "invoice_run_totals.currency",
            "invoices.currency",
            "ledger_accounts.currency",
            "ledger_entries.currency",
            "ledger_totals.currency",
            "payments.currency",
            "product_months.currency",
            "rate_plans.currency",
            "sandbox_provider_charges.currency",
            "seller_months.currency",
            "sellers.country",
            "sellers.currency",
            "sellers.time_zone",
            "subscriptions.currency",
            "subscriptions.time_zone",
            "superseded_tax_rates.country",
            "tax_rates.country",
        ],
    ),
    (
        "a number, a token or a fingerprint",
        &[
            "api_keys.hint",
            "audit_log.subject",
            "idempotency_keys.key",
            "idempotency_keys.principal",
            "invoice_run_failures.reference",
            "invoices.number",
            "outbox.failure_reference",
            "sandbox_provider_charges.id",
            "sandbox_provider_charges.idempotency_key",
            "sandbox_provider_sessions.reference",
            "sandbox_provider_sessions.return_to",
            "sandbox_provider_sessions.token",
            "sessions.id",
            "sign_in_failures.subject",
            "users.password_hash",
        ],
    ),
    (
        "of a card, as its provider tells",
        &[
            "payment_methods.brand",
            "payment_methods.expires",
            "payment_methods.last4",
            "payment_methods.token",
            "payments.card",
            "payments.provider_id",
            "sandbox_provider_cards.brand",
            "sandbox_provider_cards.expires",
            "sandbox_provider_cards.last4",
            "sandbox_provider_cards.token",
            "sandbox_provider_charges.card",
        ],
    ),
    ("why a charge failed, as its provider tells", &["payments.failure"]),
    (
        "named where it is written, and nothing is decided by it: which provider, which act",
        &["audit_log.act", "payment_methods.provider", "payments.provider"],
    ),
];

/// The texts that are one of a few, as the rules know them.
fn enumerations() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let party = Uuid::nil();
    let (buyer, seller) = (domain::ids::BuyerId(party), domain::ids::SellerId(party));
    let accounts = [
        Account::Receivable(buyer),
        Account::Credit(buyer),
        Account::Uncollected(seller),
        Account::Payable(seller),
        Account::Commission,
        Account::Tax,
        Account::Provider,
        Account::Bank,
    ];
    let accounts = accounts.map(Account::kind);
    let movements = [
        Movement::InvoiceIssued,
        Movement::CreditGranted,
        Movement::CreditApplied,
        Movement::PaymentCollected,
        Movement::PaymentReversed,
    ];
    let movements = movements.map(Movement::as_str);
    let (locales, reasons, grants) =
        (Locale::ALL.map(Locale::code), Reason::ALL.map(Reason::as_str), Grant::ALL.map(Grant::as_str));
    let endings = Ending::ALL.map(Ending::as_str);
    let corrected =
        [LineKind::Usage, LineKind::Minimum, LineKind::Commitment, LineKind::Discount].map(LineKind::as_str);
    let failures = FailureKind::ALL.map(FailureKind::as_str);
    let known: [(&str, &[&str]); 35] = [
        ("agreed_ends.ending", &endings),
        ("api_keys.environment", &["given", "taken_back"]),
        ("audit_log.actor", &["operator", "seller", "buyer", "subscription", "portal"]),
        ("billed_occasions.reason", &reasons),
        ("buyers.locale", &locales),
        ("granted_once.what", &["trial", "withdrawal"]),
        ("invoice_lines.corrects", &corrected),
        ("invoice_lines.kind", &LineKind::ALL.map(LineKind::as_str)),
        ("invoice_run_failures.reason", &failures),
        ("invoices.reason", &reasons),
        ("invoices.taxed_by", &["day_of_issue", "line"]),
        ("ledger_accounts.kind", &accounts),
        ("ledger_totals.kind", &accounts),
        ("ledger_totals.movement", &movements),
        ("ledger_transactions.movement", &movements),
        ("marketplace.mode", &[Mode::Sandbox, Mode::Production].map(Mode::as_str)),
        ("metrics.aggregation", &Aggregation::ALL.map(Aggregation::as_str)),
        ("outbox.failure", &failures),
        ("outbox.kind", &service::outbox::Job::KINDS),
        ("payments.method", &["card", "bank_transfer"]),
        ("payments.status", &PaymentStatus::ALL.map(PaymentStatus::as_str)),
        ("rate_plans.visibility", &["public", "private"]),
        ("sandbox_provider_cards.behavior", &["succeeds", "fails", "needs_confirmation"]),
        ("sandbox_provider_charges.status", &["succeeds", "fails", "needs_confirmation", "declined", "canceled"]),
        ("sandbox_provider_sessions.kind", &["setup", "confirm"]),
        ("sandbox_provider_sessions.locale", &locales),
        ("sellers.locale", &locales),
        ("subscriptions.bought_by", &["buyer", "seller", "operator"]),
        ("subscriptions.ending", &endings),
        ("subscriptions.locale", &locales),
        ("subscriptions.setup_fee", &["charged", "waived"]),
        ("subscriptions.trial", &grants),
        ("subscriptions.withdrawal", &grants),
        ("users.locale", &locales),
        ("users.theme", &["system", "light", "dark"]),
    ];
    known.into_iter().map(|(column, kinds)| (column, kinds.iter().copied().collect())).collect()
}

/// Rows of one text each; empty means that the rule holds everywhere.
async fn places(sql: &'static str) -> Vec<String> {
    let database = TestDatabase::fresh().await;
    sqlx::query_scalar(sql).fetch_all(&database.pool).await.expect("the catalog answers")
}

/// Every column of our own tables, partitions aside.
macro_rules! columns_where {
    ($condition:literal) => {
        concat!(
            "SELECT c.table_name || '.' || c.column_name || ' is ' || c.data_type
             FROM information_schema.columns c
             WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_%' AND (",
            $condition,
            ") ORDER BY 1"
        )
    };
}

#[tokio::test]
async fn money_is_kept_in_whole_minor_units_and_never_as_a_float() {
    let floats = places(columns_where!("c.data_type IN ('real', 'double precision', 'money')")).await;
    assert_eq!(floats, Vec::<String>::new());
    let minor = places(columns_where!("c.column_name LIKE '%\\_minor' AND c.data_type <> 'bigint'")).await;
    assert_eq!(minor, Vec::<String>::new());
    let exact = places(columns_where!(
        "c.column_name IN ('quantity', 'amount', 'percent', 'tax_rate', 'unit_price', 'commission_percent')
         AND c.data_type <> 'numeric'"
    ))
    .await;
    assert_eq!(exact, Vec::<String>::new());
}

#[tokio::test]
async fn instants_have_a_zone_and_days_have_no_time() {
    let instants = places(columns_where!(
        "c.column_name ~ '(^|_)at$' AND c.data_type <> 'timestamp with time zone' OR c.data_type = 'timestamp without time zone'"
    ))
    .await;
    assert_eq!(instants, Vec::<String>::new());
    let days = places(columns_where!("c.column_name ~ '_on$' AND c.data_type <> 'date'")).await;
    assert_eq!(days, Vec::<String>::new());
}

/// A unique key with a column that may be null guards nothing where it is, unless it says that it is not for those rows.
#[tokio::test]
async fn every_unique_key_guards_all_rows() {
    let holes = places(
        "SELECT i.indexrelid::regclass || ' (' || a.attname || ')'
         FROM pg_index i
         JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
         WHERE i.indisunique AND NOT i.indnullsnotdistinct AND NOT a.attnotnull AND t.relname NOT LIKE '\\_%'
           AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
           AND strpos(coalesce(pg_get_expr(i.indpred, i.indrelid), ''), '(' || a.attname || ' IS NOT NULL)') = 0
         ORDER BY 1",
    )
    .await;
    assert_eq!(holes, Vec::<String>::new());
}

/// A named constraint is a user's error; a name made by the database is nobody's.
#[tokio::test]
async fn every_check_has_a_name_of_its_own() {
    let nameless = places(
        "SELECT conrelid::regclass || ': ' || conname FROM pg_constraint
         WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conname LIKE '%\\_check' ORDER BY 1",
    )
    .await;
    assert_eq!(nameless, Vec::<String>::new());
}

#[tokio::test]
async fn every_table_has_a_primary_key_or_is_a_plain_log() {
    let loose = places(
        "SELECT c.relname::text FROM pg_class c
         WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_%'
           AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
         ORDER BY 1",
    )
    .await;
    assert_eq!(loose, ["sign_in_failures"]);
}

/// Such a key can never be violated. One that another table's foreign key needs is there for that.
#[tokio::test]
async fn no_unique_key_contains_the_primary_key() {
    let idle = places(
        "SELECT i.indexrelid::regclass::text FROM pg_index i
         JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
         JOIN pg_index p ON p.indrelid = i.indrelid AND p.indisprimary
         WHERE i.indisunique AND NOT i.indisprimary AND t.relname NOT LIKE '\\_%'
           AND (i.indkey::int2[])[0:i.indnkeyatts - 1] @> (p.indkey::int2[])[0:p.indnkeyatts - 1]
           AND NOT EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = i.indexrelid)
         ORDER BY 1",
    )
    .await;
    assert_eq!(idle, Vec::<String>::new());
}

/// Partitions are as their table is.
macro_rules! columns_of_tables {
    ($select:literal, $condition:literal) => {
        concat!(
            "SELECT ",
            $select,
            " FROM pg_attribute a
             JOIN pg_class t ON t.oid = a.attrelid AND t.relnamespace = 'public'::regnamespace
                  AND t.relkind IN ('r', 'p') AND NOT t.relispartition AND t.relname NOT LIKE '\\_%'
             WHERE a.attnum > 0 AND NOT a.attisdropped AND ",
            $condition,
            " ORDER BY 1"
        )
    };
}

fn listed(lists: &[(&str, &[&'static str])]) -> BTreeSet<String> {
    lists.iter().flat_map(|(_, columns)| *columns).map(|column| (*column).to_owned()).collect()
}

#[tokio::test]
async fn every_reference_has_its_foreign_key_or_a_line_why_not() {
    let unguarded = places(columns_of_tables!(
        "t.relname || '.' || a.attname",
        "a.attname <> 'id' AND (a.atttypid = 'uuid'::regtype OR a.attname LIKE '%\\_id') AND a.attname <> 'vat_id'
         AND NOT EXISTS (SELECT FROM pg_constraint f
                         WHERE f.conrelid = t.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey))"
    ))
    .await;
    assert_eq!(unguarded.into_iter().collect::<BTreeSet<_>>(), listed(&UNGUARDED));
}

/// What the rules know by name the schema knows too, the same names and no other.
#[tokio::test]
async fn every_text_that_is_one_of_a_few_says_of_which() {
    let database = TestDatabase::fresh().await;
    let texts: Vec<(String, Vec<String>)> = sqlx::query_as(columns_of_tables!(
        "t.relname || '.' || a.attname,
         ARRAY(SELECT kind.name[1] FROM pg_constraint c,
                      regexp_matches(pg_get_constraintdef(c.oid), '''([^'']*)''::text', 'g') AS kind (name)
               WHERE c.conrelid = t.oid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum]
                 AND pg_get_constraintdef(c.oid) LIKE '%= ANY (ARRAY[%')",
        "a.atttypid = 'text'::regtype"
    ))
    .fetch_all(&database.pool)
    .await
    .expect("the catalog answers");
    let (open, few): (Vec<_>, Vec<_>) = texts.into_iter().partition(|(_, kinds)| kinds.is_empty());
    let few: BTreeMap<String, BTreeSet<String>> =
        few.into_iter().map(|(column, kinds)| (column, kinds.into_iter().collect())).collect();
    let owned = |kinds: BTreeSet<&str>| kinds.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let known = enumerations().into_iter().map(|(column, kinds)| (column.to_owned(), owned(kinds))).collect();
    assert_eq!(few, known);
    assert_eq!(open.into_iter().map(|(column, _)| column).collect::<BTreeSet<_>>(), listed(&OPEN_TEXTS));
}

/// Lists that only grow are not read as a whole whenever somebody looks.
#[tokio::test]
async fn what_is_looked_up_all_the_time_has_its_index() {
    let database = TestDatabase::fresh().await;
    let mut conn = database.pool.acquire().await.expect("a connection");
    sqlx::query("SET enable_seqscan = off").execute(&mut *conn).await.expect("the planner is told");
    for (question, index) in [
        (
            "EXPLAIN SELECT count(DISTINCT subscription_id) FROM invoice_run_failures WHERE failed_at > now()",
            "invoice_run_failures_by_time",
        ),
        (
            "EXPLAIN SELECT FROM rate_plans r WHERE r.terms -> 'audience' ->> 'category' IS NOT NULL
                 AND lower(r.terms -> 'audience' ->> 'category') = lower('Schools')",
            "rate_plans_by_category",
        ),
    ] {
        let plan: Vec<String> = sqlx::query_scalar(question).fetch_all(&mut *conn).await.expect("a plan");
        assert!(plan.iter().any(|line| line.contains(index)), "{plan:#?}");
    }
}
