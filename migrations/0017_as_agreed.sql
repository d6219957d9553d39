-- What was known at an instant. A preview may be asked for from the facts of then, so whatever is agreed, billed or marked
-- says since when, and what is replaced or done with is kept beside what holds now. What holds now stands alone in the
-- tables it always stood in: reading it costs what it did.

-- Phases are agreed, and replaced by others before they begin; nothing else ever happens to them.
ALTER TABLE subscription_phases ADD COLUMN agreed_at timestamptz;

CREATE TABLE superseded_phases (
    subscription_id uuid NOT NULL,
    id              bigint GENERATED ALWAYS AS IDENTITY,
    -- As it was among the phases; another one may have the number since.
    number          smallint NOT NULL,
    seller_id       uuid NOT NULL,
    rate_plan_id    uuid NOT NULL,
    seats           integer NOT NULL,
    from_at         timestamptz NOT NULL,
    from_on         date NOT NULL,
    agreed_at       timestamptz NOT NULL,
    superseded_at   timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, id),
    FOREIGN KEY (seller_id, subscription_id) REFERENCES subscriptions (seller_id, id),
    FOREIGN KEY (seller_id, rate_plan_id) REFERENCES rate_plans (seller_id, id),
    CONSTRAINT phase_is_superseded_after_it_was_agreed CHECK (superseded_at >= agreed_at),
    CONSTRAINT phase_that_began_is_not_superseded CHECK (superseded_at < from_at)
);
CREATE TRIGGER superseded_phases_is_append_only BEFORE UPDATE OR DELETE ON superseded_phases
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();

-- The last day of service and whether anything is owed, as often as somebody cancelled; the latest is the subscription's.
CREATE TABLE agreed_ends (
    subscription_id uuid NOT NULL,
    number          smallint NOT NULL,
    seller_id       uuid NOT NULL,
    agreed_at       timestamptz NOT NULL,
    ends_on         date NOT NULL,
    ending          text NOT NULL,
    PRIMARY KEY (subscription_id, number),
    FOREIGN KEY (seller_id, subscription_id) REFERENCES subscriptions (seller_id, id),
    CONSTRAINT agreed_ending_is_ordinary_or_withdrawn CHECK (ending IN ('ordinary', 'withdrawn'))
);
CREATE TRIGGER agreed_ends_is_append_only BEFORE UPDATE OR DELETE ON agreed_ends
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();

ALTER TABLE billed_occasions ADD COLUMN billed_at timestamptz;

-- Since when a mark of late usage stands, and the marks that an invoice took away.
ALTER TABLE usage_late ADD COLUMN marked_at timestamptz;

CREATE TABLE corrected_usage (
    subscription_id uuid NOT NULL,
    id              bigint GENERATED ALWAYS AS IDENTITY,
    period_from     date NOT NULL,
    period_until    date NOT NULL,
    came_on         date,
    marked_at       timestamptz NOT NULL,
    corrected_at    timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, id)
);
CREATE TRIGGER corrected_usage_is_append_only BEFORE UPDATE OR DELETE ON corrected_usage
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();

-- Of what there is already: the audit log says when it was agreed; an end that was replaced is not told.
UPDATE subscription_phases p SET agreed_at = CASE
    WHEN p.number = (SELECT min(first.number) FROM subscription_phases first WHERE first.subscription_id = p.subscription_id)
    THEN s.signed_at
    ELSE coalesce((SELECT max(a.at) FROM audit_log a
                   WHERE a.subject = 'sub_' || replace(p.subscription_id::text, '-', '') AND a.act = 'change'
                     AND a.details ->> 'effective_on' = p.from_on::text AND a.at <= p.from_at), p.from_at)
    END
FROM subscriptions s WHERE s.seller_id = p.seller_id AND s.id = p.subscription_id;

INSERT INTO agreed_ends (subscription_id, number, seller_id, agreed_at, ends_on, ending)
SELECT s.id, 1, s.seller_id,
       coalesce((SELECT max(a.at) FROM audit_log a
                 WHERE a.subject = 'sub_' || replace(s.id::text, '-', '') AND a.act = 'cancel'), s.signed_at),
       s.ends_on, s.ending
FROM subscriptions s WHERE s.ends_on IS NOT NULL;

UPDATE billed_occasions b SET billed_at = coalesce(
    (SELECT i.issued_at FROM invoices i WHERE i.id = b.invoice_id), b.billed_on::timestamp AT TIME ZONE s.time_zone)
FROM subscriptions s WHERE s.id = b.subscription_id;

-- Not before the period was over.
UPDATE usage_late l SET marked_at = l.period_until::timestamp AT TIME ZONE s.time_zone
FROM subscriptions s WHERE s.id = l.subscription_id;

ALTER TABLE subscription_phases
    ALTER COLUMN agreed_at SET NOT NULL,
    ADD CONSTRAINT phase_begins_after_it_was_agreed CHECK (from_at >= agreed_at OR number <= 1);
ALTER TABLE billed_occasions ALTER COLUMN billed_at SET NOT NULL;
ALTER TABLE usage_late ALTER COLUMN marked_at SET NOT NULL;

CREATE FUNCTION refuse_change_of_agreed_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM superseded_phases s
                   WHERE (s.subscription_id, s.number, s.rate_plan_id, s.seats, s.from_at, s.agreed_at)
                       = (OLD.subscription_id, OLD.number, OLD.rate_plan_id, OLD.seats, OLD.from_at, OLD.agreed_at))
        THEN
            RETURN NULL;
        END IF;
    END IF;
    RAISE EXCEPTION 'a phase is superseded, never changed or forgotten'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'agreed_phase_is_final';
END $$;

-- At the end of the statement, which keeps what it takes away.
CREATE TRIGGER agreed_phase_is_final AFTER UPDATE OR DELETE ON subscription_phases
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_phase();

CREATE FUNCTION refuse_end_that_was_not_agreed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM (SELECT e.ends_on, e.ending FROM agreed_ends e WHERE e.subscription_id = NEW.id
                     ORDER BY e.number DESC LIMIT 1) latest
        WHERE latest.ends_on = NEW.ends_on AND latest.ending = NEW.ending)
    THEN
        RAISE EXCEPTION 'the end of a subscription is the one agreed last'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'end_is_the_one_agreed_last';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER end_is_the_one_agreed_last AFTER UPDATE OF ends_on, ending ON subscriptions
    FOR EACH ROW EXECUTE FUNCTION refuse_end_that_was_not_agreed();
CREATE TRIGGER first_end_is_agreed AFTER INSERT ON subscriptions
    FOR EACH ROW WHEN (NEW.ends_on IS NOT NULL) EXECUTE FUNCTION refuse_end_that_was_not_agreed();
