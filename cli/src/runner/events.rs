//! What the scripts in a browser tell, and how it is shown.

use super::progress::Ended;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A piece of the report.
    Text(String),
    /// A line for the console.
    Console(String),
    /// A test begins.
    Started(String),
    /// A test has ended.
    Ended(Ended),
    /// All tests have been run.
    End {
        /// Whether all passed.
        passed: bool,
    },
    /// The suite cannot be run.
    Failed(String),
}

impl Event {
    /// The events of a message; what is unknown is left out.
    pub(super) fn parse(message: &[u8]) -> Vec<Event> {
        let list: Vec<Value> = serde_json::from_slice(message).unwrap_or_default();
        list.iter().filter_map(Event::of).collect()
    }

    fn of(value: &Value) -> Option<Event> {
        let text = |key: &str| Some(value[key].as_str()?.to_owned());
        match value["kind"].as_str()? {
            "text" => Some(Event::Text(text("text")?)),
            "console" => Some(Event::Console(text("text")?)),
            "started" => Some(Event::Started(text("test")?)),
            "ended" => Some(Event::Ended(Ended::of(value)?)),
            "end" => Some(Event::End { passed: value["passed"].as_bool()? }),
            "failed" => Some(Event::Failed(text("text")?)),
            _ => None,
        }
    }
}

/// Messages arrive on many connections; their numbers say in which order they were sent.
#[derive(Debug, Default)]
pub(super) struct Order {
    next: u64,
    early: BTreeMap<u64, Vec<Event>>,
}

impl Order {
    /// Takes a message in; everything whose turn it is.
    pub(super) fn take(&mut self, number: u64, events: Vec<Event>) -> Vec<Event> {
        self.early.insert(number, events);
        let mut due = Vec::new();
        while let Some(events) = self.early.remove(&self.next) {
            due.extend(events);
            self.next += 1;
        }
        due
    }
}

/// Shows what the suite says.
#[derive(Debug)]
pub(super) struct Transcript {
    /// What waits for the end, if nothing is shown before.
    held: Option<String>,
    /// The test that was started last.
    pub(super) test: Option<String>,
}

impl Transcript {
    /// One that shows everything at once, or in the end.
    pub(super) fn new(at_once: bool) -> Transcript {
        Transcript { held: (!at_once).then(String::new), test: None }
    }

    /// Takes in an event; the end, if it is one.
    pub(super) fn show(&mut self, event: Event) -> Option<Result<bool, String>> {
        match event {
            Event::Text(text) => self.say(&text),
            Event::Console(text) => self.say(&format!("{text}\n")),
            Event::Started(test) => self.test = Some(test),
            Event::Ended(_) => self.test = None,
            Event::End { passed } => return Some(Ok(passed)),
            Event::Failed(text) => return Some(Err(text)),
        }
        None
    }

    fn say(&mut self, text: &str) {
        match &mut self.held {
            Some(held) => held.push_str(text),
            None => write(text),
        }
    }
}

impl Drop for Transcript {
    fn drop(&mut self) {
        if let Some(held) = &self.held {
            write(held);
        }
    }
}

/// Whoever reads may have gone away.
fn write(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runner::progress::How;

    #[test]
    fn messages_are_taken_in_the_order_of_their_numbers() {
        let text = |text: &str| vec![Event::Text(text.to_owned())];
        let mut order = Order::default();
        assert_eq!(order.take(1, text("b")), []);
        assert_eq!(order.take(2, text("c")), []);
        assert_eq!(order.take(0, text("a")), [text("a"), text("b"), text("c")].concat());
        assert_eq!(order.take(3, text("d")), text("d"));
    }

    #[test]
    fn events_are_read_and_unknown_ones_left_out() {
        let message =
            br#"[{"kind":"text","text":"x"},{"kind":"?"},{"kind":"end","passed":true},{"kind":"started","test":"t"},
                 {"kind":"ended","test":"t","result":"FAIL","output":"why"}]"#;
        let ended = Ended { test: "t".into(), how: How::Failed("why".into()) };
        let expected =
            [Event::Text("x".into()), Event::End { passed: true }, Event::Started("t".into()), Event::Ended(ended)];
        assert_eq!(Event::parse(message), expected);
        assert_eq!(Event::parse(b"no json"), []);
    }

    #[test]
    fn the_end_is_told() {
        let mut transcript = Transcript::new(false);
        assert_eq!(transcript.show(Event::Started("t".into())), None);
        assert_eq!(transcript.show(Event::End { passed: false }), Some(Ok(false)));
        assert_eq!(transcript.show(Event::Failed("x".into())), Some(Err("x".into())));
        assert_eq!(transcript.test.as_deref(), Some("t"));
    }
}
