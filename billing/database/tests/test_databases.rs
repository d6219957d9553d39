//! Databases for tests are separate, quick to get, and their connections are fit to be used again.

#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use database_testing::TestDatabase;
use sqlx::{Acquire, Connection};

async fn count(pool: &sqlx::PgPool) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM things").fetch_one(pool).await.unwrap()
}

#[tokio::test]
async fn each_test_has_a_database_of_its_own() {
    let (one, other) = tokio::join!(TestDatabase::fresh(), TestDatabase::fresh());
    for database in [&one, &other] {
        sqlx::query("CREATE TABLE things (id int)").execute(&database.pool).await.unwrap();
    }
    sqlx::query("INSERT INTO things VALUES (1)").execute(&one.pool).await.unwrap();
    assert_eq!((count(&one.pool).await, count(&other.pool).await), (1, 0));
}

#[tokio::test]
async fn a_database_is_reached_by_its_url() {
    let database = TestDatabase::fresh().await;
    let pool = sqlx::PgPool::connect(&database.url()).await.unwrap();
    let names: (String, String) =
        sqlx::query_as("SELECT current_database()::text, current_user::text").fetch_one(&pool).await.unwrap();
    assert_eq!(Some(names.0.as_str()), database.options().get_database());
}

#[tokio::test]
async fn a_database_takes_a_moment() {
    TestDatabase::fresh().await;
    let started = Instant::now();
    for _ in 0..4 {
        TestDatabase::fresh().await;
    }
    assert!(started.elapsed() < Duration::from_secs(30), "four databases took {:?}", started.elapsed());
}

#[tokio::test]
async fn a_connection_left_inside_a_transaction_is_not_used_again() {
    let database = TestDatabase::fresh().await;
    sqlx::query("CREATE TABLE things (id int)").execute(&database.pool).await.unwrap();
    for _ in 0..20 {
        // What is left of a `begin` whose caller went away before the answer came.
        sqlx::query("BEGIN").execute(&database.pool).await.unwrap();
    }
    for _ in 0..20 {
        sqlx::query("INSERT INTO things VALUES (1)").execute(&database.pool).await.unwrap();
    }
    let mut observer = sqlx::PgConnection::connect_with(database.options()).await.unwrap();
    let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM things").fetch_one(&mut observer).await.unwrap();
    assert_eq!(stored, 20);
}

#[tokio::test]
async fn processes_that_start_together_migrate_once() {
    let database = TestDatabase::fresh().await;
    sqlx::query("DROP SCHEMA public CASCADE").execute(&database.pool).await.unwrap();
    sqlx::query("CREATE SCHEMA public").execute(&database.pool).await.unwrap();
    let starts = (0..6).map(|_| database::migrate(database.options()));
    for start in futures::future::join_all(starts).await {
        start.unwrap();
    }
    let mut connection = database.pool.acquire().await.unwrap();
    let mut transaction = connection.begin().await.unwrap();
    let failed: i64 = sqlx::query_scalar("SELECT count(*) FROM _sqlx_migrations WHERE NOT success")
        .fetch_one(&mut *transaction)
        .await
        .unwrap();
    assert_eq!(failed, 0);
}

#[tokio::test]
async fn a_connection_that_is_fit_is_used_again() {
    let database = TestDatabase::fresh().await;
    let mut backends = std::collections::HashSet::new();
    for _ in 0..50 {
        let backend: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&database.pool).await.unwrap();
        backends.insert(backend);
    }
    assert!(backends.len() <= 8, "{} connections for a pool of 8: some were closed without need", backends.len());
}
