-- Who gets what, from which day, under which plan. A status is computed from days, never stored.

CREATE TABLE subscriptions (
    seller_id       uuid NOT NULL,
    id              uuid NOT NULL,
    buyer_id        uuid NOT NULL REFERENCES buyers,
    product_id      uuid NOT NULL,
    -- The buyer's time zone and language when it began; its days are counted there.
    time_zone       text NOT NULL,
    locale          text NOT NULL,
    currency        text NOT NULL,
    signed_at       timestamptz NOT NULL,
    -- Who bought it: 'buyer', 'seller' or 'operator', and that person's or organization's name.
    bought_by       text NOT NULL,
    bought_by_name  text NOT NULL,
    starts_on       date NOT NULL,
    ends_on         date,
    -- Whoever withdrew in time owes nothing.
    ending          text NOT NULL DEFAULT 'ordinary',
    setup_fee       text NOT NULL DEFAULT 'charged',
    -- The day of the last occasion billed, and the next one with its first instant in the buyer's time zone.
    billed_on       date,
    next_invoice_on date,
    next_invoice_at timestamptz,
    PRIMARY KEY (seller_id, id),
    FOREIGN KEY (seller_id, product_id) REFERENCES products (seller_id, id),
    CONSTRAINT setup_fee_is_charged_or_waived CHECK (setup_fee IN ('charged', 'waived')),
    CONSTRAINT ending_is_ordinary_or_withdrawn CHECK (ending IN ('ordinary', 'withdrawn')),
    CONSTRAINT bought_by_somebody CHECK (bought_by IN ('buyer', 'seller', 'operator')),
    CONSTRAINT next_invoice_is_a_day_and_its_instant CHECK ((next_invoice_on IS NULL) = (next_invoice_at IS NULL))
);
CREATE INDEX subscriptions_by_id ON subscriptions (id);
CREATE INDEX subscriptions_by_buyer ON subscriptions (buyer_id);
CREATE INDEX subscriptions_by_product ON subscriptions (product_id);
-- The invoice run walks this.
CREATE INDEX subscriptions_due ON subscriptions (next_invoice_at, id) WHERE next_invoice_at IS NOT NULL;

CREATE TABLE subscription_phases (
    subscription_id uuid NOT NULL,
    number          smallint NOT NULL,
    seller_id       uuid NOT NULL,
    rate_plan_id    uuid NOT NULL,
    seats           integer NOT NULL DEFAULT 0,
    -- The first instant whose usage and the first day whose fees it prices.
    from_at         timestamptz NOT NULL,
    from_on         date NOT NULL,
    PRIMARY KEY (subscription_id, number),
    FOREIGN KEY (seller_id, subscription_id) REFERENCES subscriptions (seller_id, id),
    FOREIGN KEY (seller_id, rate_plan_id) REFERENCES rate_plans (seller_id, id),
    CONSTRAINT seats_are_counted CHECK (seats >= 0)
);
CREATE INDEX subscription_phases_by_rate_plan ON subscription_phases (rate_plan_id);
