//! Authenticated encryption (ChaCha20-Poly1305) of what is kept for one caller: whoever reads the database learns nothing,
//! and what another key would make of it is told from what was sealed.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use sha2::{Digest, Sha256};

use crate::error::{Answer, Fault};

const NONCE_BYTES: usize = 12;

pub(super) struct Seal {
    cipher: ChaCha20Poly1305,
}

impl Seal {
    /// Made of the caller's secret and the idempotency key, neither of which is stored.
    pub fn new(secret: &[u8], key: &[u8]) -> Self {
        let length = (secret.len() as u64).to_be_bytes();
        let digest = Sha256::new()
            .chain_update(b"idempotency, sealed\0")
            .chain_update(length)
            .chain_update(secret)
            .chain_update(key)
            .finalize();
        let sealing: [u8; 32] = digest.into();
        Self { cipher: ChaCha20Poly1305::new(&sealing.into()) }
    }

    /// # Errors
    /// A fault without randomness.
    pub fn close(&self, answer: &[u8]) -> Answer<Vec<u8>> {
        let mut nonce = [0; NONCE_BYTES];
        getrandom::fill(&mut nonce).map_err(|error| Fault::Other(format!("no randomness: {error}")))?;
        let closed = self.cipher.encrypt(&Nonce::from(nonce), answer);
        let closed = closed.map_err(|_| Fault::Other("an answer cannot be sealed".to_owned()))?;
        Ok([nonce.as_slice(), &closed].concat())
    }

    /// `None` for what another seal closed, or somebody changed.
    pub fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, closed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
        self.cipher.decrypt(&Nonce::from(*nonce), closed).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_answer_opens_with_its_own_key_only_and_unchanged_only() {
        let seal = Seal::new(b"fnd_secret", b"order-1");
        let sealed = seal.close(b"{\"api_key\": \"fnd_new\"}").expect("randomness");
        assert!(!sealed.windows(7).any(|part| part == b"fnd_new"));
        assert_eq!(seal.open(&sealed).as_deref(), Some(&b"{\"api_key\": \"fnd_new\"}"[..]));
        for other in
            [Seal::new(b"fnd_secret", b"order-2"), Seal::new(b"fnd_secreto", b"rder-1"), Seal::new(b"", b"order-1")]
        {
            assert_eq!(other.open(&sealed), None);
        }
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert_eq!(seal.open(&changed), None, "byte {place}");
        }
        assert_eq!(seal.open(b"short"), None);
    }
}
