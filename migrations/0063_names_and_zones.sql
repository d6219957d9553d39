-- Names are kept in Unicode's composed form, so that what looks the same is the same. And a name of a time zone means one
-- thing: PostgreSQL reads these four as abbreviations without summer time, the time zone database as zones with it; they are
-- kept under the names of the places whose time they are.

UPDATE sellers SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED;
UPDATE buyers SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED;
UPDATE users SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED;

UPDATE sellers SET time_zone = z.place
FROM (VALUES ('CET', 'Europe/Brussels'), ('MET', 'Europe/Brussels'), ('EET', 'Europe/Athens'), ('WET', 'Europe/Lisbon'))
    AS z (name, place)
WHERE time_zone = z.name;
UPDATE buyers SET time_zone = z.place
FROM (VALUES ('CET', 'Europe/Brussels'), ('MET', 'Europe/Brussels'), ('EET', 'Europe/Athens'), ('WET', 'Europe/Lisbon'))
    AS z (name, place)
WHERE time_zone = z.name;
UPDATE subscriptions SET time_zone = z.place
FROM (VALUES ('CET', 'Europe/Brussels'), ('MET', 'Europe/Brussels'), ('EET', 'Europe/Athens'), ('WET', 'Europe/Lisbon'))
    AS z (name, place)
WHERE time_zone = z.name;
