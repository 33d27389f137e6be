//! Headless Chromium, driven by plain WebDriver requests.

use crate::http;
use serde_json::{Value, json};
use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a headless Chromium starts everywhere, as root too, and calls nobody.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// One browser with one page; closed when dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts the driver and a browser with a fresh profile. `CHROMEDRIVER` and `CHROMIUM` name other programs.
    #[track_caller]
    pub fn start() -> Browser {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut driver = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("`{program}` cannot be started ({error}): run `scripts/setup test`"));
        let port = announced_port(&mut driver);
        let mut options = json!({ "args": FLAGS });
        if let Ok(binary) = env::var("CHROMIUM") {
            options["binary"] = binary.into();
        }
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        } } });
        let mut browser = Browser { driver, port, session: String::new() };
        let session = browser.send("POST", "/session", Some(wanted));
        browser.session = session["sessionId"].as_str().expect("a session has an id").to_owned();
        browser
    }

    /// Opens a page and waits until it is loaded.
    #[track_caller]
    pub fn open(&self, url: &str) {
        self.in_session("POST", "/url", Some(json!({ "url": url })));
    }

    /// Runs the body of a function in the page; what it returns.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.in_session("POST", "/execute/sync", Some(json!({ "script": script, "args": [] })))
    }

    /// Clicks the middle of the element that a selector finds, as a user would.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.element(css);
        self.in_session("POST", &format!("/element/{element}/click"), Some(json!({})));
    }

    /// Clicks a point of the window, in its own pixels.
    #[track_caller]
    pub fn click_at(&self, x: i64, y: i64) {
        let actions = json!([
            { "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x, "y": y },
            { "type": "pointerDown", "button": 0 },
            { "type": "pause", "duration": 50 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": actions });
        self.in_session("POST", "/actions", Some(json!({ "actions": [mouse] })));
    }

    /// Types a text into the element that a selector finds.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.element(css);
        self.in_session("POST", &format!("/element/{element}/value"), Some(json!({ "text": text })));
    }

    /// Presses the keys of a text, one after the other, wherever the focus is.
    #[track_caller]
    pub fn press(&self, text: &str) {
        let keys = text.chars().flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": keys.collect::<Vec<_>>() });
        self.in_session("POST", "/actions", Some(json!({ "actions": [keyboard] })));
    }

    /// What the window shows: a PNG in base 64.
    #[track_caller]
    pub fn picture(&self) -> String {
        text(&self.in_session("GET", "/screenshot", None)).to_owned()
    }

    #[track_caller]
    fn element(&self, css: &str) -> String {
        let found = self.in_session("POST", "/element", Some(json!({ "using": "css selector", "value": css })));
        let id = found.as_object().and_then(|found| found.values().next());
        text(id.unwrap_or(&Value::Null)).to_owned()
    }

    /// Asks again and again until the script returns something truthy, and returns that.
    ///
    /// Errors: panics after a minute, with the last answer and everything the page logged.
    #[track_caller]
    pub fn wait_for(&self, script: &str) -> Value {
        let deadline = Instant::now() + Duration::from_secs(180);
        loop {
            let answer = self.run(script);
            if !(answer.is_null() || answer == json!(false) || answer == json!(0) || answer == json!("")) {
                return answer;
            }
            assert!(Instant::now() < deadline, "`{script}` stayed {answer}; the page logged:\n{}", self.log());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Everything the page logged since the last call, one line each, with errors that nobody caught.
    #[track_caller]
    pub fn log(&self) -> String {
        let entries = self.in_session("POST", "/se/log", Some(json!({ "type": "browser" })));
        let lines = entries.as_array().into_iter().flatten();
        lines.map(|entry| format!("{}: {}\n", text(&entry["level"]), text(&entry["message"]))).collect()
    }

    #[track_caller]
    fn in_session(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        self.send(method, &format!("/session/{}{path}", self.session), body)
    }

    #[track_caller]
    fn send(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let body = body.map(|body| body.to_string());
        let (status, answer) = http::request(self.port, method, path, body.as_deref())
            .unwrap_or_else(|error| panic!("the driver did not answer {method} {path}: {error}"));
        let mut answer: Value = serde_json::from_str(&answer).unwrap_or_default();
        let value = answer["value"].take();
        assert!(status == 200, "the driver refused {method} {path}: {}", text(&value["message"]));
        value
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // The browser may be gone already; what is left dies with its driver.
            drop(http::request(self.port, "DELETE", &format!("/session/{}", self.session), None));
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The port the driver says it listens on.
fn announced_port(driver: &mut Child) -> u16 {
    let output = BufReader::new(driver.stdout.take().expect("bug: standard output is piped"));
    let mut said = String::new();
    let mut lines = output.lines();
    while let Some(Ok(line)) = lines.next() {
        if let Some(port) = port(&line) {
            // Somebody must go on reading, or the driver would block.
            thread::spawn(move || lines.for_each(drop));
            return port;
        }
        said.push_str(&line);
        said.push('\n');
    }
    panic!("the driver named no port; it said:\n{said}");
}

fn port(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::Server;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(port("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port("Only local connections are allowed."), None);
    }

    #[test]
    fn a_page_is_opened_and_asked() {
        let directory = tempfile::tempdir().unwrap();
        let page = "<title>t</title><script>console.warn('seen'); setTimeout(() => window.answer = 42, 50)</script>\
            <input id=i onclick=\"this.title = event.isTrusted\"><script>onmousedown = (e) => at = e.clientX</script>";
        std::fs::write(directory.path().join("index.html"), page).unwrap();
        let server = Server::start(directory.path());
        let browser = Browser::start();
        browser.open(&server.url("index.html"));
        assert_eq!(browser.wait_for("return window.answer"), json!(42));
        assert_eq!(browser.run("return document.title"), json!("t"));
        assert!(browser.log().contains("seen"));
        browser.click("#i");
        browser.type_into("#i", "typed");
        assert_eq!(browser.run("return [i.title, i.value]"), json!(["true", "typed"]));
        browser.press("!");
        assert_eq!(browser.run("return i.value"), json!("typed!"));
        browser.click_at(7, 9);
        assert_eq!(browser.run("return at"), json!(7));
        assert!(browser.picture().starts_with("iVBOR"));
    }
}
