//! Passwords: hard enough to guess, hashed with argon2id, never kept otherwise.
//!
//! Hashing takes memory and time on purpose, so only as many run at once as there are processors, on threads of their
//! own. Checking takes the same work whether or not there is a hash to check against.

use std::thread::available_parallelism;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{Error as HashError, PasswordHasher, PasswordVerifier};
use domain::refusal::{Code, Refusal};
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

use crate::error::{Answer, Error, Fault};
use crate::memory::Memory;

const CHARS_MIN: usize = 10;
const BYTES_MAX: usize = 1024;
/// Guessing gets slow to estimate; what is hard so far stays hard.
const ESTIMATED_CHARS_MAX: usize = 64;

struct AtOnce(Semaphore);

impl Default for AtOnce {
    fn default() -> Self {
        Self(Semaphore::new(available_parallelism().map_or(2, |processors| processors.get().clamp(1, 8))))
    }
}

async fn aside<T: Send + 'static>(memory: &Memory, work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    let at_once = memory.of::<AtOnce>();
    let _permit = at_once.0.acquire().await.map_err(|_| Fault::Other("passwords are closed".to_owned()))?;
    let broken = |error| Error::Fault(Fault::Other(format!("password hashing: {error}")));
    tokio::task::spawn_blocking(work).await.map_err(broken)?
}

fn hashed(password: &str) -> Answer<String> {
    let hash = Argon2::default().hash_password(password.as_bytes()).map_err(fault)?;
    Ok(hash.to_string())
}

fn fault(error: impl std::fmt::Display) -> Error {
    Fault::Other(format!("password hashing: {error}")).into()
}

/// What an account keeps of a new password.
pub(super) async fn hash(memory: &Memory, password: &str) -> Answer<String> {
    let password = password.to_owned();
    aside(memory, move || hashed(&password)).await
}

/// Why `password` will not do. `known` is what others know of its owner, such as the name.
pub(super) async fn weakness(memory: &Memory, password: &str, known: &[&str]) -> Answer<Option<Refusal>> {
    if password.is_empty() {
        return Ok(Some(Refusal::at(Code::Required, "/password")));
    }
    if password.len() > BYTES_MAX {
        return Ok(Some(Refusal::at(Code::TextTooLong, "/password").with("max", BYTES_MAX)));
    }
    let long_enough = password.chars().count() >= CHARS_MIN;
    let beginning: String = password.chars().take(ESTIMATED_CHARS_MAX).collect();
    let known: Vec<String> = known.iter().map(|word| word.chars().take(ESTIMATED_CHARS_MAX).collect()).collect();
    let hard = aside(memory, move || {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        Ok(zxcvbn(&beginning, &known).score() >= Score::Two)
    });
    let strong = long_enough && hard.await?;
    Ok((!strong).then(|| Refusal::at(Code::PasswordTooWeak, "/password")))
}

/// Whether `password` is the one that was hashed. Without a hash it never is, after the same work.
pub(super) async fn is_right(memory: &Memory, password: &str, hash: Option<String>) -> Answer<bool> {
    let password = if password.len() > BYTES_MAX { String::new() } else { password.to_owned() };
    aside(memory, move || {
        let Some(hash) = hash else { return hashed(&password).map(|_| false) };
        let kept = PasswordHash::new(&hash).map_err(fault)?;
        match Argon2::default().verify_password(password.as_bytes(), &kept) {
            Ok(()) => Ok(true),
            Err(HashError::PasswordInvalid) => Ok(false),
            Err(error) => Err(fault(error)),
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_password_itself_is_right() {
        let memory = Memory::default();
        let kept = hash(&memory, "correct horse battery").await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, hash(&memory, "correct horse battery").await.unwrap());
        for (password, right) in [("correct horse battery", true), ("correct horse battery ", false), ("", false)] {
            assert_eq!(is_right(&memory, password, Some(kept.clone())).await.unwrap(), right, "{password}");
            assert!(!is_right(&memory, password, None).await.unwrap());
        }
    }

    #[tokio::test]
    async fn what_is_easily_guessed_is_too_weak() {
        let memory = Memory::default();
        let long = "a".repeat(1025);
        for (password, code) in [
            ("", Some(Code::Required)),
            ("xK9#qL2!v", Some(Code::PasswordTooWeak)),
            ("1234567890", Some(Code::PasswordTooWeak)),
            ("passwordpassword", Some(Code::PasswordTooWeak)),
            ("annabianchi", Some(Code::PasswordTooWeak)),
            (&long, Some(Code::TextTooLong)),
            ("gondola rivet marble fog", None),
            ("päßwörter sind für mich", None),
        ] {
            let refusal = weakness(&memory, password, &["Anna Bianchi", "annabianchi"]).await.unwrap();
            assert_eq!(refusal.map(|refusal| refusal.code), code, "{password}");
        }
    }
}
