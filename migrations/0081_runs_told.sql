-- Who is at work on an invoice run, and what it came to so far: counted with every slice, so that a run that died tells
-- what it did before.

ALTER TABLE invoice_runs
    -- The connection that is held for as long as the run goes on; with it gone, an unfinished run was interrupted.
    ADD COLUMN holder_pid   integer,
    ADD COLUMN holder_since timestamptz,
    ADD CONSTRAINT run_has_a_whole_holder CHECK ((holder_pid IS NULL) = (holder_since IS NULL));
CREATE INDEX invoice_runs_unfinished ON invoice_runs (id) WHERE finished_at IS NULL;

-- What a run issued, by currency.
CREATE TABLE invoice_run_totals (
    run_id      uuid NOT NULL REFERENCES invoice_runs,
    currency    text NOT NULL,
    total_minor bigint NOT NULL,
    CONSTRAINT run_total_is_kept_once PRIMARY KEY (run_id, currency)
);

INSERT INTO invoice_run_totals (run_id, currency, total_minor)
SELECT run_id, currency, sum(total_minor) FROM invoices WHERE run_id IS NOT NULL GROUP BY 1, 2;

-- Of runs that died what they did was never noted.
UPDATE invoice_runs r SET invoices = (SELECT count(*) FROM invoices i WHERE i.run_id = r.id),
                          subscriptions = (SELECT count(DISTINCT i.subscription_id) FROM invoices i WHERE i.run_id = r.id),
                          failures = (SELECT count(*) FROM invoice_run_failures f WHERE f.run_id = r.id)
WHERE r.finished_at IS NULL;
