//! Serves the files of a suite, and takes in what the scripts tell.
//!
//! Each connection has a thread of its own. Browsers open connections before they need them and keep them when they no
//! longer do; one that is silent must never keep another waiting.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// The largest message that is taken in. Units: bytes.
const LARGEST: u64 = 1 << 30;

/// Takes in a message: its path and body. What it returns is the answer; nothing is "no such thing".
pub(super) type Post = Box<dyn Fn(&str, &[u8]) -> Option<Vec<u8>> + Send + Sync>;

/// What is served.
pub(super) struct Site {
    /// The folders whose files are served; the first that has one wins.
    pub(super) roots: Vec<PathBuf>,
    /// Whether pages are isolated from other origins, as shared memory demands.
    pub(super) isolated: bool,
    /// Who takes in messages.
    pub(super) post: Post,
}

/// Begins to serve, until the process ends; where.
///
/// Errors: the address cannot be used.
pub(super) fn start(address: impl ToSocketAddrs, site: Site) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind(address)?;
    let local = listener.local_addr()?;
    let site = Arc::new(site);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A browser that hangs up early is no failure of ours.
            thread::spawn(move || drop(serve(&stream, &site)));
        }
    });
    Ok(local)
}

/// Answers one request after the other, as long as the browser keeps the connection.
fn serve(stream: &TcpStream, site: &Site) -> io::Result<()> {
    // Answers are small and somebody waits for each of them.
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        let (status, kind, body) = answer(&request, site);
        let isolation = if site.isolated {
            "cross-origin-opener-policy: same-origin\r\ncross-origin-embedder-policy: require-corp\r\n"
        } else {
            ""
        };
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncache-control: no-store\r\n{isolation}\r\n",
            body.len()
        );
        let mut answer = head.into_bytes();
        if request.method != "HEAD" {
            answer.extend(body);
        }
        (&mut &*stream).write_all(&answer)?;
        if request.close {
            break;
        }
    }
    Ok(())
}

/// One request.
#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    method: String,
    /// Path and query, as sent.
    target: String,
    body: Vec<u8>,
    /// Whether the connection ends with the answer.
    close: bool,
    /// Whether a page of another site sends it.
    foreign: bool,
}

impl Request {
    /// The next request; none if the browser has closed the connection.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace().map(str::to_owned);
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let mut request = Request { method, target, ..Request::default() };
        let (mut length, mut host, mut origin) = (0, String::new(), None);
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim_end().is_empty() {
                break;
            }
            let Some((name, value)) = line.split_once(':') else { continue };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().map_err(io::Error::other)?,
                "host" => host = value.trim().to_owned(),
                "origin" => origin = Some(value.trim().to_owned()),
                "connection" => request.close = value.trim().eq_ignore_ascii_case("close"),
                _ => {}
            }
        }
        if length > LARGEST {
            return Err(io::Error::other("a message of this size is no part of a suite"));
        }
        request.foreign = origin.is_some_and(|origin| origin != format!("http://{host}"));
        reader.take(length).read_to_end(&mut request.body)?;
        Ok(Some(request))
    }
}

fn answer(request: &Request, site: &Site) -> (&'static str, &'static str, Vec<u8>) {
    let missing = || ("404 Not Found", "text/plain", b"no such file".to_vec());
    if request.target.starts_with("/__ferry/") {
        if request.foreign {
            return missing();
        }
        let answer = (site.post)(&request.target, &request.body);
        return answer.map_or_else(missing, |body| ("200 OK", "application/octet-stream", body));
    }
    let path = request.target.split(['?', '#']).next().unwrap_or_default();
    let found = relative(path).and_then(|path| {
        let mut candidates = site.roots.iter().map(|root| root.join(&path)).filter(|path| path.is_file());
        let file = candidates.next()?;
        Some((content_type(&file), fs::read(&file).ok()?))
    });
    found.map_or_else(missing, |(kind, body)| ("200 OK", kind, body))
}

/// The file an address means, below a root and nowhere else.
fn relative(path: &str) -> Option<PathBuf> {
    let path = decode(path.strip_prefix('/')?)?;
    let path = Path::new(if path.is_empty() { "page.html" } else { &path });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| path.to_owned())
}

/// An address with its `%xx` replaced.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs" | "cjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some(_) | None => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(root: &Path) -> SocketAddr {
        let post = Box::new(|path: &str, body: &[u8]| Some([path.as_bytes(), b"=", body].concat()));
        start("127.0.0.1:0", Site { roots: vec![root.to_owned()], isolated: true, post }).unwrap()
    }

    /// The head and the body of an answer.
    fn read(stream: &mut BufReader<TcpStream>) -> (String, String) {
        let (mut head, mut length) = (String::new(), 0);
        while !head.ends_with("\r\n\r\n") {
            let start = head.len();
            stream.read_line(&mut head).unwrap();
            if let Some(value) = head[start..].strip_prefix("content-length: ") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).unwrap();
        (head, String::from_utf8(body).unwrap())
    }

    fn connect(address: SocketAddr) -> BufReader<TcpStream> {
        BufReader::new(TcpStream::connect(address).unwrap())
    }

    fn ask(stream: &mut BufReader<TcpStream>, request: &str) -> (String, String) {
        stream.get_mut().write_all(request.as_bytes()).unwrap();
        read(stream)
    }

    #[test]
    fn a_silent_connection_keeps_nobody_waiting() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("page.html"), "<p>").unwrap();
        let address = started(folder.path());
        let idle: Vec<_> = (0..20).map(|_| connect(address)).collect();
        let mut kept = connect(address);
        for _ in 0..3 {
            let (head, body) = ask(&mut kept, "GET / HTTP/1.1\r\nhost: x\r\n\r\n");
            assert_eq!(body, "<p>");
            assert!(head.contains("cross-origin-opener-policy: same-origin\r\n"), "{head}");
        }
        let (_, body) = ask(&mut connect(address), "GET /page.html?x HTTP/1.1\r\n\r\n");
        assert_eq!(body, "<p>");
        drop(idle);
    }

    #[test]
    fn messages_are_passed_on() {
        let address = started(Path::new("."));
        let (_, body) = ask(&mut connect(address), "POST /__ferry/x?1 HTTP/1.1\r\ncontent-length: 2\r\n\r\nab");
        assert_eq!(body, "/__ferry/x?1=ab");
        let foreign = "POST /__ferry/x HTTP/1.1\r\nhost: here\r\norigin: http://there\r\ncontent-length: 0\r\n\r\n";
        assert!(ask(&mut connect(address), foreign).0.starts_with("HTTP/1.1 404"), "another site's page has no say");
    }

    #[test]
    fn nothing_outside_the_roots_is_served() {
        assert_eq!(relative("/../etc/passwd"), None);
        assert_eq!(relative("/%2e%2e/etc/passwd"), None);
        assert_eq!(relative("//etc/passwd"), None);
        assert_eq!(relative("/a%20b.js"), Some(PathBuf::from("a b.js")));
        assert_eq!(relative("/"), Some(PathBuf::from("page.html")));
        assert_eq!(decode("%zz"), None);
    }
}
