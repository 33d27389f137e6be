//! Runs what trusts debug information.

use crate::Diagnostic;
use crate::diagnostics::Code;
use std::panic::{self, AssertUnwindSafe};

/// What `work` gives. Debug information is converted by others' code, which panics where DWARF is not as it should be,
/// and DWARF that nobody has read yet may be anything.
///
/// Errors: `bad-debug-info`, if it panics; nothing is printed then.
pub(crate) fn trusting<T>(work: impl FnOnce() -> T) -> Result<T, Diagnostic> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    // What it was working on is dropped.
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    panic::set_hook(hook);
    done.map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied());
        Diagnostic {
            code: Code::BadDebugInfo,
            message: "the module's debug information cannot be brought up to date".into(),
            place: None,
            notes: text.map(|text| format!("what failed says: {text}")).into_iter().collect(),
            help:
                "build the module again; if that does not help, leave debug information out: without `--keep-debug` or \
                   `--split-debug-info`, or with `debug = false` in the profile"
                    .into(),
        }
    })
}
