//! Checks the rules of the house by reading the source.
