//! Requests over the network.

use std::fmt;
use std::io::{self, Read};
use std::rc::Rc;
use std::time::Duration;

use ureq::http::Request;
use ureq::{Agent, SendBody};

use super::route::Route;

/// What is asked of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// Read; asking twice changes nothing.
    Get,
    /// Put something there.
    Put,
    /// Do something.
    Post,
    /// Remove something.
    Delete,
}

impl Method {
    /// Its name on the wire.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Put => "PUT",
            Method::Post => "POST",
            Method::Delete => "DELETE",
        }
    }
}

/// A request.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Query {
    /// What is asked.
    pub(crate) method: Method,
    /// Of which address.
    pub(crate) url: String,
    /// Names in small letters, and values.
    pub(crate) headers: Vec<(&'static str, String)>,
    /// What is sent along.
    pub(crate) body: Vec<u8>,
    /// By which way.
    pub(crate) route: Rc<Route>,
}

impl Query {
    /// A request without headers and body.
    pub(crate) fn new(method: Method, url: impl Into<String>) -> Query {
        Query { method, url: url.into(), headers: Vec::new(), body: Vec::new(), route: Rc::default() }
    }

    /// Adds a header.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Query {
        self.headers.push((name, value.into()));
        self
    }

    /// Sends it by a certain way.
    pub(crate) fn by(mut self, route: &Rc<Route>) -> Query {
        self.route = route.clone();
        self
    }

    /// Sends an object along.
    pub(crate) fn json(mut self, json: &serde_json::Value) -> Query {
        self.body = json.to_string().into_bytes();
        self.header("content-type", "application/json")
    }
}

/// Headers and body hold tokens, so they are not shown.
impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method.name(), self.url)
    }
}

/// What a server answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The number that says how it went.
    pub(crate) status: u16,
    /// Names in small letters, and values.
    pub(crate) headers: Vec<(String, String)>,
    /// What came along.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The body as an object; null if it is none.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// The largest answer that is read: no registry keeps packages of this size.
const LARGEST: u64 = 1 << 30;

/// Sends a request and reads the answer, whatever its status. Redirects are followed for what is only read; credentials
/// are then left behind. `watch` hears what has gone over the line.
pub(super) fn fetch(query: &Query, watch: &dyn Fn(u64, u64)) -> io::Result<Answer> {
    let read_only = query.method == Method::Get;
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(if read_only { 5 } else { 0 })
        .max_redirects_will_error(false)
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(120)))
        .timeout_global(Some(Duration::from_secs(600)))
        .user_agent(concat!("ferry/", env!("CARGO_PKG_VERSION")))
        .proxy(query.route.proxy()?)
        .tls_config(query.route.tls()?)
        .build()
        .into();
    let mut request = Request::builder().method(query.method.name()).uri(&query.url);
    for (name, value) in &query.headers {
        request = request.header(*name, value);
    }
    let result = match query.method {
        Method::Get | Method::Delete => agent.run(request.body(()).map_err(io::Error::other)?),
        Method::Put | Method::Post => {
            // Its length is said, as registries want it: a reader alone would go in pieces.
            let request = request.header("content-length", query.body.len());
            let mut body = Watched::new(query.body.as_slice(), query.body.len() as u64, watch);
            agent.run(request.body(SendBody::from_reader(&mut body)).map_err(io::Error::other)?)
        }
    };
    let mut response = result.map_err(|error| match error {
        ureq::Error::Io(error) => error,
        other => io::Error::other(other.to_string()),
    })?;
    let headers = response.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let (status, headers) = (response.status().as_u16(), headers.collect());
    let length = response.body().content_length().unwrap_or_default();
    let reader = response.body_mut().with_config().limit(LARGEST).reader();
    let mut body = Vec::new();
    // An answer to what was sent is short, and the bar is about the sending.
    let quiet = |_, _| {};
    Watched::new(reader, length, if read_only { watch } else { &quiet }).read_to_end(&mut body)?;
    Ok(Answer { status, headers, body })
}

/// Something that is read, and counted.
struct Watched<'w, R> {
    inner: R,
    done: u64,
    total: u64,
    watch: &'w dyn Fn(u64, u64),
}

impl<'w, R> Watched<'w, R> {
    fn new(inner: R, total: u64, watch: &'w dyn Fn(u64, u64)) -> Watched<'w, R> {
        Watched { inner, done: 0, total, watch }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.done += count as u64;
        (self.watch)(self.done, self.total);
        Ok(count)
    }
}
