//! What the page in `main.js` leaves to Rust.

use wasm_ferry::js;

/// The first prime numbers.
#[js]
pub fn primes(count: usize) -> Vec<u32> {
    let mut found: Vec<u32> = Vec::new();
    let mut candidate = 2;
    while found.len() < count {
        if found.iter().all(|prime| candidate % prime != 0) {
            found.push(candidate);
        }
        candidate += 1;
    }
    found
}
