//! `ferry inspect`: what a built package contains.

use std::path::Path;

use crate::args;
use crate::error::{Error, TarballError};
use crate::host::Host;
use crate::inspect::{self, Contents};
use crate::located;
use crate::size::size;
use crate::tarball;
use crate::ui::Ui;

/// Shows what is in a package.
///
/// Errors: it is not built, or a module in it cannot be read.
pub(crate) fn inspect(host: &dyn Host, ui: &Ui, typed: &args::Inspect, here: &Path) -> Result<(), Error> {
    let located = located::locate(host, ui, (typed.path.as_deref(), typed.package.as_deref()), here)?;
    ui.step("Reading", &located.folder.display().to_string());
    let tarball = tarball::pack(host, &located.folder)?;
    let types = tarball.manifest.get("types").and_then(serde_json::Value::as_str);
    let bad = |(path, reason)| Error::from(TarballError::BadModule { path, reason });
    let contents = inspect::contents(&tarball.files, types).map_err(bad)?;
    let mut json = contents.json();
    json["name"] = tarball.name.as_str().into();
    json["version"] = tarball.version.as_str().into();
    json["tarball"] = tarball.bytes.len().into();
    let title = format!("{} {}, {} to download", tarball.name, tarball.version, size(tarball.bytes.len()));
    ui.finish(&json, &text(&title, &contents));
    Ok(())
}

fn text(title: &str, contents: &Contents) -> String {
    let mut lines = vec![title.to_owned(), String::new()];
    lines.push(format!("  {:<36} {:>10} {:>10} {:>10}", "files", "bytes", "gzip", "brotli"));
    for file in &contents.files {
        let (bytes, gzip, brotli) = (size(file.bytes), size(file.gzip), size(file.brotli));
        lines.push(format!("  {:<36} {bytes:>10} {gzip:>10} {brotli:>10}", file.path));
    }
    let mut section = |title: &str, rows: Vec<String>| {
        lines.extend([String::new(), format!("  {title}")]);
        let empty = rows.is_empty();
        lines.extend(rows.into_iter().map(|row| format!("    {row}")));
        if empty {
            lines.push("    nothing".into());
        }
    };
    section("exports", contents.exports.clone());
    let import = |import: &inspect::Import| match &import.script {
        Some(script) => format!("{}  {script}", import.name),
        None => format!("{} of {}, a {}", import.name, import.module, import.kind),
    };
    section("asks of its host", contents.imports.iter().map(import).collect());
    let module = |(file, module): &(String, String)| format!("{module}  in {file}");
    section("asks of other packages", contents.modules.iter().map(module).collect());
    lines.join("\n")
}
