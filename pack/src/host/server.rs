//! A server of files for one's own browser.
#![allow(clippy::disallowed_methods, reason = "this is the one place that runs programs and touches files")]

use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};
use std::{fs, str};

/// What is served, and how.
#[derive(Clone, Debug)]
pub(crate) struct Served {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// Where to listen: `host:port`; port 0 is any that is free.
    pub(crate) address: String,
    /// Whether pages are loaded again when a file has changed.
    pub(crate) reload: bool,
    /// Whether pages are isolated from others, as shared memory needs it.
    pub(crate) isolated: bool,
}

/// A server that listens.
pub(crate) struct Server {
    listener: TcpListener,
    address: SocketAddr,
    served: Arc<Served>,
}

/// Where pages ask whether they are to be loaded again.
const RELOAD: &str = "/__ferry/reload";

/// What pages are given so that they ask.
const SCRIPT: &str = "<script>new EventSource(\"/__ferry/reload\").onmessage = () => location.reload();</script>\n";

/// How often is looked for changes.
const PAUSE: Duration = Duration::from_millis(200);

impl Server {
    /// Listens.
    ///
    /// Errors: there is no such folder, or the address is taken.
    pub(super) fn new(served: &Served) -> io::Result<Server> {
        let folder = fs::canonicalize(&served.folder)?;
        let listener = TcpListener::bind(&served.address)?;
        let address = listener.local_addr()?;
        Ok(Server { listener, address, served: Arc::new(Served { folder, ..served.clone() }) })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers, for ever. Each connection has a thread, so that none waits for another.
    pub(crate) fn run(&self) {
        for stream in self.listener.incoming().flatten() {
            let served = Arc::clone(&self.served);
            // A browser that hangs up early is no failure of ours.
            thread::spawn(move || drop(answer(stream, &served)));
        }
    }
}

fn answer(stream: TcpStream, served: &Served) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if method != "GET" && method != "HEAD" {
        return reply(stream, served, (405, "text/plain"), b"only GET and HEAD are answered\n", false);
    }
    if path == RELOAD && served.reload {
        return changes(stream, served);
    }
    let head_only = method == "HEAD";
    match file(&served.folder, path).and_then(|file| Some((fs::read(&file).ok()?, file))) {
        None => reply(stream, served, (404, "text/plain"), b"there is no such file\n", head_only),
        Some((mut bytes, file)) => {
            let kind = kind(&file);
            if served.reload && kind.starts_with("text/html") {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let at = text.rfind("</body>").unwrap_or(text.len());
                bytes = [&text[..at], SCRIPT, &text[at..]].concat().into_bytes();
            }
            reply(stream, served, (200, kind), &bytes, head_only)
        }
    }
}

fn reply(
    mut stream: TcpStream,
    served: &Served,
    (status, kind): (u16, &str),
    body: &[u8],
    head_only: bool,
) -> io::Result<()> {
    let reason = if status == 200 { "OK" } else { "Not OK" };
    let length = body.len();
    let mut head = format!(
        "HTTP/1.1 {status} {reason}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\ncache-control: no-store\r\n\
         connection: close\r\n"
    );
    if served.isolated {
        head.push_str("cross-origin-opener-policy: same-origin\r\ncross-origin-embedder-policy: require-corp\r\n");
        head.push_str("cross-origin-resource-policy: same-origin\r\n");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if head_only { Ok(()) } else { stream.write_all(body) }
}

/// Tells a page of each change, until it is gone.
fn changes(mut stream: TcpStream, served: &Served) -> io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-store\r\nconnection: close\r\n";
    let isolation = if served.isolated { "cross-origin-resource-policy: same-origin\r\n" } else { "" };
    write!(stream, "{head}{isolation}\r\nretry: 300\n\n")?;
    let mut before = state(&served.folder);
    loop {
        thread::sleep(PAUSE);
        let now = state(&served.folder);
        if now != before {
            // A build takes the place of another in several steps.
            thread::sleep(PAUSE);
            before = state(&served.folder);
            stream.write_all(b"data: changed\n\n")?;
        } else {
            // A comment, which fails when the page is gone.
            stream.write_all(b":\n\n")?;
        }
    }
}

/// The files below a folder, and when they were changed.
fn state(folder: &Path) -> Vec<(PathBuf, Option<SystemTime>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                if !name.starts_with('.') && name != "target" && name != "node_modules" {
                    folders.push(entry.path());
                }
            } else {
                found.push((entry.path(), entry.metadata().and_then(|data| data.modified()).ok()));
            }
        }
    }
    found.sort();
    found
}

/// The file of a path, if it is one inside of the folder; a folder means its `index.html`.
fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let decoded = decoded(path.strip_prefix('/')?)?;
    let inside = Path::new(&decoded);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let found = fs::canonicalize(folder.join(inside)).ok()?;
    let found = if found.is_dir() { found.join("index.html") } else { found };
    // Links may lead out of the folder, as packages that are linked into an app do; hidden files stay hidden.
    let hidden = inside.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
    (found.is_file() && !hidden).then_some(found)
}

/// A path without `%20` and its likes.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, more @ ..] = rest {
        if *first == b'%' {
            let digits = str::from_utf8(more.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &more[2..];
        } else {
            bytes.push(*first);
            rest = more;
        }
    }
    String::from_utf8(bytes).ok()
}

/// What a browser must be told of a file.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" | "htm" => "text/html; charset=utf-8",
        "js" | "mjs" | "cjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("a b");
        fs::create_dir(&inside).unwrap();
        fs::write(inside.join("index.html"), "").unwrap();
        fs::write(folder.path().join(".secret"), "").unwrap();
        let file = |path: &str| file(folder.path(), path);
        assert!(file("/a%20b/").is_some() && file("/a%20b/index.html").is_some());
        for path in ["/../etc/passwd", "/%2e%2e/x", "//etc/passwd", "/.secret", "/%", "/%zz", "", "a", "/a b/gone"] {
            assert_eq!(file(path), None, "{path}");
        }
    }
}
