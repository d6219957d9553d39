-- An answer that is kept for a repeated request is read by whoever asked first, and by nobody else of the same party: what
-- stands for the secret it was recognized by is kept beside the request. Answers from before are forgotten, since they were
-- kept under the key itself and in another form.

DELETE FROM idempotency_keys;
ALTER TABLE idempotency_keys ADD COLUMN asked_by bytea NOT NULL;
