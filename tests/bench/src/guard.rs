//! Notices growth: of glue and modules in bytes, and of the post-processor's work in instructions.
//!
//! What was measured last is in `tests/bench/guard.txt`. More than that, and not by chance, is an error, unless the same
//! change records it (`BLESS=1`). Seconds are not looked at: they depend on what else the machine does.

use crate::{data_size, guarded_input};
use ferry_test_support::{golden, places, process, wasm};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};
use wasm_ferry_cli_support::options::Options;
use wasm_ferry_cli_support::targets::Target;

const RECORD: &str = "tests/bench/guard.txt";

const HEAD: &str = "\
# Bytes of the golden cases and of data, not optimised, and instructions of the post-processor's development
# build; `cargo ci guard` compares, and `BLESS=1 cargo ci guard` records what it is now.
";

/// The line of what was counted with this compiler.
const INSTRUCTIONS: &str = "instructions of the post-processor";

/// How much more is no growth, in hundredths: addresses have more or fewer digits, and maps are walked in another order.
fn tolerance(name: &str) -> u64 {
    if name.starts_with(INSTRUCTIONS) { 2 } else { 1 }
}

/// Compares with what is recorded, or records. Says what could not be looked at.
pub(crate) fn run() -> ExitCode {
    let mut found = bytes();
    match instructions() {
        Ok(count) => {
            found.insert(format!("{INSTRUCTIONS}, {}", compiler()), count);
        }
        Err(reason) => println!("NOT CHECKED: {INSTRUCTIONS}: {reason}"),
    }
    let file = places::in_workspace(RECORD);
    let recorded = fs::read_to_string(&file).map(|text| read(&text)).unwrap_or_default();
    if golden::blessing() {
        fs::write(&file, write(&recorded, &found)).expect("the record is ours");
        return ExitCode::SUCCESS;
    }
    let grown: Vec<String> = found.iter().filter_map(|(name, now)| complaint(name, *now, &recorded)).collect();
    for line in &grown {
        println!("{line}");
    }
    if grown.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("if this is how it should be, `BLESS=1 cargo ci guard` records it in {RECORD}: commit that together");
    ExitCode::FAILURE
}

/// What is wrong with a number. Less than recorded is said and is no error.
fn complaint(name: &str, now: u64, recorded: &BTreeMap<String, u64>) -> Option<String> {
    let Some(&before) = recorded.get(name) else {
        if name.starts_with(INSTRUCTIONS) {
            println!("NOT CHECKED: {name}: {now}, and nothing is recorded for this compiler");
            return None;
        }
        return Some(format!("{name}: {now}, and nothing is recorded"));
    };
    let allowed = before + (before * tolerance(name) / 100).max(16);
    if now > allowed {
        return Some(format!("{name}: {now}, recorded {before}"));
    }
    if now + before / 20 < before {
        println!("{name}: only {now}, recorded {before}: record it, so that it stays");
    }
    None
}

fn read(text: &str) -> BTreeMap<String, u64> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.rsplit_once(": "))
        .filter_map(|(name, n)| Some((name.to_owned(), n.parse().ok()?)))
        .collect()
}

/// Whatever of the compiler's or of valgrind's was not counted here stays as it was.
fn write(recorded: &BTreeMap<String, u64>, found: &BTreeMap<String, u64>) -> String {
    let kept = recorded.iter().filter(|(name, _)| name.starts_with(INSTRUCTIONS) && !found.contains_key(*name));
    let all: BTreeMap<_, _> = kept.chain(found).collect();
    let lines = all.into_iter().map(|(name, number)| format!("{name}: {number}\n"));
    HEAD.to_owned() + &lines.collect::<String>()
}

/// Bytes of glue and of modules, by case.
fn bytes() -> BTreeMap<String, u64> {
    let modules = wasm::Build::package("ferry-golden").examples().release().modules();
    let mut found = BTreeMap::new();
    found.extend(data_size::plain(&modules));
    for (name, module) in modules.into_iter().filter(|(name, _)| !data_size::NAMES.contains(&name.as_str())) {
        let source = fs::read_to_string(places::in_workspace(format!("tests/golden/cases/{name}.rs")));
        let source = source.expect("a case has a source");
        let refused = source.lines().any(|line| line.starts_with("//@ refused"));
        let target = source.lines().find_map(|line| line.strip_prefix("//@ target: ")).unwrap_or("web");
        let bytes = fs::read(module).expect("the module was just built");
        let mut options = Options::new(Target::named(target.trim()).expect("a directive names a target"), &name);
        // As pages get it.
        let small = source.lines().any(|line| line == "//@ glue: small" || line == "//@ glue: chosen");
        options.glue.small = Some(small);
        options.glue.minify = small;
        let files = match wasm_ferry_cli_support::generate(&bytes, &options) {
            Ok(files) => files,
            Err(_) if refused => continue,
            Err(problems) => panic!("{name}: {problems}"),
        };
        let length = |ending: &str| -> u64 {
            files.iter().filter(|(path, _)| path.ends_with(ending)).map(|(_, bytes)| bytes.len() as u64).sum()
        };
        found.insert(format!("{name}, glue"), length(".js"));
        found.insert(format!("{name}, module"), length(".wasm"));
    }
    found
}

/// How many instructions this program needs to post-process a module that is always the same.
fn instructions() -> Result<u64, String> {
    let folder = places::scratch("guard");
    let input = folder.join("input.wasm");
    fs::write(&input, guarded_input::module()).expect("the scratch folder is ours");
    let works = Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success());
    if !works {
        return Err("there is no `valgrind` (on Debian and Ubuntu: sudo apt-get install valgrind)".to_owned());
    }
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    let program = env::current_exe().expect("a program knows itself");
    let finished = process::run(valgrind.arg(program).arg("post-process").arg(&input));
    let counted = finished.stderr.lines().find_map(|line| line.split_once("Collected :")).map(|(_, rest)| rest.trim());
    counted.and_then(|count| count.parse().ok()).ok_or_else(|| format!("valgrind failed:\n{}", finished.stderr))
}

/// What is counted: everything from bytes to files.
pub(crate) fn post_process(input: &Path) {
    let bytes = fs::read(input).expect("the input can be read");
    let options = Options::new(Target::named("web").expect("the target is in the table"), "guarded");
    if let Err(problems) = wasm_ferry_cli_support::generate(&bytes, &options) {
        panic!("{problems}");
    }
}

/// `rustc 1.95.0`: who compiled this program, because that decides how many instructions it has.
fn compiler() -> String {
    let said = process::run(Command::new("rustc").arg("--version")).stdout();
    said.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_noticed_and_chance_is_not() {
        let recorded = read("# a comment\na, glue: 10000\n");
        assert_eq!(recorded, [("a, glue".to_owned(), 10000)].into());
        assert_eq!(complaint("a, glue", 10100, &recorded), None);
        assert_eq!(complaint("a, glue", 10101, &recorded).as_deref(), Some("a, glue: 10101, recorded 10000"));
        assert_eq!(complaint("a, glue", 1, &recorded), None);
        assert!(complaint("b, glue", 1, &recorded).is_some());
    }

    #[test]
    fn what_cannot_be_counted_here_stays_recorded() {
        let line = format!("{INSTRUCTIONS}, rustc 1.0.0: 7\n");
        let text = write(&read(&format!("gone, glue: 1\n{line}")), &read("a, glue: 2\n"));
        assert_eq!(text, format!("{HEAD}a, glue: 2\n{line}"));
    }

    #[test]
    fn the_input_is_a_module_of_ours() {
        let folder = places::scratch("guard-input");
        let input = folder.join("input.wasm");
        fs::write(&input, guarded_input::module()).expect("the scratch folder is ours");
        post_process(&input);
    }
}
