-- The store lists products by their name in the reader's language, page by page: in this order they are read, and no
-- further than the page goes.

CREATE INDEX products_by_name_en ON products (lower(coalesce(name ->> 'en', name ->> 'en', '')), id);
CREATE INDEX products_by_name_de ON products (lower(coalesce(name ->> 'de', name ->> 'en', '')), id);
CREATE INDEX products_by_name_it ON products (lower(coalesce(name ->> 'it', name ->> 'en', '')), id);
