-- What was used. Events are append-only and kept by month; rollups are kept with them in the same transaction, so that a
-- preview's cost does not depend on how many events there are.

CREATE TABLE usage_events (
    subscription_id uuid NOT NULL,
    at              timestamptz NOT NULL,
    id              uuid NOT NULL,
    metric_id       uuid NOT NULL,
    phase           smallint NOT NULL,
    -- As counted: 1 for a metric that counts events or values.
    quantity        numeric(38, 12) NOT NULL,
    -- The value it is priced under, where prices go by an attribute; else empty.
    split           text NOT NULL DEFAULT '',
    -- The value that a unique count counts.
    value           text,
    -- The reporter's own id, if it gave one.
    event_id        text,
    attributes      jsonb,
    -- What it says it is worth; under a price of cost plus markup, what it cost the seller.
    amount          numeric(38, 12),
    -- Under a percentage: what it costs when it is not free.
    fee             numeric,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (subscription_id, at, id)
) PARTITION BY RANGE (at);

-- A unique key of a partitioned table must contain the partition key, and the same id with another timestamp must not slip
-- through; so ids have a table of their own. `content` tells a repetition from a conflict, `at` is what to answer it with.
CREATE TABLE usage_event_ids (
    subscription_id uuid NOT NULL,
    -- Byte by byte: never trimmed, folded or sorted for people.
    event_id        text COLLATE "C" NOT NULL,
    at              timestamptz NOT NULL,
    content         bytea NOT NULL,
    CONSTRAINT usage_event_is_recorded_once PRIMARY KEY (subscription_id, event_id)
);

-- By local hour of the subscription's time zone: an hour never straddles a billing day.
CREATE TABLE usage_rollups (
    subscription_id uuid NOT NULL,
    hour            timestamptz NOT NULL,
    metric_id       uuid NOT NULL,
    phase           smallint NOT NULL,
    split           text NOT NULL DEFAULT '',
    -- Rows that batches raise side by side; only all of them together mean something.
    lane            smallint NOT NULL,
    -- The sum, where quantities are added; the number of new values, where values are counted; else 0.
    quantity        numeric(38, 12) NOT NULL,
    events          bigint NOT NULL,
    -- Where the greatest counts.
    maximum         numeric(38, 12),
    -- Where the latest counts: of events at one instant, the one recorded later.
    last            numeric(38, 12),
    last_at         timestamptz,
    last_id         uuid,
    -- Where a level is held over time: Σ quantity × seconds into the hour.
    moment          numeric,
    amount          numeric,
    fees            numeric,
    PRIMARY KEY (subscription_id, hour, metric_id, phase, split, lane),
    CONSTRAINT usage_rollup_quantity_can_be_billed CHECK (abs(quantity) < 10000000000000000)
) WITH (fillfactor = 80);

-- The values that a unique count has counted, each once per period; of recurring metrics once for good, under the first of
-- all days and phase 0.
CREATE TABLE usage_values (
    subscription_id uuid NOT NULL,
    metric_id       uuid NOT NULL,
    phase           smallint NOT NULL,
    split           text NOT NULL DEFAULT '',
    period_from     date NOT NULL,
    value           text NOT NULL,
    first_at        timestamptz NOT NULL,
    CONSTRAINT usage_value_is_counted_once PRIMARY KEY (subscription_id, metric_id, phase, split, period_from, value)
);

-- Usage that arrived after its period was invoiced; the next invoice corrects it and takes the mark away.
CREATE TABLE usage_late (
    subscription_id uuid NOT NULL,
    metric_id       uuid NOT NULL,
    phase           smallint NOT NULL,
    period_from     date NOT NULL,
    period_until    date NOT NULL,
    PRIMARY KEY (subscription_id, metric_id, phase, period_from)
);

-- Asked of the catalog itself: a name that was not found once is remembered as missing, also after somebody else made it.
CREATE FUNCTION usage_partition_exists(partition text) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (SELECT FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
                   WHERE inhparent = 'usage_events'::regclass AND relname = partition)
$$;

-- Makes the partition for the month of `at`, if it is not there. Nobody may look at the table meanwhile: a connection that
-- gathers the partitions while one is attached can miss that one for good. All others queue behind this lock, so it is
-- not waited for long.
CREATE FUNCTION ensure_usage_partition(at timestamptz) RETURNS void LANGUAGE plpgsql SET lock_timeout = '200ms' AS $$
DECLARE
    first timestamp := date_trunc('month', at AT TIME ZONE 'UTC');
    partition text := 'usage_events_' || to_char(first, 'YYYY_MM');
BEGIN
    IF usage_partition_exists(partition) THEN
        RETURN;
    END IF;
    LOCK TABLE usage_events IN ACCESS EXCLUSIVE MODE;
    -- Somebody else may have had the lock before.
    IF usage_partition_exists(partition) THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE usage_events INCLUDING ALL)', partition);
    EXECUTE format('ALTER TABLE usage_events ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition,
        first AT TIME ZONE 'UTC', (first + interval '1 month') AT TIME ZONE 'UTC');
END $$;
