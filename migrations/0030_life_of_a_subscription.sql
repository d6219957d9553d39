-- A trial and a withdrawal are granted once per buyer and product, and a term that does not renew itself ends.

-- Who has what there is once. A subscription that ends before its first day gives it back.
CREATE TABLE granted_once (
    buyer_id        uuid NOT NULL REFERENCES buyers,
    product_id      uuid NOT NULL,
    what            text NOT NULL,
    seller_id       uuid NOT NULL,
    subscription_id uuid NOT NULL,
    CONSTRAINT trial_and_withdrawal_are_granted_once PRIMARY KEY (buyer_id, product_id, what),
    FOREIGN KEY (seller_id, product_id) REFERENCES products (seller_id, id),
    FOREIGN KEY (seller_id, subscription_id) REFERENCES subscriptions (seller_id, id),
    CONSTRAINT granted_is_trial_or_withdrawal CHECK (what IN ('trial', 'withdrawal'))
);
CREATE INDEX granted_once_by_subscription ON granted_once (subscription_id);

-- Those that had it before there was a rule keep it; from now on the first of them is the one that counts.
INSERT INTO granted_once (buyer_id, product_id, what, seller_id, subscription_id)
SELECT DISTINCT ON (s.buyer_id, s.product_id, g.what) s.buyer_id, s.product_id, g.what, s.seller_id, s.id
FROM subscriptions s
JOIN LATERAL (SELECT p.rate_plan_id FROM subscription_phases p WHERE p.subscription_id = s.id ORDER BY p.number LIMIT 1) first
     ON true
JOIN rate_plans plan ON plan.seller_id = s.seller_id AND plan.id = first.rate_plan_id
JOIN LATERAL (VALUES ('trial', plan.terms ->> 'trial_days'), ('withdrawal', plan.terms ->> 'withdrawal_days')) g (what, days)
     ON coalesce(g.days, '0') <> '0'
WHERE coalesce(s.ends_on, 'infinity') >= s.starts_on
ORDER BY s.buyer_id, s.product_id, g.what, s.signed_at;

ALTER TABLE subscriptions
    ADD COLUMN trial text NOT NULL DEFAULT 'granted',
    ADD COLUMN withdrawal text NOT NULL DEFAULT 'granted',
    ADD CONSTRAINT trial_is_granted_or_was_had CHECK (trial IN ('granted', 'had_before')),
    ADD CONSTRAINT withdrawal_is_granted_or_was_had CHECK (withdrawal IN ('granted', 'had_before')),
    DROP CONSTRAINT ending_is_ordinary_or_withdrawn,
    ADD CONSTRAINT ending_is_ordinary_withdrawn_or_of_a_term CHECK (ending IN ('ordinary', 'withdrawn', 'term'));

-- A change of plan may take an end back that only a term had.
ALTER TABLE agreed_ends
    ALTER COLUMN ends_on DROP NOT NULL,
    DROP CONSTRAINT agreed_ending_is_ordinary_or_withdrawn,
    ADD CONSTRAINT agreed_ending_is_ordinary_withdrawn_or_of_a_term CHECK (ending IN ('ordinary', 'withdrawn', 'term'));

CREATE OR REPLACE FUNCTION refuse_end_that_was_not_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM (SELECT e.ends_on, e.ending FROM agreed_ends e WHERE e.subscription_id = NEW.id
                     ORDER BY e.number DESC LIMIT 1) latest
        WHERE latest.ends_on IS NOT DISTINCT FROM NEW.ends_on AND latest.ending = NEW.ending)
    THEN
        RAISE EXCEPTION 'the end of a subscription is the one agreed last'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'end_is_the_one_agreed_last';
    END IF;
    RETURN NULL;
END $$;
