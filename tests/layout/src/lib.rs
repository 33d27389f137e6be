//! Checks that Rust's layout, the schema's and the rules' agree.
