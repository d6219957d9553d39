-- An invoice that its own credit closed before anybody paid anything was not paid: it is credited. Money, or credit that came
-- of other invoices, pays.

CREATE VIEW credited_invoices AS
    SELECT i.seller_id, i.id, i.paid_at AS credited_at
    FROM invoices i
    JOIN subscriptions s ON s.seller_id = i.seller_id AND s.id = i.subscription_id
    WHERE i.paid_at IS NOT NULL AND i.total_minor > 0
      AND EXISTS (SELECT FROM credit_applications a WHERE a.invoice_id = i.id)
      AND NOT EXISTS (SELECT FROM payments p WHERE p.invoice_id = i.id AND p.status = 'succeeded')
      -- A withdrawal gives all of it back; any other credit whole only where it corrects nothing else.
      AND NOT EXISTS (
          SELECT FROM credit_applications a
          JOIN invoices c ON c.seller_id = a.credit_seller_id AND c.id = a.credit_id
          WHERE a.invoice_id = i.id
            AND NOT (c.subscription_id = i.subscription_id
                     AND (s.ending = 'withdrawn'
                          OR (SELECT array_agg(k.invoice_id) FROM corrected_invoices k WHERE k.credit_id = c.id)
                              IS NOT DISTINCT FROM ARRAY[i.id])));
