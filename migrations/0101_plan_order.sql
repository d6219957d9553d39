-- In which order a product's plans stand in the store, and which one is shown first: by their keys, so that a new version
-- stands where its predecessor stood. Keys that are not named come after, in the order in which they were first drafted.

ALTER TABLE products
    ADD COLUMN plan_order text[] NOT NULL DEFAULT '{}',
    ADD COLUMN shown_first text,
    ADD CONSTRAINT product_plan_order_names_keys CHECK (array_position(plan_order, NULL) IS NULL),
    ADD CONSTRAINT product_plan_shown_first_has_a_key CHECK (shown_first <> '');
