//! Finds the `cargo update` that lets the facade stand in, by trying it on a copy of the lock file.

use std::path::Path;

use super::lock::{Lock, Locked};
use super::{Facade, NAME, resolve};
use crate::cargo;
use crate::error::{Error, FacadeError};
use crate::host::{Host, Program};
use crate::project::Project;
use crate::ui::Ui;

/// The version that the facade stands in for.
const VERSION: &str = "0.2.130";

/// What may be pinned too low for the facade: the crates whose versions go together, then the tools of our macro.
const FAMILY: &[&str] = &[
    NAME,
    "js-sys",
    "web-sys",
    "wasm-bindgen-futures",
    "wasm-bindgen-test",
    "wasm-bindgen-backend",
    "wasm-bindgen-macro",
    "wasm-bindgen-macro-support",
    "wasm-bindgen-shared",
    "proc-macro2",
    "quote",
    "unicode-ident",
];

/// The error of a project for which the facade is of no use, with the line that changes this if there is one.
pub(super) fn pinned(
    host: &dyn Host,
    ui: &Ui,
    project: &Project,
    (facade, ours): (&Facade, &Path),
    reason: String,
) -> Error {
    let locked = project.workspace.join("Cargo.lock");
    let Ok(theirs) = host.read(&locked) else {
        return FacadeError::Unused { version: VERSION, pinned: Vec::new(), update: None, reason }.into();
    };
    let before = Lock::parse(&String::from_utf8_lossy(&theirs));
    let together: Vec<&str> = FAMILY.iter().copied().filter(|name| before.versions(name).len() == 1).collect();
    let together: Vec<String> = together.into_iter().map(String::from).collect();
    let precise = [NAME.to_owned(), "--precise".to_owned(), VERSION.to_owned()];
    let mut found = None;
    for words in [&precise[..], &together[..]] {
        // What a person would type, without the facade; then whether it is used.
        let _ = host.write(ours, &theirs);
        let Some(changed) = update(host, ui, project, (facade, words), (&before, ours)) else { continue };
        let metadata = resolve(host, ui, project, (facade, &[]));
        let stands = metadata.is_ok_and(|metadata| {
            let mut of_name = metadata.packages.iter().filter(|package| package.name.as_str() == NAME);
            of_name.next().is_some_and(|package| package.source.is_none()) && of_name.next().is_none()
        });
        if stands {
            found = Some((words, changed));
            break;
        }
    }
    // The next build begins anew.
    let _ = host.write(ours, &theirs);
    let (update, pinned) = match found {
        None => {
            let family = before.packages.iter().filter(|package| FAMILY[..5].contains(&package.name.as_str()));
            (None, family.map(shown).collect())
        }
        Some((words, changed)) => {
            let needed =
                |word: &&String| !FAMILY.contains(&word.as_str()) || changed.iter().any(|it| it.name == **word);
            let words: Vec<&str> = words.iter().filter(needed).map(String::as_str).collect();
            let own = |package: &&Locked| words.contains(&package.name.as_str());
            (Some(format!("cargo update {}", words.join(" "))), changed.iter().filter(own).map(shown).collect())
        }
    };
    FacadeError::Unused { version: VERSION, pinned, update, reason }.into()
}

fn shown(package: &Locked) -> String {
    format!("{} {}", package.name, package.version)
}

/// Updates our copy of the lock file, and says what was there before and is no more; none if cargo refuses.
fn update(
    host: &dyn Host,
    ui: &Ui,
    project: &Project,
    (facade, words): (&Facade, &[String]),
    (before, ours): (&Lock, &Path),
) -> Option<Vec<Locked>> {
    let program = Program::new(cargo::name(host), &project.folder)
        .args(["update", "--manifest-path"])
        .arg(project.package.manifest_path.as_std_path())
        .args(words.iter().cloned());
    let program = facade.without_patch().with(program);
    ui.runs(&program);
    let outcome = host.run(&program).ok().filter(|outcome| outcome.success)?;
    ui.detail(String::from_utf8_lossy(&outcome.stderr).trim());
    let after = Lock::parse(&String::from_utf8_lossy(&host.read(ours).ok()?));
    Some(before.packages.iter().filter(|package| !after.has(package)).cloned().collect())
}
