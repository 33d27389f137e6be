//! Finds a WebDriver and starts it.

mod version;

use super::{Error, Settings};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// A kind of browser that is driven: a row.
#[derive(Debug)]
pub(super) struct Kind {
    /// The driver's program.
    pub(super) program: &'static str,
    /// The variable that names another program; with `_REMOTE` and `_ARGS` there are two more.
    variables: [&'static str; 3],
    /// What the browser is called in capabilities.
    browser: &'static str,
    /// The capability that says how it is started, and with which arguments it is started headless.
    options: Option<(&'static str, &'static [&'static str])>,
    /// Whether it chooses a port by itself and says which.
    announces: bool,
    /// Programs that the browser may be, if the driver must be of the same version.
    programs: &'static [&'static str],
}

/// How Chrome and its relatives start everywhere, as root too, and call nobody.
const CHROME: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Every kind; the first that is found is used.
static KINDS: &[Kind] = &[
    Kind {
        program: "chromedriver",
        variables: ["CHROMEDRIVER", "CHROMEDRIVER_REMOTE", "CHROMEDRIVER_ARGS"],
        browser: "chrome",
        options: Some(("goog:chromeOptions", CHROME)),
        announces: true,
        programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    },
    Kind {
        program: "geckodriver",
        variables: ["GECKODRIVER", "GECKODRIVER_REMOTE", "GECKODRIVER_ARGS"],
        browser: "firefox",
        options: Some(("moz:firefoxOptions", &["-headless"])),
        announces: true,
        programs: &[],
    },
    Kind {
        program: "msedgedriver",
        variables: ["MSEDGEDRIVER", "MSEDGEDRIVER_REMOTE", "MSEDGEDRIVER_ARGS"],
        browser: "MicrosoftEdge",
        options: Some(("ms:edgeOptions", CHROME)),
        announces: true,
        programs: &["microsoft-edge", "microsoft-edge-stable", "msedge"],
    },
    Kind {
        program: "safaridriver",
        variables: ["SAFARIDRIVER", "SAFARIDRIVER_REMOTE", "SAFARIDRIVER_ARGS"],
        browser: "safari",
        options: None,
        announces: false,
        programs: &[],
    },
];

impl Kind {
    /// What is asked of the driver, with what a person wishes besides.
    pub(super) fn capabilities(&self, wishes: &Value) -> Value {
        let mut wanted = json!({ "browserName": self.browser, "pageLoadStrategy": "none" });
        if let Some((key, arguments)) = self.options {
            wanted[key] = json!({ "args": arguments });
        }
        if self.browser == "chrome" {
            wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
        }
        merge(&mut wanted, wishes);
        json!({ "capabilities": { "alwaysMatch": wanted } })
    }
}

/// Puts what is in one value into another: objects member by member, lists at the end.
fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (key, value) in from {
                merge(into.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(from)) => into.extend(from.iter().cloned()),
        (into, from) => *into = from.clone(),
    }
}

/// A driver that can be started, or runs already.
#[derive(Debug)]
pub(super) struct Found {
    /// Its kind.
    pub(super) kind: &'static Kind,
    place: Where,
}

#[derive(Debug, PartialEq, Eq)]
enum Where {
    Running(String),
    Program(PathBuf),
}

/// Finds a driver: one that runs, one that is named, one that is installed.
///
/// Errors: there is none.
pub(super) fn find(settings: &Settings) -> Result<Found, Error> {
    let wanted = settings.get("WASM_FERRY_TEST_BROWSER");
    let kinds = || KINDS.iter().filter(|kind| wanted.is_none_or(|browser| kind.browser.eq_ignore_ascii_case(browser)));
    let running = |kind: &'static Kind| {
        let address = settings.get(kind.variables[1])?.trim_end_matches('/').to_owned();
        Some(Found { kind, place: Where::Running(address) })
    };
    let named =
        |kind: &'static Kind| Some(Found { kind, place: Where::Program(settings.get(kind.variables[0])?.into()) });
    let installed =
        |kind: &'static Kind| Some(Found { kind, place: Where::Program(version::installed(kind, settings)?) });
    let found = kinds().find_map(running).or_else(|| kinds().find_map(named));
    found.or_else(|| kinds().find_map(installed)).ok_or(Error::NoDriver)
}

impl Found {
    /// The failure to open a browser, with which driver would have done.
    pub(super) fn explain(&self, error: Error) -> Error {
        match (error, &self.place) {
            (Error::Refused { what, reason }, Where::Program(program)) => {
                let reason = version::mismatch(self.kind, program, &reason).unwrap_or(reason);
                Error::Refused { what, reason }
            }
            (error, _) => error,
        }
    }
}

/// A driver that listens. One that was started by us ends with this value.
#[derive(Debug)]
pub(super) struct Driver {
    /// Where it listens.
    pub(super) address: String,
    child: Option<Child>,
}

impl Driver {
    /// Starts what was found.
    ///
    /// Errors: it cannot be started, or does not say in time where it listens.
    pub(super) fn start(found: &Found, settings: &Settings) -> Result<Driver, Error> {
        let program = match &found.place {
            Where::Running(address) => return Ok(Driver { address: address.clone(), child: None }),
            Where::Program(program) => program,
        };
        let name = program.display().to_string();
        let port = if found.kind.announces { 0 } else { free_port() };
        let mut child = Command::new(program)
            .arg(format!("--port={port}"))
            .args(settings.get(found.kind.variables[2]).unwrap_or_default().split_whitespace())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|cause| Error::Program {
                name: name.clone(),
                cause,
                help: "name the right program, or unset the variable",
            })?;
        let (said, lines) = mpsc::channel();
        follow(child.stdout.take(), said.clone());
        follow(child.stderr.take(), said);
        let mut driver = Driver { address: String::new(), child: Some(child) };
        let (port, said) = match found.kind.announces {
            true => announced(&lines, settings.driver_start()),
            false => (listens(port, settings.driver_start()), String::new()),
        };
        let reason = || format!("it does not say where it listens within {} s", settings.driver_start().as_secs());
        let port = port.ok_or_else(|| Error::Driver { name, reason: reason(), said })?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Reads what a program says for as long as it says something; it would block otherwise.
fn follow(stream: Option<impl Read + Send + 'static>, to: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            // Nobody listens any more once the port is known.
            let _ = to.send(line);
        }
    });
}

/// The port that a driver announces, and what it said until then.
fn announced(lines: &Receiver<String>, within: Duration) -> (Option<u16>, String) {
    let deadline = Instant::now() + within;
    let mut said = String::new();
    loop {
        match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                said += &line;
                said.push('\n');
                if let Some(port) = port(&line) {
                    return (Some(port), said);
                }
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return (None, said),
        }
    }
}

/// The port in a line such as `ChromeDriver was started successfully on port 40123.` or `… Listening on 127.0.0.1:40123`.
fn port(line: &str) -> Option<u16> {
    let after = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?.1;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|port| *port != 0)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map_or(0, |address| address.port())
}

/// Waits until somebody listens.
fn listens(port: u16, within: Duration) -> Option<u16> {
    let deadline = Instant::now() + within;
    while Instant::now() < deadline {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some(port);
        }
        thread::sleep(Duration::from_millis(20));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_drivers_say() {
        assert_eq!(port("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port("1690000000 geckodriver INFO Listening on 127.0.0.1:4444"), Some(4444));
        assert_eq!(port("Starting ChromeDriver 120.0 on port 0"), None);
    }

    #[test]
    fn a_driver_that_runs_comes_before_one_that_is_named_or_installed() {
        let path = std::env::var("PATH").unwrap_or_default();
        let place = |list: &[(&'static str, &str)]| find(&Settings::of(list)).map(|found| found.place).ok();
        let running = place(&[("GECKODRIVER_REMOTE", "http://x:1/"), ("CHROMEDRIVER", "c"), ("PATH", &path)]);
        assert_eq!(running, Some(Where::Running("http://x:1".into())));
        assert_eq!(place(&[("GECKODRIVER", "g"), ("PATH", &path)]), Some(Where::Program("g".into())));
        assert_eq!(place(&[]), None);
    }

    #[test]
    fn wishes_are_added_to_what_is_asked() {
        let wishes =
            json!({ "goog:chromeOptions": { "args": ["--lang=de"], "binary": "/c" }, "acceptInsecureCerts": true });
        let asked = &KINDS[0].capabilities(&wishes)["capabilities"]["alwaysMatch"];
        let arguments = asked["goog:chromeOptions"]["args"].as_array().unwrap();
        assert_eq!(
            (arguments.first().unwrap(), arguments.last().unwrap()),
            (&json!("--headless"), &json!("--lang=de"))
        );
        assert_eq!(
            (&asked["acceptInsecureCerts"], &asked["goog:chromeOptions"]["binary"]),
            (&json!(true), &json!("/c"))
        );
        assert_eq!(asked["browserName"], "chrome");
    }
}
