-- A cancellation can be taken back before its day: then no end is agreed any more, and the history of ends says since when.

ALTER TABLE agreed_ends ALTER COLUMN ends_on DROP NOT NULL;

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
