use std::io::Read;

use flate2::read::GzDecoder;

use super::*;
use crate::host::recorded::Recorded;

const MANIFEST: &str = r#"{"name": "@acme/life", "version": "1.0.0", "files": ["life.js", "snippets"]}"#;

fn folder(manifest: &str) -> Recorded {
    Recorded::default()
        .file("/p/package.json", manifest)
        .file("/p/life.js", "export {};")
        .file("/p/snippets/b/b.js", "b")
        .file("/p/snippets/a.js", "a")
        .file("/p/README.md", "read me")
        .file("/p/LICENSE-MIT", "free")
        .file("/p/draft.txt", "not listed")
}

fn paths(tarball: &Tarball) -> Vec<&str> {
    tarball.files.iter().map(|(path, _)| path.as_str()).collect()
}

fn refusal(host: &Recorded) -> String {
    pack(host, Path::new("/p")).unwrap_err().to_string()
}

#[test]
fn what_is_listed_and_what_npm_always_takes_is_packed_in_order() {
    let tarball = pack(&folder(MANIFEST), Path::new("/p")).unwrap();
    let expected = ["LICENSE-MIT", "README.md", "life.js", "package.json", "snippets/a.js", "snippets/b/b.js"];
    assert_eq!(paths(&tarball), expected);
    assert_eq!(tarball.file_name(), "acme-life-1.0.0.tgz");
}

#[test]
fn every_entry_is_under_package_and_says_nothing_of_this_machine() {
    let tarball = pack(&folder(MANIFEST), Path::new("/p")).unwrap();
    assert_eq!(&tarball.bytes[..10], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255], "no time, no system");
    let mut archive = tar::Archive::new(GzDecoder::new(tarball.bytes.as_slice()));
    let mut count = 0;
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let header = entry.header().clone();
        assert!(entry.path().unwrap().starts_with("package"));
        assert_eq!((header.mode().unwrap(), header.mtime().unwrap()), (0o644, MODIFIED));
        assert_eq!((header.uid().unwrap(), header.gid().unwrap()), (0, 0));
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, tarball.files[count].1);
        count += 1;
    }
    assert_eq!(count, tarball.files.len());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let once = pack(&folder(MANIFEST), Path::new("/p")).unwrap();
    let again = pack(&folder(MANIFEST), Path::new("/p")).unwrap();
    assert_eq!(once.bytes, again.bytes);
    let other = pack(&folder(MANIFEST).file("/p/life.js", "export { x };"), Path::new("/p")).unwrap();
    assert_ne!(once.bytes, other.bytes);
}

#[test]
fn a_path_longer_than_the_old_format_allows_is_kept() {
    let long = format!("snippets/{}/a.js", "x".repeat(180));
    let host = folder(MANIFEST).file(&format!("/p/{long}"), "long");
    let tarball = pack(&host, Path::new("/p")).unwrap();
    let mut archive = tar::Archive::new(GzDecoder::new(tarball.bytes.as_slice()));
    let found = archive.entries().unwrap().any(|entry| entry.unwrap().path().unwrap().ends_with(&long));
    assert!(found);
}

#[test]
fn a_secret_is_refused_by_name_and_by_content() {
    let host = folder(r#"{"name": "a", "version": "1.0.0"}"#).file("/p/.npmrc", "x");
    assert_eq!(refusal(&host), "failed to pack `.npmrc`: files of this name hold secrets");
    let host = folder(MANIFEST).file("/p/snippets/.env", "KEY=1");
    assert_eq!(refusal(&host), "failed to pack `snippets/.env`: files of this name hold secrets");
    // What is not listed is not packed, and may stay.
    assert!(pack(&folder(MANIFEST).file("/p/.npmrc", "x"), Path::new("/p")).is_ok());
}

#[test]
fn nothing_leaves_the_folder() {
    let host = folder(r#"{"name": "a", "version": "1.0.0", "files": ["../other"]}"#);
    assert!(refusal(&host).contains("the entry `../other` of `files` in package.json leads out"));
}

#[test]
fn a_package_says_what_it_is_called() {
    for (manifest, text) in [
        (r#"{"version": "1.0.0"}"#, "failed to pack: `/p/package.json` has no `name`"),
        (r#"{"name": "a"}"#, "failed to pack: `/p/package.json` has no `version`"),
        (r#"{"name": "A b", "version": "1.0.0"}"#, "failed to pack `A b`: npm takes no package of this name"),
        (r#"{"name": "../a", "version": "1.0.0"}"#, "failed to pack `../a`: npm takes no package of this name"),
        (r#"{"name": "a", "version": "../1"}"#, "failed to pack version `../1`: this is not a version"),
        ("[]", "failed to read `/p/package.json`: it is not an object"),
    ] {
        assert_eq!(refusal(&folder(manifest)), text);
    }
    let nothing = Recorded::default().folder("/p");
    assert_eq!(refusal(&nothing), "failed to find a package in `/p`: there is no package.json");
}

#[test]
fn an_entry_that_stands_for_nothing_is_a_mistake() {
    let host = folder(r#"{"name": "a", "version": "1.0.0", "files": ["life.js", "gone.js"]}"#);
    assert_eq!(refusal(&host), "failed to pack: nothing in `/p` matches `gone.js` of `files` in package.json");
}
