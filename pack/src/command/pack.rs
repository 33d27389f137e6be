//! `ferry pack`: the built package as one file.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::args;
use crate::error::Error;
use crate::host::Host;
use crate::located;
use crate::size::size;
use crate::tarball::{self, Tarball};
use crate::ui::Ui;

/// Packs a built package.
///
/// Errors: it is not built, not fit to be packed, or the file cannot be written.
pub(crate) fn pack(host: &dyn Host, ui: &Ui, typed: &args::Pack, here: &Path) -> Result<(), Error> {
    let path = located::inside(typed.path.as_deref(), typed.pkg_dir.as_deref());
    let located = located::locate(host, ui, (path.as_deref(), typed.package.as_deref()), here)?;
    ui.step("Packing", &located.folder.display().to_string());
    let tarball = tarball::pack(host, &located.folder)?;
    let folder = typed.out_dir.as_ref().map_or_else(|| here.into(), |folder| here.join(folder));
    let path = folder.join(tarball.file_name());
    if !typed.dry_run {
        write(host, &path, &tarball.bytes)?;
    }
    let mut json = tarball.json();
    json["path"] = if typed.dry_run { Value::Null } else { path.to_string_lossy().into() };
    ui.finish(&json, &listing(&tarball, (!typed.dry_run).then_some(path.as_path())));
    Ok(())
}

/// Writes a file whole or not at all.
fn write(host: &dyn Host, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |cause| Error::Unwritable { folder: path.parent().unwrap_or(path).into(), cause };
    if let Some(folder) = path.parent() {
        host.create_dir_all(folder).map_err(failed)?;
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".tmp-{}", host.process_id()));
    let new: PathBuf = path.with_file_name(name);
    host.write(&new, bytes).and_then(|()| host.rename(&new, path)).map_err(failed)
}

/// What is in the package, for the person.
pub(crate) fn listing(tarball: &Tarball, written: Option<&Path>) -> String {
    let mut lines = vec![format!("{} {}", tarball.name, tarball.version)];
    for (path, bytes) in &tarball.files {
        lines.push(format!("  {path:<40} {:>10}", size(bytes.len())));
    }
    let count = tarball.files.len();
    lines.push(format!("  {count} files, {} in {}", size(tarball.unpacked()), size(tarball.bytes.len())));
    lines.extend(written.map(|path| format!("  {}", path.display())));
    lines.join("\n")
}
