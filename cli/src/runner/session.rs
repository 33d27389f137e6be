//! A browser that a WebDriver has opened.

use super::Error;
use super::driver::Driver;
use serde_json::{Value, json};
use std::process::{Command, Stdio};
use std::time::Duration;
use ureq::http::{Request, Response};
use ureq::{Agent, Body};

/// How long a driver may take for an answer: opening a browser on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long it may take for an answer that nobody depends on: a page that never comes to rest gives none.
const HASTE: Duration = Duration::from_secs(2);

/// One browser with one page; closed in the end.
#[derive(Debug)]
pub(super) struct Session {
    agent: Agent,
    /// The address of the session.
    address: String,
    /// The browser's process, if the driver says which it is.
    process: Option<u64>,
    /// Ends after the session.
    _driver: Driver,
}

impl Session {
    /// Opens a browser.
    ///
    /// Errors: the driver refuses.
    pub(super) fn open(driver: Driver, capabilities: &Value) -> Result<Session, Error> {
        let agent: Agent = Agent::config_builder().http_status_as_error(false).proxy(None).build().into();
        let sessions = format!("{}/session", driver.address);
        let answer =
            send(&agent, PATIENCE, "POST", &sessions, Some(capabilities)).map_err(refused("open a browser"))?;
        let Some(id) = answer["sessionId"].as_str() else {
            return Err(refused("open a browser")("the driver names no session".to_owned()));
        };
        let address = format!("{sessions}/{id}");
        let capabilities = &answer["capabilities"];
        let process = ["goog:processID", "moz:processID"].iter().find_map(|name| capabilities[*name].as_u64());
        Ok(Session { agent, address, process, _driver: driver })
    }

    /// Goes to an address.
    ///
    /// Errors: the driver refuses.
    pub(super) fn go(&self, url: &str) -> Result<(), Error> {
        self.ask(PATIENCE, "url", &json!({ "url": url })).map(drop).map_err(refused("open the page of the suite"))
    }

    /// What the page wrote to its console, as far as the driver says.
    pub(super) fn log(&self) -> String {
        // Only Chrome and its relatives have this.
        let entries = self.ask(HASTE, "se/log", &json!({ "type": "browser" })).unwrap_or_default();
        let lines = entries.as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        lines.map(|entry| format!("{}: {}\n", text(&entry["level"]), text(&entry["message"]))).collect()
    }

    fn ask(&self, within: Duration, what: &str, body: &Value) -> Result<Value, String> {
        send(&self.agent, within, "POST", &format!("{}/{what}", self.address), Some(body))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let (Err(_), Some(process)) = (send(&self.agent, HASTE, "DELETE", &self.address, None), self.process) {
            end(process);
        }
    }
}

/// Ends a browser that does not listen to its driver. It may have ended by itself.
fn end(process: u64) {
    let process = process.to_string();
    let (program, arguments) = match cfg!(windows) {
        true => ("taskkill", ["/T", "/F", "/PID", &process]),
        false => ("kill", ["-s", "KILL", "--", &process]),
    };
    let _ = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
}

fn refused(what: &str) -> impl Fn(String) -> Error {
    move |reason| Error::Refused { what: what.to_owned(), reason }
}

/// One request to a driver; the value it answers, or why it does not.
fn send(agent: &Agent, within: Duration, method: &str, url: &str, body: Option<&Value>) -> Result<Value, String> {
    let request = Request::builder().method(method).uri(url).header("content-type", "application/json");
    let result = match body {
        Some(body) => request.body(body.to_string()).map(|request| run(agent, within, request)),
        None => request.body(()).map(|request| run(agent, within, request)),
    };
    let mut response = result.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
    let status = response.status();
    let text = response.body_mut().read_to_string().map_err(|error| error.to_string())?;
    let mut answer: Value = serde_json::from_str(&text).unwrap_or_default();
    let value = answer["value"].take();
    if status.is_success() {
        return Ok(value);
    }
    Err(value["message"].as_str().map_or_else(|| format!("status {status}"), str::to_owned))
}

fn run<B: ureq::AsSendBody>(
    agent: &Agent,
    within: Duration,
    request: Request<B>,
) -> Result<Response<Body>, ureq::Error> {
    agent.run(agent.configure_request(request).timeout_global(Some(within)).build())
}
