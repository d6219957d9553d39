-- Usage that came after the last invoice of its subscription waits for one of its own, on the 1st of the month after.

ALTER TABLE usage_late
    -- The buyer's day on which the first of it came, and the first instant of the day on which it is invoiced. Null while
    -- another invoice is still to come, which corrects it.
    ADD COLUMN came_on date,
    ADD COLUMN due_at timestamptz,
    ADD CONSTRAINT late_usage_is_due_after_it_came CHECK ((came_on IS NULL) = (due_at IS NULL));

-- The invoice run walks this. The mark itself says when it is due: batches share a subscription's row and cannot write it.
CREATE INDEX usage_late_due ON usage_late (due_at) WHERE due_at IS NOT NULL;
