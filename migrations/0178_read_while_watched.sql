-- Looked up whenever somebody looks how the portal does, or which categories nobody uses, among all that ever failed and all
-- plans there are.

CREATE INDEX invoice_run_failures_by_time ON invoice_run_failures (failed_at, subscription_id);
CREATE INDEX rate_plans_by_category ON rate_plans (lower(terms -> 'audience' ->> 'category'))
    WHERE terms -> 'audience' ->> 'category' IS NOT NULL;
