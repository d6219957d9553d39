-- A correction belongs to lines of one kind: what a minimum came to is not mixed with what was used.

ALTER TABLE invoice_lines ADD COLUMN corrects text
    CONSTRAINT correction_corrects_a_kind CHECK (corrects IN ('usage', 'minimum', 'commitment', 'discount'));

-- Until now those of one plan and metric were corrected in one line. It stands for what usage comes to, and where no metric is
-- named for the first kind that was invoiced beside it.
ALTER TABLE invoice_lines DISABLE TRIGGER issued_invoice_is_final;
UPDATE invoice_lines l SET corrects = CASE WHEN l.metric IS NOT NULL THEN 'usage' ELSE coalesce(
    (SELECT min(other.kind) FROM invoices i JOIN invoices o ON o.subscription_id = i.subscription_id
     JOIN invoice_lines other ON other.invoice_id = o.id
     WHERE i.id = l.invoice_id AND other.phase = l.phase AND other.metric IS NULL AND other.fee IS NULL
       AND other.from_on >= l.from_on AND other.until_on <= l.until_on
       AND other.kind IN ('minimum', 'commitment', 'discount')), 'minimum') END
WHERE l.kind = 'correction';
ALTER TABLE invoice_lines ENABLE TRIGGER issued_invoice_is_final;

ALTER TABLE invoice_lines ADD CONSTRAINT correction_says_what_it_corrects
    CHECK ((kind = 'correction') = (corrects IS NOT NULL));
