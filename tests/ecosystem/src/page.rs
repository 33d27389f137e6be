//! The guide's page: a table of what came out.

use crate::rows::{Engine, Goal, Row};

/// What one row came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The crates with their versions.
    pub crates: Vec<(String, String)>,
    /// Whether it was built.
    pub compiles: bool,
    /// Where its checks passed.
    pub runs: Vec<Engine>,
}

/// The page.
pub fn page<'r>(outcomes: impl IntoIterator<Item = (&'r Row, Outcome)>) -> String {
    let mut page = HEADER.to_owned();
    for (row, outcome) in outcomes {
        let crates: Vec<String> = outcome.crates.iter().map(|(name, version)| format!("{name} {version}")).collect();
        let crates = [crates.join(", "), row.variant.to_owned()].join(" ");
        let compiles = if outcome.compiles { "yes" } else { "no" };
        let runs: Vec<&str> = outcome.runs.iter().map(|engine| engine.name()).collect();
        let runs = match (row.goal, &runs[..]) {
            (Goal::Host | Goal::Module, _) => String::new(),
            (Goal::Runs(_) | Goal::Package, []) => "no".to_owned(),
            (Goal::Runs(_) | Goal::Package, runs) => format!("in {}", runs.join(" and ")),
        };
        page.push_str(&format!("| {} | {compiles} | {runs} | {} |\n", crates.trim_end(), row.checked));
    }
    page
}

const HEADER: &str = "\
# The ecosystem

<!-- Generated from the table in tests/ecosystem by its tests: BLESS=1 scripts/test ecosystem -->

Crates that were written for wasm-bindgen, as they are in the registry, with Ferry in its place. Every row is built, and its module is
processed, by `scripts/test ecosystem`; where the table says that it runs, what is named in the last column is checked.

| crates | compiles | runs | what is checked |
| --- | --- | --- | --- |
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::ROWS;

    #[test]
    fn a_row_says_what_was_tried() {
        let outcome =
            Outcome { crates: vec![("js-sys".into(), "0.3.107".into())], compiles: true, runs: vec![Engine::Node] };
        let page = page([(&ROWS[0], outcome)]);
        assert!(page.contains("| js-sys 0.3.107 | yes | in Node | containers, "), "{page}");
    }
}
