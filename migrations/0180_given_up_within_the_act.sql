-- A charge that waits loses its reason within an act: a withdrawal, another card. That it is given up is noted with the act;
-- the provider is asked afterwards and says what became of it. Nobody's yes meanwhile captures it.

ALTER TABLE payments ADD COLUMN given_up_at timestamptz;
