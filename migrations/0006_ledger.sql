-- Every movement of money, in balanced double entry. Balances are sums of entries.

CREATE TABLE ledger_accounts (
    id       uuid PRIMARY KEY,
    kind     text NOT NULL,
    -- The seller or buyer it belongs to; the nil id for the operator's own.
    party    uuid NOT NULL,
    currency text NOT NULL,
    CONSTRAINT ledger_account_is_unique UNIQUE (kind, party, currency),
    CONSTRAINT ledger_account_has_one_currency UNIQUE (id, currency)
);
CREATE INDEX ledger_accounts_by_party ON ledger_accounts (party);

CREATE TABLE ledger_transactions (
    id         uuid PRIMARY KEY,
    movement   text NOT NULL,
    -- The invoice or payment it belongs to.
    reference  uuid NOT NULL,
    invoice_id uuid NOT NULL,
    posted_at  timestamptz NOT NULL,
    CONSTRAINT movement_is_posted_once UNIQUE (movement, reference)
);
CREATE INDEX ledger_transactions_by_invoice ON ledger_transactions (invoice_id);

CREATE TABLE ledger_entries (
    transaction_id uuid NOT NULL REFERENCES ledger_transactions,
    account_id     uuid NOT NULL,
    currency       text NOT NULL,
    -- Debit positive, credit negative.
    amount_minor   bigint NOT NULL,
    PRIMARY KEY (transaction_id, account_id),
    FOREIGN KEY (account_id, currency) REFERENCES ledger_accounts (id, currency),
    CONSTRAINT ledger_entry_moves_something CHECK (amount_minor <> 0)
);
CREATE INDEX ledger_entries_by_account ON ledger_entries (account_id) INCLUDE (amount_minor);

-- A transaction's entries come in one statement and balance in each currency.
CREATE FUNCTION refuse_unbalanced_ledger_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM ledger_entries
        WHERE transaction_id IN (SELECT transaction_id FROM added)
        GROUP BY transaction_id, currency
        HAVING sum(amount_minor) <> 0
    ) THEN
        RAISE EXCEPTION 'ledger entries must balance'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transaction_balances';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER ledger_transaction_balances AFTER INSERT ON ledger_entries
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced_ledger_entries();

CREATE FUNCTION refuse_change_of_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_is_append_only';
END $$;

CREATE TRIGGER ledger_transactions_is_append_only BEFORE UPDATE OR DELETE ON ledger_transactions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();
CREATE TRIGGER ledger_entries_is_append_only BEFORE UPDATE OR DELETE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();
