-- What a period's maximum, minimum or prepaid amount comes to less than before corrects the invoices with the usage that
-- they went over, though no line of these is of its own kind.

CREATE OR REPLACE VIEW corrected_invoices AS
    SELECT DISTINCT c.id AS credit_id, i.id AS invoice_id, i.number
    FROM invoices c
    JOIN invoice_lines given ON given.invoice_id = c.id AND given.amount_minor < 0
    JOIN invoices i ON i.subscription_id = c.subscription_id AND i.id < c.id AND i.total_minor > 0
    JOIN invoice_lines charged ON charged.invoice_id = i.id AND charged.amount_minor > 0
         AND (charged.from_on, charged.until_on) OVERLAPS (given.from_on, given.until_on)
         AND ((charged.phase = given.phase AND charged.fee IS NOT DISTINCT FROM given.fee
               AND charged.metric IS NOT DISTINCT FROM given.metric)
              OR (given.kind = 'correction' AND given.metric IS NULL AND given.fee IS NULL
                  AND charged.kind IN ('usage', 'minimum', 'commitment', 'correction') AND charged.fee IS NULL
                  AND (charged.phase = given.phase OR given.corrects = 'discount')))
    WHERE c.total_minor < 0;
