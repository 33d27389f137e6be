//! Runs everything that CI checks, as named steps.

mod counts;
mod run;
mod steps;

use std::env;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use run::{Outcome, Verdict};
use steps::{ON_DEMAND, STEPS, Step};

const USAGE: &str = "\
Runs what CI checks. Each step shows its output only if it fails.

usage: cargo ci [quick | STEP…]

  cargo ci               every step
  cargo ci quick         the steps to run before each commit
  cargo ci STEP…         these steps, e.g. `cargo ci format house`
  cargo ci --list        the steps, and what each one runs

BLESS=1 in the environment rewrites golden files instead of comparing them.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let wanted: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match wanted[..] {
        ["--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        ["--list"] => {
            list();
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    match select(&wanted) {
        Ok(steps) => run_all(&steps),
        Err(message) => {
            eprintln!("error: {message}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// The steps the command line asks for, in the order of the table.
fn select(wanted: &[&str]) -> Result<Vec<&'static Step>, String> {
    match wanted {
        [] => Ok(STEPS.iter().collect()),
        ["quick"] => Ok(STEPS.iter().filter(|step| step.quick).collect()),
        names => {
            for name in names {
                if !all().any(|step| step.name == *name) {
                    let known: Vec<&str> = all().map(|step| step.name).collect();
                    return Err(format!("there is no step `{name}`; there are: {}", known.join(", ")));
                }
            }
            Ok(all().filter(|step| names.contains(&step.name)).collect())
        }
    }
}

/// Every step there is.
fn all() -> impl Iterator<Item = &'static Step> {
    STEPS.iter().chain(ON_DEMAND)
}

fn list() {
    for step in all() {
        let kind = if step.quick {
            "  (quick)"
        } else if ON_DEMAND.iter().any(|other| other.name == step.name) {
            "  (on demand)"
        } else {
            ""
        };
        println!("{:12} {}{kind}", step.name, step.about);
        for command in (step.commands)() {
            println!("{:12}   {}", "", command.shown());
        }
    }
}

fn run_all(steps: &[&Step]) -> ExitCode {
    let start = Instant::now();
    let mut outcomes = Vec::new();
    for step in steps {
        // Said before it starts, so that a log shows what hangs.
        eprintln!("==> {}: {}", step.name, step.about);
        let outcome = run::step(step);
        eprintln!("    {} in {}", outcome.summary(), seconds(outcome.time));
        outcomes.push((step.name, outcome));
    }
    println!("\n{:12} {:>8} {:>7} {:>7}  ", "step", "time", "passed", "failed");
    for (name, outcome) in &outcomes {
        let note = match &outcome.verdict {
            Verdict::Passed => String::new(),
            Verdict::Failed => "FAILED".to_owned(),
            Verdict::Skipped(reason) => format!("skipped: {reason}"),
        };
        println!("{name:12} {:>8} {:>7} {:>7}  {note}", seconds(outcome.time), outcome.passed, outcome.failed);
    }
    println!("{:12} {:>8}", "all", seconds(start.elapsed()));

    let (passed, failed) = totals(outcomes.iter().map(|(_, outcome)| outcome));
    println!("\n{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn totals<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> (u32, u32) {
    outcomes.fold((0, 0), |(passed, failed), outcome| (passed + outcome.passed, failed + outcome.failed))
}

fn seconds(time: Duration) -> String {
    let all = time.as_secs();
    if all < 60 { format!("{:.1} s", time.as_secs_f64()) } else { format!("{}:{:02} min", all / 60, all % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_in_the_order_of_the_table() {
        let names: Vec<&str> = select(&["house", "format"]).unwrap().iter().map(|step| step.name).collect();
        assert_eq!(names, ["format", "house"]);
    }

    #[test]
    fn an_unknown_step_is_refused_and_the_known_ones_are_named() {
        let message = select(&["hose"]).err().unwrap();
        assert!(message.contains("`hose`") && message.contains("house"), "{message}");
    }

    #[test]
    fn names_of_steps_are_unique() {
        for (i, step) in all().enumerate() {
            assert!(all().take(i).all(|other| other.name != step.name), "{}", step.name);
        }
    }

    #[test]
    fn quick_is_a_part_of_all() {
        let quick = select(&["quick"]).unwrap().len();
        assert!(quick > 0 && quick < select(&[]).unwrap().len());
    }
}
