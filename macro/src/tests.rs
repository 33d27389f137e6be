//! Expansion and error tests of the whole attribute.
