-- Where people sign in: the devices they did so from before, so that a stranger who guesses passwords locks nobody out, and
-- when and in which program a session began, so that everybody can tell their sessions apart and end one.

CREATE TABLE known_devices (
    user_id uuid NOT NULL REFERENCES users,
    -- The device's own number, hashed.
    device  bytea NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT device_is_known_once PRIMARY KEY (user_id, device)
);

ALTER TABLE sessions
    ADD COLUMN begun_at timestamptz,
    ADD COLUMN agent    text NOT NULL DEFAULT '';
