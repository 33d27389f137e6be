//! How long the post-processors take, and how much memory.

use crate::median;
use crate::subjects::{Carrier, Source, folder, peer_program};
use ferry_test_support::{places, process};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Rounds per subject.
const ROUNDS: usize = 5;

const BIG: Source = Source {
    name: "big",
    file: "post/big.rs",
    dependencies: r#"regex = "1"
serde_json = "1"
pulldown-cmark = { version = "0.13", default-features = false, features = ["html"] }
image = { version = "0.25", default-features = false, features = [
    "png", "jpeg", "gif", "bmp", "tiff", "webp", "exr", "hdr", "ico", "pnm", "qoi", "tga", "dds", "ff"] }
resvg = { version = "0.45", default-features = false, features = ["text", "raster-images"] }
naga = { version = "26", features = [
    "wgsl-in", "glsl-in", "spv-in", "wgsl-out", "glsl-out", "spv-out", "hlsl-out", "msl-out"] }
"#,
    opt_level: "3",
};

/// Profiles: what the table calls each, its name, and what is asked of the post-processor.
const PROFILES: [(&str, &str, &[&str]); 4] = [
    ("release", "release", &[]),
    ("dev, without debug information", "dev", &[]),
    ("dev, debug information dropped", "full", &[]),
    ("dev, debug information kept", "full", &["--keep-debug"]),
];

/// Builds a large crate and prints a table.
pub(crate) fn run() {
    let programs = [(Carrier::Ferry, our_program()), (Carrier::Peer, peer_program())];
    println!("median of {ROUNDS} interleaved rounds: user CPU seconds, peak of memory\n");
    println!(
        "| build | MB | Ferry | wasm-bindgen | ratio | Ferry | wasm-bindgen | ratio |\n|---|---|---|---|---|---|---|---|"
    );
    let mut figures = Vec::new();
    for (label, profile, flags) in PROFILES {
        let modules = programs.each_ref().map(|(carrier, _)| BIG.module_of(*carrier, profile));
        let mut seconds = [Vec::new(), Vec::new()];
        let mut memory = [Vec::new(), Vec::new()];
        for _ in 0..ROUNDS {
            for (index, ((_, program), module)) in programs.iter().zip(&modules).enumerate() {
                seconds[index].push(time(program, module, flags));
                memory[index].push(peak(program, module, flags));
            }
        }
        let megabytes = std::fs::metadata(&modules[0]).expect("the module was just built").len() as f64 / 1e6;
        let ([ours, theirs], [our_peak, their_peak]) = (seconds.map(median), memory.map(median));
        println!(
            "| {label} | {megabytes:.1} | {ours:.2} s | {theirs:.2} s | {:.2} | {our_peak:.0} MB | {their_peak:.0} MB | {:.2} |",
            ours / theirs,
            our_peak / their_peak
        );
        figures.push(json!({
            "build": label, "megabytes": megabytes,
            "seconds": { "ferry": ours, "peer": theirs }, "memory": { "ferry": our_peak, "peer": their_peak },
        }));
    }
    crate::write_figures("post-processing", &figures.into());
}

/// Our post-processor as a user has it.
fn our_program() -> PathBuf {
    process::run(process::cargo().args(["build", "--quiet", "--release", "--package", "wasm-ferry-cli"])).stdout();
    places::target().join("release/wasm-ferry")
}

fn arguments(module: &Path, flags: &[&str]) -> Vec<String> {
    let to = folder().join("post-processed");
    let mut arguments = vec![module.display().to_string(), "--target".into(), "web".into(), "--out-dir".into()];
    arguments.push(to.display().to_string());
    arguments.extend(flags.iter().map(|flag| (*flag).to_owned()));
    arguments
}

/// Units: seconds of the processor, in user mode.
fn time(program: &Path, module: &Path, flags: &[&str]) -> f64 {
    let mut command = Command::new("bash");
    command.args(["-c", "TIMEFORMAT='user %U'; time \"$@\"", "time"]).arg(program).args(arguments(module, flags));
    let finished = process::run(&mut command);
    let line = finished.stderr.lines().rev().find_map(|line| line.strip_prefix("user "));
    line.and_then(|seconds| seconds.parse().ok()).unwrap_or_else(|| panic!("bash told no time:\n{finished}"))
}

/// Units: megabytes. The kernel keeps the most a process has had; it is asked until the process ends.
fn peak(program: &Path, module: &Path, flags: &[&str]) -> f64 {
    let mut command = Command::new(program);
    let mut child = command.args(arguments(module, flags)).stderr(Stdio::null()).spawn().expect("it was just run");
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait().expect("it is our child").is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        if let Some(kilobytes) = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok()) {
            most = kilobytes / 1000.0;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    most
}
