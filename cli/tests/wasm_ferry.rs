//! The program `wasm-ferry`, run on inputs that are not what it hopes for.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in a folder.
fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wasm-ferry")).args(args).current_dir(folder).output().expect("the program runs")
}

/// What it said, and its exit code.
fn failure(output: &Output) -> (String, Option<i32>) {
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    (String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
}

/// Processes some bytes and expects a refusal that leaves nothing behind.
fn refused(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("in.wasm"), bytes).unwrap();
    let (text, code) = failure(&run(folder.path(), &["in.wasm", "--out-dir", "out"]));
    assert_eq!(code, Some(1), "{text}");
    assert!(!folder.path().join("out").exists(), "{text}");
    text
}

#[test]
fn what_is_no_module_is_refused() {
    for bytes in [&b""[..], b"\0as", b"<!doctype html>", b"\0asm\x0d\0\x01\0"] {
        let text = refused(bytes);
        assert!(text.starts_with("error[not-wasm]: "), "{text}");
        assert!(text.contains("\nhelp: "), "{text}");
        assert!(text.ends_with("error: failed to generate JavaScript for `in.wasm`: 1 error\n"), "{text}");
    }
}

#[test]
fn a_truncated_module_is_refused() {
    // The code section promises more than there is.
    let text = refused(b"\0asm\x01\0\0\0\x0a\x7f\x01");
    assert!(text.starts_with("error[not-wasm]: "), "{text}");
}

#[test]
fn a_module_without_records_is_refused() {
    let text = refused(b"\0asm\x01\0\0\0");
    assert!(text.starts_with("error[no-records]: "), "{text}");
}

#[test]
fn a_hostile_section_is_refused() {
    let mut bytes = b"\0asm\x01\0\0\0".to_vec();
    let name = b"__ferry_records";
    let content = [0xff; 40];
    bytes.extend([0, (1 + name.len() + content.len()) as u8, name.len() as u8]);
    bytes.extend(name);
    bytes.extend(content);
    let text = refused(&bytes);
    assert!(text.starts_with("error["), "{text}");
    assert!(!text.contains("panicked"), "{text}");
}

#[test]
fn a_missing_input_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (text, code) = failure(&run(folder.path(), &["no.wasm", "--out-dir", "out"]));
    assert_eq!(code, Some(1));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "error: failed to read `no.wasm`");
    assert!(lines[1].starts_with("cause: No such file"), "{text}");
    assert!(lines[2].starts_with("help: name the `.wasm`"), "{text}");
}

#[test]
fn wrong_usage_has_its_own_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    for args in
        [&["a.wasm"][..], &["a.wasm", "--out-dir", "o", "--target", "moon"], &["a.wasm", "--out-dir", "o", "--no-such"]]
    {
        let (text, code) = failure(&run(folder.path(), args));
        assert_eq!(code, Some(2), "{text}");
        assert!(text.starts_with("error: "), "{text}");
    }
    let (text, code) = failure(&run(folder.path(), &["a.wasm", "--out-dir", "o", "--out-name", "../a"]));
    assert_eq!(code, Some(2), "{text}");
    assert!(text.starts_with("error: failed to name the files `../a`\nhelp: "), "{text}");
}

#[test]
fn version_and_help_succeed() {
    let folder = tempfile::tempdir().unwrap();
    let version = run(folder.path(), &["--version"]);
    assert!(version.status.success());
    assert_eq!(String::from_utf8_lossy(&version.stdout), format!("wasm-ferry {}\n", env!("CARGO_PKG_VERSION")));
    assert!(run(folder.path(), &["--help"]).status.success());
}
