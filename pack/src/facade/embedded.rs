//! The crates in this program, and their place in the cache.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::host::Host;
use crate::sysroot;

/// The files: paths from the root of their workspace, and bytes.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// A name that only these very bytes have.
fn key() -> String {
    let mut digest = Sha256::new();
    for (path, bytes) in FILES {
        digest.update((path.len() as u64).to_le_bytes());
        digest.update(path);
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    }
    let digest: String = digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{digest}", env!("CARGO_PKG_VERSION"))
}

/// Unpacks the crates, unless they are there, and says where: in the cache, or, where that cannot be written, in a folder
/// of the project.
///
/// Errors: neither can be written.
pub(super) fn unpack(host: &dyn Host, scratch: &Path) -> Result<PathBuf, Error> {
    unpack_in(host, &sysroot::cache(host)).or_else(|_| unpack_in(host, scratch))
}

fn unpack_in(host: &dyn Host, cache: &Path) -> Result<PathBuf, Error> {
    let folder = cache.join("crates").join(key());
    if host.exists(&folder) {
        return Ok(folder);
    }
    let failed = |cause| Error::Unwritable { folder: folder.clone(), cause };
    // Under another name first, so that what has the name is complete; others may be doing the same.
    let new = folder.with_file_name(format!("{}.tmp-{}", key(), host.process_id()));
    for (path, bytes) in FILES {
        let file = new.join(path);
        host.create_dir_all(file.parent().unwrap_or(&new)).map_err(failed)?;
        host.write(&file, bytes).map_err(failed)?;
    }
    match host.rename(&new, &folder) {
        Err(cause) if !host.exists(&folder) => Err(failed(cause)),
        Ok(()) => Ok(folder),
        Err(_) => {
            // Somebody else was first, with the same files.
            let _ = host.remove_dir_all(&new);
            Ok(folder)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::recorded::Recorded;

    #[test]
    fn a_workspace_of_four_crates_is_unpacked_once() {
        let host = Recorded::default().with_env("FERRY_CACHE", "/cache");
        let folder = unpack(&host, Path::new("/target")).unwrap();
        assert!(folder.starts_with("/cache/crates"));
        let manifest = String::from_utf8(host.read(&folder.join("Cargo.toml")).unwrap()).unwrap();
        assert!(manifest.contains("members = [\"js-runtime\", \"js-runtime/schema\""), "{manifest}");
        assert!(manifest.contains("\nquote = { version = \"1\","), "{manifest}");
        for krate in ["js-runtime", "js-runtime/schema", "js-runtime/compat/wasm-bindgen", "macro"] {
            assert!(host.exists(&folder.join(krate).join("Cargo.toml")), "{krate}");
            assert!(host.exists(&folder.join(krate).join("src/lib.rs")), "{krate}");
        }
        let before = host.done().len();
        assert_eq!(unpack(&host, Path::new("/target")).unwrap(), folder);
        assert_eq!(host.done().len(), before);
        // A machine on which nothing may be kept.
        let host = Recorded::default()
            .with_env("FERRY_CACHE", "/cache")
            .refuse("create /cache", std::io::ErrorKind::PermissionDenied);
        assert!(unpack(&host, Path::new("/target")).unwrap().starts_with("/target/crates"));
    }
}
