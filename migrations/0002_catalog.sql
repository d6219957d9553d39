-- What is sold, what is counted, and what it costs.

CREATE TABLE products (
    seller_id     uuid NOT NULL REFERENCES sellers,
    id            uuid NOT NULL,
    key           text NOT NULL,
    name          jsonb NOT NULL,
    description   jsonb NOT NULL DEFAULT '{}',
    -- How the store shows prices: from the plans, with an optional note, or as free text.
    price_display jsonb NOT NULL DEFAULT '{"kind": "from_metrics", "note": {}}',
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (seller_id, id),
    CONSTRAINT product_key_is_unique UNIQUE (seller_id, key)
);
CREATE INDEX products_by_id ON products (id);

CREATE TABLE metrics (
    seller_id   uuid NOT NULL,
    product_id  uuid NOT NULL,
    id          uuid NOT NULL,
    key         text NOT NULL,
    name        jsonb NOT NULL,
    unit        jsonb NOT NULL,
    aggregation text NOT NULL,
    attribute   text,
    -- Whether the level at a period's end is where the next period begins.
    recurring   boolean NOT NULL DEFAULT false,
    -- {"mode": "ceil", "digits": 0}
    rounding    jsonb,
    unit_cost   numeric(38, 12),
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (seller_id, id),
    FOREIGN KEY (seller_id, product_id) REFERENCES products (seller_id, id),
    CONSTRAINT metric_key_is_unique UNIQUE (seller_id, product_id, key)
);
CREATE INDEX metrics_by_id ON metrics (id);

CREATE TABLE rate_plans (
    seller_id       uuid NOT NULL,
    product_id      uuid NOT NULL,
    id              uuid NOT NULL,
    -- All that the plan says, in the form of the API.
    terms           jsonb NOT NULL,
    key             text NOT NULL GENERATED ALWAYS AS (terms ->> 'key') STORED,
    visibility      text NOT NULL GENERATED ALWAYS AS (terms ->> 'visibility') STORED,
    effective_from  date,
    effective_until date,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    published_at    timestamptz,
    PRIMARY KEY (seller_id, id),
    FOREIGN KEY (seller_id, product_id) REFERENCES products (seller_id, id),
    CONSTRAINT published_rate_plan_has_a_first_day CHECK (published_at IS NULL OR effective_from IS NOT NULL),
    CONSTRAINT rate_plan_ends_after_it_starts CHECK (effective_until >= effective_from)
);
CREATE INDEX rate_plans_by_id ON rate_plans (id);
CREATE INDEX rate_plans_by_product ON rate_plans (product_id);
-- A key names one draft at a time; published plans keep theirs as versions of it.
CREATE UNIQUE INDEX rate_plan_key_names_one_draft ON rate_plans (seller_id, product_id, key) WHERE published_at IS NULL;

CREATE FUNCTION refuse_change_of_published_rate_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NULL THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE'
        OR (NEW.terms, NEW.effective_from, NEW.published_at, NEW.product_id, NEW.seller_id, NEW.id)
            IS DISTINCT FROM (OLD.terms, OLD.effective_from, OLD.published_at, OLD.product_id, OLD.seller_id, OLD.id)
    THEN
        RAISE EXCEPTION 'a published rate plan is final'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'published_rate_plan_is_final';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER published_rate_plan_is_final BEFORE UPDATE OR DELETE ON rate_plans
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_rate_plan();
