//! What it costs to pass records by value: as data, through serde's values, and through JSON.

use crate::subjects::{Carrier, Source};
use ferry_test_support::{places, process};
use std::process::Command;

const FERRY: Source = Source {
    name: "by_value",
    file: "by_value/ferry.rs",
    dependencies: "serde = { version = \"1\", features = [\"derive\"] }\n",
    opt_level: "3",
};

const PEER: Source = Source {
    name: "by_value",
    file: "by_value/peer.rs",
    dependencies: "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\nserde-wasm-bindgen = \"0.6.5\"\n",
    opt_level: "3",
};

/// Prints a table, from the Node that everybody has.
pub(crate) fn run() {
    let ferry = FERRY.package(Carrier::Ferry, "nodejs").join("by_value.js");
    let peer = PEER.package(Carrier::Peer, "nodejs").join("by_value.js");
    let script = places::in_workspace("tests/bench/by_value/run.cjs");
    let table = process::run(Command::new("node").arg(script).args([ferry, peer])).stdout();
    print!("{table}");
    let rows = table.lines().filter(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    crate::write_figures("by-value", &rows.map(cells).filter(|row| !row[0].starts_with('-')).collect());
}
