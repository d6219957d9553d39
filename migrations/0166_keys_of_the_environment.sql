-- The operator's key that a sandbox's environment gives is known by where it came from, not by its name: keys that were issued
-- may be called so too, and one that somebody revoked does not come back because an environment still says it.

ALTER TABLE api_keys
    ADD COLUMN environment text
        CONSTRAINT environment_gives_or_takes_back CHECK (environment IN ('given', 'taken_back')),
    ADD CONSTRAINT environment_gives_the_operators_key
        CHECK (environment IS NULL OR num_nonnulls(seller_id, buyer_id, subscription_id) = 0);

-- Keys that are issued never had such a hint.
UPDATE api_keys SET environment = CASE WHEN revoked_at IS NULL THEN 'given' ELSE 'taken_back' END
WHERE name = 'environment' AND hint LIKE 'sha256 %'
    AND seller_id IS NULL AND buyer_id IS NULL AND subscription_id IS NULL;
