-- Money also comes by bank transfer, in parts: the operator records it. Parts never come to more than the invoice.

ALTER TABLE payments
    ADD COLUMN method text NOT NULL DEFAULT 'card',
    ADD COLUMN received_on date,
    ADD COLUMN reference text,
    ADD CONSTRAINT payment_method_is_known CHECK (method IN ('card', 'bank_transfer')),
    ADD CONSTRAINT transfer_says_when_it_came CHECK ((method = 'bank_transfer') = (received_on IS NOT NULL)),
    ADD CONSTRAINT transfer_has_come CHECK (method = 'card' OR status = 'succeeded');

DROP INDEX invoice_is_collected_once;
CREATE UNIQUE INDEX card_pays_an_invoice_once ON payments (invoice_id) WHERE status = 'succeeded' AND method = 'card';

CREATE FUNCTION refuse_more_than_is_owed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = 'succeeded' AND EXISTS (
        SELECT FROM invoices i
        WHERE i.seller_id = NEW.seller_id AND i.id = NEW.invoice_id AND i.total_minor <
            (SELECT coalesce(sum(p.amount_minor), 0) FROM payments p WHERE p.invoice_id = i.id AND p.status = 'succeeded')
            + (SELECT coalesce(sum(a.amount_minor), 0) FROM credit_applications a WHERE a.invoice_id = i.id))
    THEN
        RAISE EXCEPTION 'an invoice is paid once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_is_collected_once';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER invoice_is_collected_once AFTER INSERT OR UPDATE OF status ON payments
    FOR EACH ROW EXECUTE FUNCTION refuse_more_than_is_owed();
