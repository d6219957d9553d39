-- A credit note is an invoice with a negative total. Where invoices are counted, credit notes are told apart: of a run, and of
-- the days of a month.

CREATE INDEX credit_notes_by_run ON invoices (run_id) WHERE total_minor < 0 AND run_id IS NOT NULL;
CREATE INDEX credit_notes_by_day ON invoices (issued_on, currency) WHERE total_minor < 0;
