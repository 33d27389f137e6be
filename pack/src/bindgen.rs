//! The post-processor, linked as a library, so that tool and generator never disagree about versions.

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
    pub(crate) fn seal(self, build: &Build, stem: &str) -> Bindings {
        Bindings { files: wasm_ferry_cli_support::seal(self.files, &options(build, stem)), module: self.module }
    }
}

/// Generates the files of a module.
///
/// Errors: the module is refused, with every mistake found in it.
pub(crate) fn generate(bytes: &[u8], build: &Build, stem: &str, package: &str) -> Result<Bindings, Error> {
    let options = options(build, stem);
    let failed = |diagnostics: Diagnostics| Error::Bindings { package: package.into(), diagnostics };
    let files = wasm_ferry_cli_support::generate(bytes, &options).map_err(failed)?;
    let module = format!("{stem}_bg.wasm");
    Ok(Bindings { files, module })
}

/// What the post-processor is asked.
fn options(build: &Build, stem: &str) -> Options {
    Options {
        typescript: build.typescript,
        debug: build.profile.checks(),
        keep_names: build.profile.keeps_names(),
        keep_debug: build.profile.keeps_debug(),
        ..Options::new(build.target, stem)
    }
}
