-- Whoever withdraws owes nothing: on the day after, all that was invoiced is credited, whole. Until then such an invoice is
-- unpaid, and yet nobody owes it: it is asked for nowhere and collected from no card. Who withdrew is told here, once.

CREATE INDEX subscriptions_withdrawn ON subscriptions (seller_id, id)
    WHERE ending = 'withdrawn' AND coalesce(billed_on <= ends_on, true);

-- Invoices that are credited on a day to come, because their subscription was withdrawn.
CREATE VIEW withdrawn_invoices AS
    SELECT i.seller_id, i.id, i.buyer_id, s.ends_on + 1 AS credited_on
    FROM subscriptions s
    JOIN invoices i ON i.seller_id = s.seller_id AND i.subscription_id = s.id
    WHERE s.ending = 'withdrawn' AND coalesce(s.billed_on <= s.ends_on, true) AND i.paid_at IS NULL AND i.total_minor > 0;

-- What buyers owe: what is left of their invoices, without those.
CREATE VIEW invoices_owed AS
    SELECT l.seller_id, l.id, l.buyer_id, l.currency, l.left_minor
    FROM invoices_left l
    WHERE NOT EXISTS (SELECT FROM withdrawn_invoices w WHERE w.seller_id = l.seller_id AND w.id = l.id);
