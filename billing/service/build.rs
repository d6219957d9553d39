//! Recompiles the embedded migrations when one is added or removed.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
