//! `ferry watch`: builds again when something has changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::build;
use crate::args;
use crate::error::Error;
use crate::host::Host;
use crate::project;
use crate::request::Build;
use crate::ui::Ui;

/// How often is looked.
const PAUSE: Duration = Duration::from_millis(100);

/// Folders in which nothing is written by hand.
const SKIPPED: &[&str] = &["target", "node_modules", "pkg", "dist"];

/// Endings of files that a package may be made of.
const WATCHED: &[&str] = &["rs", "toml", "js", "mjs", "cjs", "ts", "json", "md", "lock"];

/// Builds, waits for a change, and builds again, until it is ended from outside.
///
/// Errors: what is typed cannot be meant. A build that fails is shown, and the next change is waited for.
pub(crate) fn watch(host: &dyn Host, ui: &Ui, typed: &args::Build, here: &Path) -> Result<(), Error> {
    let Build { start, wanted, .. } = Build::from_args(typed, here)?;
    again_and_again(host, ui, here, || {
        let projects = project::find_all(host, ui, (&start, &wanted))?;
        let folders = projects.into_iter().map(|project| project.folder).collect();
        let made = build::make(host, ui, typed, here).map(|made| {
            ui.finish(&made.json, &made.text);
            made.sources
        });
        Ok((folders, made))
    })
}

/// The folders that matter, and what came of the work: the files it has read.
type Done = (Vec<PathBuf>, Result<Vec<PathBuf>, Error>);

/// Does some work, waits for a change, and does it again, until it is ended from outside.
///
/// Errors: what is typed cannot be meant, or there is nothing to begin with. Other failures are shown, and the next change
/// is waited for.
pub(crate) fn again_and_again(
    host: &dyn Host,
    ui: &Ui,
    here: &Path,
    work: impl Fn() -> Result<Done, Error>,
) -> Result<(), Error> {
    let mut known: Vec<PathBuf> = Vec::new();
    let mut folders: Vec<PathBuf> = vec![here.into()];
    let mut first = true;
    loop {
        // Taken before the work, so that what changes meanwhile is not missed.
        let mut before = state(host, &folders, &known);
        let done = work().and_then(|(mut found, read)| {
            found.dedup();
            if !found.is_empty() {
                folders = found;
            }
            read
        });
        match done {
            Ok(read) => known = read,
            Err(error) if error.exit_code() == 2 => return Err(error),
            // Nothing has been watched yet, and nobody knows where something would appear.
            Err(error @ Error::NoManifest { .. }) if first => return Err(error),
            Err(error) => ui.fail(&error),
        }
        first = false;
        // Files that are new to us count from now; all others from before the work.
        for (path, time) in state(host, &folders, &known) {
            before.entry(path).or_insert(time);
        }
        before.retain(|path, _| known.contains(path) || folders.iter().any(|folder| path.starts_with(folder)));
        let shown: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
        ui.step("Watching", &shown.join(", "));
        // Editors empty a file before they write it, and save several at once: what counts is what stays for a pause.
        let mut last = before.clone();
        loop {
            host.wait(PAUSE);
            let now = state(host, &folders, &known);
            if now != before && now == last {
                break;
            }
            last = now;
        }
    }
}

/// When each file that matters was last changed: those of the crates, and those the compiler has read.
pub(crate) fn state(host: &dyn Host, folders: &[PathBuf], known: &[PathBuf]) -> BTreeMap<PathBuf, u128> {
    let mut found: BTreeMap<PathBuf, u128> = state_of(host, known).collect();
    for folder in folders {
        walk(host, folder, &mut found);
    }
    found
}

fn state_of<'a>(host: &'a dyn Host, files: &'a [PathBuf]) -> impl Iterator<Item = (PathBuf, u128)> + 'a {
    files.iter().filter_map(|path| Some((path.clone(), host.modified(path)?)))
}

fn walk(host: &dyn Host, folder: &Path, found: &mut BTreeMap<PathBuf, u128>) {
    for name in host.list(folder).unwrap_or_default() {
        if name.starts_with('.') {
            continue;
        }
        match name.strip_suffix('/') {
            // Packages of programs and examples are `pkg-NAME`; one that is being written is `pkg.tmp-…`.
            Some(inside) if SKIPPED.contains(&inside) || inside.starts_with("pkg-") || inside.starts_with("pkg.") => {}
            Some(inside) => walk(host, &folder.join(inside), found),
            None => {
                let path = folder.join(&name);
                let watched = path.extension().is_some_and(|ending| WATCHED.iter().any(|other| ending == *other));
                if let Some(time) = host.modified(&path).filter(|_| watched) {
                    found.insert(path, time);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;

    #[test]
    fn what_is_written_by_hand_is_watched_and_what_was_read_elsewhere() {
        let host = Recorded::default()
            .file("/a/src/lib.rs", "1")
            .file("/a/Cargo.toml", "12")
            .file("/a/pkg/a.js", "")
            .file("/a/pkg-demo/a.js", "")
            .file("/a/target/b.rs", "")
            .file("/a/.git/c.rs", "")
            .file("/a/picture.png", "")
            .file("/elsewhere/d.txt", "123");
        let found = state(&host, &["/a".into()], &["/elsewhere/d.txt".into(), "/gone".into()]);
        let expected = [("/a/Cargo.toml", 2), ("/a/src/lib.rs", 1), ("/elsewhere/d.txt", 3)];
        assert_eq!(found, expected.map(|(path, time)| (PathBuf::from(path), time)).into());
    }
}
