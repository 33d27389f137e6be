//! The document that publishes a version.

use serde_json::{Map, Value, json};

use super::address::Address;
use crate::digest;
use crate::tarball::Tarball;

/// Who may read a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// All.
    Public,
    /// Those the owner names.
    Restricted,
}

impl Access {
    /// As registries write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Access::Public => "public",
            Access::Restricted => "restricted",
        }
    }
}

/// The document of a version. It goes to the registry in one request.
///
/// Shape: a packument with one version, one tag, and the tarball as base64.
/// Source: what npm 11 sends, without its remarks about itself.
pub(crate) fn document(tarball: &Tarball, registry: &Address, tag: &str, access: Access) -> Value {
    let mut document = without_bytes(tarball, registry, tag, access);
    let attachment = &mut document["_attachments"][attachment(tarball)];
    attachment["data"] = digest::base64(&tarball.bytes).into();
    document
}

/// The same without the tarball's bytes, to be shown.
pub(crate) fn without_bytes(tarball: &Tarball, registry: &Address, tag: &str, access: Access) -> Value {
    let (name, version) = (tarball.name.as_str(), tarball.version.as_str());
    let mut manifest: Map<String, Value> = tarball.manifest.clone();
    manifest.insert("version".into(), version.into());
    manifest.insert("_id".into(), format!("{name}@{version}").into());
    if let Some((file, text)) = readme(tarball) {
        manifest.insert("readme".into(), text.into());
        manifest.insert("readmeFilename".into(), file.into());
    }
    // npm writes `http` whatever the registry's scheme; registries put their own address there.
    let address = registry.as_str().replacen("https://", "http://", 1);
    let attachment = attachment(tarball);
    let dist = json!({
        "integrity": digest::integrity(&tarball.bytes), "shasum": digest::shasum(&tarball.bytes),
        "tarball": format!("{address}{name}/-/{attachment}"),
    });
    manifest.insert("dist".into(), dist);
    let mut document = json!({
        "_id": name, "name": name, "description": tarball.manifest.get("description"),
        "dist-tags": {tag: version}, "versions": {version: manifest}, "access": access.name(),
        "_attachments": {attachment: {"content_type": "application/octet-stream", "length": tarball.bytes.len()}},
    });
    if tarball.manifest.get("description").is_none() {
        document.as_object_mut().map(|document| document.remove("description"));
    }
    document
}

/// The name of the attachment: the scope and its slash stay.
fn attachment(tarball: &Tarball) -> String {
    format!("{}-{}.tgz", tarball.name, tarball.version)
}

/// The README, which registries show.
fn readme(tarball: &Tarball) -> Option<(&str, String)> {
    let is_readme = |path: &str| path.to_ascii_uppercase().starts_with("README") && !path.contains('/');
    let (path, bytes) = tarball.files.iter().find(|(path, _)| is_readme(path))?;
    Some((path, String::from_utf8_lossy(bytes).into_owned()))
}
