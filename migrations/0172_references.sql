-- What names a subscription, an invoice or a metric names one that there is.
--
-- Four tables name things without a foreign key, on purpose: usage_events, usage_event_ids, usage_rollups and usage_values
-- grow without bound and may be shared out over several machines, where no foreign key reaches. Whoever writes them holds the
-- subscription's row.

ALTER TABLE api_keys
    ADD CONSTRAINT key_is_of_a_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id);

ALTER TABLE invoice_lines
    ADD CONSTRAINT line_is_on_an_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id);

ALTER TABLE billed_occasions
    ADD CONSTRAINT occasion_is_of_a_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id),
    ADD CONSTRAINT occasion_is_billed_by_an_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id);

ALTER TABLE invoice_run_failures
    ADD CONSTRAINT run_failed_for_a_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id);

ALTER TABLE ledger_transactions
    ADD CONSTRAINT movement_is_of_an_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id);

ALTER TABLE usage_late
    ADD CONSTRAINT late_usage_is_of_a_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id),
    ADD CONSTRAINT late_usage_is_of_a_metric FOREIGN KEY (metric_id) REFERENCES metrics (id);

ALTER TABLE corrected_usage
    ADD CONSTRAINT corrected_usage_is_of_a_subscription FOREIGN KEY (subscription_id) REFERENCES subscriptions (id);
