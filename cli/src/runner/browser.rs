//! Runs a suite in a browser: serves it, has a page opened, and listens to what the page tells.

use super::driver::{self, Driver};
use super::events::{Event, Order, Transcript};
use super::files::{self, Files, Folder};
use super::junit::Journal;
use super::progress::{Ended, How, Progress};
use super::server::{self, Site};
use super::session::Session;
use super::suite::Selected;
use super::{Error, Outcome, Settings};
use serde_json::Value;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};

/// How often a browser is opened before we give up: a busy machine may fail to start one in time.
const ATTEMPTS: usize = 3;

/// How many tests may be given up before the suite is.
const MOST_SILENT: usize = 5;

/// Runs a suite in a browser that nobody sees. A test after which it is silent is given up, and the others go on in a
/// browser of their own.
///
/// Errors: no browser can be opened; it is silent for too long, and nothing is left to go on with; the scripts fail.
pub(super) fn headless(
    suite: &Files<'_>,
    selected: &Selected,
    settings: &Settings,
    mut journal: Option<&mut Journal>,
) -> Result<Outcome, Error> {
    let mut progress = Progress::default();
    let mut outcome = once(suite.folder, settings, journal.as_deref_mut(), &mut progress);
    for _ in 1..MOST_SILENT {
        let Err(Error::Silent { test: Some(test), time, .. }) = &outcome else { break };
        let why = format!("the browser said nothing for {} s", time.as_secs());
        progress.take(Ended { test: test.clone(), how: How::Failed(why) });
        let line = format!("test {test} ... FAIL\n");
        print!("{line}");
        if let Some(journal) = &mut journal {
            journal.take(&line);
        }
        if let Err(error) = &outcome {
            eprint!("{}", error.text());
        }
        suite.write_list(&progress.rest(selected), &progress.before(), settings)?;
        let count = progress.count();
        outcome = once(suite.folder, settings, journal.as_deref_mut(), &mut progress).map(|_| Outcome::Failed);
        if progress.count() == count {
            break;
        }
    }
    outcome
}

/// Runs what the files say, and writes down which tests end.
fn once(
    folder: &Folder,
    settings: &Settings,
    mut journal: Option<&mut Journal>,
    progress: &mut Progress,
) -> Result<Outcome, Error> {
    let found = driver::find(settings)?;
    let capabilities = found.kind.capabilities(&wishes(settings)?);
    let (address, events) = serve(folder, settings, "127.0.0.1:0")?;
    let mut attempts = (1..=ATTEMPTS).map(|attempt| {
        let session = Driver::start(&found, settings).and_then(|driver| Session::open(driver, &capabilities));
        (session, attempt == ATTEMPTS)
    });
    let session = attempts.find_map(|(session, last)| (session.is_ok() || last).then_some(session));
    let session = session.expect("bug: the last attempt is an answer").map_err(|error| found.explain(error))?;
    session.go(&format!("http://{address}/"))?;

    let mut transcript = Transcript::new(!settings.has("WASM_BINDGEN_TEST_NO_STREAM"));
    loop {
        match events.recv_timeout(settings.silence()) {
            Ok(event) => {
                if let (Event::Text(text), Some(journal)) = (&event, &mut journal) {
                    journal.take(text);
                }
                if let Event::Ended(ended) = &event {
                    progress.take(ended.clone());
                }
                match transcript.show(event) {
                    Some(Ok(true)) => return Ok(Outcome::Passed),
                    Some(Ok(false)) => return Ok(Outcome::Failed),
                    Some(Err(text)) => return Err(Error::Scripts(text)),
                    None => {}
                }
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                let test = transcript.test.take();
                return Err(Error::Silent { time: settings.silence(), test, log: session.log() });
            }
        }
    }
}

/// Serves a suite for a browser that somebody opens, for as long as the program runs.
///
/// Errors: it cannot be served.
pub(super) fn interactive(folder: &Folder, settings: &Settings) -> Result<Outcome, Error> {
    let (address, events) = serve(folder, settings, "127.0.0.1:8000")?;
    println!("open http://{address}/ in a browser to run the suite; it runs again each time; Ctrl-C ends this program");
    let mut transcript = Transcript::new(true);
    for event in events {
        if let Some(Err(text)) = transcript.show(event) {
            eprintln!("error: {text}");
        }
    }
    Ok(Outcome::Passed)
}

/// What a person wishes of the browser.
fn wishes(settings: &Settings) -> Result<Value, Error> {
    let named = settings.get("WASM_BINDGEN_TEST_WEBDRIVER_JSON");
    let path = PathBuf::from(named.unwrap_or("webdriver.json"));
    if named.is_none() && !path.exists() {
        return Ok(Value::Object(serde_json::Map::new()));
    }
    let broken = |reason: String| Error::Capabilities { path: path.clone(), reason };
    let text = fs::read_to_string(&path).map_err(|cause| broken(cause.to_string()))?;
    let wishes: Value = serde_json::from_str(&text).map_err(|error| broken(error.to_string()))?;
    if wishes.is_object() { Ok(wishes) } else { Err(broken("it is no object".to_owned())) }
}

/// Serves a suite; where, and what its scripts tell.
fn serve(folder: &Folder, settings: &Settings, default: &str) -> Result<(SocketAddr, Receiver<Event>), Error> {
    let address = settings.get("WASM_BINDGEN_TEST_ADDRESS").unwrap_or(default);
    let (sender, receiver) = mpsc::channel();
    let inbox = Mutex::new(Inbox { page: String::new(), order: Order::default(), sender });
    let measurements = PathBuf::from(settings.measurements());
    let site = Site {
        roots: vec![folder.path().to_owned(), files::package()?],
        isolated: !settings.has("WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION"),
        post: Box::new(move |target, body| take(target, body, &inbox, &measurements)),
    };
    let address = server::start(address, site).map_err(|cause| Error::Serve { address: address.to_owned(), cause })?;
    Ok((address, receiver))
}

/// Where messages come in.
struct Inbox {
    /// The page that is listened to: one that is loaded again is another.
    page: String,
    order: Order,
    sender: Sender<Event>,
}

/// Takes in a message of the scripts.
fn take(target: &str, body: &[u8], inbox: &Mutex<Inbox>, measurements: &Path) -> Option<Vec<u8>> {
    match target.strip_prefix("/__ferry/")?.split_once(['/', '?'])? {
        ("events", number) => {
            let mut inbox = inbox.lock().ok()?;
            let (page, number) = number.split_once('.')?;
            let number = number.parse().ok()?;
            if inbox.page != page {
                // Any message of a page may be the first that arrives.
                inbox.page = page.to_owned();
                inbox.order = Order::default();
            }
            for event in inbox.order.take(number, Event::parse(body)) {
                // Whoever listened may have heard enough.
                let _ = inbox.sender.send(event);
            }
            Some(Vec::new())
        }
        ("files", "measured") if body.is_empty() => fs::read(measurements).ok(),
        ("files", "measured") => saved(measurements, body),
        ("files", coverage) => saved(Path::new(&server::decode(coverage.strip_prefix("coverage/")?)?), body),
        _ => None,
    }
}

fn saved(path: &Path, body: &[u8]) -> Option<Vec<u8>> {
    match files::save(path, body) {
        Ok(()) => Some(Vec::new()),
        Err(error) => {
            eprint!("{}", error.text());
            None
        }
    }
}
