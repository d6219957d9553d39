-- Whether what a key stands for was carried out, written in the transaction of the act itself: an answer that was never
-- kept is no reason to do it again.
ALTER TABLE idempotency_keys ADD COLUMN carried_out boolean NOT NULL DEFAULT false;
