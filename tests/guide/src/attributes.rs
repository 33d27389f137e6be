//! The page of options: a fold over their table, the promises made of each, and the tests that use it.

// The macro's own table, which no other crate can name; what it offers besides is the macro's business.
#[allow(dead_code, reason = "only the table is needed")]
#[path = "../../../macro/src/parse/keys.rs"]
mod keys;
mod promised;
mod uses;

use keys::Position;
use promised::{PROMISES, Promise};
use std::collections::BTreeMap;

/// A test: what it is called on the page, and its Rust source.
pub struct Source {
    /// Such as `e2e: classes`.
    pub name: String,
    /// The text.
    pub text: String,
}

/// Which tests use an option in a place, best first.
pub struct Tests(BTreeMap<(String, &'static str), Vec<String>>);

impl Tests {
    /// Looks through `sources`; those that run what they use come first.
    pub fn of(sources: &[Source]) -> Tests {
        let mut tests: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for source in sources {
            for (name, position) in uses::of(&source.text) {
                let name = if name == "wasm_bindgen" { "wasm_ferry".to_owned() } else { name };
                let of_this = tests.entry((name, position.text())).or_default();
                if !of_this.contains(&source.name) {
                    of_this.push(source.name.clone());
                }
            }
        }
        Tests(tests)
    }

    fn first(&self, name: &str, position: Position) -> Option<&str> {
        self.0.get(&(name.to_owned(), position.text()))?.first().map(String::as_str)
    }
}

/// The options, and where, that no test uses: `name` and the place.
pub fn untested(tests: &Tests) -> Vec<(&'static str, &'static str)> {
    let places = PROMISES.iter().flat_map(|promise| promise.on.iter().map(move |position| (promise.name, *position)));
    places
        .filter(|(name, position)| tests.first(name, *position).is_none())
        .map(|(name, position)| (name, position.text()))
        .collect()
}

/// Where the macro understands an option that was never promised there.
pub fn unpromised() -> Vec<(&'static str, &'static str)> {
    let rows = keys::ROWS.iter().filter(|row| row.key != keys::Key::Intrinsic);
    let places = rows.flat_map(|row| row.on.iter().map(move |position| (row.name, *position)));
    places
        .filter(|(name, position)| {
            !PROMISES.iter().any(|promise| promise.name == *name && promise.on.contains(position))
        })
        .map(|(name, position)| (name, position.text()))
        .collect()
}

/// What is promised, but refused by the macro: `name` and the place.
pub fn refused() -> Vec<(&'static str, &'static str)> {
    let places = PROMISES.iter().flat_map(|promise| promise.on.iter().map(move |position| (promise.name, *position)));
    places
        .filter(|(name, position)| !understood(name, *position))
        .map(|(name, position)| (name, position.text()))
        .collect()
}

fn understood(name: &str, position: Position) -> bool {
    let row = match name {
        "wasm_ferry" => Some(&keys::RUNTIME),
        _ => keys::ROWS.iter().find(|row| row.name == name),
    };
    row.is_some_and(|row| row.on.contains(&position))
}

/// A part of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Exports,
    Data,
    Imports,
}

impl Part {
    fn of(position: Position) -> Part {
        use Position::{
            Block, Data, DataField, DataVariant, ImportFunction, ImportParam, ImportStatic, ImportType, Link,
        };
        match position {
            Block | ImportFunction | ImportParam | ImportStatic | ImportType | Link => Part::Imports,
            Data | DataVariant | DataField => Part::Data,
            _ => Part::Exports,
        }
    }
}

/// The page, one row per option.
pub fn page(tests: &Tests) -> String {
    let mut page = crate::notice("macro/src/parse/keys.rs");
    page.push_str(
        "# The attribute\n\n`#[js]` stands before what crosses: functions, structs, `impl` blocks, enums and `extern` blocks. Options stand in \
         its\nparentheses, separated by commas: `#[js(js_name = parse, catch)]`; several `#[js(…)]` on one item are one. What data\nlooks like in JavaScript is in [Pass data](../how-to/pass-data.md).\n\n\
         The last column names the tests: `e2e` runs in every target (`tests/e2e/src` and `tests/e2e/js`), `golden` records the\n\
         declarations and the JavaScript (`tests/golden/cases`), and the others are in `macro/tests`.\n",
    );
    for (title, wanted) in [
        ("What JavaScript may use", Part::Exports),
        ("What crosses as data", Part::Data),
        ("What Rust uses", Part::Imports),
    ] {
        page.push_str(&format!("\n## {title}\n\n| option | on | what it does | tests |\n|---|---|---|---|\n"));
        for promise in PROMISES {
            let on: Vec<Position> = promise.on.iter().copied().filter(|one| Part::of(*one) == wanted).collect();
            if !on.is_empty() {
                page.push_str(&row(promise, &on, tests));
            }
        }
    }
    page
}

fn row(promise: &Promise, on: &[Position], tests: &Tests) -> String {
    let (works, not): (Vec<Position>, Vec<Position>) = on.iter().partition(|one| understood(promise.name, **one));
    let mut places: Vec<String> = works.iter().map(|one| short(*one)).collect();
    if !not.is_empty() {
        let not: Vec<String> = not.iter().map(|one| short(*one)).collect();
        places.push(format!("[not yet](limits.md): {}", not.join(", ")));
    }
    let mut named: Vec<&str> = works.iter().filter_map(|one| tests.first(promise.name, *one)).collect();
    named.sort();
    named.dedup();
    format!(
        "| `{}` | {} | {} | {} |\n",
        promise.name,
        places.join(", "),
        promise.does.replace('|', "\\|"),
        named.join(", ")
    )
}

/// A place, for a cell.
fn short(position: Position) -> String {
    position.text().replace("exported ", "").replace("imported ", "")
}
