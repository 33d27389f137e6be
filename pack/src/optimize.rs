//! Binaryen, which makes the module smaller. It never fails a build.

#[cfg(feature = "optimizer")]
mod arguments;
mod installed;

use std::path::Path;

use crate::args;
use crate::error::Error;
use crate::host::{Host, Program};
use crate::ui::Ui;

pub(crate) use installed::{Installed, find as installed};

/// Optimises a module: with a newer Binaryen on the PATH, or else with the one that is built in. It runs as a process of its own, for a crash of the optimiser must not end the build.
///
/// Errors: why the module stays as it is, for the person.
pub(crate) fn optimize(host: &dyn Host, ui: &Ui, bytes: &[u8], wanted: (&[String], bool)) -> Result<Vec<u8>, String> {
    let folder = host.temp_dir().join(format!("ferry-{}", host.process_id()));
    let result = in_folder(host, ui, &folder, (bytes, wanted));
    // What is left behind is in the folder for files that nobody keeps.
    let _ = host.remove_dir_all(&folder);
    result
}

fn in_folder(
    host: &dyn Host,
    ui: &Ui,
    folder: &Path,
    (bytes, (arguments, keep_names)): (&[u8], (&[String], bool)),
) -> Result<Vec<u8>, String> {
    let (input, output) = (folder.join("in.wasm"), folder.join("out.wasm"));
    let cannot_write = |error: std::io::Error| format!("`{}` cannot be written: {error}", input.display());
    host.create_dir_all(folder).map_err(cannot_write)?;
    host.write(&input, bytes).map_err(cannot_write)?;
    let features = features(bytes);
    let version = match installed(host, folder) {
        Installed::Good(version) => Some(version),
        Installed::Unknown(version) => {
            ui.explain(&format!(
                "`wasm-opt` on the PATH is version {version}, which nobody has tried: it is left alone"
            ));
            None
        }
        Installed::Missing => None,
    };
    if let Some(version) = version {
        let program = installed::program(folder, (&input, &output), (arguments, keep_names), &features);
        ui.explain(&format!(
            "`wasm-opt` on the PATH, version {version}, is newer than the one that is built in, and good"
        ));
        ui.runs(&program);
        let outcome = host.run(&program);
        if let (Ok(true), Ok(smaller)) = (outcome.map(|outcome| outcome.success), host.read(&output)) {
            return Ok(smaller);
        }
        ui.detail("it refuses the module; the one that is built in is asked");
    }
    if !cfg!(feature = "optimizer") {
        return Err("this `ferry` was built without its optimiser (the feature `optimizer`)".into());
    }
    let this = host.this_program().map_err(|error| format!("`ferry` cannot find itself: {error}"))?;
    let mut program = Program::new(this, folder).arg("optimize-module").args([&input, &output]);
    program = program.args(arguments.iter().map(|argument| format!("--argument={argument}")));
    if keep_names {
        program = program.arg("--keep-names");
    }
    for feature in features {
        program = program.arg("--feature").arg(feature);
    }
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|error| format!("`{}` cannot be run: {error}", program.line()))?;
    let said = String::from_utf8_lossy(&outcome.stderr).trim().to_owned();
    if !outcome.success {
        return Err(if said.is_empty() { "the optimiser stopped without a word".into() } else { said });
    }
    ui.detail(&said);
    host.read(&output).map_err(|error| format!("`{}` cannot be read: {error}", output.display()))
}

/// What Rust's compiler uses by default. A module whose features were stripped is read with these.
const DEFAULT_FEATURES: &[&str] =
    &["bulk-memory", "multivalue", "mutable-globals", "nontrapping-fptoint", "reference-types", "sign-ext"];

/// The features a module says it uses, or the default ones if it says nothing.
fn features(module: &[u8]) -> Vec<String> {
    let named = custom_section(module, "target_features").and_then(listed_features);
    named.unwrap_or_else(|| DEFAULT_FEATURES.iter().map(|name| String::from(*name)).collect())
}

/// The features in the section, which the tool conventions of WebAssembly define: a count, and for each a prefix byte
/// (`+` is used, `-` is not) and a name.
fn listed_features(section: &[u8]) -> Option<Vec<String>> {
    let mut reader = Reader(section);
    let mut used = Vec::new();
    for _ in 0..reader.number()? {
        let prefix = reader.bytes(1)?[0];
        let length = reader.number()?;
        let name = std::str::from_utf8(reader.bytes(length)?).ok()?;
        if prefix == b'+' {
            used.push(name.into());
        }
    }
    Some(used)
}

/// The content of a custom section.
fn custom_section<'m>(module: &'m [u8], wanted: &str) -> Option<&'m [u8]> {
    let mut reader = Reader(module.strip_prefix(b"\0asm\x01\0\0\0")?);
    while !reader.0.is_empty() {
        let id = reader.bytes(1)?[0];
        let length = reader.number()?;
        let mut section = Reader(reader.bytes(length)?);
        if id == 0 {
            let length = section.number()?;
            if section.bytes(length)? == wanted.as_bytes() {
                return Some(section.0);
            }
        }
    }
    None
}

/// Bytes not yet read.
struct Reader<'m>(&'m [u8]);

impl<'m> Reader<'m> {
    fn bytes(&mut self, count: usize) -> Option<&'m [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A LEB128 number of 32 bits.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.bytes(1)?[0];
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return usize::try_from(number).ok();
            }
        }
        None
    }
}

/// Optimises one file into another: the other side of [`optimize`].
#[cfg(feature = "optimizer")]
pub(crate) fn optimize_file(request: &args::OptimizeModule) -> Result<(), Error> {
    let options = arguments::options(&request.argument);
    let mut options = options.map_err(|reason| Error::Optimize { cause: reason.into() })?;
    options.debug_info(request.keep_names);
    for name in &request.feature {
        if let Some(feature) = feature(name) {
            options.enable_feature(feature);
        }
    }
    options.run(&request.input, &request.output).map_err(|error| Error::Optimize { cause: error.into() })
}

/// Optimises one file into another, which this build of the program cannot do.
#[cfg(not(feature = "optimizer"))]
pub(crate) fn optimize_file(_: &args::OptimizeModule) -> Result<(), Error> {
    Err(Error::Optimize { cause: "this `ferry` was built without its optimiser (the feature `optimizer`)".into() })
}

/// A feature's name in the section is LLVM's; the optimiser has its own. Unknown ones are left out: if they matter,
/// the optimiser says so, and the module stays as it is.
#[cfg(feature = "optimizer")]
fn feature(name: &str) -> Option<wasm_opt::Feature> {
    use wasm_opt::Feature;
    Some(match name {
        "atomics" => Feature::Atomics,
        "bulk-memory" | "bulk-memory-opt" => Feature::BulkMemory,
        "exception-handling" => Feature::ExceptionHandling,
        "extended-const" => Feature::ExtendedConst,
        "memory64" => Feature::Memory64,
        "multimemory" => Feature::MultiMemory,
        "multivalue" => Feature::Multivalue,
        "mutable-globals" => Feature::MutableGlobals,
        "nontrapping-fptoint" => Feature::TruncSat,
        "reference-types" | "call-indirect-overlong" => Feature::ReferenceTypes,
        "relaxed-simd" => Feature::RelaxedSimd,
        "sign-ext" => Feature::SignExt,
        "simd128" => Feature::Simd,
        "tail-call" => Feature::TailCall,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Outcome;
    use crate::host::recorded::Recorded;

    fn module(sections: &[(&str, &[u8])]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        // An empty type section comes first.
        bytes.extend([1, 1, 0]);
        for (name, content) in sections {
            bytes.extend([0, (1 + name.len() + content.len()) as u8, name.len() as u8]);
            bytes.extend(name.as_bytes());
            bytes.extend(*content);
        }
        bytes
    }

    #[test]
    fn the_features_in_use_are_read_from_the_module() {
        let section = b"\x03+\x08sign-ext-\x07atomics+\x0amultivalue";
        let bytes = module(&[("producers", b"\0"), ("target_features", section)]);
        assert_eq!(features(&bytes), ["sign-ext", "multivalue"]);
    }

    #[test]
    fn a_module_that_says_nothing_or_nonsense_gets_the_compilers_defaults() {
        assert_eq!(features(&module(&[])), DEFAULT_FEATURES);
        assert_eq!(features(&module(&[("target_features", b"\x02+\x7fx")])), DEFAULT_FEATURES);
        assert_eq!(features(b"\0asm\x01\0\0\0\0\xff\xff\xff\xff\xff\xff"), DEFAULT_FEATURES);
    }

    #[test]
    fn it_is_a_process_of_its_own_and_cleans_up() {
        let host = Recorded::default().file("/tmp/ferry-7/out.wasm", "small").answer("/bin/ferry optimize-module", "");
        let bytes = module(&[("target_features", b"\x01+\x08sign-ext")]);
        assert_eq!(optimize(&host, &Ui::silent(), &bytes, (&["-Oz".into()], true)).unwrap(), b"small");
        let expected = [
            "create /tmp/ferry-7",
            "write /tmp/ferry-7/in.wasm",
            "run wasm-opt --version",
            "run /bin/ferry optimize-module /tmp/ferry-7/in.wasm /tmp/ferry-7/out.wasm --argument=-Oz --keep-names --feature sign-ext",
            "remove /tmp/ferry-7",
        ];
        assert_eq!(host.done(), expected);
        assert!(host.files().is_empty());
    }

    #[test]
    fn a_newer_one_on_the_path_is_used_and_given_up_if_it_fails() {
        let newer = || {
            let host = Recorded::default().file("/tmp/ferry-7/out.wasm", "small");
            host.answer("wasm-opt --version", "wasm-opt version 132")
        };
        let host = newer().answer("wasm-opt", "");
        assert_eq!(optimize(&host, &Ui::silent(), &module(&[]), (&["-O".into()], false)).unwrap(), b"small");
        assert!(!host.done().iter().any(|step| step.contains("optimize-module")));
        let host = newer().fail("wasm-opt", "Fatal: no").answer("/bin/ferry optimize-module", "");
        assert_eq!(optimize(&host, &Ui::silent(), &module(&[]), (&["-O".into()], false)).unwrap(), b"small");
        assert!(host.done().iter().any(|step| step.contains("optimize-module")));
    }

    #[test]
    fn a_crash_is_a_reason_and_not_an_end() {
        let crash = |_: &Program| Ok(Outcome { success: false, stdout: Vec::new(), stderr: b"Fatal: no\n".to_vec() });
        let host = Recorded::default().answer_with("/bin/ferry", crash);
        assert_eq!(optimize(&host, &Ui::silent(), &module(&[]), (&["-O".into()], false)).unwrap_err(), "Fatal: no");
        assert_eq!(host.done().last().unwrap(), "remove /tmp/ferry-7");
    }
}
