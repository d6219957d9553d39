-- An invoice with a negative total is a credit. It is spent on later invoices of the same buyer, seller and currency,
-- before money is collected, and never beyond what it gave.

CREATE TABLE credit_applications (
    seller_id    uuid NOT NULL,
    id           uuid NOT NULL,
    -- The invoice with the negative total.
    credit_id    uuid NOT NULL,
    -- The invoice it is spent on.
    invoice_id   uuid NOT NULL,
    amount_minor bigint NOT NULL,
    -- The part of the amount that is not tax.
    net_minor    bigint NOT NULL,
    applied_at   timestamptz NOT NULL,
    PRIMARY KEY (seller_id, id),
    FOREIGN KEY (seller_id, credit_id) REFERENCES invoices (seller_id, id),
    FOREIGN KEY (seller_id, invoice_id) REFERENCES invoices (seller_id, id),
    CONSTRAINT credit_application_moves_something CHECK (amount_minor > 0),
    CONSTRAINT credit_is_applied_once_to_an_invoice UNIQUE (credit_id, invoice_id)
);
CREATE INDEX credit_applications_by_invoice ON credit_applications (invoice_id);
CREATE INDEX invoices_that_credit ON invoices (buyer_id, seller_id, currency) WHERE total_minor < 0;

-- Whoever applies a credit holds its row; this says it once more.
CREATE FUNCTION refuse_credit_beyond_its_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM invoices i
        WHERE i.seller_id = NEW.seller_id AND i.id IN (NEW.credit_id, NEW.invoice_id)
          AND CASE WHEN i.id = NEW.credit_id THEN -i.total_minor ELSE i.total_minor END < (
              SELECT sum(a.amount_minor) FROM credit_applications a WHERE a.credit_id = i.id OR a.invoice_id = i.id)
    ) THEN
        RAISE EXCEPTION 'a credit is spent once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_is_spent_once';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER credit_is_spent_once AFTER INSERT ON credit_applications
    FOR EACH ROW EXECUTE FUNCTION refuse_credit_beyond_its_amount();
CREATE TRIGGER credit_applications_is_append_only BEFORE UPDATE OR DELETE ON credit_applications
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();

-- Reports by month begin at an instant.
CREATE INDEX ledger_transactions_by_instant ON ledger_transactions (posted_at);
