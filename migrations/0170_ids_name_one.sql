-- An id names one thing, whoever sells it: acts look products, metrics, plans, subscriptions and invoices up by their ids alone,
-- and what belongs to one may name it so. The keys take the place of indexes that only found.

ALTER TABLE products ADD CONSTRAINT product_id_names_one UNIQUE (id);
ALTER TABLE metrics ADD CONSTRAINT metric_id_names_one UNIQUE (id);
ALTER TABLE rate_plans ADD CONSTRAINT rate_plan_id_names_one UNIQUE (id);
ALTER TABLE subscriptions ADD CONSTRAINT subscription_id_names_one UNIQUE (id);
ALTER TABLE invoices ADD CONSTRAINT invoice_id_names_one UNIQUE (id);

DROP INDEX products_by_id, metrics_by_id, rate_plans_by_id, subscriptions_by_id, invoices_by_id;
