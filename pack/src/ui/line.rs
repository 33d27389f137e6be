//! The last line on a terminal, which moves while something is waited for: how long it takes, or how much is done.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a part of the one place that prints")]

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::size::size;

/// How often the line is drawn again.
const TICK: Duration = Duration::from_millis(200);

/// From how many ticks on it is said how long something takes.
const LONG: u32 = 10;

/// How many places a bar has.
const PLACES: usize = 24;

/// A line that is there until it is dropped.
pub(super) struct Line {
    shared: Arc<Shared>,
    drawing: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    text: String,
    /// How much is done of how much; none if nobody knows.
    done: Option<(u64, u64)>,
    ticks: u32,
    /// What stands there.
    drawn: String,
    ended: bool,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Whoever panicked has left a line of text.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Line {
    /// Shows a text, and goes on showing it.
    pub(super) fn open(text: String) -> Line {
        let mut state = State { text, ..State::default() };
        draw(&mut state);
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Condvar::new() });
        let theirs = Arc::clone(&shared);
        Line { shared, drawing: thread::Builder::new().spawn(move || keep_drawing(&theirs)).ok() }
    }

    /// Says how much is done.
    pub(super) fn progress(&self, done: u64, total: u64) {
        self.shared.lock().done = Some((done, total));
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.shared.lock().ended = true;
        self.shared.changed.notify_all();
        if let Some(drawing) = self.drawing.take() {
            let _ = drawing.join();
        }
        let _ = write!(io::stderr(), "\r\x1b[2K");
    }
}

fn keep_drawing(shared: &Shared) {
    let mut state = shared.lock();
    while !state.ended {
        let (next, waited) = shared.changed.wait_timeout(state, TICK).unwrap_or_else(PoisonError::into_inner);
        state = next;
        if !state.ended && waited.timed_out() {
            state.ticks += 1;
            draw(&mut state);
        }
    }
}

/// Writes the line over what was there. One that is too long ends where the terminal does.
fn draw(state: &mut State) {
    let line = format!("{}{}", state.text, tail(state.done, state.ticks));
    if line != state.drawn {
        let mut out = io::stderr();
        let _ = write!(out, "\r\x1b[2K\x1b[?7l{line}\x1b[?7h").and_then(|()| out.flush());
        state.drawn = line;
    }
}

/// What stands after the text.
fn tail(done: Option<(u64, u64)>, ticks: u32) -> String {
    match done {
        Some((done, total)) if total > 0 => {
            let done = done.min(total);
            let share = |of: u64| usize::try_from(u128::from(done) * u128::from(of) / u128::from(total)).unwrap_or(0);
            let bytes = |number: u64| size(usize::try_from(number).unwrap_or(usize::MAX));
            let bar = "=".repeat(share(PLACES as u64));
            format!(" [{bar:<PLACES$}] {:>3} % of {}", share(100), bytes(total))
        }
        _ if ticks >= LONG => format!("  {} s", ticks / 5),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_says_how_much_is_done_and_a_clock_how_long_it_takes() {
        assert_eq!(tail(None, 1), "");
        assert_eq!(tail(None, 15), "  3 s");
        assert_eq!(tail(Some((0, 2_000_000)), 0), format!(" [{}]   0 % of {}", " ".repeat(24), size(2_000_000)));
        assert_eq!(tail(Some((1, 2)), 99), format!(" [{:<24}]  50 % of {}", "=".repeat(12), size(2)));
        assert_eq!(tail(Some((3, 2)), 0), format!(" [{}] 100 % of {}", "=".repeat(24), size(2)));
        assert_eq!(tail(Some((0, 0)), 0), "", "nothing is to be sent");
    }
}
