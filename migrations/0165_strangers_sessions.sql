-- A session that nobody signed in with lives an hour at most: those that were begun to live for a month end with the others.

UPDATE sessions SET expires_at = least(expires_at, now() + interval '1 hour') WHERE user_id IS NULL;
