-- Invoices: issued once, numbered without gaps per seller and year, never changed.

CREATE TABLE invoice_runs (
    id            uuid PRIMARY KEY,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    subscriptions bigint NOT NULL DEFAULT 0,
    invoices      bigint NOT NULL DEFAULT 0,
    failures      bigint NOT NULL DEFAULT 0
);
CREATE INDEX invoice_runs_by_start ON invoice_runs (started_at DESC);

-- A subscription that could not be invoiced does not stop the others.
CREATE TABLE invoice_run_failures (
    run_id          uuid NOT NULL REFERENCES invoice_runs,
    subscription_id uuid NOT NULL,
    failed_at       timestamptz NOT NULL,
    reason          text NOT NULL,
    PRIMARY KEY (run_id, subscription_id)
);

CREATE TABLE invoice_series (
    seller_id uuid NOT NULL REFERENCES sellers,
    year      integer NOT NULL,
    last      bigint NOT NULL,
    PRIMARY KEY (seller_id, year)
);

CREATE TABLE invoices (
    seller_id       uuid NOT NULL,
    id              uuid NOT NULL,
    subscription_id uuid NOT NULL,
    buyer_id        uuid NOT NULL REFERENCES buyers,
    run_id          uuid REFERENCES invoice_runs,
    year            integer NOT NULL,
    sequence        bigint NOT NULL,
    number          text NOT NULL,
    reason          text NOT NULL,
    -- Tells apart several changes on one day: the phase that began; 0 otherwise.
    occasion        smallint NOT NULL DEFAULT 0,
    currency        text NOT NULL,
    issued_at       timestamptz NOT NULL,
    issued_on       date NOT NULL,
    due_on          date NOT NULL,
    period_from     date NOT NULL,
    period_until    date NOT NULL,
    subtotal_minor  bigint NOT NULL,
    tax_minor       bigint NOT NULL,
    total_minor     bigint NOT NULL,
    taxes           jsonb NOT NULL,
    -- What was issued, fingerprinted.
    hash            bytea NOT NULL,
    paid_at         timestamptz,
    PRIMARY KEY (seller_id, id),
    FOREIGN KEY (seller_id, subscription_id) REFERENCES subscriptions (seller_id, id),
    CONSTRAINT invoice_total_is_net_plus_tax CHECK (total_minor = subtotal_minor + tax_minor),
    CONSTRAINT invoice_number_is_unique UNIQUE (seller_id, year, sequence),
    CONSTRAINT period_is_invoiced_once UNIQUE (subscription_id, reason, period_from, occasion)
);
CREATE INDEX invoices_by_id ON invoices (id);
CREATE INDEX invoices_by_buyer ON invoices (buyer_id, issued_on DESC);
CREATE INDEX invoices_by_run ON invoices (run_id) WHERE run_id IS NOT NULL;
CREATE INDEX invoices_unpaid ON invoices (buyer_id) WHERE paid_at IS NULL;

CREATE TABLE invoice_lines (
    invoice_id   uuid NOT NULL,
    position     smallint NOT NULL,
    kind         text NOT NULL,
    metric       text,
    -- The value that usage was priced under, where prices go by an attribute; else empty.
    split        text NOT NULL DEFAULT '',
    phase        smallint NOT NULL,
    fee          smallint,
    description  text NOT NULL,
    from_on      date NOT NULL,
    until_on     date NOT NULL,
    quantity     numeric(38, 12) NOT NULL,
    amount_minor bigint NOT NULL,
    tax_rate     numeric(7, 4),
    explanation  jsonb NOT NULL,
    PRIMARY KEY (invoice_id, position)
);

-- Every occasion that was billed, also those on which nothing was due and no invoice was written.
CREATE TABLE billed_occasions (
    subscription_id uuid NOT NULL,
    reason          text NOT NULL,
    period_from     date NOT NULL,
    occasion        smallint NOT NULL DEFAULT 0,
    period_until    date NOT NULL,
    billed_on       date NOT NULL,
    invoice_id      uuid,
    CONSTRAINT occasion_is_billed_once PRIMARY KEY (subscription_id, reason, period_from, occasion)
);

CREATE FUNCTION refuse_change_of_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'invoices' THEN
        IF OLD.paid_at IS NULL AND (to_jsonb(NEW) - 'paid_at') = (to_jsonb(OLD) - 'paid_at') THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'an issued invoice is final'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'issued_invoice_is_final';
END $$;

CREATE TRIGGER issued_invoice_is_final BEFORE UPDATE OR DELETE ON invoices
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_invoice();
CREATE TRIGGER issued_invoice_is_final BEFORE UPDATE OR DELETE ON invoice_lines
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_invoice();
