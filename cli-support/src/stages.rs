//! Shows the result of every stage, for golden tests and for people.

use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::options::Options;

/// What each stage makes of a module.
pub struct Stages {
    /// What the module offers and needs.
    pub interface: String,
    /// What was decided.
    pub plan: String,
    /// What is written.
    pub files: Files,
}

impl Stages {
    /// All stages of one module.
    ///
    /// Errors: as [`crate::generate`].
    pub fn of(wasm: &[u8], options: &Options) -> Result<Stages, Diagnostics> {
        let mut shown = (String::new(), String::new());
        let files = crate::run(wasm, options, |interface, plan| shown = (interface.to_string(), plan.to_string()))?;
        Ok(Stages { interface: shown.0, plan: shown.1, files })
    }
}
