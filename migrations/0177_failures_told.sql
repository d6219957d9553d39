-- Why work failed, and why a subscription could not be invoiced, is told by its kind, which has words in every language, and by
-- the reference under which the log says more. What broke was written out here before, in English and as the database says
-- it: of that the kind stays. The log of those days has the rest.

ALTER TABLE outbox ADD COLUMN failure_reference text;
UPDATE outbox SET failure = CASE
        WHEN failure LIKE 'refused: %' THEN 'refused'
        WHEN failure LIKE 'database: %' THEN 'database'
        WHEN failure LIKE 'the database is away: %' THEN 'away'
        WHEN failure LIKE 'stored data cannot be read: %' THEN 'stored'
        ELSE 'other'
    END
WHERE failure IS NOT NULL;
ALTER TABLE outbox
    ADD CONSTRAINT work_fails_in_a_known_way CHECK (failure IN ('refused', 'database', 'away', 'stored', 'other')),
    ADD CONSTRAINT reference_is_of_a_failure CHECK (failure_reference IS NULL OR failure IS NOT NULL);

ALTER TABLE invoice_run_failures ADD COLUMN reference text;
UPDATE invoice_run_failures SET reason = CASE
        WHEN reason LIKE 'refused: %' OR reason = 'more than can be billed' THEN 'refused'
        WHEN reason LIKE 'database: %' THEN 'database'
        WHEN reason LIKE 'the database is away: %' THEN 'away'
        WHEN reason LIKE 'stored data cannot be read: %' THEN 'stored'
        ELSE 'other'
    END;
ALTER TABLE invoice_run_failures
    ADD CONSTRAINT run_fails_in_a_known_way CHECK (reason IN ('refused', 'database', 'away', 'stored', 'other'));
