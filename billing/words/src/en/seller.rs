//! In English: words of the seller console: what is sold and counted, what it costs, who subscribes, what is earned.

mod business;
mod catalog;
mod models;
mod plan;
mod review;
