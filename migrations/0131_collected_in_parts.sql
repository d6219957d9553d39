-- What was collected of a product is what the ledger says, part by part, by the month in which its invoices were issued: so the
-- months come to the seller's sums. Until now an invoice counted whole once it was paid, and not at all before.

DROP TRIGGER products_settled_are_kept ON invoices;
DROP FUNCTION keep_products_settled();

CREATE OR REPLACE VIEW products_sold AS
    SELECT i.id, i.seller_id, u.product_id, date_trunc('month', i.issued_on::timestamp)::date AS month, i.currency,
           i.subtotal_minor AS invoiced_minor,
           (SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_transactions t
            JOIN ledger_entries e ON e.transaction_id = t.id
            JOIN ledger_accounts a ON a.id = e.account_id AND a.kind = 'uncollected'
            WHERE t.invoice_id = i.id AND t.movement <> 'invoice_issued')::bigint AS settled_minor
    FROM invoices i
    JOIN subscriptions u ON u.seller_id = i.seller_id AND u.id = i.subscription_id;

CREATE FUNCTION keep_products_collected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE product_months AS kept SET settled_minor = kept.settled_minor + moved.amount_minor
    FROM (SELECT i.seller_id, u.product_id, date_trunc('month', i.issued_on::timestamp)::date AS month, n.currency,
                 sum(n.amount_minor) AS amount_minor
          FROM added n
          JOIN ledger_accounts a ON a.id = n.account_id AND a.kind = 'uncollected'
          JOIN ledger_transactions t ON t.id = n.transaction_id AND t.movement <> 'invoice_issued'
          JOIN invoices i ON i.id = t.invoice_id
          JOIN subscriptions u ON u.seller_id = i.seller_id AND u.id = i.subscription_id
          GROUP BY 1, 2, 3, 4) moved
    WHERE (kept.seller_id, kept.product_id, kept.month, kept.currency)
        = (moved.seller_id, moved.product_id, moved.month, moved.currency);
    RETURN NULL;
END $$;

-- By its name before the sums of the ledger: issuing takes these rows first too.
CREATE TRIGGER collected_of_products_is_kept AFTER INSERT ON ledger_entries
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_products_collected();

UPDATE product_months kept SET settled_minor = sold.settled_minor
FROM (SELECT seller_id, product_id, month, currency, sum(settled_minor) AS settled_minor FROM products_sold
      GROUP BY 1, 2, 3, 4) sold
WHERE (kept.seller_id, kept.product_id, kept.month, kept.currency)
    = (sold.seller_id, sold.product_id, sold.month, sold.currency);
