//! The harness that every golden test shares.
