//! What is typed for the commands around a build.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::{CargoFlags, Familiar, Members};

/// A kind of worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Worker {
    /// Of one page.
    Dedicated,
    /// Of all pages.
    Shared,
    /// Between pages and the network.
    Service,
}

/// The flags of `ferry test`.
#[derive(Args, Debug, Default)]
pub(crate) struct Test {
    /// The crate or workspace: its folder or its Cargo.toml. Default: the one around the current folder.
    pub(crate) path: Option<PathBuf>,
    /// Which crates of a workspace; those that have tests for WebAssembly, if none is named.
    #[command(flatten)]
    pub(crate) members: Members,
    /// Run the suites that run in Node.
    #[arg(long, help_heading = "Where")]
    pub(crate) node: bool,
    /// Run the suites in Chromium or Chrome, by way of chromedriver.
    #[arg(long, help_heading = "Where")]
    pub(crate) chrome: bool,
    /// Run the suites in Firefox, by way of geckodriver.
    #[arg(long, help_heading = "Where")]
    pub(crate) firefox: bool,
    /// Run the suites in Safari, by way of safaridriver.
    #[arg(long, help_heading = "Where")]
    pub(crate) safari: bool,
    /// The chromedriver to use. Default: the one on the PATH that belongs to the browser.
    #[arg(long, value_name = "FILE", help_heading = "Where")]
    pub(crate) chromedriver: Option<PathBuf>,
    /// The geckodriver to use. Default: the one on the PATH.
    #[arg(long, value_name = "FILE", help_heading = "Where")]
    pub(crate) geckodriver: Option<PathBuf>,
    /// The safaridriver to use. Default: the one on the PATH.
    #[arg(long, value_name = "FILE", help_heading = "Where")]
    pub(crate) safaridriver: Option<PathBuf>,
    /// What wasm-pack has.
    #[command(flatten)]
    pub(crate) familiar: Familiar,
    /// Run the suites in Deno.
    #[arg(long, help_heading = "Where")]
    pub(crate) deno: bool,
    /// Run the suites that run in Node in Bun.
    #[arg(long, help_heading = "Where")]
    pub(crate) bun: bool,
    /// In a browser, run the suites that do not say otherwise in a worker and not in the page.
    #[arg(long, value_enum, value_name = "KIND", help_heading = "Where")]
    pub(crate) worker: Option<Worker>,
    /// Browsers have no window. This is the default.
    #[arg(long, conflicts_with = "no_headless", help_heading = "Where")]
    pub(crate) headless: bool,
    /// Serve a page with the tests instead, to be opened in any browser.
    #[arg(long, help_heading = "Where")]
    pub(crate) no_headless: bool,
    /// Compile with optimisations.
    #[arg(short, long, help_heading = "Cargo")]
    pub(crate) release: bool,
    /// What cargo is told as it is typed.
    #[command(flatten)]
    pub(crate) cargo: CargoFlags,
    /// Also write a report in the format of JUnit, which services for continuous integration read.
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(crate) junit: Option<PathBuf>,
    /// Run the tests again whenever something has changed.
    #[arg(long, conflicts_with = "no_headless", help_heading = "Output")]
    pub(crate) watch: bool,
    /// Print the result as one JSON object.
    #[arg(long, help_heading = "Output")]
    pub(crate) json: bool,
    /// More arguments for `cargo test`: a name to filter by; after another `--`, flags of the runner.
    #[arg(last = true, value_name = "CARGO ARGS", help_heading = "Cargo")]
    pub(crate) cargo_args: Vec<String>,
}

/// The flags of `ferry serve`.
#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// The folder. Default: the current one.
    pub(crate) folder: Option<PathBuf>,
    /// The port; 0 is any that is free.
    #[arg(short, long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// The address to listen at. Other machines can reach the default only through this one.
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) host: String,
    /// Do not load pages again when a file has changed.
    #[arg(long)]
    pub(crate) no_reload: bool,
    /// Leave out the headers that isolate pages, which shared memory needs and pages from elsewhere do not bear.
    #[arg(long)]
    pub(crate) no_isolation: bool,
    /// Print the address as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry completions`.
#[derive(Args, Debug)]
pub(crate) struct Completions {
    /// The shell.
    pub(crate) shell: Shell,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry man`.
#[derive(Args, Debug)]
pub(crate) struct Man {
    /// Where the pages go: one for each command. Default: the first one is printed.
    #[arg(short = 'd', long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}
