//! Expected failures, each with help and an exit code.

use std::error::Error as StdError;
use std::path::PathBuf;
use std::{fmt, io};

use wasm_ferry_cli_support::Diagnostics;
use wasm_ferry_cli_support::options::flags::BadFlag;

/// Everything that can be expected to go wrong.
#[derive(Debug)]
pub enum Error {
    /// The files cannot be called that.
    BadName {
        /// The name.
        name: String,
    },
    /// A flag cannot be meant.
    BadFlag(BadFlag),
    /// The input cannot be read.
    Read {
        /// The input.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// The post-processor refuses the module.
    Module {
        /// The input.
        path: PathBuf,
        /// All mistakes in it.
        diagnostics: Diagnostics,
    },
    /// The output folder cannot be made.
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// A file cannot be written.
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::BadName { name } => write!(f, "failed to name the files `{name}`"),
            Error::BadFlag(BadFlag { flag, reason }) => write!(f, "failed to use `--{flag}`: {reason}"),
            Error::Read { path, .. } => write!(f, "failed to read `{}`", path.display()),
            Error::Module { path, diagnostics } => {
                let count = diagnostics.iter().count();
                let noun = if count == 1 { "error" } else { "errors" };
                write!(f, "failed to generate JavaScript for `{}`: {count} {noun}", path.display())
            }
            Error::Folder { path, .. } => write!(f, "failed to make the folder `{}`", path.display()),
            Error::Write { path, .. } => write!(f, "failed to write `{}`", path.display()),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Error::Read { cause, .. } | Error::Folder { cause, .. } | Error::Write { cause, .. } => Some(cause),
            // Its diagnostics are printed on their own, before the message.
            Error::Module { .. } | Error::BadName { .. } | Error::BadFlag(_) => None,
        }
    }
}

impl Error {
    /// What the person can do; empty if the message says it all.
    pub fn help(&self) -> &'static str {
        match self {
            Error::BadName { .. } => "give `--out-name` letters, digits, `-`, `_` and `.`",
            Error::Read { .. } => {
                "name the `.wasm` that `cargo build --target wasm32-unknown-unknown` leaves in target/wasm32-unknown-unknown"
            }
            Error::BadFlag(_) => "`--help` says what each flag is for",
            Error::Module { .. } => "",
            Error::Folder { .. } | Error::Write { .. } => {
                "nothing was changed; choose another folder with `--out-dir`, or change its permissions"
            }
        }
    }

    /// What the shell gets: 2 for what was typed, 1 for everything else.
    pub fn exit_code(&self) -> u8 {
        match self {
            Error::BadName { .. } | Error::BadFlag(_) => 2,
            Error::Read { .. } | Error::Module { .. } | Error::Folder { .. } | Error::Write { .. } => 1,
        }
    }

    /// The whole text for the person: diagnostics, message, cause, help.
    pub fn text(&self) -> String {
        let mut text = String::new();
        if let Error::Module { diagnostics, .. } = self {
            text += &format!("{diagnostics}\n\n");
        }
        text + &told(self, self.help())
    }
}

/// What happened, why, and what to do about it, which may be nothing.
pub(crate) fn told(error: &dyn StdError, help: &str) -> String {
    let cause = error.source().map(|cause| format!("cause: {cause}\n")).unwrap_or_default();
    let help = if help.is_empty() { String::new() } else { format!("help: {help}\n") };
    format!("error: {error}\n{cause}{help}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_why_and_what_to_do() {
        let error = Error::Folder { path: "out".into(), cause: io::Error::other("no space left") };
        let expected = "error: failed to make the folder `out`\ncause: no space left\n\
                        help: nothing was changed; choose another folder with `--out-dir`, or change its permissions\n";
        assert_eq!(error.text(), expected);
    }
}
