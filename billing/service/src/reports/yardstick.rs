//! A large marketplace, made by the database itself out of a small one: its rows again and again, under names of their own.
//! Only for scratch databases: nothing here is judged, and invoices keep the fingerprints of those they were made from.

use sqlx::{PgConnection, PgPool};

use crate::actor::Principal;
use crate::error::Answer;

/// How much there will be.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub products: i64,
    pub subscriptions: i64,
    pub invoices: i64,
}

const PRODUCTS_OF_A_SELLER: i64 = 100;
const SUBSCRIPTIONS_OF_A_BUYER: i64 = 10;
/// Subscriptions whose rows are made by one statement.
const SLICE: i64 = 2_000;

/// Ids that grow with time, and rows like another one but for what is given; what the database computes is left to it.
const TOOLS: &str = "
    CREATE FUNCTION pg_temp.id_of(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
        SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
                || '8' || substr(md5(random()::text), 1, 15))::uuid
    $$;
    CREATE FUNCTION pg_temp.again(target regclass, changes text, made text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
        names text;
        fields text;
    BEGIN
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('(made.r).' || quote_ident(attname), ', ' ORDER BY attnum)
        INTO names, fields
        FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM (SELECT jsonb_populate_record(t, %s) AS r FROM %s OFFSET 0) made',
                       target, names, fields, changes, made);
    END $$;";

/// Who sells what, and who buys.
const MARKET: &str = "
    CREATE TEMP TABLE first_one AS
        SELECT s.id AS seller, b.id AS buyer, s.created_at FROM sellers s CROSS JOIN buyers b;
    CREATE TEMP TABLE made_sellers AS
        SELECT n, pg_temp.id_of(f.created_at) AS id
        FROM first_one f CROSS JOIN wanted w CROSS JOIN LATERAL generate_series(0, w.sellers - 1) AS n;
    CREATE TEMP TABLE made_buyers AS
        SELECT n, pg_temp.id_of(f.created_at) AS id
        FROM first_one f CROSS JOIN wanted w CROSS JOIN LATERAL generate_series(0, w.buyers - 1) AS n;
    CREATE TEMP TABLE made_products AS
        SELECT p.n, pg_temp.id_of(f.created_at + p.n * interval '1 second') AS id, pg_temp.id_of(f.created_at) AS plan, s.id AS seller
        FROM first_one f CROSS JOIN wanted w CROSS JOIN LATERAL generate_series(0, w.products - 1) AS p (n)
        JOIN made_sellers s ON s.n = p.n % w.sellers;
    CREATE TEMP TABLE made_subscriptions AS
        SELECT u.n, pg_temp.id_of(f.created_at) AS id, p.id AS product, p.plan, p.seller, b.id AS buyer
        FROM first_one f CROSS JOIN wanted w CROSS JOIN LATERAL generate_series(0, w.subscriptions - 1) AS u (n)
        JOIN made_products p ON p.n = u.n % w.products
        JOIN made_buyers b ON b.n = u.n % w.buyers;
    CREATE INDEX ON made_subscriptions (n);
    CREATE TEMP TABLE first_invoices AS SELECT id, issued_at FROM invoices ORDER BY id DESC LIMIT (SELECT invoices_each FROM wanted);
    ALTER TABLE metrics DISABLE TRIGGER metrics_version_is_renewed;
    SELECT pg_temp.again('sellers', $$jsonb_build_object('id', m.id, 'number', nextval('seller_numbers'),
        'name', 'Seller ' || m.n, 'email', 'seller' || m.n || '@example.com')$$, 'sellers t CROSS JOIN made_sellers m');
    SELECT pg_temp.again('buyers', $$jsonb_build_object('id', m.id, 'name', 'Buyer ' || m.n,
        'email', 'buyer' || m.n || '@example.com')$$, 'buyers t CROSS JOIN made_buyers m');
    SELECT pg_temp.again('products', $$jsonb_build_object('id', m.id, 'seller_id', m.seller, 'key', 'p' || m.n,
        'created_at', t.created_at + m.n * interval '1 second', 'metrics_version', nextval('catalog_versions'),
        'name', jsonb_build_object('en', 'Product ' || m.n, 'de', 'Produkt ' || m.n, 'it', 'Prodotto ' || m.n))$$,
        'products t CROSS JOIN made_products m');
    SELECT pg_temp.again('metrics', $$jsonb_build_object('id', pg_temp.id_of(t.created_at), 'seller_id', m.seller,
        'product_id', m.id)$$, 'metrics t CROSS JOIN made_products m');
    SELECT pg_temp.again('rate_plans', $$jsonb_build_object('id', m.plan, 'seller_id', m.seller, 'product_id', m.id,
        'version', nextval('catalog_versions'))$$, 'rate_plans t CROSS JOIN made_products m');
    SELECT pg_temp.again('subscriptions', $$jsonb_build_object('id', m.id, 'seller_id', m.seller, 'product_id', m.product,
        'buyer_id', m.buyer)$$, 'subscriptions t CROSS JOIN made_subscriptions m');
    SELECT pg_temp.again('subscription_phases', $$jsonb_build_object('subscription_id', m.id, 'seller_id', m.seller,
        'rate_plan_id', m.plan)$$, 'subscription_phases t CROSS JOIN made_subscriptions m');
    CREATE TEMP TABLE first_entries AS
        SELECT e.*, a.kind, a.party FROM ledger_entries e
        JOIN ledger_accounts a ON a.id = e.account_id
        JOIN ledger_transactions x ON x.id = e.transaction_id
        JOIN first_invoices i ON i.id = x.invoice_id;
    SELECT pg_temp.again('ledger_accounts', $$jsonb_build_object('id', pg_temp.id_of(f.created_at), 'party', m.id)$$,
        'ledger_accounts t JOIN first_one f ON f.seller = t.party CROSS JOIN made_sellers m');
    SELECT pg_temp.again('ledger_accounts', $$jsonb_build_object('id', pg_temp.id_of(f.created_at), 'party', m.id)$$,
        'ledger_accounts t JOIN first_one f ON f.buyer = t.party CROSS JOIN made_buyers m');
    ALTER TABLE metrics ENABLE TRIGGER metrics_version_is_renewed;
    ANALYZE";

/// What some of the subscriptions were invoiced and paid.
const MONEY: &str = "
    CREATE TEMP TABLE made_invoices ON COMMIT DROP AS
        SELECT m.*, f.id AS first, pg_temp.id_of(f.issued_at) AS invoice, pg_temp.id_of(f.issued_at) AS payment
        FROM slice JOIN made_subscriptions m ON m.n >= slice.from_n AND m.n < slice.until_n CROSS JOIN first_invoices f;
    CREATE TEMP TABLE made_transactions ON COMMIT DROP AS
        SELECT m.*, t.id AS first_transaction, t.movement, pg_temp.id_of(t.posted_at) AS transaction
        FROM made_invoices m JOIN ledger_transactions t ON t.invoice_id = m.first;
    ANALYZE made_invoices;
    ANALYZE made_transactions;
    SELECT pg_temp.again('invoices', $$jsonb_build_object('id', m.invoice, 'seller_id', m.seller, 'subscription_id', m.id,
        'buyer_id', m.buyer, 'sequence', m.n * 100 + t.sequence, 'number', t.number || '-' || m.n)$$,
        'invoices t JOIN made_invoices m ON m.first = t.id');
    SELECT pg_temp.again('invoice_lines', $$jsonb_build_object('invoice_id', m.invoice)$$,
        'invoice_lines t JOIN made_invoices m ON m.first = t.invoice_id');
    SELECT pg_temp.again('billed_occasions', $$jsonb_build_object('subscription_id', m.id, 'invoice_id', m.invoice)$$,
        'billed_occasions t JOIN made_invoices m ON m.first = t.invoice_id');
    SELECT pg_temp.again('payments', $$jsonb_build_object('id', m.payment, 'invoice_id', m.invoice, 'seller_id', m.seller,
        'buyer_id', m.buyer, 'provider_id', 'made-' || m.payment)$$,
        'payments t JOIN made_invoices m ON m.first = t.invoice_id');
    SELECT pg_temp.again('ledger_transactions', $$jsonb_build_object('id', m.transaction, 'invoice_id', m.invoice, 'reference',
        CASE m.movement WHEN 'payment_collected' THEN m.payment ELSE m.invoice END)$$,
        'ledger_transactions t JOIN made_transactions m ON m.first_transaction = t.id');
    INSERT INTO ledger_entries (transaction_id, account_id, currency, amount_minor)
        SELECT m.transaction, a.id, e.currency, e.amount_minor
        FROM made_transactions m
        JOIN first_entries e ON e.transaction_id = m.first_transaction
        CROSS JOIN first_one f
        JOIN ledger_accounts a ON a.kind = e.kind AND a.currency = e.currency
            AND a.party = CASE e.party WHEN f.seller THEN m.seller WHEN f.buyer THEN m.buyer ELSE e.party END";

/// Makes the marketplace large. There must be one seller with one product, one plan and one metric, and one buyer with one
/// subscription that was invoiced some times. `made` hears how many subscriptions are done.
pub async fn enlarge(db: &PgPool, size: Size, made: impl Fn(i64)) -> Answer<()> {
    let mut conn = db.acquire().await?;
    sqlx::raw_sql(TOOLS).execute(&mut *conn).await?;
    sqlx::raw_sql("CREATE TEMP TABLE slice (from_n bigint, until_n bigint)").execute(&mut *conn).await?;
    sqlx::query(
        "CREATE TEMP TABLE wanted (products bigint, sellers bigint, subscriptions bigint, buyers bigint, invoices_each bigint)",
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query("INSERT INTO wanted VALUES ($1, $2, $3, $4, $5)")
        .bind(size.products)
        .bind((size.products / PRODUCTS_OF_A_SELLER).max(1))
        .bind(size.subscriptions)
        .bind((size.subscriptions / SUBSCRIPTIONS_OF_A_BUYER).max(1))
        .bind(size.invoices / size.subscriptions.max(1))
        .execute(&mut *conn)
        .await?;
    sqlx::raw_sql(MARKET).execute(&mut *conn).await?;
    let mut from = 0;
    while from < size.subscriptions {
        let until = (from + SLICE).min(size.subscriptions);
        bill(&mut conn, from, until).await?;
        made(until - from);
        from = until;
    }
    sqlx::raw_sql("DISCARD TEMP").execute(&mut *conn).await?;
    sqlx::raw_sql("VACUUM ANALYZE").execute(&mut *conn).await?;
    Ok(())
}

async fn bill(conn: &mut PgConnection, from: i64, until: i64) -> Answer<()> {
    sqlx::raw_sql("BEGIN; DELETE FROM slice").execute(&mut *conn).await?;
    sqlx::query("INSERT INTO slice VALUES ($1, $2)").bind(from).bind(until).execute(&mut *conn).await?;
    sqlx::raw_sql(MONEY).execute(&mut *conn).await?;
    sqlx::raw_sql("COMMIT").execute(conn).await?;
    Ok(())
}

/// Lets whoever signs in with this address act for another organization.
pub async fn works_for(db: &PgPool, email: &str, principal: Principal) -> Answer<()> {
    let (seller, buyer) = match principal {
        Principal::Seller(id) => (Some(id.0), None),
        Principal::Buyer(id) => (None, Some(id.0)),
        Principal::Operator | Principal::Subscription(_) => (None, None),
    };
    sqlx::query("UPDATE users SET seller_id = $2, buyer_id = $3 WHERE email = $1")
        .bind(email)
        .bind(seller)
        .bind(buyer)
        .execute(db)
        .await?;
    Ok(())
}
