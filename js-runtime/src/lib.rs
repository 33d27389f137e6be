//! Carries values between Rust and JavaScript.
