-- Categories and tax rates are listed as they were made, the newest first, also those made within one instant: each is
-- counted as it comes. A rate that is set anew for its day keeps its place.

ALTER TABLE buyer_categories ADD COLUMN made bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE buyer_categories ADD CONSTRAINT category_is_made_once UNIQUE (made);

ALTER TABLE tax_rates ADD COLUMN made bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE tax_rates ADD CONSTRAINT tax_rate_is_made_once UNIQUE (made);
