//! A package folder as the one file npm installs: the same input gives the same bytes.

mod choose;
mod secrets;

use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};
use serde_json::{Map, Value};
use tar::{Builder, EntryType, Header};

use crate::digest;
use crate::error::{Error, TarballError};
use crate::host::Host;
use crate::manifest::npm_version;

/// The time of every entry, in seconds since 1970: npm's own, the day of a moon landing.
const MODIFIED: u64 = 499_162_500;

/// A package, ready to be written or sent.
#[derive(Debug)]
pub(crate) struct Tarball {
    /// What package.json says.
    pub(crate) manifest: Map<String, Value>,
    /// The name of the package, with its scope.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// Its files by path, sorted.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The compressed archive.
    pub(crate) bytes: Vec<u8>,
}

impl Tarball {
    /// The name npm gives the file: `@acme/life` 1.0.0 is `acme-life-1.0.0.tgz`.
    pub(crate) fn file_name(&self) -> String {
        format!("{}-{}.tgz", self.name.trim_start_matches('@').replace('/', "-"), self.version)
    }

    /// The bytes of all files together.
    pub(crate) fn unpacked(&self) -> usize {
        self.files.iter().map(|(_, bytes)| bytes.len()).sum()
    }

    /// The archive for tools, without its bytes.
    pub(crate) fn json(&self) -> Value {
        let files: Vec<Value> =
            self.files.iter().map(|(path, bytes)| serde_json::json!({"path": path, "bytes": bytes.len()})).collect();
        serde_json::json!({
            "name": self.name, "version": self.version, "filename": self.file_name(), "bytes": self.bytes.len(),
            "unpacked": self.unpacked(), "integrity": digest::integrity(&self.bytes),
            "shasum": digest::shasum(&self.bytes), "files": files,
        })
    }
}

/// Packs a folder.
///
/// Errors: no package.json or one without a usable name and version; a file that holds a secret, or is elsewhere.
pub(crate) fn pack(host: &dyn Host, folder: &Path) -> Result<Tarball, Error> {
    let manifest = manifest(host, folder)?;
    let (name, version) = named(&manifest, folder)?;
    let chosen = choose::choose(host, folder, &manifest)?;
    let mut files = Vec::new();
    let root = host.canonicalize(folder).map_err(|cause| Error::Read { path: folder.into(), cause })?;
    for path in chosen {
        let at = folder.join(&path);
        let real = host.canonicalize(&at).map_err(|cause| Error::Read { path: at.clone(), cause })?;
        if !real.starts_with(&root) {
            return Err(TarballError::Escapes { path, to: real }.into());
        }
        let bytes = host.read(&at).map_err(|cause| Error::Read { path: at, cause })?;
        if let Some(reason) = secrets::found(&path, &bytes) {
            return Err(TarballError::Secret { path, reason }.into());
        }
        files.push((path, bytes));
    }
    let bytes = archive(&files);
    Ok(Tarball { manifest, name, version, files, bytes })
}

/// package.json of a folder.
pub(crate) fn manifest(host: &dyn Host, folder: &Path) -> Result<Map<String, Value>, Error> {
    let path = folder.join("package.json");
    if !host.exists(&path) {
        return Err(TarballError::NoManifest { folder: folder.into() }.into());
    }
    let bytes = host.read(&path).map_err(|cause| Error::Read { path: path.clone(), cause })?;
    let bad = |reason: String| TarballError::BadManifest { path: path.clone(), reason }.into();
    match serde_json::from_slice(&bytes) {
        Ok(Value::Object(manifest)) => Ok(manifest),
        Ok(_) => Err(bad("it is not an object".into())),
        Err(error) => Err(bad(error.to_string())),
    }
}

/// The name and version, which become parts of addresses and file names.
fn named(manifest: &Map<String, Value>, folder: &Path) -> Result<(String, String), Error> {
    let field = |field: &'static str| -> Result<String, Error> {
        let text = manifest.get(field).and_then(Value::as_str).unwrap_or_default();
        if text.is_empty() {
            return Err(TarballError::NoField { path: folder.join("package.json"), field }.into());
        }
        Ok(text.into())
    };
    let (name, version) = (field("name")?, field("version")?);
    if !is_name(&name) {
        return Err(TarballError::BadName { name }.into());
    }
    match version.parse() {
        Ok(version) => Ok((name, npm_version(&version))),
        Err(_) => Err(TarballError::BadVersion { version }.into()),
    }
}

/// Whether npm takes a name for a new package.
pub(crate) fn is_name(name: &str) -> bool {
    let part = |part: &str| {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.~".contains(c);
        !part.is_empty() && !part.starts_with(['.', '_']) && part.chars().all(fits)
    };
    let bare = match name.strip_prefix('@') {
        Some(scoped) => scoped.split_once('/').is_some_and(|(scope, bare)| part(scope) && part(bare)),
        None => part(name),
    };
    bare && name.len() <= 214 && !matches!(name, "node_modules" | "favicon.ico")
}

/// The archive: entries in the order of their names, with nothing of this machine in them.
fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let level = Compression::best();
    let gzip = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), level);
    let mut archive = Builder::new(gzip);
    let written = files.iter().try_for_each(|(path, bytes)| {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_mtime(MODIFIED);
        header.set_uid(0);
        header.set_gid(0);
        header.set_size(bytes.len() as u64);
        archive.append_data(&mut header, PathBuf::from("package").join(path), bytes.as_slice())
    });
    let finished = written.and_then(|()| archive.into_inner()).and_then(|mut gzip| {
        gzip.flush()?;
        gzip.finish()
    });
    finished.expect("bug: writing to memory cannot fail")
}

#[cfg(test)]
mod tests;
