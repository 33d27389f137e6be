//! What JavaScript learns of a panic.
//!
//! A hook of ours throws an `Error` instead of what would be thrown after it, a `RuntimeError: unreachable` that says
//! nothing. It is there in builds with debug assertions, and with the feature `panic-message`; a hook that the program sets
//! for itself takes its place.

use crate::intrinsics;
use alloc::boxed::Box;
use alloc::string::String;
use std::panic::{self, PanicHookInfo};

/// Sets the hook; the post-processor has it run before anything else.
#[unsafe(no_mangle)]
extern "C" fn __ferry_panic_hook() {
    panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text,
        (None, Some(text)) => text.as_str(),
        (None, None) => "a value that is no text",
    };
    let (file, line, column) = info.location().map_or(("", 0, 0), |at| (at.file(), at.line(), at.column()));
    // A panic that unwinds is caught where JavaScript called in, with its message; nothing is lost.
    if cfg!(not(panic = "unwind")) {
        crate::handler::aborting();
        intrinsics::throw_panic(message, file, line, column);
    }
}
