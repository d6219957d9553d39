-- A lease says whose it is: who took too long, so that somebody else is at the work by now, no longer says what became of it.

ALTER TABLE outbox
    ADD COLUMN leased_by uuid,
    ADD CONSTRAINT lease_of_somebody_ends CHECK (leased_by IS NULL OR leased_until IS NOT NULL);
