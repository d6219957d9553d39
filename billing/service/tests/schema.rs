//! The schema's own rules: money is whole minor units, time has a zone, and what guards uniqueness guards all of it.

use service::database::testing::TestDatabase;

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

/// A unique key with a column that may be null guards nothing where it is.
#[tokio::test]
async fn every_unique_key_guards_all_rows() {
    let holes = places(
        "SELECT i.indexrelid::regclass || ' (' || a.attname || ')'
         FROM pg_index i
         JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
         WHERE i.indisunique AND NOT i.indnullsnotdistinct AND NOT a.attnotnull AND t.relname NOT LIKE '\\_%'
           AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
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
