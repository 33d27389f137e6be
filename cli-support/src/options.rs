//! What a caller may ask for.

use crate::convert::HandleMode;
use crate::targets::Target;

/// Everything a caller decides; see the command's flags for the words users know.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the glue will run.
    pub target: &'static Target,
    /// The stem of all file names.
    pub stem: String,
    /// The global variable that a script makes; the target's own if there is none.
    pub global: Option<String>,
    /// Whether declarations are written.
    pub typescript: bool,
    /// Whether the glue checks more and says more.
    pub debug: bool,
    /// Whether the name section is kept.
    pub keep_names: bool,
    /// Whether DWARF is kept and rewritten.
    pub keep_debug: bool,
    /// Whether the `producers` section is kept.
    pub keep_producers: bool,
    /// Where values behind handles live; `None` is what the module was compiled for.
    pub handles: Option<HandleMode>,
}

impl Options {
    /// The defaults of the command line for a target and a stem.
    pub fn new(target: &'static Target, stem: impl Into<String>) -> Options {
        Options {
            target,
            stem: stem.into(),
            global: None,
            typescript: true,
            debug: false,
            keep_names: true,
            keep_debug: false,
            keep_producers: true,
            handles: None,
        }
    }

    /// The global variable that a script makes; none in modules.
    pub fn global(&self) -> Option<&str> {
        let default = self.target.global?;
        Some(self.global.as_deref().unwrap_or(default))
    }
}
