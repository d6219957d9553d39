-- An issued invoice says who its parties were on the day of issue, whatever their profiles say later.

ALTER TABLE sellers ADD COLUMN vat_id text;

-- Seller and buyer with name, country and VAT number; NULL on invoices issued before this was kept, whose fingerprint
-- says nothing of it either.
ALTER TABLE invoices ADD COLUMN parties jsonb;
