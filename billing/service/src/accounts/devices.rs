//! The devices that somebody signed in from before: a right password from one of them is taken whoever else is guessing.
//!
//! A device is known by a number of its own that only it has; it is kept hashed. One from which many wrong passwords come is
//! no longer known.

use domain::ids::UserId;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock;
use crate::error::Answer;
use crate::portal::Portal;

const DEVICES_MAX: i64 = 20;
const DEVICE_BYTES_MAX: usize = 100;

/// Where an attempt to sign in comes from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Whence<'a> {
    /// Such as an IP address.
    pub address: &'a str,
    /// The number of a device that somebody may have signed in from before.
    pub device: Option<&'a str>,
}

impl<'a> From<&'a str> for Whence<'a> {
    fn from(address: &'a str) -> Self {
        Self { address, device: None }
    }
}

impl Whence<'_> {
    /// What stands for the device in the table.
    fn stored_device(&self) -> Option<Vec<u8>> {
        self.device.filter(|device| (1..=DEVICE_BYTES_MAX).contains(&device.len())).map(stored)
    }
}

fn stored(device: &str) -> Vec<u8> {
    Sha256::new().chain_update(b"device\0").chain_update(device).finalize().to_vec()
}

/// The device, if it is one of theirs.
pub(super) async fn known(portal: &Portal, user: Uuid, whence: &Whence<'_>) -> Answer<Option<Vec<u8>>> {
    let Some(device) = whence.stored_device() else { return Ok(None) };
    let found = sqlx::query("SELECT FROM known_devices WHERE user_id = $1 AND device = $2")
        .bind(user)
        .bind(&device)
        .fetch_optional(&portal.db)
        .await?;
    Ok(found.map(|_| device))
}

pub(super) async fn forget(portal: &Portal, user: Uuid, device: &[u8]) -> Answer<()> {
    sqlx::query("DELETE FROM known_devices WHERE user_id = $1 AND device = $2")
        .bind(user)
        .bind(device)
        .execute(&portal.db)
        .await?;
    Ok(())
}

/// Remembers that somebody signed in from a device; of many, those seen last.
pub async fn remember_device(portal: &Portal, user: UserId, device: &str) -> Answer<()> {
    let now = clock::world();
    let mut tx = portal.db.begin().await?;
    sqlx::query(
        "INSERT INTO known_devices (user_id, device, seen_at) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT device_is_known_once DO UPDATE SET seen_at = excluded.seen_at",
    )
    .bind(user.0)
    .bind(stored(device))
    .bind(now)
    .execute(&mut *tx)
    .await?;
    sqlx::query(
        "DELETE FROM known_devices WHERE user_id = $1 AND device IN
             (SELECT device FROM known_devices WHERE user_id = $1 ORDER BY seen_at DESC, device OFFSET $2)",
    )
    .bind(user.0)
    .bind(DEVICES_MAX)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}
