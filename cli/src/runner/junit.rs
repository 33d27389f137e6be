//! A report in the format of JUnit, from what a suite says while it runs.

use super::mode::Mode;
use super::{Error, Outcome, Settings, files};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What is known of a suite so far.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    suite: String,
    begun: Instant,
    /// When the last test ended.
    last: Instant,
    /// A line that is not complete.
    line: String,
    tests: Vec<Test>,
    /// The test whose failure is being told.
    telling: Option<usize>,
}

#[derive(Debug)]
struct Test {
    name: String,
    seconds: f64,
    ended: Ended,
}

#[derive(Debug, PartialEq, Eq)]
enum Ended {
    Passed,
    /// What it said.
    Failed(String),
    Ignored,
}

impl Journal {
    /// A journal, if one is wanted.
    pub(super) fn of(settings: &Settings, module: &Path, mode: Mode) -> Option<Journal> {
        let folder = settings.get("WASM_FERRY_TEST_JUNIT")?;
        let stem = module.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // Cargo puts a hash behind the name.
        let suite = stem.rsplit_once('-').map_or(stem.as_str(), |(name, _)| name);
        let now = Instant::now();
        Some(Journal {
            path: Path::new(folder).join(format!("{stem}.xml")),
            suite: format!("{suite} in {}", mode.describe(settings)),
            begun: now,
            last: now,
            line: String::new(),
            tests: Vec::new(),
            telling: None,
        })
    }

    /// Takes in what the suite says.
    pub(super) fn take(&mut self, text: &str) {
        self.line += text;
        while let Some((line, rest)) = self.line.split_once('\n') {
            let (line, rest) = (line.trim_end_matches('\r').to_owned(), rest.to_owned());
            self.line = rest;
            self.read(&line);
        }
    }

    fn read(&mut self, line: &str) {
        if let Some(name) = line.strip_prefix("---- ").and_then(|rest| rest.strip_suffix(" output ----")) {
            self.telling = self.tests.iter().position(|test| test.name == name);
            return;
        }
        if line == "failures:" || line.starts_with("test result: ") {
            self.telling = None;
            return;
        }
        if let Some(Ended::Failed(said)) = self.telling.map(|at| &mut self.tests[at].ended) {
            said.push_str(line);
            said.push('\n');
            return;
        }
        let Some((name, result)) = line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... ")) else { return };
        let ended = match result {
            "ok" => Ended::Passed,
            "FAIL" | "FAILED" => Ended::Failed(String::new()),
            other if other.starts_with("ignored") => Ended::Ignored,
            _ => return,
        };
        let now = Instant::now();
        let seconds = now.duration_since(self.last).as_secs_f64();
        self.last = now;
        self.tests.push(Test { name: name.to_owned(), seconds, ended });
    }

    /// Writes the file.
    ///
    /// Errors: it cannot be written.
    pub(super) fn save(&self, outcome: &Result<Outcome, Error>) -> Result<(), Error> {
        files::save(&self.path, self.xml(outcome).as_bytes())
    }

    fn xml(&self, outcome: &Result<Outcome, Error>) -> String {
        let count = |is: fn(&Ended) -> bool| self.tests.iter().filter(|test| is(&test.ended)).count();
        let failed = count(|ended| matches!(ended, Ended::Failed(_)));
        let ignored = count(|ended| *ended == Ended::Ignored);
        // A suite may fail without a test that does: an error that nobody caught, a browser that says nothing.
        let broken = match outcome {
            Ok(Outcome::Passed) => None,
            Ok(Outcome::Failed) if failed > 0 => None,
            Ok(Outcome::Failed) => Some("the suite failed, and no test of it did".to_owned()),
            Err(error) => Some(error.to_string()),
        };
        let (suite, seconds) = (escaped(&self.suite), self.begun.elapsed().as_secs_f64());
        let mut text = format!(
            "<testsuite name=\"{suite}\" tests=\"{}\" failures=\"{failed}\" errors=\"{}\" skipped=\"{ignored}\" time=\"{seconds:.3}\">\n",
            self.tests.len(),
            u8::from(broken.is_some()),
        );
        for Test { name, seconds, ended } in &self.tests {
            let begin = format!("  <testcase classname=\"{suite}\" name=\"{}\" time=\"{seconds:.3}\"", escaped(name));
            text += &match ended {
                Ended::Passed => format!("{begin}/>\n"),
                Ended::Ignored => format!("{begin}><skipped/></testcase>\n"),
                Ended::Failed(said) => {
                    let said = said.trim();
                    let first = said.lines().next().unwrap_or_default();
                    format!("{begin}><failure message=\"{}\">{}</failure></testcase>\n", escaped(first), escaped(said))
                }
            };
        }
        if let Some(broken) = broken {
            let broken = escaped(&broken);
            text += &format!(
                "  <testcase classname=\"{suite}\" name=\"(the suite)\"><error message=\"{broken}\"/></testcase>\n"
            );
        }
        text + "</testsuite>\n"
    }
}

/// Text in XML, which knows no other control characters than these.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\n' | '\t' => escaped.push(letter),
            other if other.is_control() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> Journal {
        let settings = Settings::of(&[("WASM_FERRY_TEST_JUNIT", "/r")]);
        Journal::of(&settings, Path::new("/t/my_suite-0123abcd.wasm"), Mode::Node { modules: false }).unwrap()
    }

    #[test]
    fn the_report_of_a_suite_becomes_one_of_junit() {
        let mut journal = journal();
        assert_eq!(journal.path, Path::new("/r/my_suite-0123abcd.xml"));
        let text = "running 3 tests\ntest a::passes ... ok\ntest b ... FA";
        journal.take(text);
        journal.take("IL\ntest c ... ignored, slow\n\nfailures:\n\n---- b output ----\n1 < 2 & \u{1b}[1m\"x\"\n    at y\n\nfailures:\n\n    b\n");
        journal.take("\ntest result: FAILED. 1 passed; 1 failed; 1 ignored; 0 filtered out; finished in 0.1s\n");
        let xml = journal.xml(&Ok(Outcome::Failed));
        let begin =
            "<testsuite name=\"my_suite in Node\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\" time=\"";
        assert!(xml.starts_with(begin), "{xml}");
        assert!(xml.contains("name=\"a::passes\" time=\"0."), "{xml}");
        assert!(xml.contains("<failure message=\"1 &lt; 2 &amp; \u{fffd}[1m&quot;x&quot;\">1 &lt; 2"), "{xml}");
        assert!(xml.contains("    at y</failure>") && xml.contains("name=\"c\" time=\"0.000\"><skipped/>"), "{xml}");
    }

    #[test]
    fn a_suite_that_breaks_is_an_error_of_its_own() {
        let xml = journal().xml(&Err(Error::Scripts("no module".into())));
        assert!(
            xml.contains("errors=\"1\"") && xml.contains("<error message=\"failed to run the suite: no module\"/>"),
            "{xml}"
        );
    }
}
