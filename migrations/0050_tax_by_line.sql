-- Tax is decided line by line: by the day of supply, at the rates that were known when the invoice was issued. What takes a
-- line back carries that line's rate.

-- Lines of earlier invoices carry the rate of the day of issue.
ALTER TABLE invoices
    ADD COLUMN taxed_by text NOT NULL DEFAULT 'day_of_issue',
    ADD CONSTRAINT invoice_is_taxed_by_day_of_issue_or_line CHECK (taxed_by IN ('day_of_issue', 'line'));
ALTER TABLE invoices ALTER COLUMN taxed_by SET DEFAULT 'line';

ALTER TABLE invoice_lines ADD CONSTRAINT line_is_taxed_at_a_percentage CHECK (tax_rate BETWEEN 0 AND 100);

-- A rate says since when it is known, and what it replaced is kept: an invoice is judged by what was known at its issue.
ALTER TABLE tax_rates ADD COLUMN set_at timestamptz;
UPDATE tax_rates rate SET set_at = coalesce(
    (SELECT min(a.at) FROM audit_log a WHERE a.act = 'set_tax_rate' AND a.subject = rate.country
       AND a.details ->> 'effective_from' = rate.effective_from::text), 'epoch');
ALTER TABLE tax_rates ALTER COLUMN set_at SET NOT NULL;

CREATE TABLE superseded_tax_rates (
    country        text NOT NULL,
    effective_from date NOT NULL,
    id             bigint GENERATED ALWAYS AS IDENTITY,
    percent        numeric(7, 4) NOT NULL,
    set_at         timestamptz NOT NULL,
    superseded_at  timestamptz NOT NULL,
    PRIMARY KEY (country, effective_from, id),
    CONSTRAINT superseded_tax_rate_is_a_percentage CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT tax_rate_is_superseded_after_it_was_set CHECK (superseded_at >= set_at)
);
CREATE TRIGGER superseded_tax_rates_is_append_only BEFORE UPDATE OR DELETE ON superseded_tax_rates
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_append_only();

CREATE FUNCTION refuse_credit_at_another_rate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM added credit JOIN invoices i ON i.id = credit.invoice_id
        WHERE credit.kind = 'credit' AND NOT EXISTS (
            SELECT FROM invoices charged JOIN invoice_lines l ON l.invoice_id = charged.id
            WHERE charged.subscription_id = i.subscription_id AND charged.id <> i.id
              AND l.phase = credit.phase AND l.fee IS NOT DISTINCT FROM credit.fee
              AND l.metric IS NOT DISTINCT FROM credit.metric AND l.split = credit.split
              AND l.tax_rate IS NOT DISTINCT FROM credit.tax_rate))
    THEN
        RAISE EXCEPTION 'a credit is taxed as the line it takes back'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_is_taxed_as_its_line';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER credit_is_taxed_as_its_line AFTER INSERT ON invoice_lines
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_credit_at_another_rate();
