//! Words that must never be shown.

use std::fmt;

/// A token, password or code. It is printed as three stars; who needs the word itself asks for it by name.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret(String);

impl Secret {
    /// Takes a word into custody.
    pub(crate) fn new(word: impl Into<String>) -> Secret {
        Secret(word.into())
    }

    /// The word, for a request or a file only its owner reads.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// A text in which the word does not occur.
    pub(crate) fn redact(&self, text: &str) -> String {
        // Shorter ones could be any word, and are no secrets worth the name.
        if self.0.len() < 4 { text.into() } else { text.replace(&self.0, "***") }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_neither_printed_nor_repeated() {
        let secret = Secret::new("s3cr3t");
        assert_eq!(format!("{secret:?}"), "***");
        assert_eq!(secret.redact("bad token s3cr3t!"), "bad token ***!");
    }
}
