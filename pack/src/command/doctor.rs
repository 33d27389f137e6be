//! `ferry doctor`: whether this machine has what is needed, and what to do about it.

use std::path::Path;

use serde_json::json;

use crate::host::{Host, Program};
use crate::optimize::{self, Installed};
use crate::sysroot::{self, StandardLibrary};
use crate::ui::Ui;

/// How much something is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    /// Nothing is built without it.
    Build,
    /// Some things are better or possible with it.
    Optional,
}

/// Something that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    name: &'static str,
    need: Need,
    /// What was found; none if nothing was.
    found: Option<String>,
    /// What to do; empty if all is well.
    help: String,
}

/// A program that may be there: names to try besides its own in small letters, and why one wants it.
struct Wanted {
    name: &'static str,
    programs: &'static [&'static str],
    need: Need,
    help: &'static str,
}

const PROGRAMS: &[Wanted] = &[
    Wanted { name: "cargo", programs: &[], need: Need::Build, help: "install Rust from https://rustup.rs" },
    Wanted { name: "rustc", programs: &[], need: Need::Build, help: "install Rust from https://rustup.rs" },
    Wanted {
        name: "git",
        programs: &[],
        need: Need::Optional,
        help: "with it, `ferry publish` sees what is not committed",
    },
    Wanted {
        name: "wasm-ferry-test-runner",
        programs: &[],
        need: Need::Optional,
        help: "for `ferry test`; it comes with the package `wasm-ferry-cli`",
    },
    Wanted { name: "Node", programs: &[], need: Need::Optional, help: "to run packages in it, version 20 or newer" },
    Wanted { name: "Deno", programs: &[], need: Need::Optional, help: "to run packages in it" },
    Wanted { name: "Bun", programs: &[], need: Need::Optional, help: "to run packages in it" },
    Wanted {
        name: "Chromium",
        programs: &["chromium-browser", "google-chrome", "google-chrome-stable"],
        need: Need::Optional,
        help: "to test in a browser",
    },
    Wanted {
        name: "chromedriver",
        programs: &[],
        need: Need::Optional,
        help: "to test in Chromium, of the same version",
    },
    Wanted { name: "Firefox", programs: &["firefox-esr"], need: Need::Optional, help: "to test in a browser" },
    Wanted {
        name: "geckodriver",
        programs: &[],
        need: Need::Optional,
        help: "to test in Firefox; `cargo install geckodriver` brings it",
    },
];

/// Looks for everything, and says what is missing, and whether packages can be built. It must work where nothing else does.
pub(crate) fn doctor(host: &dyn Host, ui: &Ui, here: &Path) -> bool {
    let mut findings: Vec<Finding> = PROGRAMS.iter().map(|wanted| look(host, here, wanted)).collect();
    findings.insert(2, standard_library(host, ui, here));
    findings.insert(3, optimizer(host, here));
    differing(&mut findings, ("Chromium", "chromedriver"));
    let ok = findings.iter().all(|finding| finding.need == Need::Optional || finding.found.is_some());
    let rows: Vec<_> = findings
        .iter()
        .map(|finding| {
            json!({
                "name": finding.name, "needed": finding.need == Need::Build, "found": finding.found,
                "help": finding.help,
            })
        })
        .collect();
    ui.finish(&json!({"ok": ok, "findings": rows}), &text(&findings, ok));
    ok
}

/// Asks a program for its version.
fn look(host: &dyn Host, here: &Path, wanted: &Wanted) -> Finding {
    let version = |name: &str| {
        let outcome = host.run(&Program::new(name, here).arg("--version")).ok().filter(|outcome| outcome.success)?;
        let text = String::from_utf8_lossy(&outcome.stdout).into_owned();
        Some(text.lines().next().unwrap_or_default().trim().to_owned())
    };
    let own = wanted.name.to_lowercase();
    // What was installed with us need not be on the PATH.
    let beside = host.this_program().ok().map(|program| program.with_file_name(&own).to_string_lossy().into_owned());
    let names = std::iter::once(own.as_str()).chain(wanted.programs.iter().copied()).chain(beside.as_deref());
    let found = names.into_iter().find_map(version);
    let help = if found.is_some() { String::new() } else { wanted.help.into() };
    Finding { name: wanted.name, need: wanted.need, found, help }
}

fn standard_library(host: &dyn Host, ui: &Ui, here: &Path) -> Finding {
    let name = "Rust for WebAssembly";
    match sysroot::present(host, ui, here) {
        Ok(Some(StandardLibrary::OfToolchain)) => {
            Finding { name, need: Need::Build, found: Some("of the toolchain".into()), help: String::new() }
        }
        Ok(Some(StandardLibrary::Built(path))) => Finding {
            name,
            need: Need::Build,
            found: Some(format!("built, in {}", path.display())),
            help: String::new(),
        },
        Ok(None) => {
            let found = Some("its sources; the first build compiles them, once".into());
            Finding { name, need: Need::Build, found, help: String::new() }
        }
        Err(error) => Finding { name, need: Need::Build, found: None, help: error.help() },
    }
}

fn optimizer(host: &dyn Host, here: &Path) -> Finding {
    let (name, need) = ("optimiser", Need::Optional);
    let built_in = cfg!(feature = "optimizer").then_some("Binaryen 116, built in");
    let found = match optimize::installed(host, here) {
        Installed::Good(version) => Some(format!("Binaryen {version}, on the PATH")),
        Installed::Unknown(version) => built_in
            .map(|built_in| format!("{built_in}; version {version} on the PATH has not been tried, and is left alone")),
        Installed::Missing => built_in.map(String::from),
    };
    let help = if found.is_some() { "" } else { "install Binaryen, or `ferry` with its feature `optimizer`" };
    Finding { name, need, found, help: help.into() }
}

/// A driver that does not fit its browser starts and then fails, so that is said here.
fn differing(findings: &mut [Finding], (browser, driver): (&str, &str)) {
    let major = |name: &str| {
        let finding = findings.iter().find(|finding| finding.name == name)?;
        let version =
            finding.found.as_deref()?.split(' ').find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        version.split('.').next().map(String::from)
    };
    let (Some(of_browser), Some(of_driver)) = (major(browser), major(driver)) else { return };
    if of_browser != of_driver
        && let Some(finding) = findings.iter_mut().find(|finding| finding.name == driver)
    {
        finding.help = format!("it is version {of_driver} and {browser} is {of_browser}: install version {of_browser}");
    }
}

fn text(findings: &[Finding], ok: bool) -> String {
    let mut lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            let mark = match (&finding.found, finding.need) {
                (Some(_), _) if !finding.help.is_empty() => "!",
                (Some(_), _) => "ok",
                (None, Need::Build) => "!!",
                (None, Need::Optional) => "-",
            };
            let found = finding.found.as_deref().unwrap_or("missing");
            let help = if finding.help.is_empty() { String::new() } else { format!("; {}", finding.help) };
            format!("{mark:>2}  {:<22} {found}{help}", finding.name)
        })
        .collect();
    lines.push(String::from(if ok {
        "This machine can build packages."
    } else {
        "Packages cannot be built yet: see `!!`."
    }));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;

    #[test]
    fn an_empty_machine_is_told_where_to_begin() {
        let host = Recorded::default();
        let findings: Vec<Finding> = PROGRAMS.iter().map(|wanted| look(&host, Path::new("/"), wanted)).collect();
        let shown = text(&findings, false);
        assert!(
            shown.starts_with("!!  cargo                  missing; install Rust from https://rustup.rs\n"),
            "{shown}"
        );
        assert!(shown.ends_with("Packages cannot be built yet: see `!!`."), "{shown}");
        assert!(!doctor(&host, &Ui::silent(), Path::new("/")));
    }

    #[test]
    fn a_driver_of_another_version_than_the_browser_is_named() {
        let host = Recorded::default()
            .answer("google-chrome --version", "Google Chrome 156.0.1\n")
            .answer("chromedriver --version", "ChromeDriver 154.0.9 (abc)\n");
        let mut findings: Vec<Finding> = PROGRAMS.iter().map(|wanted| look(&host, Path::new("/"), wanted)).collect();
        differing(&mut findings, ("Chromium", "chromedriver"));
        let driver = findings.iter().find(|finding| finding.name == "chromedriver").unwrap();
        assert_eq!(driver.help, "it is version 154 and Chromium is 156: install version 156");
    }
}
