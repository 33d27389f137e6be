//! How far a suite has come that was broken off: which tests are left, and what the others have found.

use super::suite::Selected;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What the scripts leave in an engine if the suite is broken off.
const BROKEN_OFF: &str = "broken-off.json";

/// A test that has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ended {
    /// Its path within its crate.
    pub(super) test: String,
    /// How.
    pub(super) how: How,
}

/// How a test has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// It passed.
    Passed,
    /// It was not run.
    Ignored,
    /// It failed; what it wrote to the console, and why.
    Failed(String),
}

impl Ended {
    /// What the scripts tell of a test.
    pub(super) fn of(value: &Value) -> Option<Ended> {
        let how = match value["result"].as_str()? {
            "ok" => How::Passed,
            "ignored" => How::Ignored,
            _ => How::Failed(value["output"].as_str().unwrap_or_default().to_owned()),
        };
        Some(Ended { test: value["test"].as_str()?.to_owned(), how })
    }
}

/// Everything that has ended.
#[derive(Debug, Default)]
pub(super) struct Progress(Vec<Ended>);

impl Progress {
    /// Takes in that a test has ended.
    pub(super) fn take(&mut self, ended: Ended) {
        self.0.push(ended);
    }

    /// Takes in what was left in the folder of a suite that was broken off; how many tests have ended in it, if it was.
    pub(super) fn take_left(&mut self, folder: &Path) -> Option<usize> {
        let file = folder.join(BROKEN_OFF);
        let left: Vec<Value> = serde_json::from_slice(&fs::read(&file).ok()?).ok()?;
        // The next part leaves its own.
        fs::remove_file(&file).ok()?;
        let before = self.0.len();
        self.0.extend(left.iter().filter_map(Ended::of));
        Some(self.0.len() - before)
    }

    /// How many tests have ended.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The tests that are left.
    pub(super) fn rest(&self, of: &Selected) -> Selected {
        let names: Vec<&str> = self.0.iter().map(|ended| ended.test.as_str()).collect();
        of.without(&names)
    }

    /// What the scripts of the next part must know.
    pub(super) fn before(&self) -> Value {
        let count = |how: &How| self.0.iter().filter(|ended| ended.how == *how).count();
        let failed = self.0.iter().filter_map(|ended| match &ended.how {
            How::Failed(output) => Some(json!({ "test": ended.test, "output": output })),
            How::Passed | How::Ignored => None,
        });
        json!({ "passed": count(&How::Passed), "ignored": count(&How::Ignored), "failed": failed.collect::<Vec<_>>() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runner::suite::Selected;

    #[test]
    fn a_suite_that_was_broken_off_goes_on_where_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let mut progress = Progress::default();
        assert_eq!(progress.take_left(folder.path()), None);
        let left = r#"[{"test":"a","result":"ok"},{"test":"b","result":"FAIL","output":"why"},{"test":"c","result":"ignored"}]"#;
        fs::write(folder.path().join(BROKEN_OFF), left).unwrap();
        assert_eq!((progress.take_left(folder.path()), progress.count()), (Some(3), 3));
        assert_eq!(progress.take_left(folder.path()), None, "it is taken in once");
        let before = json!({ "passed": 1, "ignored": 1, "failed": [{ "test": "b", "output": "why" }] });
        assert_eq!(progress.before(), before);
        let rest = progress.rest(&Selected { tests: vec![], filtered: 2 });
        assert_eq!(rest.filtered, 2);
    }
}
