-- Work that follows from what was committed, who did what, and answers kept for repeated requests.

CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind         text NOT NULL,
    payload      jsonb NOT NULL,
    created_at   timestamptz NOT NULL,
    available_at timestamptz NOT NULL,
    -- By the world's clock: until then somebody works on it.
    leased_until timestamptz,
    attempts     integer NOT NULL DEFAULT 0,
    failure      text,
    done_at      timestamptz,
    dead_at      timestamptz
);
CREATE INDEX outbox_waiting ON outbox (available_at, id) WHERE done_at IS NULL AND dead_at IS NULL;

CREATE TABLE audit_log (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    -- 'operator', 'seller', 'buyer' or 'portal', and who exactly.
    actor   text NOT NULL,
    party   uuid,
    person  text,
    act     text NOT NULL,
    subject text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_by_subject ON audit_log (subject, id);
CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();

CREATE TABLE idempotency_keys (
    principal  text NOT NULL,
    key        text NOT NULL,
    request    bytea NOT NULL,
    status     smallint,
    answer     bytea,
    created_at timestamptz NOT NULL,
    CONSTRAINT idempotency_key_answers_one_request PRIMARY KEY (principal, key)
);
