//! A newer Binaryen on the PATH, if its version is known to be good.

use std::path::Path;

use crate::host::{Host, Program};

/// Versions that have been tried on what we make. Others are left alone: some have broken modules without a word.
const GOOD: &[u32] = &[130, 131, 132];

/// What there is on the PATH.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Installed {
    /// Nothing.
    Missing,
    /// A version that is used.
    Good(u32),
    /// A version that is left alone.
    Unknown(u32),
}

/// Looks for it.
pub(crate) fn find(host: &dyn Host, here: &Path) -> Installed {
    let asked = Program::new("wasm-opt", here).arg("--version");
    let said = host.run(&asked).ok().filter(|outcome| outcome.success).map(|outcome| outcome.stdout);
    match said.as_deref().and_then(version) {
        None => Installed::Missing,
        Some(version) if GOOD.contains(&version) => Installed::Good(version),
        Some(version) => Installed::Unknown(version),
    }
}

/// The number in `wasm-opt version 132 (version_132)`.
fn version(said: &[u8]) -> Option<u32> {
    String::from_utf8_lossy(said).split_whitespace().find_map(|word| word.parse().ok())
}

/// The program that optimises one file into another.
pub(super) fn program(
    folder: &Path,
    (input, output): (&Path, &Path),
    (arguments, keep_names): (&[String], bool),
    features: &[String],
) -> Program {
    let mut program = Program::new("wasm-opt", folder).args([input, Path::new("-o"), output]);
    program = program.args(arguments.iter().cloned());
    if keep_names {
        program = program.arg("-g");
    }
    let enabled = |name: &String| Some(format!("--enable-{}", flag(name)?));
    let mut flags: Vec<String> = features.iter().filter_map(enabled).collect();
    flags.sort();
    flags.dedup();
    program.args(flags)
}

/// A feature's name in a module is LLVM's; the program has its own. Unknown ones are left out: if they matter, it says so.
fn flag(name: &str) -> Option<&'static str> {
    Some(match name {
        "atomics" => "threads",
        "bulk-memory" => "bulk-memory",
        "bulk-memory-opt" => "bulk-memory-opt",
        "call-indirect-overlong" => "call-indirect-overlong",
        "exception-handling" => "exception-handling",
        "extended-const" => "extended-const",
        "memory64" => "memory64",
        "multimemory" => "multimemory",
        "multivalue" => "multivalue",
        "mutable-globals" => "mutable-globals",
        "nontrapping-fptoint" => "nontrapping-float-to-int",
        "reference-types" => "reference-types",
        "relaxed-simd" => "relaxed-simd",
        "sign-ext" => "sign-ext",
        "simd128" => "simd",
        "tail-call" => "tail-call",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;

    #[test]
    fn only_versions_that_are_known_to_be_good_are_used() {
        let found = |said: &str| find(&Recorded::default().answer("wasm-opt --version", said), Path::new("/"));
        assert_eq!(found("wasm-opt version 132 (version_132)\n"), Installed::Good(132));
        assert_eq!(found("wasm-opt version 108\n"), Installed::Unknown(108));
        assert_eq!(found("wasm-opt version 9999 (version_9999)\n"), Installed::Unknown(9999));
        assert_eq!(found("what?"), Installed::Missing);
        assert_eq!(find(&Recorded::default(), Path::new("/")), Installed::Missing);
    }

    #[test]
    fn it_is_told_what_the_module_uses_in_its_own_words() {
        let features = ["simd128", "nontrapping-fptoint", "of-tomorrow"].map(String::from);
        let program =
            program(Path::new("/t"), (Path::new("/t/in"), Path::new("/t/out")), (&["-Oz".into()], true), &features);
        let expected = "wasm-opt /t/in -o /t/out -Oz -g --enable-nontrapping-float-to-int --enable-simd";
        assert_eq!(program.line(), expected);
    }
}
