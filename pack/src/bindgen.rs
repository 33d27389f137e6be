//! The post-processor, linked as a library, so that tool and generator never disagree about versions.

use wasm_ferry_cli_support::options::{DebugInfo, InlineLimit};
use wasm_ferry_cli_support::{Diagnostics, Files, Options};

use crate::error::Error;
use crate::request::Build;

/// The files generated from one module.
pub(crate) struct Bindings {
    /// All of them.
    pub(crate) files: Files,
    /// Which of them is the module.
    pub(crate) module: String,
}

impl Bindings {
    /// Adds what holds the module's bytes, which are final from now on.
    ///
    /// Errors: as [`options`].
    pub(crate) fn seal(self, build: &Build, stem: &str) -> Result<Bindings, Error> {
        let options = options(build, stem)?;
        Ok(Bindings { files: wasm_ferry_cli_support::seal(self.files, &options), module: self.module })
    }
}

/// Generates the files of a module.
///
/// Errors: the module is refused, with every mistake found in it.
pub(crate) fn generate(bytes: &[u8], build: &Build, stem: &str, package: &str) -> Result<Bindings, Error> {
    let options = options(build, stem)?;
    let failed = |diagnostics: Diagnostics| Error::Bindings { package: package.into(), diagnostics };
    let files = wasm_ferry_cli_support::generate(bytes, &options).map_err(failed)?;
    let module = format!("{stem}_bg.wasm");
    Ok(Bindings { files, module })
}

/// What the post-processor is asked: what the profile decides, then the flags.
///
/// Errors: a flag that the target has no use for.
pub(crate) fn options(build: &Build, stem: &str) -> Result<Options, Error> {
    let mut options = Options::new(build.target, stem);
    options.typescript = build.typescript;
    options.debug = build.profile.checks();
    options.module.names = build.profile.keeps_names();
    if build.profile.keeps_debug() {
        options.module.debug = DebugInfo::Kept;
    }
    options.module.std_allocator = build.std_allocator;
    if let Some(limit) = build.inline_limit {
        options.glue.inline_limit = InlineLimit(limit);
    }
    build.flags.apply(&mut options).map_err(Error::BadFlag)?;
    Ok(options)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use clap::Parser;

    use super::*;
    use crate::args::{Command, Typed};

    fn asked(line: &str) -> Result<Options, Error> {
        let words = ["ferry", "build"].into_iter().chain(line.split_whitespace());
        let Command::Build(typed) = Typed::try_parse_from(words).expect("the line can be parsed").command else {
            panic!("not a build")
        };
        options(&Build::from_args(&typed, Path::new("/"))?, "x")
    }

    #[test]
    fn flags_and_the_profile_decide_together() {
        let dev = asked("--dev --target no-modules --no-modules-global app --encode-into test").unwrap();
        assert!(dev.debug && dev.module.names);
        assert_eq!(dev.global(), Some("app"));
        assert_eq!(asked("--profiling").unwrap().module.debug, DebugInfo::Kept);
        assert!(asked("--no-demangle").unwrap().module.mangled);
    }

    #[test]
    fn a_flag_for_another_target_is_refused_before_anything_is_compiled() {
        let error = asked("--no-modules-global app").unwrap_err();
        assert_eq!(error.exit_code(), 2);
        let target = wasm_ferry_cli_support::targets::OF_PACKAGES;
        let expected = format!("failed to use `--no-modules-global`: the target `{target}` makes no variable");
        assert_eq!(error.to_string(), expected);
    }
}
