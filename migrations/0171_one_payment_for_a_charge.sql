-- A charge of a provider's is one payment: what the provider tells later finds it by the provider's own number. The key that
-- stood here contained the payment's id and could never be violated. A payment that nobody was asked for yet has no number.

ALTER TABLE payments DROP CONSTRAINT provider_charge_is_one_payment;
CREATE UNIQUE INDEX provider_charge_is_one_payment ON payments (provider, provider_id) WHERE provider_id IS NOT NULL;
