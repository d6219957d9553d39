-- What a process may keep of the catalog. A version changes with what it stands for and never comes again, not even after
-- a transaction that was undone: whatever was read under a version may be used for as long as the version is found.

CREATE SEQUENCE catalog_versions;

-- A plan changes until it is published; after that, only the end of its sale.
ALTER TABLE rate_plans ADD COLUMN version bigint NOT NULL DEFAULT nextval('catalog_versions');

-- A product's metrics, all together: their words may change at any time.
ALTER TABLE products ADD COLUMN metrics_version bigint NOT NULL DEFAULT nextval('catalog_versions');

CREATE FUNCTION renew_rate_plan_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := nextval('catalog_versions');
    RETURN NEW;
END $$;

CREATE TRIGGER rate_plan_version_is_renewed BEFORE UPDATE ON rate_plans
    FOR EACH ROW EXECUTE FUNCTION renew_rate_plan_version();

CREATE FUNCTION renew_metrics_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE products SET metrics_version = nextval('catalog_versions')
    WHERE (TG_OP <> 'INSERT' AND seller_id = OLD.seller_id AND id = OLD.product_id)
       OR (TG_OP <> 'DELETE' AND seller_id = NEW.seller_id AND id = NEW.product_id);
    RETURN NULL;
END $$;

CREATE TRIGGER metrics_version_is_renewed AFTER INSERT OR UPDATE OR DELETE ON metrics
    FOR EACH ROW EXECUTE FUNCTION renew_metrics_version();
