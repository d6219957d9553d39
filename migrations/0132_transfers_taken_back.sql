-- A transfer that was recorded wrongly is taken back, with a reason: it stays in sight, its money is not counted, and what it
-- had paid is open again.

ALTER TABLE payments
    DROP CONSTRAINT payment_status_is_known,
    ADD CONSTRAINT payment_status_is_known
        CHECK (status IN ('pending', 'needs_confirmation', 'succeeded', 'failed', 'canceled', 'reversed')),
    DROP CONSTRAINT transfer_has_come,
    ADD CONSTRAINT transfer_has_come CHECK (method = 'card' OR status IN ('succeeded', 'reversed')),
    ADD COLUMN reversed_at timestamptz,
    ADD COLUMN reversal_reason text,
    ADD CONSTRAINT reversal_says_when_and_why
        CHECK ((status = 'reversed') = (reversed_at IS NOT NULL) AND (reversed_at IS NULL) = (reversal_reason IS NULL));

CREATE OR REPLACE FUNCTION refuse_change_of_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'invoices' THEN
        IF (to_jsonb(NEW) - 'paid_at') = (to_jsonb(OLD) - 'paid_at') AND (OLD.paid_at IS NULL OR NEW.paid_at IS NULL AND EXISTS (
            SELECT FROM payments p WHERE p.seller_id = OLD.seller_id AND p.invoice_id = OLD.id AND p.status = 'reversed'))
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'an issued invoice is final'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'issued_invoice_is_final';
END $$;
