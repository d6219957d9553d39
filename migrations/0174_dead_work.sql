-- Work that was set aside is counted and listed whenever somebody looks, among all that was ever done.

CREATE INDEX outbox_dead ON outbox (id) WHERE dead_at IS NOT NULL;
