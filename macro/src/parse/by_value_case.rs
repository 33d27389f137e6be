//! The ways to write names that `rename_all` knows; they are serde's.

/// A way to write names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

/// Whose names are written: Rust has its own way for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// `PascalCase` in Rust.
    Variants,
    /// `snake_case` in Rust.
    Fields,
}

impl Case {
    /// The way that has this name.
    pub(crate) fn named(name: &str) -> Option<Case> {
        match name {
            "lowercase" => Some(Case::Lower),
            "UPPERCASE" => Some(Case::Upper),
            "PascalCase" => Some(Case::Pascal),
            "camelCase" => Some(Case::Camel),
            "snake_case" => Some(Case::Snake),
            "SCREAMING_SNAKE_CASE" => Some(Case::ScreamingSnake),
            "kebab-case" => Some(Case::Kebab),
            "SCREAMING-KEBAB-CASE" => Some(Case::ScreamingKebab),
            _ => None,
        }
    }

    /// A Rust name, written this way.
    pub(crate) fn apply(self, whose: Whose, name: &str) -> String {
        let snake = match whose {
            Whose::Variants => snake(name),
            Whose::Fields => name.to_string(),
        };
        let pascal = || match whose {
            Whose::Variants => name.to_string(),
            Whose::Fields => pascal(name),
        };
        match self {
            // serde changes only what differs from Rust's own way.
            Case::Lower if whose == Whose::Variants => name.to_ascii_lowercase(),
            Case::Lower | Case::Snake => snake,
            Case::Upper => name.to_ascii_uppercase(),
            Case::Pascal => pascal(),
            Case::Camel => {
                let pascal = pascal();
                let mut chars = pascal.chars();
                chars.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + chars.as_str())
            }
            Case::ScreamingSnake => snake.to_ascii_uppercase(),
            Case::Kebab => snake.replace('_', "-"),
            Case::ScreamingKebab => snake.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn snake(pascal: &str) -> String {
    let mut out = String::new();
    for (i, c) in pascal.char_indices() {
        if i > 0 && c.is_uppercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

fn pascal(snake: &str) -> String {
    let mut out = String::new();
    let mut capital = true;
    for c in snake.chars() {
        match c {
            '_' => capital = true,
            c if capital => {
                out.push(c.to_ascii_uppercase());
                capital = false;
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_serde_writes_them() {
        let of = |case: &str, whose, name| Case::named(case).map(|case| case.apply(whose, name)).unwrap_or_default();
        for (case, variant, field) in [
            ("lowercase", "verytasty", "very_tasty"),
            ("UPPERCASE", "VERYTASTY", "VERY_TASTY"),
            ("PascalCase", "VeryTasty", "VeryTasty"),
            ("camelCase", "veryTasty", "veryTasty"),
            ("snake_case", "very_tasty", "very_tasty"),
            ("SCREAMING_SNAKE_CASE", "VERY_TASTY", "VERY_TASTY"),
            ("kebab-case", "very-tasty", "very-tasty"),
            ("SCREAMING-KEBAB-CASE", "VERY-TASTY", "VERY-TASTY"),
        ] {
            assert_eq!(of(case, Whose::Variants, "VeryTasty"), variant);
            assert_eq!(of(case, Whose::Fields, "very_tasty"), field);
        }
        assert_eq!(Case::named("Camelcase"), None);
    }
}
