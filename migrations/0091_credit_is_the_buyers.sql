-- Credit is the buyer's: it goes against its next invoices in that currency, whoever sells. What a seller had collected is
-- taken back when the credit is given, and whoever's invoice is paid with it has collected that part.

ALTER TABLE credit_applications ADD COLUMN credit_seller_id uuid;
ALTER TABLE credit_applications DISABLE TRIGGER credit_applications_is_append_only;
UPDATE credit_applications SET credit_seller_id = seller_id;
ALTER TABLE credit_applications ENABLE TRIGGER credit_applications_is_append_only;
ALTER TABLE credit_applications
    ALTER COLUMN credit_seller_id SET NOT NULL,
    DROP CONSTRAINT credit_applications_seller_id_credit_id_fkey,
    ADD CONSTRAINT credit_that_is_applied_was_given FOREIGN KEY (credit_seller_id, credit_id) REFERENCES invoices (seller_id, id);

DROP INDEX invoices_that_credit;
CREATE INDEX invoices_that_credit ON invoices (buyer_id, currency) WHERE total_minor < 0;

CREATE OR REPLACE FUNCTION refuse_credit_beyond_its_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM invoices i
        WHERE (i.seller_id, i.id) IN ((NEW.credit_seller_id, NEW.credit_id), (NEW.seller_id, NEW.invoice_id))
          AND CASE WHEN i.id = NEW.credit_id THEN -i.total_minor ELSE i.total_minor END < (
              SELECT sum(a.amount_minor) FROM credit_applications a WHERE a.credit_id = i.id OR a.invoice_id = i.id)
    ) THEN
        RAISE EXCEPTION 'a credit is spent once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_is_spent_once';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION refuse_credit_of_another_buyer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT (c.buyer_id, c.currency) IS DISTINCT FROM (i.buyer_id, i.currency) FROM invoices c, invoices i
        WHERE c.seller_id = NEW.credit_seller_id AND c.id = NEW.credit_id
          AND i.seller_id = NEW.seller_id AND i.id = NEW.invoice_id)
    THEN
        RAISE EXCEPTION 'credit goes against invoices of its own buyer and currency'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_stays_with_its_buyer';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER credit_stays_with_its_buyer AFTER INSERT ON credit_applications
    FOR EACH ROW EXECUTE FUNCTION refuse_credit_of_another_buyer();

-- Of credit given before and not spent yet, what its seller had collected is taken back now.
CREATE TEMPORARY TABLE unspent_credit ON COMMIT DROP AS
SELECT gen_random_uuid() AS transaction_id, i.seller_id, i.id AS invoice_id, i.currency, i.issued_at,
       -i.subtotal_minor - coalesce(sum(a.net_minor), 0)::bigint AS net,
       round((-i.subtotal_minor - coalesce(sum(a.net_minor), 0)) * m.commission_percent / 100)::bigint AS commission
FROM invoices i CROSS JOIN marketplace m LEFT JOIN credit_applications a ON a.credit_id = i.id
WHERE i.total_minor < 0
GROUP BY i.seller_id, i.id, m.commission_percent
HAVING -i.subtotal_minor > coalesce(sum(a.net_minor), 0);

INSERT INTO ledger_accounts (id, kind, party, currency)
SELECT gen_random_uuid(), a.kind, a.party, a.currency
FROM (SELECT 'payable' AS kind, seller_id AS party, currency FROM unspent_credit
      UNION SELECT 'uncollected', seller_id, currency FROM unspent_credit
      UNION SELECT 'commission', '00000000-0000-0000-0000-000000000000'::uuid, currency FROM unspent_credit) a
ON CONFLICT ON CONSTRAINT ledger_account_is_unique DO NOTHING;

INSERT INTO ledger_transactions (id, movement, reference, invoice_id, posted_at)
SELECT transaction_id, 'credit_granted', invoice_id, invoice_id, issued_at FROM unspent_credit;

INSERT INTO ledger_entries (transaction_id, account_id, currency, amount_minor)
SELECT e.transaction_id, a.id, e.currency, e.amount
FROM (SELECT transaction_id, 'uncollected' AS kind, seller_id AS party, currency, -net AS amount FROM unspent_credit
      UNION ALL SELECT transaction_id, 'payable', seller_id, currency, net - commission FROM unspent_credit
      UNION ALL SELECT transaction_id, 'commission', '00000000-0000-0000-0000-000000000000', currency, commission
      FROM unspent_credit) e
JOIN ledger_accounts a ON a.kind = e.kind AND a.party = e.party AND a.currency = e.currency
WHERE e.amount <> 0;
