-- Whether money is real is a property of the data: the first start says it, and every later one must say the same. What was
-- begun as a sandbox before this was kept is known by a clock that stands, or by a key from a sandbox's environment.

ALTER TABLE marketplace
    ADD COLUMN mode text,
    ADD CONSTRAINT marketplace_mode_is_known CHECK (mode IN ('sandbox', 'production'));

UPDATE marketplace SET mode = 'sandbox'
WHERE stands_at IS NOT NULL
   OR EXISTS (SELECT FROM api_keys
       WHERE name = 'environment' AND seller_id IS NULL AND buyer_id IS NULL AND subscription_id IS NULL);
