//! Which driver belongs to which browser: Chrome and its relatives are driven by drivers of their own version alone.

use super::super::Settings;
use super::Kind;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A driver on the PATH: of several, the one that belongs to the installed browser.
pub(super) fn installed(kind: &Kind, settings: &Settings) -> Option<PathBuf> {
    let name = format!("{}{}", kind.program, env::consts::EXE_SUFFIX);
    let there = env::split_paths(settings.get("PATH")?).map(|folder| folder.join(&name));
    let mut drivers: Vec<PathBuf> = there.filter(|file| file.is_file()).collect();
    let of_browser = if drivers.len() > 1 { browser(kind, settings) } else { None };
    let fits = |driver: &PathBuf| of_browser.is_some() && of_browser == major(driver);
    let chosen = drivers.iter().position(fits).unwrap_or(0);
    (chosen < drivers.len()).then(|| drivers.swap_remove(chosen))
}

/// What is wrong with a driver that refuses, in terms of versions: which one it is, and which is needed.
pub(super) fn mismatch(kind: &Kind, driver: &Path, refusal: &str) -> Option<String> {
    if kind.programs.is_empty() {
        return None;
    }
    let needed = number(refusal.split("Current browser version is ").nth(1)?)?;
    let has = major(driver)?;
    let (program, path) = (kind.program, driver.display());
    Some(format!(
        "the browser is version {needed}, and `{path}` is for version {has}: install {program} {needed}, or name it with {}",
        kind.variables[0]
    ))
}

/// The version of the installed browser.
fn browser(kind: &Kind, settings: &Settings) -> Option<u32> {
    let path = settings.get("PATH")?;
    let file = |name: &str| {
        env::split_paths(path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    };
    kind.programs.iter().find_map(|name| major(&file(name)?))
}

/// The first number of a program's version.
fn major(program: &Path) -> Option<u32> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_whitespace().find_map(number)
}

/// The number that a text begins with.
fn number(text: &str) -> Option<u32> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::super::KINDS;
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    /// A program that only says its version.
    fn program(folder: &Path, name: &str, version: &str) -> PathBuf {
        fs::create_dir_all(folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, format!("#!/bin/sh\necho '{version}'\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    #[test]
    fn of_several_drivers_the_one_of_the_browser_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        program(&old, "chromedriver", "ChromeDriver 120.0.1 (abc)");
        let fitting = program(&new, "chromedriver", "ChromeDriver 156.0.8078.79 (def)");
        program(&new, "chromium", "Chromium 156.0.8078.80 built on Debian");
        let path = env::join_paths([&old, &new]).unwrap();
        let settings = Settings::of(&[("PATH", path.to_str().unwrap())]);
        assert_eq!(installed(&KINDS[0], &settings), Some(fitting));
        assert_eq!(installed(&KINDS[1], &settings), None);
        // Without a browser to go by, the first is as good as any.
        fs::remove_file(new.join("chromium")).unwrap();
        assert_eq!(installed(&KINDS[0], &settings), Some(old.join("chromedriver")));
    }

    #[test]
    fn a_driver_of_another_version_is_told_which_one_is_needed() {
        let folder = tempfile::tempdir().unwrap();
        let driver = program(folder.path(), "chromedriver", "ChromeDriver 120.0.1 (abc)");
        let refusal = "session not created: This version of ChromeDriver only supports Chrome version 120\n\
                       Current browser version is 156.0.8078.79 with binary path /usr/bin/chromium";
        let said = mismatch(&KINDS[0], &driver, refusal).unwrap();
        assert!(said.starts_with("the browser is version 156, and `"), "{said}");
        assert!(said.ends_with("is for version 120: install chromedriver 156, or name it with CHROMEDRIVER"), "{said}");
        assert_eq!(mismatch(&KINDS[0], &driver, "cannot find Chrome binary"), None);
    }
}
