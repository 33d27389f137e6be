//! Which package is meant: a folder with a package.json, or the one built of a crate.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::host::Host;
use crate::project::{self, Project};
use crate::request::Start;
use crate::ui::Ui;

/// A package, and the crate it is built of.
#[derive(Debug)]
pub(crate) struct Located {
    /// The folder of the package; it need not exist yet.
    pub(crate) folder: PathBuf,
    /// The crate; none if the folder was named and has no crate above it.
    pub(crate) project: Option<Project>,
}

impl Located {
    /// Whether there is a package.
    pub(crate) fn is_built(&self, host: &dyn Host) -> bool {
        host.exists(&self.folder.join("package.json"))
    }
}

/// The path of a package in a folder of another name, which wasm-pack has a flag for.
pub(crate) fn inside(path: Option<&Path>, folder: Option<&Path>) -> Option<PathBuf> {
    match (path, folder) {
        (Some(path), Some(folder)) => Some(path.join(folder)),
        (one, other) => one.or(other).map(Path::to_path_buf),
    }
}

/// Finds the package that a path stands for. A folder with a package.json and no Cargo.toml is itself the package;
/// everything else is a crate, whose package is in `pkg`, or where its manifest says.
///
/// Errors: there is neither.
pub(crate) fn locate(
    host: &dyn Host,
    ui: &Ui,
    (path, member): (Option<&Path>, Option<&str>),
    here: &Path,
) -> Result<Located, Error> {
    let at = path.map_or_else(|| here.into(), |path| here.join(path));
    let is_package = member.is_none() && host.exists(&at.join("package.json")) && !host.exists(&at.join("Cargo.toml"));
    if is_package {
        let folder = host.canonicalize(&at).map_err(|cause| Error::Read { path: at, cause })?;
        let crate_above = folder.parent().filter(|parent| host.exists(&parent.join("Cargo.toml")));
        // A package that stands beside somebody else's manifest is still a package.
        let project = crate_above.and_then(|parent| project::find(host, ui, &Start::At(parent.into())).ok());
        return Ok(Located { folder, project });
    }
    let start = if path.is_some() { Start::At(at) } else { Start::Around(at) };
    let project = project::find_member(host, ui, (&start, member))?;
    Ok(Located { folder: project.folder.join(project.settings.out_dir()), project: Some(project) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;
    use crate::project::tests::{metadata, package};

    #[test]
    fn a_crate_means_what_was_built_of_it() {
        let host = Recorded::default()
            .file("/a/Cargo.toml", "")
            .answer("cargo metadata", &metadata("/a", &[package("a", "/a", &["cdylib"])]));
        for path in [None, Some(Path::new("/a"))] {
            let located = locate(&host, &Ui::silent(), (path, None), Path::new("/a")).unwrap();
            assert_eq!(located.folder, Path::new("/a/pkg"));
            assert!(located.project.is_some() && !located.is_built(&host));
        }
    }

    #[test]
    fn a_member_of_a_workspace_is_named() {
        let packages = [package("a", "/ws/a", &["cdylib"]), package("b", "/ws/b", &["cdylib"])];
        let host = Recorded::default().file("/ws/Cargo.toml", "").answer("cargo metadata", &metadata("/ws", &packages));
        let locate = |member| locate(&host, &Ui::silent(), (None, member), Path::new("/ws"));
        assert_eq!(locate(Some("b")).unwrap().folder, Path::new("/ws/b/pkg"));
        assert!(matches!(locate(None), Err(Error::SeveralCrates { .. })));
        assert!(matches!(locate(Some("c")), Err(Error::NoMember { .. })));
    }

    #[test]
    fn a_folder_of_another_name_is_inside_of_the_crate() {
        let of = |path: Option<&str>, folder: Option<&str>| inside(path.map(Path::new), folder.map(Path::new));
        assert_eq!(of(Some("a"), Some("dist")), Some("a/dist".into()));
        assert_eq!((of(None, Some("dist")), of(Some("a"), None)), (Some("dist".into()), Some("a".into())));
        assert_eq!(of(None, None), None);
    }

    #[test]
    fn a_package_may_be_named_itself() {
        let host = Recorded::default().file("/p/package.json", "{}");
        let located = locate(&host, &Ui::silent(), (Some(Path::new("p")), None), Path::new("/")).unwrap();
        assert_eq!(located.folder, Path::new("/p"));
        assert!(located.project.is_none() && located.is_built(&host));
        assert!(host.done().is_empty(), "cargo is not asked");
    }
}
