//! The page of types: a fold over the table of conversions.

mod promised;

pub use promised::{PROMISES, Test, Way};
use wasm_ferry_cli_support::convert::RULES;

/// The page, one row per rule in the order of the table.
pub fn page() -> String {
    let mut page = crate::notice("cli-support/src/convert/");
    page.push_str(
        "# Types\n\nHow each Rust type crosses. `T` and `R` stand for any other type of the table that makes sense there; an alias, \
         a re-export or\nan associated type is the type that it names.\n\n| Rust | JavaScript |\n|---|---|\n",
    );
    for rule in RULES {
        page.push_str(&format!("| {} | {} |\n", spelled(rule.rust), rule.guide.replace('|', "\\|")));
    }
    page.push_str(
        "\n## Where each crosses\n\nAs argument and result of exported functions, and of imported ones; as `Option` and `Nullable`. A cell names the test\n\
         (`tests/e2e/src` and `tests/e2e/js`), which runs in every target. Beyond it, random values of random types are sent there and\n\
         back (`tests/roundtrip`).\n\n| Rust | export takes | export gives | import takes | import gives | `Option` | `Nullable` |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for (rust, tests) in PROMISES {
        let topic = |way: Way| tests.iter().find(|(found, ..)| *found == way).map_or("", |(_, topic, _)| topic);
        let cells = [Way::In, Way::Out, Way::Lent, Way::Back, Way::Absent, Way::Null].map(topic);
        page.push_str(&format!("| {} | {} |\n", rust.replace('|', "\\|"), cells.join(" | ")));
    }
    page
}

/// Types as code, descriptions as they are.
fn spelled(rust: &str) -> String {
    let described = rust.starts_with("a ") || rust.starts_with("an ") || rust.contains('`');
    if described {
        rust.to_owned()
    } else {
        separate(rust).map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ")
    }
}

/// The types of a list; a comma inside `<…>` or `(…)` separates none.
fn separate(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let parts = list.split(move |c| {
        match c {
            '<' | '(' => depth += 1,
            ')' => depth -= 1,
            '>' if depth > 0 => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts.map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_types_are_separated_between_types_only() {
        assert_eq!(spelled("i8, u8"), "`i8`, `u8`");
        assert_eq!(spelled("Result<T, E>"), "`Result<T, E>`");
        assert_eq!(
            spelled("&dyn Fn(A, B) -> R, &mut dyn FnMut(A) -> R"),
            "`&dyn Fn(A, B) -> R`, `&mut dyn FnMut(A) -> R`"
        );
        assert_eq!(spelled("an exported enum"), "an exported enum");
    }
}
