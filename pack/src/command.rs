//! The commands, each a list of named steps.

pub(crate) mod build;
pub(crate) mod complete;
pub(crate) mod doctor;
pub(crate) mod inspect;
pub(crate) mod new;
pub(crate) mod pack;
pub(crate) mod publish;
pub(crate) mod serve;
pub(crate) mod session;
pub(crate) mod test;
pub(crate) mod watch;
