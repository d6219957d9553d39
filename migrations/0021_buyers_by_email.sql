-- A seller addresses a plan to one buyer by the address that this buyer gave it.

CREATE INDEX buyers_by_email ON buyers (lower(email));
