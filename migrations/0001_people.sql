-- Who is here: sellers and buyers (organizations), the people who sign in for them, the keys their software uses,
-- and what the operator has decided for everybody.

CREATE TABLE marketplace (
    id                 boolean PRIMARY KEY DEFAULT true,
    commission_percent numeric(7, 4) NOT NULL DEFAULT 3,
    -- A sandbox's own time. While `stands_at` is null the clock runs with the world's.
    stands_at          timestamptz,
    CONSTRAINT there_is_one_marketplace CHECK (id),
    CONSTRAINT commission_is_a_percentage CHECK (commission_percent BETWEEN 0 AND 100)
);
INSERT INTO marketplace DEFAULT VALUES;

CREATE SEQUENCE seller_numbers START 1001;

CREATE TABLE sellers (
    id         uuid PRIMARY KEY,
    -- Appears in the seller's invoice numbers.
    number     bigint NOT NULL DEFAULT nextval('seller_numbers'),
    name       text NOT NULL,
    email      text NOT NULL,
    country    text NOT NULL,
    time_zone  text NOT NULL,
    locale     text NOT NULL,
    currency   text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT seller_number_is_unique UNIQUE (number)
);

CREATE TABLE buyers (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    email      text NOT NULL,
    country    text NOT NULL,
    time_zone  text NOT NULL,
    locale     text NOT NULL,
    currency   text NOT NULL,
    vat_id     text,
    created_at timestamptz NOT NULL
);

-- Categories address rate plans to groups of buyers; the operator keeps them.
CREATE TABLE buyer_categories (
    name       text PRIMARY KEY,
    created_at timestamptz NOT NULL
);

CREATE TABLE buyer_category_members (
    category text NOT NULL REFERENCES buyer_categories,
    buyer_id uuid NOT NULL REFERENCES buyers,
    PRIMARY KEY (category, buyer_id)
);
CREATE INDEX buyer_category_members_by_buyer ON buyer_category_members (buyer_id);

CREATE TABLE users (
    id            uuid PRIMARY KEY,
    seller_id     uuid REFERENCES sellers,
    buyer_id      uuid REFERENCES buyers,
    name          text NOT NULL,
    email         text NOT NULL,
    password_hash text NOT NULL,
    locale        text NOT NULL,
    theme         text NOT NULL DEFAULT 'system',
    created_at    timestamptz NOT NULL,
    -- Neither: somebody who works for the operator.
    CONSTRAINT user_acts_for_one_organization CHECK (num_nonnulls(seller_id, buyer_id) <= 1)
);
CREATE UNIQUE INDEX email_signs_in_one_user ON users (lower(email));

CREATE TABLE sessions (
    id           text PRIMARY KEY,
    user_id      uuid REFERENCES users,
    data         jsonb NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Failed attempts to sign in, by address and by where they came from, whether the address exists or not.
CREATE TABLE sign_in_failures (
    subject   text NOT NULL,
    failed_at timestamptz NOT NULL
);
CREATE INDEX sign_in_failures_by_subject ON sign_in_failures (subject, failed_at);

-- Keys are stored hashed and shown once. A key acts for the operator, a seller, a buyer or one subscription.
CREATE TABLE api_keys (
    id              uuid PRIMARY KEY,
    hash            bytea NOT NULL,
    hint            text NOT NULL,
    name            text NOT NULL,
    seller_id       uuid REFERENCES sellers,
    buyer_id        uuid REFERENCES buyers,
    subscription_id uuid,
    created_at      timestamptz NOT NULL,
    revoked_at      timestamptz,
    CONSTRAINT api_key_hash_is_unique UNIQUE (hash),
    CONSTRAINT api_key_acts_for_one CHECK (num_nonnulls(seller_id, buyer_id, subscription_id) <= 1)
);
CREATE INDEX api_keys_by_seller ON api_keys (seller_id) WHERE seller_id IS NOT NULL;
CREATE INDEX api_keys_by_buyer ON api_keys (buyer_id) WHERE buyer_id IS NOT NULL;
CREATE INDEX api_keys_by_subscription ON api_keys (subscription_id) WHERE subscription_id IS NOT NULL;

-- The tax a buyer's country puts on what is sold; none configured, none charged.
CREATE TABLE tax_rates (
    country        text NOT NULL,
    effective_from date NOT NULL,
    percent        numeric(7, 4) NOT NULL,
    PRIMARY KEY (country, effective_from),
    CONSTRAINT tax_rate_is_a_percentage CHECK (percent BETWEEN 0 AND 100)
);
