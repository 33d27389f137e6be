//! One HTTP request to a server on this machine.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Sends a request with a JSON body, if any; the status and the body of the answer.
pub fn request(port: u16, method: &str, path: &str, body: Option<&str>) -> io::Result<(u16, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let body = body.unwrap_or("");
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )?;
    let mut answer = Vec::new();
    let mut chunk = [0; 16 * 1024];
    // Some servers keep the connection open all the same, so the length decides when it is given.
    loop {
        if let Some(done) = parse(&answer, false) {
            return Ok(done);
        }
        match stream.read(&mut chunk)? {
            0 => break,
            read => answer.extend_from_slice(&chunk[..read]),
        }
    }
    parse(&answer, true).ok_or_else(|| io::Error::other("the answer is not HTTP"))
}

/// Status and body of an answer, once it is complete.
fn parse(answer: &[u8], at_end: bool) -> Option<(u16, String)> {
    let head_end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&answer[..head_end]).to_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = &answer[head_end + 4..];
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")).and_then(|n| n.trim().parse().ok());
    let body = match length {
        Some(length) if body.len() >= length => &body[..length],
        None if at_end => body,
        Some(_) | None => return None,
    };
    Some((status, String::from_utf8_lossy(body).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_answer_is_complete_when_its_length_has_arrived() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nabcd";
        assert_eq!(parse(answer, false), Some((200, "abcd".to_owned())));
        assert_eq!(parse(&answer[..answer.len() - 1], false), None);
        assert_eq!(parse(&answer[..answer.len() - 1], true), None);
    }

    #[test]
    fn an_answer_without_length_ends_with_the_connection() {
        let answer = b"HTTP/1.1 404 Not Found\r\n\r\nno";
        assert_eq!(parse(answer, false), None);
        assert_eq!(parse(answer, true), Some((404, "no".to_owned())));
    }
}
