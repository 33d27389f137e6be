//! What can be wrong with `[package.metadata.ferry]`.

use super::Words;

/// Why a table is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SettingsError {
    /// There is no such key.
    Unknown { table: String, key: String, close: Option<&'static str>, known: String },
    /// The value is of another kind.
    Wrong { table: String, key: String, wanted: &'static str },
}

impl SettingsError {
    /// What to tell the person.
    pub(crate) fn words(&self) -> Words {
        match self {
            SettingsError::Unknown { table, key, close, known } => Words::new(
                format!("failed to understand `{key}` in [{table}]: there is no such key"),
                match close {
                    Some(close) => format!("did you mean `{close}`?"),
                    None => format!("the keys are `{known}`"),
                },
            ),
            SettingsError::Wrong { table, key, wanted } => {
                Words::new(format!("failed to use the value of `{key}` in [{table}]"), format!("write {wanted}"))
            }
        }
    }
}
