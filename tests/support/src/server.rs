//! A static file server on the loopback address.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// Serves a directory until it is dropped.
#[derive(Debug)]
pub struct Server {
    port: u16,
    stopping: Arc<AtomicBool>,
}

impl Server {
    /// Serves the files below a directory on a free port.
    pub fn start(root: &Path) -> Server {
        Server::with_headers(root, "")
    }

    /// The same, with pages that may share memory with their workers.
    pub fn isolated(root: &Path) -> Server {
        Server::with_headers(
            root,
            "cross-origin-opener-policy: same-origin\r\ncross-origin-embedder-policy: require-corp\r\n",
        )
    }

    fn with_headers(root: &Path, headers: &'static str) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port");
        let port = listener.local_addr().expect("the port just bound").port();
        let stopping = Arc::new(AtomicBool::new(false));
        let (root, stop) = (root.to_owned(), Arc::clone(&stopping));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let root = root.clone();
                // A browser that hangs up early is no failure of ours.
                thread::spawn(move || drop(answer(stream, &root, headers)));
            }
        });
        Server { port, stopping }
    }

    /// The address of a path, e.g. `index.html`.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // The listener only looks when somebody knocks.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
    }
}

fn answer(mut stream: TcpStream, root: &Path, headers: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let found = file(root, &request).and_then(|path| fs::read(&path).ok().map(|bytes| (path, bytes)));
    let (status, kind, bytes) = match found {
        Some((path, bytes)) => ("200 OK", content_type(&path), bytes),
        None => ("404 Not Found", "text/plain", b"no such file".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncache-control: no-store\r\n\
         {headers}connection: close\r\n\r\n",
        bytes.len()
    )?;
    stream.write_all(&bytes)
}

/// The file a request line asks for, never outside the root.
fn file(root: &Path, request: &str) -> Option<PathBuf> {
    let path = request.strip_prefix("GET /")?.split([' ', '?', '#']).next()?;
    let relative = Path::new(path);
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = root.join(relative);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some(_) | None => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_served_with_their_type() {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("a.wasm"), "abc").unwrap();
        fs::write(directory.path().join("index.html"), "<p>").unwrap();
        let server = Server::start(directory.path());
        assert_eq!(crate::http::request(server.port, "GET", "/a.wasm?x=1", None).unwrap(), (200, "abc".to_owned()));
        assert_eq!(crate::http::request(server.port, "GET", "/", None).unwrap(), (200, "<p>".to_owned()));
        assert_eq!(crate::http::request(server.port, "GET", "/b", None).unwrap().0, 404);
        assert_eq!(content_type(Path::new("a.wasm")), "application/wasm");
    }

    #[test]
    fn nothing_outside_the_root_is_served() {
        assert_eq!(file(Path::new("/root"), "GET /../etc/passwd HTTP/1.1"), None);
        assert_eq!(file(Path::new("/root"), "GET //etc/passwd HTTP/1.1"), None);
        assert_eq!(file(Path::new("/root"), "GET /a/b.js HTTP/1.1"), Some(PathBuf::from("/root/a/b.js")));
    }
}
