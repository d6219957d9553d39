-- A rate plan as it stands in the editor and cannot be saved yet: half-typed numbers, missing names. Kept as typed, so that
-- neither an expired session nor a closed window loses it; gone once the draft is saved or the entries are discarded.

CREATE TABLE typed_rate_plans (
    seller_id  uuid NOT NULL,
    product_id uuid NOT NULL,
    -- The draft's id; "new" for a plan that was never saved.
    place      text NOT NULL,
    form       jsonb NOT NULL,
    typed_at   timestamptz NOT NULL,
    PRIMARY KEY (seller_id, product_id, place),
    FOREIGN KEY (seller_id, product_id) REFERENCES products (seller_id, id),
    CONSTRAINT typed_rate_plan_is_a_form CHECK (jsonb_typeof(form) = 'object')
);
