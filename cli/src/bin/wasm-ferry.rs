//! Reads a module, calls the post-processor, writes the files, reports.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use wasm_ferry_cli::args::Typed;
use wasm_ferry_cli::{Error, output};
use wasm_ferry_cli_support::convert::HandleMode;

fn main() -> ExitCode {
    let words: Vec<_> = env::args_os().collect();
    let program = words.first().and_then(|path| Path::new(path).file_stem()).unwrap_or_default();
    let typed = match Typed::parse_as(&program.to_string_lossy(), words.iter().cloned()) {
        Ok(typed) => typed,
        Err(error) => error.exit(),
    };
    match run(&typed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("{}", error.text());
            ExitCode::from(error.exit_code())
        }
    }
}

fn run(typed: &Typed) -> Result<(), Error> {
    let mut options = typed.options()?;
    // How build systems ask for it that cannot pass flags.
    if ["WASM_BINDGEN_EXTERNREF", "WASM_BINDGEN_ANYREF"].into_iter().any(|name| env::var_os(name).is_some()) {
        options.handles = Some(HandleMode::Table);
    }
    let path = typed.input();
    let bytes = fs::read(path).map_err(|cause| Error::Read { path: path.into(), cause })?;
    let files = wasm_ferry_cli_support::generate(&bytes, &options)
        .map_err(|diagnostics| diagnostics.with_sources(|file| source(path, file)))
        .map_err(|diagnostics| Error::Module { path: path.into(), diagnostics })?;
    output::write(&typed.out_dir, &wasm_ferry_cli_support::seal(files, &options))
}

/// The text of a source file, which the compiler names as seen from the workspace: the folder it was started in, or one
/// that the module lies in.
fn source(module: &Path, file: &str) -> Option<String> {
    let module = fs::canonicalize(module).ok()?;
    let folders = env::current_dir().into_iter().chain(module.ancestors().skip(1).map(Path::to_owned));
    let mut texts = folders.filter_map(|folder| fs::read_to_string(folder.join(file)).ok());
    texts.next()
}
