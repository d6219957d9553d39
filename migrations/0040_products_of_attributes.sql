-- A metric may read the product of up to three attributes, such as CPUs times hours: what was one name is a list of names.

ALTER TABLE metrics
    ALTER COLUMN attribute TYPE text[] USING CASE WHEN attribute IS NOT NULL THEN ARRAY[attribute] END,
    ADD CONSTRAINT metric_reads_one_to_three_attributes CHECK (cardinality(attribute) BETWEEN 1 AND 3);
