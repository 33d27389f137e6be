//! Requests over the network.

use std::fmt;
use std::io;
use std::time::Duration;

use ureq::http::Request;
use ureq::{Agent, Proxy};

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
}

impl Query {
    /// A request without headers and body.
    pub(crate) fn new(method: Method, url: impl Into<String>) -> Query {
        Query { method, url: url.into(), headers: Vec::new(), body: Vec::new() }
    }

    /// Adds a header.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Query {
        self.headers.push((name, value.into()));
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
/// are then left behind.
pub(super) fn fetch(query: &Query) -> io::Result<Answer> {
    let read_only = query.method == Method::Get;
    let agent: Agent = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(if read_only { 5 } else { 0 })
        .max_redirects_will_error(false)
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(120)))
        .timeout_global(Some(Duration::from_secs(600)))
        .user_agent(concat!("ferry/", env!("CARGO_PKG_VERSION")))
        .proxy(Proxy::try_from_env())
        .build()
        .into();
    let mut request = Request::builder().method(query.method.name()).uri(&query.url);
    for (name, value) in &query.headers {
        request = request.header(*name, value);
    }
    let result = match query.method {
        Method::Get | Method::Delete => agent.run(request.body(()).map_err(io::Error::other)?),
        Method::Put | Method::Post => agent.run(request.body(query.body.as_slice()).map_err(io::Error::other)?),
    };
    let mut response = result.map_err(|error| match error {
        ureq::Error::Io(error) => error,
        other => io::Error::other(other.to_string()),
    })?;
    let headers = response.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let (status, headers) = (response.status().as_u16(), headers.collect());
    let body = response.body_mut().with_config().limit(LARGEST).read_to_vec();
    let body = body.map_err(|error| io::Error::other(error.to_string()))?;
    Ok(Answer { status, headers, body })
}
