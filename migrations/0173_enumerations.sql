-- A text that is one of a few says so: what the rules know by name, the schema knows too.

ALTER TABLE sellers ADD CONSTRAINT seller_locale_is_known CHECK (locale IN ('en', 'de', 'it'));
ALTER TABLE buyers ADD CONSTRAINT buyer_locale_is_known CHECK (locale IN ('en', 'de', 'it'));
ALTER TABLE users
    ADD CONSTRAINT user_locale_is_known CHECK (locale IN ('en', 'de', 'it')),
    ADD CONSTRAINT user_theme_is_known CHECK (theme IN ('system', 'light', 'dark'));

ALTER TABLE metrics ADD CONSTRAINT metric_aggregation_is_known
    CHECK (aggregation IN ('sum', 'count', 'max', 'last', 'unique_count', 'time_weighted_sum'));
ALTER TABLE rate_plans ADD CONSTRAINT rate_plan_visibility_is_known CHECK (visibility IN ('public', 'private'));
ALTER TABLE subscriptions ADD CONSTRAINT subscription_locale_is_known CHECK (locale IN ('en', 'de', 'it'));

ALTER TABLE invoices ADD CONSTRAINT invoice_reason_is_known
    CHECK (reason IN ('start', 'trial_end', 'interval', 'period', 'end', 'change', 'taken_back', 'late'));
ALTER TABLE billed_occasions ADD CONSTRAINT occasion_reason_is_known
    CHECK (reason IN ('start', 'trial_end', 'interval', 'period', 'end', 'change', 'taken_back', 'late'));
ALTER TABLE invoice_lines ADD CONSTRAINT line_kind_is_known
    CHECK (kind IN ('setup', 'recurring', 'seats', 'usage', 'minimum', 'commitment', 'discount', 'instalment',
                    'early_termination', 'credit', 'correction'));

ALTER TABLE ledger_accounts ADD CONSTRAINT ledger_account_kind_is_known
    CHECK (kind IN ('receivable', 'credit', 'uncollected', 'payable', 'commission', 'tax', 'provider', 'bank'));
ALTER TABLE ledger_transactions ADD CONSTRAINT ledger_movement_is_known
    CHECK (movement IN ('invoice_issued', 'credit_granted', 'credit_applied', 'payment_collected', 'payment_reversed'));
ALTER TABLE ledger_totals
    ADD CONSTRAINT ledger_total_kind_is_known
        CHECK (kind IN ('receivable', 'credit', 'uncollected', 'payable', 'commission', 'tax', 'provider', 'bank')),
    ADD CONSTRAINT ledger_total_movement_is_known
        CHECK (movement IN ('invoice_issued', 'credit_granted', 'credit_applied', 'payment_collected', 'payment_reversed'));

ALTER TABLE sandbox_provider_sessions
    ADD CONSTRAINT sandbox_session_kind_is_known CHECK (kind IN ('setup', 'confirm')),
    ADD CONSTRAINT sandbox_session_locale_is_known CHECK (locale IN ('en', 'de', 'it'));
ALTER TABLE sandbox_provider_cards ADD CONSTRAINT sandbox_card_behavior_is_known
    CHECK (behavior IN ('succeeds', 'fails', 'needs_confirmation'));
ALTER TABLE sandbox_provider_charges ADD CONSTRAINT sandbox_charge_status_is_known
    CHECK (status IN ('succeeds', 'fails', 'needs_confirmation', 'declined', 'canceled'));

ALTER TABLE outbox ADD CONSTRAINT outbox_kind_is_known
    CHECK (kind IN ('collect_invoice', 'apply_credit', 'settle_payment', 'give_up_charges'));
ALTER TABLE audit_log ADD CONSTRAINT audit_actor_is_known
    CHECK (actor IN ('operator', 'seller', 'buyer', 'subscription', 'portal'));
