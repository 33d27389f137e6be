//! Digests as npm writes them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

/// Bytes as base64.
pub(crate) fn base64(bytes: impl AsRef<[u8]>) -> String {
    STANDARD.encode(bytes)
}

/// Base64 as bytes; none if it is not base64.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text.trim()).ok()
}

/// `sha512-` and base64: what npm compares when it installs.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha512-{}", base64(Sha512::digest(bytes)))
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The beginning of the same, for names.
pub(crate) fn short(bytes: &[u8]) -> String {
    sha256(bytes)[..12].to_owned()
}

/// SHA-1 in hexadecimal, which old registries ask for.
pub(crate) fn shasum(bytes: &[u8]) -> String {
    Sha1::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_other_programs() {
        assert_eq!(shasum(b"abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
        let expected =
            "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==";
        assert_eq!(integrity(b"abc"), expected);
        assert_eq!(from_base64(&base64("Aladdin:open sesame")).unwrap(), b"Aladdin:open sesame");
        assert_eq!(from_base64("not base64!"), None);
    }
}
