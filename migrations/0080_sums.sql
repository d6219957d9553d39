-- Sums of the ledger, kept as money moves, so that no page adds up years: what each account holds, what moved in all and
-- by month, and what was sold of each product. They follow the entries in the statement that writes these; `fondaco check`
-- adds everything up again.
--
-- All are kept by seller: whoever issues holds the seller's series, so nobody waits for a row that all share.

CREATE TABLE ledger_balances (
    account_id    uuid NOT NULL REFERENCES ledger_accounts,
    -- Whose invoices moved it; an account's balance is the sum over them.
    seller_id     uuid NOT NULL REFERENCES sellers,
    balance_minor bigint NOT NULL,
    CONSTRAINT ledger_balance_is_kept_once PRIMARY KEY (account_id, seller_id)
);

CREATE TABLE ledger_totals (
    seller_id    uuid NOT NULL REFERENCES sellers,
    -- As in ledger_accounts and ledger_transactions.
    kind         text NOT NULL,
    movement     text NOT NULL,
    currency     text NOT NULL,
    amount_minor bigint NOT NULL,
    CONSTRAINT ledger_total_is_kept_once PRIMARY KEY (seller_id, kind, movement, currency)
);

-- A month is the buyer's: what was issued on the 1st somewhere belongs to the month that began there.
CREATE TABLE seller_months (
    seller_id        uuid NOT NULL REFERENCES sellers,
    month            date NOT NULL,
    currency         text NOT NULL,
    invoices         bigint NOT NULL,
    -- With tax.
    invoiced_minor   bigint NOT NULL,
    collected_minor  bigint NOT NULL,
    commission_minor bigint NOT NULL,
    share_minor      bigint NOT NULL,
    CONSTRAINT seller_month_is_kept_once PRIMARY KEY (seller_id, month, currency),
    CONSTRAINT seller_month_begins_on_the_first CHECK (extract(day FROM month) = 1)
);
CREATE INDEX seller_months_by_month ON seller_months (month);

-- Without tax, by the month of issue; what is settled of an invoice counts for the month it was issued in.
CREATE TABLE product_months (
    seller_id      uuid NOT NULL,
    product_id     uuid NOT NULL,
    month          date NOT NULL,
    currency       text NOT NULL,
    invoiced_minor bigint NOT NULL,
    settled_minor  bigint NOT NULL,
    CONSTRAINT product_month_is_kept_once PRIMARY KEY (seller_id, month, currency, product_id),
    FOREIGN KEY (seller_id, product_id) REFERENCES products (seller_id, id),
    CONSTRAINT product_month_begins_on_the_first CHECK (extract(day FROM month) = 1)
);

-- What every entry counts for.
CREATE VIEW ledger_moved AS
    SELECT e.transaction_id, e.account_id, e.currency, e.amount_minor, a.kind, t.movement, i.seller_id,
           date_trunc('month', t.posted_at AT TIME ZONE u.time_zone)::date AS month
    FROM ledger_entries e
    JOIN ledger_transactions t ON t.id = e.transaction_id
    JOIN ledger_accounts a ON a.id = e.account_id
    JOIN invoices i ON i.id = t.invoice_id
    JOIN subscriptions u ON u.seller_id = i.seller_id AND u.id = i.subscription_id;

-- The sums of all that moved, and of what moved in one statement, are made in the same words.
CREATE FUNCTION add_to_ledger_sums(transactions uuid[]) RETURNS void LANGUAGE sql AS $$
    WITH moved AS MATERIALIZED (
        SELECT * FROM ledger_moved WHERE transaction_id = ANY (transactions)),
    balances AS (
        INSERT INTO ledger_balances AS kept (account_id, seller_id, balance_minor)
        SELECT account_id, seller_id, sum(amount_minor) FROM moved GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT ON CONSTRAINT ledger_balance_is_kept_once
            DO UPDATE SET balance_minor = kept.balance_minor + excluded.balance_minor),
    months AS (
        INSERT INTO seller_months AS kept (seller_id, month, currency, invoices, invoiced_minor, collected_minor,
                                           commission_minor, share_minor)
        SELECT seller_id, month, currency,
               count(DISTINCT transaction_id) FILTER (WHERE movement = 'invoice_issued'),
               coalesce(sum(amount_minor) FILTER (WHERE kind IN ('receivable', 'credit') AND movement = 'invoice_issued'), 0),
               coalesce(sum(amount_minor) FILTER (WHERE kind IN ('provider', 'bank')), 0),
               coalesce(-sum(amount_minor) FILTER (WHERE kind = 'commission'), 0),
               coalesce(-sum(amount_minor) FILTER (WHERE kind = 'payable'), 0)
        FROM moved GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        ON CONFLICT ON CONSTRAINT seller_month_is_kept_once
            DO UPDATE SET invoices = kept.invoices + excluded.invoices,
                          invoiced_minor = kept.invoiced_minor + excluded.invoiced_minor,
                          collected_minor = kept.collected_minor + excluded.collected_minor,
                          commission_minor = kept.commission_minor + excluded.commission_minor,
                          share_minor = kept.share_minor + excluded.share_minor)
    INSERT INTO ledger_totals AS kept (seller_id, kind, movement, currency, amount_minor)
    SELECT seller_id, kind, movement, currency, sum(amount_minor) FROM moved GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT ON CONSTRAINT ledger_total_is_kept_once
        DO UPDATE SET amount_minor = kept.amount_minor + excluded.amount_minor
$$;

CREATE FUNCTION keep_ledger_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_to_ledger_sums(ARRAY(SELECT DISTINCT transaction_id FROM added));
    RETURN NULL;
END $$;

-- A transaction's entries come in one statement.
CREATE TRIGGER ledger_sums_are_kept AFTER INSERT ON ledger_entries
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_ledger_sums();

-- What every invoice counts for.
CREATE VIEW products_sold AS
    SELECT i.id, i.seller_id, u.product_id, date_trunc('month', i.issued_on::timestamp)::date AS month, i.currency,
           i.subtotal_minor AS invoiced_minor,
           CASE WHEN i.paid_at IS NULL THEN 0 ELSE i.subtotal_minor END AS settled_minor
    FROM invoices i
    JOIN subscriptions u ON u.seller_id = i.seller_id AND u.id = i.subscription_id;

CREATE FUNCTION keep_products_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_months AS kept (seller_id, product_id, month, currency, invoiced_minor, settled_minor)
    SELECT s.seller_id, s.product_id, s.month, s.currency, sum(s.invoiced_minor), sum(s.settled_minor)
    FROM products_sold s WHERE s.id IN (SELECT id FROM added)
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 4, 2
    ON CONFLICT ON CONSTRAINT product_month_is_kept_once
        DO UPDATE SET invoiced_minor = kept.invoiced_minor + excluded.invoiced_minor,
                      settled_minor = kept.settled_minor + excluded.settled_minor;
    RETURN NULL;
END $$;

CREATE FUNCTION keep_products_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE product_months AS kept SET settled_minor = kept.settled_minor + paid.settled_minor
    FROM (SELECT s.seller_id, s.product_id, s.month, s.currency, sum(s.settled_minor) AS settled_minor
          FROM products_sold s
          WHERE s.id IN (SELECT n.id FROM changed n JOIN unchanged o USING (seller_id, id)
                         WHERE o.paid_at IS NULL AND n.paid_at IS NOT NULL)
          GROUP BY 1, 2, 3, 4) paid
    WHERE (kept.seller_id, kept.product_id, kept.month, kept.currency)
        = (paid.seller_id, paid.product_id, paid.month, paid.currency);
    RETURN NULL;
END $$;

CREATE TRIGGER products_issued_are_kept AFTER INSERT ON invoices
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_products_issued();
CREATE TRIGGER products_settled_are_kept AFTER UPDATE ON invoices
    REFERENCING OLD TABLE AS unchanged NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_products_settled();

-- What moved and was sold before.
SELECT add_to_ledger_sums(ARRAY(SELECT id FROM ledger_transactions));
INSERT INTO product_months (seller_id, product_id, month, currency, invoiced_minor, settled_minor)
SELECT seller_id, product_id, month, currency, sum(invoiced_minor), sum(settled_minor) FROM products_sold GROUP BY 1, 2, 3, 4;

-- Who is subscribed now is looked for among what has not ended.
CREATE INDEX subscriptions_by_end ON subscriptions (ends_on, starts_on);
