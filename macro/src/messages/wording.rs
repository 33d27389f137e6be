//! Phrases that several messages are made of.

use crate::parse::keys::Takes;

/// How an option is written.
pub(super) fn form(name: &str, takes: Takes) -> String {
    match takes {
        Takes::Nothing => format!("`{name}`, without a value"),
        Takes::Name => format!("`{name} = name` or `{name} = \"name\"`"),
        Takes::PerhapsName => format!("`{name}`, `{name} = name` or `{name} = \"name\"`"),
        Takes::Names => format!("`{name} = name`, `{name} = \"name\"` or `{name} = [\"outer\", \"inner\"]`"),
        Takes::Path => format!("`{name} = some::path`"),
        Takes::Type => format!("`{name} = Type`"),
        Takes::Expression => format!("`{name} = expression`"),
        Takes::Anything => format!("`{name}`"),
    }
}

/// Several things as one phrase.
pub(super) fn enumerate(words: &[&str]) -> String {
    match words {
        [] => "nothing".into(),
        [one] => (*one).into(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
