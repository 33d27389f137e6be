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
    /// The glue's modules by file name, with one line for each helper that is copied into them.
    pub glue: Vec<(String, String)>,
    /// What is written.
    pub files: Files,
}

impl Stages {
    /// All stages of one module.
    ///
    /// Errors: as [`crate::generate`].
    pub fn of(wasm: &[u8], options: &Options) -> Result<Stages, Diagnostics> {
        let mut shown = None;
        let files = crate::run(wasm, options, |interface, plan| {
            let glue = crate::emit::outline(plan, &interface.facts, options);
            shown = Some((interface.to_string(), plan.to_string(), glue));
        })?;
        let (interface, plan, glue) = shown.expect("bug: a pipeline that shows nothing");
        Ok(Stages { interface, plan, glue, files })
    }
}
