//! The arrows that are forbidden, A1 to A15: one test each, named by its sentence.

use ferry_house::files::{below, file, is_inside, manifests, sources};
use ferry_house::lex::lex;
use ferry_house::locks;
use ferry_house::manifests::{Manifest, OURS, beyond};
use ferry_house::{Breach, enforce, rules};

fn manifest(package: &str) -> Manifest {
    Manifest::parse(&file(&format!("{package}/Cargo.toml")).text)
}

/// What a package depends on, of ours.
fn ours(package: &str) -> Vec<String> {
    let manifest = manifest(package);
    manifest.dependencies().into_iter().filter(|name| OURS.contains(name)).map(str::to_owned).collect()
}

/// The files of `cli-support` that belong to one of these modules.
fn support(modules: &[&str]) -> Vec<ferry_house::files::File> {
    let mut files = sources("cli-support");
    files.retain(|file| modules.contains(&module_of(&file.path)));
    files
}

/// The top-level module of a file in `cli-support/src`.
fn module_of(path: &str) -> &str {
    let below_src = path.strip_prefix("cli-support/src/").unwrap_or(path);
    let first = below_src.split('/').next().unwrap_or(below_src);
    first.strip_suffix(".rs").unwrap_or(first)
}

#[test]
fn a1_schema_depends_on_nothing_but_an_optional_arena_and_is_no_std() {
    let schema = manifest("js-runtime/schema");
    assert_eq!(schema.required_dependencies(), [""; 0]);
    assert_eq!(beyond(&schema.dependencies(), &["bumpalo"]), [""; 0]);
    assert!(file("js-runtime/schema/src/lib.rs").text.contains("\n#![no_std]\n"));
}

#[test]
fn a2_macro_depends_on_no_crate_of_ours_but_schema() {
    assert_eq!(ours("macro"), ["wasm-ferry-schema"]);
}

#[test]
fn a2_macro_output_names_only_the_runtimes_rt() {
    enforce(&sources("macro"), |file| rules::macro_output(&file.text));
}

#[test]
fn a3_the_runtime_depends_on_schema_and_macro_and_by_choice_on_crates_whose_types_cross() {
    let mut found = manifest("js-runtime").dependencies().into_iter().map(str::to_owned).collect::<Vec<_>>();
    found.sort();
    // All but ours are optional: a feature asks for them.
    let foreign = ["chrono", "futures-core", "indexmap", "serde", "serde_json", "url", "uuid"];
    assert_eq!(found, [&foreign[..], &["wasm-ferry-macro", "wasm-ferry-schema"]].concat());
}

#[test]
fn a4_cli_support_depends_on_the_contract_alone() {
    assert_eq!(ours("cli-support"), ["wasm-ferry-schema"]);
}

#[test]
fn a5_cli_and_pack_know_the_library_and_not_each_other() {
    for (package, other) in [("cli", "wasm_ferry_pack"), ("pack", "wasm_ferry_cli")] {
        assert_eq!(ours(package), ["wasm-ferry-cli-support"], "{package}");
        enforce(&sources(package), |file| rules::names(&file.text, &[other], "programs are started, not linked"));
    }
}

/// What reaches the world outside: files, environment, processes, time, threads.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "std::thread",
    "std::time",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
];

const PRINTING: &[&str] = &["print", "println", "eprint", "eprintln", "dbg"];

#[test]
fn a6_cli_support_touches_nothing_outside_and_prints_nothing() {
    let mut files = sources("cli-support");
    files.retain(|file| module_of(&file.path) != "facade");
    enforce(&files, |file| {
        let mut breaches = rules::names(&file.text, OUTSIDE, "the library does no I/O; take bytes and options");
        breaches.extend(rules::macros(&file.text, PRINTING, "return a diagnostic"));
        breaches
    });
}

#[test]
fn a7_cli_support_has_no_collection_without_order() {
    let instead = "its order would reach the output; use BTreeMap or Vec";
    enforce(&sources("cli-support"), |file| rules::names(&file.text, &["HashMap", "HashSet"], instead));
}

#[test]
fn a8_layers_of_cli_support_use_only_lower_layers() {
    let mut files = sources("cli-support");
    files.retain(|file| module_of(&file.path) != "lib");
    enforce(&files, |file| rules::layers(module_of(&file.path), &file.text));
}

#[test]
fn a9_walrus_is_named_only_in_read_and_wasm() {
    let mut files = sources("cli-support");
    files.retain(|file| !["read", "wasm", "lib"].contains(&module_of(&file.path)));
    enforce(&files, |file| rules::names(&file.text, &["walrus"], "everything but `read` and `wasm` works on data"));
}

#[test]
fn a10_text_is_glued_together_only_by_the_printers() {
    let mut files = support(&["emit", "convert", "plan"]);
    files.retain(|file| !file.path.ends_with("/show.rs"));
    enforce(&files, |file| {
        let instead = "build a tree, and let a printer write it";
        let mut breaches = rules::macros(&file.text, &["format", "write", "writeln"], instead);
        breaches.extend(rules::methods(&file.text, &["push_str"], instead));
        breaches
    });
}

#[test]
fn a11_only_the_macro_chooses_symbols() {
    let mut files: Vec<_> =
        ["js-runtime", "js-runtime/schema", "cli-support", "cli", "pack"].into_iter().flat_map(sources).collect();
    files.extend(sources("macro").into_iter().filter(|file| file.path != "macro/src/names.rs"));
    enforce(&files, |file| {
        rules::strings_with(&file.text, "js$", "symbols are chosen in macro/src/names.rs and travel as data")
    });
}

#[test]
fn a11_the_modules_that_choose_names_are_private() {
    for path in ["macro/src/lib.rs", "cli-support/src/plan/mod.rs"] {
        enforce(&[file(path)], |file| {
            let public = |line: &str| line.starts_with("pub mod names;") || line.starts_with("pub mod naming;");
            let found = file.text.lines().enumerate().filter(|(_, line)| public(line.trim()));
            found.map(|(i, _)| Breach { line: i + 1, what: "names are chosen in private".into() }).collect()
        });
    }
}

#[test]
fn a12_only_the_table_of_targets_mentions_a_target_by_name() {
    let table = file("cli-support/src/targets.rs");
    let names: Vec<String> = table
        .text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("name: \"")?.strip_suffix("\",").map(str::to_owned))
        .collect();
    assert!(names.len() >= 3 && names.contains(&"nodejs".to_owned()), "the table has another form now: {names:?}");
    // "module" is a word that options, keywords and fields of package.json share with a target.
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| *name != "module").collect();

    let mut files: Vec<_> = ["cli-support", "cli", "pack"].into_iter().flat_map(sources).collect();
    // Where tests run, `deno` is the name of a program.
    files.retain(|file| file.path != table.path && file.path != "pack/src/command/test/place.rs");
    enforce(&files, |file| {
        rules::strings(&file.text, &names, "only targets.rs knows targets by name; add a field to its rows")
    });
}

#[test]
fn a13_fragments_import_only_fragments() {
    let mut files = below("cli-support/js", "js");
    files.retain(|file| !file.path.starts_with("cli-support/js/test/"));
    enforce(&files, |file| {
        // A loader runs in one place only, and may use what that place has.
        let loader = file.path.starts_with("cli-support/js/targets/");
        let text = if loader { file.text.replace("\"node:", "\"#node:") } else { file.text.clone() };
        rules::fragment_imports(&text)
    });
}

#[test]
fn a14_in_pack_only_host_touches_the_world_and_only_ui_prints() {
    let mut files = sources("pack");
    let host = |path: &str| path == "pack/src/host.rs" || path.starts_with("pack/src/host/");
    files.retain(|file| !host(&file.path));
    let world: Vec<&str> =
        OUTSIDE.iter().copied().filter(|name| !name.starts_with("std::io") && *name != "std::time").collect();
    let ui = |path: &str| path == "pack/src/ui.rs" || path.starts_with("pack/src/ui/");
    enforce(&files, |file| {
        // An exit code is data, and what `main` returns; what this program was compiled for is a constant.
        let text = file.text.replace("std::process::ExitCode", "ExitCode").replace("std::env::consts", "consts");
        if ui(&file.path) {
            // How a terminal wants to be written to is for `ui` to ask, and a line that moves is drawn beside the work.
            let own = ["std::env", "std::thread"];
            let touching: Vec<&str> = world.iter().copied().filter(|name| !own.contains(name)).collect();
            return rules::names(&text, &touching, "only `host` runs programs and touches files");
        }
        let mut breaches = rules::names(&text, &world, "only `host` runs programs and touches files");
        breaches.extend(rules::macros(&file.text, PRINTING, "only `ui` prints"));
        breaches
    });
}

#[test]
fn a15_unsafe_is_written_only_in_the_runtime_and_in_macro_output() {
    let mut files: Vec<_> = ["cli-support", "cli", "pack", "tests", "examples"]
        .iter()
        .flat_map(|directory| below(directory, "rs"))
        .collect();
    files.extend(sources("js-runtime/schema"));
    files.retain(is_inside);
    // It stands for other people's crates, whose types implement the runtime's unsafe functions.
    files.retain(|file| !file.path.starts_with("tests/dependant/src/"));
    enforce(&files, |file| rules::names(&file.text, &["unsafe", "unsafe_code"], "nobody but the runtime needs it"));
    // The macro's own functions are safe; only what it quotes is not.
    enforce(&sources("macro"), |file| {
        let found = lex(&file.text);
        let opens = |line: &str| {
            ["unsafe fn", "unsafe impl", "allow(unsafe"].iter().any(|start| line.trim_start().starts_with(start))
        };
        let breaches = found.lines().filter(|(_, line)| opens(line));
        breaches
            .map(|(line, _)| Breach { line, what: "macro code is safe; only its output may not be".into() })
            .collect()
    });
}

#[test]
fn the_lints_of_the_workspace_hold_in_every_crate() {
    let mut files = manifests();
    // The one crate that may be unsafe states its lints itself, and so does the one that implements its traits.
    files.retain(|file| !["js-runtime/Cargo.toml", "tests/dependant/Cargo.toml"].contains(&file.path.as_str()));
    enforce(&files, |file| match Manifest::parse(&file.text).has_workspace_lints() {
        true => Vec::new(),
        false => vec![Breach { line: 1, what: "add `[lints]` with `workspace = true`".into() }],
    });
}

#[test]
fn every_version_of_a_dependency_is_stated_in_the_workspace() {
    enforce(&manifests(), |file| {
        let manifest = Manifest::parse(&file.text);
        let own = manifest.versions_of_its_own().into_iter();
        own.map(|name| Breach { line: 1, what: format!("`{name}` has a version of its own: use `workspace = true`") })
            .collect()
    });
}

#[test]
fn lock_files_outside_the_workspace_know_what_our_crates_depend_on() {
    let manifests: Vec<Manifest> = manifests().iter().map(|file| Manifest::parse(&file.text)).collect();
    // The workspace's own has what tests depend on, too, and cargo keeps it up to date.
    let files: Vec<_> = below("", "lock").into_iter().filter(|file| file.path != "Cargo.lock").collect();
    enforce(&files, |file| locks::stale(&file.text, &manifests));
}

#[test]
fn what_the_runtime_keeps_every_thread_keeps_for_itself() {
    enforce(&sources("js-runtime"), |file| rules::states(&file.text));
}
