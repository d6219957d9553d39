-- The operator looks up what became of each tax rate: who entered, replaced or removed it, and when. That is told from the
-- audit log, where such acts are few among many.
CREATE INDEX audit_log_of_tax_rates ON audit_log (id) WHERE act IN ('set_tax_rate', 'remove_tax_rate');
