-- How buyers pay. Card data never comes here: the provider's own page takes it and gives a token.

CREATE TABLE payment_methods (
    buyer_id   uuid PRIMARY KEY REFERENCES buyers,
    provider   text NOT NULL,
    token      text NOT NULL,
    brand      text NOT NULL,
    last4      text NOT NULL,
    expires    text NOT NULL,
    created_at timestamptz NOT NULL
);

-- One attempt to collect an invoice.
CREATE TABLE payments (
    id           uuid PRIMARY KEY,
    invoice_id   uuid NOT NULL,
    seller_id    uuid NOT NULL,
    buyer_id     uuid NOT NULL REFERENCES buyers,
    provider     text NOT NULL,
    provider_id  text,
    currency     text NOT NULL,
    amount_minor bigint NOT NULL,
    status       text NOT NULL,
    failure      text,
    created_at   timestamptz NOT NULL,
    settled_at   timestamptz,
    FOREIGN KEY (seller_id, invoice_id) REFERENCES invoices (seller_id, id),
    CONSTRAINT payment_status_is_known CHECK (status IN ('pending', 'needs_confirmation', 'succeeded', 'failed')),
    CONSTRAINT payment_moves_something CHECK (amount_minor > 0),
    CONSTRAINT provider_charge_is_one_payment UNIQUE NULLS NOT DISTINCT (provider, provider_id, id)
);
CREATE INDEX payments_by_invoice ON payments (invoice_id);
CREATE UNIQUE INDEX invoice_is_collected_once ON payments (invoice_id) WHERE status = 'succeeded';
CREATE UNIQUE INDEX invoice_has_one_open_payment ON payments (invoice_id) WHERE status IN ('pending', 'needs_confirmation');

-- The sandbox's own payment provider: a stand-in for a hosted card page, with its own books.
CREATE TABLE sandbox_provider_sessions (
    token      text PRIMARY KEY,
    -- 'setup': asks for a card; 'confirm': asks to confirm a charge.
    kind       text NOT NULL,
    reference  text NOT NULL,
    return_to  text NOT NULL,
    locale     text NOT NULL,
    created_at timestamptz NOT NULL,
    done_at    timestamptz
);

CREATE TABLE sandbox_provider_cards (
    token  text PRIMARY KEY,
    brand  text NOT NULL,
    last4  text NOT NULL,
    expires text NOT NULL,
    -- 'succeeds', 'fails' or 'needs_confirmation' when charged.
    behavior text NOT NULL
);

CREATE TABLE sandbox_provider_charges (
    id              text PRIMARY KEY,
    idempotency_key text NOT NULL,
    card            text NOT NULL REFERENCES sandbox_provider_cards,
    currency        text NOT NULL,
    amount_minor    bigint NOT NULL,
    status          text NOT NULL,
    CONSTRAINT sandbox_charge_is_made_once UNIQUE (idempotency_key)
);
