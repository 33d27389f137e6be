//! Cargo, which compiles the crate.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use cargo_metadata::{CrateType, Message, Target};

use crate::error::Error;
use crate::facade::{self, Facade};
use crate::host::{Host, Program};
use crate::project::{Kind, Module, Project};
use crate::request::Build;
use crate::sysroot::{StandardLibrary, TRIPLE};
use crate::ui::{Level, Ui};

/// The cargo to run: the one that runs us, if one does.
pub(crate) fn name(host: &dyn Host) -> OsString {
    host.env("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The failure to start a program.
pub(crate) fn cannot_run(program: &Program, cause: io::Error) -> Error {
    Error::NoProgram { name: program.name.to_string_lossy().into_owned(), cause }
}

/// Where cargo runs, and the manifest it is given: those of the one crate, or of the workspace of several.
pub(crate) fn place(builds: &[(Build, Project)]) -> (PathBuf, PathBuf) {
    match builds {
        [(_, project)] => (project.folder.clone(), project.package.manifest_path.clone().into()),
        // There is always one.
        several => {
            let workspace = several.first().map(|(_, project)| project.workspace.clone()).unwrap_or_default();
            (workspace.clone(), workspace.join("Cargo.toml"))
        }
    }
}

/// Compiles the crates in one run, and says where the modules are.
///
/// Errors: cargo cannot be started, or fails; it has then said why, and the message only says that.
pub(crate) fn compile(
    host: &dyn Host,
    ui: &Ui,
    builds: &[(Build, Project)],
    (library, facade): (&StandardLibrary, Option<&Facade>),
) -> Result<Vec<PathBuf>, Error> {
    let program = program(host, ui.level(), builds, (library, facade));
    ui.explain(&format!("cargo compiles with `{}`", program.line()));
    ui.runs(&program);
    let outcome = host.run(&program).map_err(|cause| cannot_run(&program, cause))?;
    if !outcome.success {
        let names: Vec<&str> = builds.iter().map(|(_, project)| project.package.name.as_str()).collect();
        return Err(Error::Compile { package: names.join("`, `") });
    }
    let found = |project: &Project| {
        let package = || project.package.name.to_string();
        module(&outcome.stdout, project).ok_or_else(|| Error::NoModule { package: package() })
    };
    builds.iter().map(|(_, project)| found(project)).collect()
}

/// The cargo that compiles.
fn program(
    host: &dyn Host,
    level: Level,
    builds: &[(Build, Project)],
    (library, facade): (&StandardLibrary, Option<&Facade>),
) -> Program {
    let (folder, manifest) = place(builds);
    let mut program = Program::new(name(host), &folder).show_errors().arg("build").args(parts(builds));
    program = program.args(["--target", TRIPLE, "--message-format", "json-render-diagnostics"]);
    program = match level {
        Level::Quiet => program.arg("--quiet"),
        Level::Normal => program,
        Level::Verbose => program.arg("--verbose"),
    };
    program = program.arg("--manifest-path").arg(manifest);
    // What is said about all is the same for each.
    let Some((build, _)) = builds.first() else { return program };
    program = program.args(build.profile.cargo_args());
    program = match library {
        StandardLibrary::OfToolchain => program,
        StandardLibrary::Built(sysroot) => with_sysroot(host, program, sysroot),
    };
    match facade {
        None => program.args(&build.cargo_args),
        Some(facade) => facade.with(program).args(facade::build_args(&build.cargo_args)),
    }
}

/// Which parts of which crates.
fn parts(builds: &[(Build, Project)]) -> Vec<String> {
    let mut args: Vec<String> = Vec::new();
    for (_, project) in builds {
        let part: &[&str] = match project.module.kind {
            Kind::Library => &["--lib"],
            Kind::Program => &["--bin", &project.module.name],
            Kind::Example => &["--example", &project.module.name],
        };
        let package = ["--package", project.package.name.as_str()];
        for words in [part, if builds.len() > 1 { &package } else { &[] }] {
            if !words.is_empty() && !args.windows(words.len()).any(|there| there == words) {
                args.extend(words.iter().map(|word| String::from(*word)));
            }
        }
    }
    args
}

/// Adds `--sysroot` to the flags of the compiler. Cargo takes flags from one place only, the first of: an encoded
/// variable, a variable, its configuration. So the flag goes where the others are.
pub(crate) fn with_sysroot(host: &dyn Host, program: Program, sysroot: &Path) -> Program {
    let sysroot = sysroot.to_string_lossy();
    let encoded = |flags: String| {
        let all =
            if flags.is_empty() { format!("--sysroot={sysroot}") } else { format!("{flags}\u{1f}--sysroot={sysroot}") };
        ("CARGO_ENCODED_RUSTFLAGS", all)
    };
    let flags = host.env("CARGO_ENCODED_RUSTFLAGS").map(|flags| flags.to_string_lossy().into_owned()).or_else(|| {
        let flags = host.env("RUSTFLAGS")?;
        Some(flags.to_string_lossy().split_whitespace().collect::<Vec<_>>().join("\u{1f}"))
    });
    match flags.map(encoded) {
        Some((name, value)) => program.env(name, value),
        None => {
            let flag = serde_json::Value::from(format!("--sysroot={sysroot}"));
            program.arg("--config").arg(format!("target.{TRIPLE}.rustflags=[{flag}]"))
        }
    }
}

/// Finds the module in the messages of cargo: the file of the package's own `cdylib`, program or example.
fn module(messages: &[u8], project: &Project) -> Option<PathBuf> {
    Message::parse_stream(messages)
        .filter_map(Result::ok)
        .filter_map(|message| match message {
            Message::CompilerArtifact(artifact) => Some(artifact),
            // Not ours to list: what cargo says besides is for others, and new kinds appear.
            _ => None,
        })
        .filter(|artifact| artifact.package_id == project.package.id)
        .filter(|artifact| is_meant(&artifact.target, &project.module))
        .flat_map(|artifact| artifact.filenames)
        .find(|file| file.extension() == Some("wasm"))
        .map(Into::into)
}

fn is_meant(target: &Target, module: &Module) -> bool {
    match module.kind {
        Kind::Library => !target.is_example() && target.crate_types.contains(&CrateType::CDyLib),
        Kind::Program => target.is_bin() && target.name == module.name,
        Kind::Example => target.is_example() && target.name == module.name,
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use serde_json::json;

    use super::*;
    use crate::args;
    use crate::host::recorded::Recorded;
    use crate::project;
    use crate::request::Start;

    fn request(line: &str) -> (Build, Project) {
        let words = ["ferry", "build"].into_iter().chain(line.split_whitespace());
        let args::Command::Build(typed) = args::Typed::try_parse_from(words).unwrap().command else { unreachable!() };
        let package = project::tests::package("a", "/a", &["cdylib", "rlib"]);
        let host = Recorded::default()
            .file("/a/Cargo.toml", "")
            .answer("cargo metadata", &project::tests::metadata("/a", &[package]));
        let project = project::find(&host, &Ui::silent(), &Start::At("/a".into())).unwrap();
        (Build::from_args(&typed, Path::new("/here")).unwrap(), project)
    }

    fn line(
        host: Recorded,
        level: Level,
        typed: &str,
        library: &StandardLibrary,
    ) -> (String, Vec<(OsString, OsString)>) {
        let program = program(&host, level, &[request(typed)], (library, None));
        assert_eq!(program.dir, Path::new("/a"));
        (program.line(), program.env)
    }

    const COMMON: &str = "cargo build --lib --target wasm32-unknown-unknown --message-format json-render-diagnostics";

    #[test]
    fn a_release_of_the_toolchains_library_needs_no_more() {
        let (line, env) = line(Recorded::default(), Level::Normal, "", &StandardLibrary::OfToolchain);
        assert_eq!(line, format!("{COMMON} --manifest-path /a/Cargo.toml --release"));
        assert!(env.is_empty());
    }

    #[test]
    fn the_persons_arguments_come_last() {
        let typed = "--dev --features x -- --timings";
        let (line, _) = line(Recorded::default(), Level::Quiet, typed, &StandardLibrary::OfToolchain);
        assert_eq!(line, format!("{COMMON} --quiet --manifest-path /a/Cargo.toml --features x --timings"));
    }

    #[test]
    fn a_sysroot_is_added_to_the_flags_wherever_they_are() {
        let built = StandardLibrary::Built("/cache/s".into());
        let (plain, env) = line(Recorded::default(), Level::Normal, "--dev", &built);
        assert!(
            plain.ends_with(r#"--config "target.wasm32-unknown-unknown.rustflags=[\"--sysroot=/cache/s\"]""#),
            "{plain}"
        );
        assert!(env.is_empty());

        let host = Recorded::default().with_env("RUSTFLAGS", "-C  opt-level=2");
        let (_, env) = line(host, Level::Normal, "--dev", &built);
        let encoded = "-C\u{1f}opt-level=2\u{1f}--sysroot=/cache/s";
        assert_eq!(env, [("CARGO_ENCODED_RUSTFLAGS".into(), encoded.into())]);

        let host = Recorded::default().with_env("RUSTFLAGS", "-x").with_env("CARGO_ENCODED_RUSTFLAGS", "-a\u{1f}b c");
        let (_, env) = line(host, Level::Normal, "--dev", &built);
        assert_eq!(env, [("CARGO_ENCODED_RUSTFLAGS".into(), "-a\u{1f}b c\u{1f}--sysroot=/cache/s".into())]);
    }

    #[test]
    fn the_module_is_the_packages_own() {
        let (_, project) = request("");
        let artifact = |id: &str, kind: &str, files: &[&str]| {
            json!({
                "reason": "compiler-artifact", "package_id": id, "manifest_path": "/a/Cargo.toml",
                "target": {"kind": [kind], "crate_types": [kind], "name": "a", "src_path": "/a/src/lib.rs"},
                "profile": {"opt_level": "3", "debuginfo": 0, "debug_assertions": false, "overflow_checks": false, "test": false},
                "features": [], "filenames": files, "executable": null, "fresh": true,
            })
        };
        let id = project.package.id.repr.as_str();
        let messages = [
            artifact("path+file:///dep#1.0.0", "cdylib", &["/t/dep.wasm"]),
            artifact(id, "rlib", &["/t/liba.rlib"]),
            artifact(id, "cdylib", &["/t/a.wasm", "/t/liba.rlib"]),
            json!({"reason": "build-finished", "success": true}),
            json!({"reason": "something-of-tomorrow"}),
        ];
        let text: String = messages.iter().map(|message| format!("{message}\n")).collect();
        assert_eq!(module(text.as_bytes(), &project), Some("/t/a.wasm".into()));
        assert_eq!(module(b"not json", &project), None);
    }

    #[test]
    fn several_crates_are_compiled_in_one_run() {
        let (build, project) = request("--dev");
        let mut builds = vec![(build.clone(), project.clone()), (build.clone(), project.clone()), (build, project)];
        builds[1].1.module = Module { kind: Kind::Example, name: "demo".into(), main: false };
        builds[2].1.package.name = "b".parse().unwrap();
        let program = program(&Recorded::default(), Level::Normal, &builds, (&StandardLibrary::OfToolchain, None));
        let expected = "cargo build --lib --package a --example demo --package b --target wasm32-unknown-unknown \
                        --message-format json-render-diagnostics --manifest-path /a/Cargo.toml";
        assert_eq!(program.line(), expected);
    }

    #[test]
    fn a_failed_build_says_no_more_than_cargo_did() {
        let host = Recorded::default().fail("cargo build", "");
        let error = compile(&host, &Ui::silent(), &[request("")], (&StandardLibrary::OfToolchain, None)).unwrap_err();
        assert_eq!(error.to_string(), "failed to compile `a`");
        assert_eq!((error.help().as_str(), error.causes().len(), error.exit_code()), ("", 0, 1));
    }
}
