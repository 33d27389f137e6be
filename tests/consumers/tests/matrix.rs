//! The consumer matrix: one package, installed from its tarball, built and run everywhere, without configuration.
//!
//! Each consumer is a test. Programs come from `tests/node_modules`; pages run in headless Chromium. With
//! `FERRY_CONSUMERS=whole`, those in `tests/consumers/tools` are tested too, and the table in the guide is compared.

#[path = "matrix/consumer.rs"]
mod consumer;
#[path = "matrix/pages.rs"]
mod pages;
#[path = "matrix/servers.rs"]
mod servers;
#[path = "matrix/table.rs"]
mod table;
#[path = "matrix/types.rs"]
mod types;
#[path = "matrix/whole.rs"]
mod whole;

use consumer::App;
use ferry_test_support::golden::{self, Suite};
use ferry_test_support::places;
use std::process::ExitCode;
use table::CONSUMERS;

fn main() -> ExitCode {
    let whole = std::env::var_os("FERRY_CONSUMERS").is_some_and(|value| value == "whole");
    let tarballs = consumer::Tarballs::new();
    let mut suite = Suite::from_args();
    for (row, consumer) in CONSUMERS.iter().enumerate().filter(|(_, consumer)| consumer.quick || whole) {
        let tarballs = &tarballs;
        suite.add(format!("{}: {}", consumer.name, consumer.runs), move || {
            (consumer.check)(&App::new(&format!("{row}"), &tarballs.small));
        });
        if whole {
            suite.add(format!("{}, large module: {}", consumer.name, consumer.runs), move || {
                (consumer.large)(&App::new(&format!("{row}-large"), &tarballs.large));
            });
        }
    }
    let passed = suite.run();
    let all = std::env::args().skip(1).all(|argument| argument.starts_with('-'));
    if whole && all && passed == ExitCode::SUCCESS {
        let page = table::page();
        println!("\n{page}");
        golden::assert(&places::in_workspace("guide/src/reference/consumers.md"), &page);
    }
    passed
}
