-- What a plan finds when it begins: a level belongs to its metric and to the attributes' own values, and each plan maps it
-- by its own split. So every plan keeps what it found, under its own phase and labels: quantities among the rollups at an
-- hour before all others, the values of unique counts among its values.

-- Σ of what was paid back, where a percentage of amounts is priced: hours with any are looked at event by event while
-- something is free.
ALTER TABLE usage_rollups ADD COLUMN repaid numeric;

CREATE TEMPORARY TABLE plans_begun ON COMMIT DROP AS
    SELECT subscription_id, number, from_at,
           lead(from_at, 1, 'infinity') OVER (PARTITION BY subscription_id ORDER BY number) AS until_at
    FROM (SELECT subscription_id, number, from_at,
                 rate_plan_id IS DISTINCT FROM lag(rate_plan_id) OVER (PARTITION BY subscription_id ORDER BY number) AS begins
          FROM subscription_phases) phases
    WHERE begins;

INSERT INTO usage_values (subscription_id, metric_id, phase, split, period_from, value, first_at)
    SELECT v.subscription_id, v.metric_id, p.number, v.split, v.period_from, v.value, v.first_at
    FROM usage_values v JOIN plans_begun p ON p.subscription_id = v.subscription_id AND v.first_at < p.until_at
    WHERE v.period_from = date '1970-01-01' AND v.phase = 0;
DELETE FROM usage_values WHERE period_from = date '1970-01-01' AND phase = 0;

INSERT INTO usage_rollups (subscription_id, hour, metric_id, phase, split, lane, quantity, events, last, last_at, last_id)
    SELECT r.subscription_id, timestamptz 'epoch', r.metric_id, p.number, r.split, 0, sum(r.quantity), 0,
           (array_agg(r.last ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1],
           max(r.last_at),
           (array_agg(r.last_id ORDER BY r.last_at DESC, r.last_id DESC) FILTER (WHERE r.last_at IS NOT NULL))[1]
    FROM usage_rollups r
    JOIN metrics m ON m.id = r.metric_id AND m.recurring AND m.aggregation <> 'unique_count'
    JOIN plans_begun p ON p.subscription_id = r.subscription_id AND r.phase < p.number
    GROUP BY r.subscription_id, r.metric_id, p.number, r.split;
