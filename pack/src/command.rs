//! The commands, each a list of named steps.

pub(crate) mod build;
