-- A charge that waits for its buyer can be given up: at the provider first, which says what became of it. Then it is
-- canceled, and nobody's later yes captures it.

ALTER TABLE payments
    DROP CONSTRAINT payment_status_is_known,
    ADD CONSTRAINT payment_status_is_known
        CHECK (status IN ('pending', 'needs_confirmation', 'succeeded', 'failed', 'canceled')),
    -- The provider's token of the card that is charged; unknown for charges made before.
    ADD COLUMN card text;

-- What is given up before it was made is kept too, so that it is never made.
ALTER TABLE sandbox_provider_charges ALTER COLUMN card DROP NOT NULL;

-- Which invoices a credit corrects: those with the lines that its own lines take back. It goes against them first.
CREATE VIEW corrected_invoices AS
    SELECT DISTINCT c.id AS credit_id, i.id AS invoice_id, i.number
    FROM invoices c
    JOIN invoice_lines given ON given.invoice_id = c.id AND given.amount_minor < 0
    JOIN invoices i ON i.subscription_id = c.subscription_id AND i.id < c.id AND i.total_minor > 0
    JOIN invoice_lines charged ON charged.invoice_id = i.id AND charged.amount_minor > 0 AND charged.phase = given.phase
         AND charged.fee IS NOT DISTINCT FROM given.fee AND charged.metric IS NOT DISTINCT FROM given.metric
         AND (charged.from_on, charged.until_on) OVERLAPS (given.from_on, given.until_on)
    WHERE c.total_minor < 0;

-- What is left of invoices to be paid, once what came in and the credit that went against them are taken off.
CREATE VIEW invoices_left AS
    SELECT i.seller_id, i.id, i.buyer_id, i.currency,
           (i.total_minor
            - (SELECT coalesce(sum(a.amount_minor), 0) FROM credit_applications a WHERE a.invoice_id = i.id)
            - (SELECT coalesce(sum(p.amount_minor), 0) FROM payments p WHERE p.invoice_id = i.id AND p.status = 'succeeded')
           )::bigint AS left_minor
    FROM invoices i WHERE i.paid_at IS NULL AND i.total_minor > 0;

-- What is left of credits.
CREATE VIEW credits_left AS
    SELECT i.seller_id, i.id, i.buyer_id, i.currency,
           (-i.total_minor
            - (SELECT coalesce(sum(a.amount_minor), 0) FROM credit_applications a WHERE a.credit_id = i.id)
           )::bigint AS left_minor
    FROM invoices i WHERE i.total_minor < 0;

-- A credit may go against one invoice in parts: once what its own invoices needed of it is free again.
ALTER TABLE credit_applications DROP CONSTRAINT credit_is_applied_once_to_an_invoice;
CREATE INDEX credit_applications_by_credit ON credit_applications (credit_id);
