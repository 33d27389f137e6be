//! Talking to the person: the only module that prints.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "this is the one place that prints")]

mod line;

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};

use crate::error::Error;
use crate::host::Program;

use line::Line;

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Only what is wrong.
    Quiet,
    /// Each step, and the result.
    Normal,
    /// Also the programs that are run.
    Verbose,
}

/// The conversation. Progress, warnings and errors go to the error output, results to the output.
pub(crate) struct Ui {
    level: Level,
    json: bool,
    explains: bool,
    terminal: bool,
    /// The last line on the terminal, if it is to be written over.
    open: RefCell<Option<Line>>,
    /// What the person will type.
    #[cfg(test)]
    pub(crate) answers: std::cell::RefCell<Vec<&'static str>>,
}

impl Ui {
    /// A conversation on the standard streams.
    pub(crate) fn new(level: Level, json: bool) -> Ui {
        let plain =
            std::env::var_os("NO_COLOR").is_some() || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Ui {
            level,
            json,
            explains: false,
            terminal: io::stderr().is_terminal() && !plain,
            open: RefCell::new(None),
            #[cfg(test)]
            answers: Default::default(),
        }
    }

    /// A conversation in which nothing is said.
    #[cfg(test)]
    pub(crate) fn silent() -> Ui {
        Ui {
            level: Level::Quiet,
            json: false,
            explains: false,
            terminal: false,
            open: RefCell::new(None),
            answers: Default::default(),
        }
    }

    /// Says what is done, and why, as it is done.
    pub(crate) fn explaining(self, explains: bool) -> Ui {
        Ui { explains, ..self }
    }

    /// Says what is done, to those who have asked.
    pub(crate) fn explain(&self, text: &str) {
        if self.explains {
            self.close();
            self.line(&step_line("Explaining", text, self.terminal));
        }
    }

    /// How much is said.
    pub(crate) fn level(&self) -> Level {
        self.level
    }

    /// Announces a step. On a terminal the line makes place for the next one.
    pub(crate) fn step(&self, verb: &str, what: &str) {
        if self.level == Level::Quiet {
            return;
        }
        self.close();
        if self.terminal && self.level == Level::Normal {
            *self.open.borrow_mut() = Some(Line::open(step_line(verb, what, true)));
        } else {
            self.line(&step_line(verb, what, self.terminal));
        }
    }

    /// Says how much of a step is done, as a bar after it; nothing where there is no terminal.
    pub(crate) fn progress(&self, done: u64, total: u64) {
        if let Some(line) = &*self.open.borrow() {
            line.progress(done, total);
        }
    }

    /// Announces a step during which a program writes to the terminal itself.
    pub(crate) fn step_of_others(&self, verb: &str, what: &str) {
        if self.level > Level::Quiet {
            self.close();
            self.line(&step_line(verb, what, self.terminal));
        }
    }

    /// Shows a program before it is run, to those who want to know.
    pub(crate) fn runs(&self, program: &Program) {
        if self.level == Level::Verbose {
            self.close();
            self.line(&step_line("Running", &program.line(), self.terminal));
        }
    }

    /// Says more, to those who want to know.
    pub(crate) fn detail(&self, text: &str) {
        if self.level == Level::Verbose && !text.is_empty() {
            self.close();
            self.line(text);
        }
    }

    /// Says that something is not as it should be, and the build goes on.
    pub(crate) fn warn(&self, text: &str) {
        self.close();
        self.line(&format!("{}: {text}", self.paint("warning", "33")));
    }

    /// Tells the person something without which there is no going on.
    pub(crate) fn say(&self, text: &str) {
        self.close();
        self.line(text);
    }

    /// Whether there is somebody who can be asked.
    pub(crate) fn interactive(&self) -> bool {
        #[cfg(test)]
        return !self.answers.borrow().is_empty();
        #[cfg(not(test))]
        return io::stdin().is_terminal() && io::stderr().is_terminal();
    }

    /// Asks for a line; none if there is nobody to ask.
    pub(crate) fn ask(&self, question: &str) -> Option<String> {
        if !self.interactive() {
            return None;
        }
        self.close();
        let _ = write!(io::stderr(), "{question}").and_then(|()| io::stderr().flush());
        self.read_line()
    }

    /// Asks for a word nobody shall see; none if there is nobody to ask.
    pub(crate) fn ask_secret(&self, question: &str) -> Option<String> {
        if !self.interactive() {
            return None;
        }
        #[cfg(test)]
        return self.ask(question);
        #[cfg(not(test))]
        {
            self.close();
            let _ = write!(io::stderr(), "{question}").and_then(|()| io::stderr().flush());
            rpassword::read_password().ok().filter(|word| !word.is_empty())
        }
    }

    /// Reads a line of the input; none if there is none.
    pub(crate) fn read_line(&self) -> Option<String> {
        #[cfg(test)]
        return Some(self.answers.borrow_mut().remove(0).into());
        #[cfg(not(test))]
        {
            let mut line = String::new();
            io::stdin().read_line(&mut line).ok()?;
            let line = line.trim_end_matches(['\r', '\n']);
            (!line.is_empty()).then(|| line.into())
        }
    }

    /// Shows a failure: diagnostics, message, causes, help.
    pub(crate) fn fail(&self, error: &Error) {
        self.close();
        if self.json {
            self.result(&error_json(error).to_string());
        }
        for line in error_lines(error) {
            let label = ["error", "cause", "help"].into_iter().find(|label| line.starts_with(&format!("{label}: ")));
            match label {
                Some(label) => {
                    let color = if label == "error" { "31" } else { "36" };
                    self.line(&format!("{}{}", self.paint(label, color), &line[label.len()..]));
                }
                None => self.line(&line),
            }
        }
    }

    /// Shows what could not be understood, to a tool as an object, and to the person as it is.
    pub(crate) fn misunderstood(&self, text: &str) {
        let (message, help) = text.trim_end().split_once("\n\n").unwrap_or((text.trim_end(), ""));
        let message = message.trim_start_matches("error: ");
        self.result(&serde_json::json!({"error": message, "causes": [], "help": help.trim()}).to_string());
        self.line(text.trim_end());
    }

    /// Shows the result: one object for tools, or text for the person.
    pub(crate) fn finish(&self, json: &serde_json::Value, text: &str) {
        self.close();
        if self.json {
            self.result(&json.to_string());
        } else if self.level > Level::Quiet {
            self.result(text);
        }
    }

    /// Writes bytes for other programs.
    pub(crate) fn print(&self, bytes: &[u8]) {
        let _ = io::stdout().write_all(bytes);
    }

    /// Writes to the output. Who reads no further has closed it, which is no failure.
    fn result(&self, text: &str) {
        let _ = writeln!(io::stdout(), "{text}");
    }

    fn line(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Removes the line that made place.
    fn close(&self) {
        drop(self.open.take());
    }

    fn paint(&self, text: &str, color: &str) -> String {
        if self.terminal { format!("\x1b[1;{color}m{text}\x1b[0m") } else { text.into() }
    }
}

/// Whether the words of the command ask for one JSON document, before it is known whether they can be meant.
pub(crate) fn wants_json() -> bool {
    std::env::args_os().any(|word| word == "--json")
}

/// A step, its verb in the column cargo uses.
fn step_line(verb: &str, what: &str, color: bool) -> String {
    if color { format!("\x1b[1;32m{verb:>12}\x1b[0m {what}") } else { format!("{verb:>12} {what}") }
}

/// A failure in words.
fn error_lines(error: &Error) -> Vec<String> {
    let mut lines = Vec::new();
    if let Error::Bindings { diagnostics, .. } = error {
        lines.push(format!("{diagnostics}\n"));
    }
    lines.push(format!("error: {error}"));
    lines.extend(error.causes().iter().map(|cause| format!("cause: {cause}")));
    lines.extend(Some(error.help()).filter(|help| !help.is_empty()).map(|help| format!("help: {help}")));
    lines
}

/// A failure as data.
fn error_json(error: &Error) -> serde_json::Value {
    let mut json = serde_json::json!({"error": error.to_string(), "causes": error.causes(), "help": error.help()});
    if let Error::Bindings { diagnostics, .. } = error {
        json["diagnostics"] = diagnostics.iter().map(|diagnostic| diagnostic.to_string()).collect();
    }
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_why_and_what_to_do() {
        let cause = io::Error::other("no space left");
        let error = Error::Unwritable { folder: "/a/pkg".into(), cause };
        let expected = [
            "error: failed to write to `/a/pkg`",
            "cause: no space left",
            "help: choose another folder with `--out-dir`, or change its permissions",
        ];
        assert_eq!(error_lines(&error), expected);
        assert_eq!(error_json(&error)["causes"][0], "no space left");
    }

    #[test]
    fn a_step_is_plain_in_a_pipe() {
        assert_eq!(step_line("Compiling", "life", false), "   Compiling life");
    }
}
