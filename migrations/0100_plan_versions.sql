-- Versions of a plan: published plans of one product under one key. They agree in currency, visibility and audience, and
-- each takes the place of the earlier ones from its own first day of sale on.

ALTER TABLE rate_plans
    ADD COLUMN currency text NOT NULL GENERATED ALWAYS AS (terms ->> 'currency') STORED,
    ADD COLUMN audience jsonb NOT NULL GENERATED ALWAYS AS (terms -> 'audience') STORED;

CREATE INDEX rate_plans_by_key ON rate_plans (seller_id, product_id, key) WHERE published_at IS NOT NULL;

-- Plans that were published before this rule and differ stay as they are; they are no versions of each other.
CREATE FUNCTION refuse_version_that_differs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM rate_plans earlier
        WHERE earlier.seller_id = NEW.seller_id AND earlier.product_id = NEW.product_id
            AND earlier.key = NEW.terms ->> 'key' AND earlier.id <> NEW.id AND earlier.published_at IS NOT NULL
            AND (earlier.currency, earlier.visibility, earlier.audience)
                <> (NEW.terms ->> 'currency', NEW.terms ->> 'visibility', NEW.terms -> 'audience'))
    THEN
        RAISE EXCEPTION 'versions of a rate plan agree in currency, visibility and audience'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'rate_plan_version_agrees';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER rate_plan_version_agrees BEFORE UPDATE OF published_at ON rate_plans
    FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
    EXECUTE FUNCTION refuse_version_that_differs();

-- Nobody gets a plan that a later version has taken the place of; whoever had it before keeps it, with other seats too. A
-- version whose first day of sale is the day it was published on is sold at once everywhere, also where that day has not
-- begun.
CREATE FUNCTION refuse_superseded_rate_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM rate_plans taken
        JOIN rate_plans later ON later.seller_id = taken.seller_id AND later.product_id = taken.product_id
            AND later.key = taken.key AND later.published_at IS NOT NULL
            AND (later.currency, later.visibility, later.audience) = (taken.currency, taken.visibility, taken.audience)
            AND (later.effective_from, later.published_at, later.id)
                > (taken.effective_from, taken.published_at, taken.id)
        JOIN subscriptions s ON s.seller_id = NEW.seller_id AND s.id = NEW.subscription_id
        WHERE taken.seller_id = NEW.seller_id AND taken.id = NEW.rate_plan_id
            AND later.published_at <= NEW.agreed_at
            AND later.effective_from - (later.effective_from = (later.published_at AT TIME ZONE 'UTC')::date)::int
                <= (NEW.agreed_at AT TIME ZONE s.time_zone)::date)
        AND NOT EXISTS (
            SELECT FROM subscription_phases had
            WHERE had.subscription_id = NEW.subscription_id AND had.rate_plan_id = NEW.rate_plan_id)
        AND NOT EXISTS (
            SELECT FROM superseded_phases had
            WHERE had.subscription_id = NEW.subscription_id AND had.rate_plan_id = NEW.rate_plan_id)
    THEN
        RAISE EXCEPTION 'a later version of the rate plan is sold'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'superseded_rate_plan_is_not_taken';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER superseded_rate_plan_is_not_taken BEFORE INSERT ON subscription_phases
    FOR EACH ROW EXECUTE FUNCTION refuse_superseded_rate_plan();
