//! What must never be in a package, by name and by content.

/// Whole names of files that hold secrets, and endings of names that do.
const NAMES: &[&str] =
    &[".npmrc", ".yarnrc", ".yarnrc.yml", ".netrc", ".env", ".envrc", ".htpasswd", ".pypirc", ".git-credentials"];
const STARTS: &[&str] = &[".env.", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"];
const ENDINGS: &[&str] = &[".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".ppk"];

/// Why a file must not leave this machine; none if nothing speaks against it.
pub(crate) fn found(path: &str, bytes: &[u8]) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    let parts = path.split('/');
    if parts.into_iter().any(|part| part == ".git" || part == ".ssh") {
        return Some("it is in a folder that is nobody else's business");
    }
    let public = name.ends_with(".pub") || matches!(&*name, ".env.example" | ".env.sample" | ".env.template");
    let by_name = NAMES.contains(&&*name)
        || STARTS.iter().any(|start| name.starts_with(start))
        || ENDINGS.iter().any(|ending| name.ends_with(ending));
    if by_name && !public {
        return Some("files of this name hold secrets");
    }
    if private_key(bytes) {
        return Some("it contains a private key");
    }
    token(bytes).then_some("it contains an access token of npm")
}

/// Whether there is a key in its usual text form: the line that begins it, and what looks like the key after it.
fn private_key(bytes: &[u8]) -> bool {
    let begin = |line: &[u8]| line.starts_with(b"-----BEGIN ") && line.trim_ascii_end().ends_with(b"PRIVATE KEY-----");
    let mut lines = bytes.split(|byte| *byte == b'\n').skip_while(|line| !begin(line)).skip(1);
    lines.next().is_some_and(|line| line.trim_ascii().len() >= 16)
}

/// Whether there is one of npm's tokens, which have a form of their own: `npm_` and 36 letters and digits.
fn token(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.windows(4).position(|window| window == b"npm_") {
        rest = &rest[at + 4..];
        let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if length == 36 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_enough() {
        for path in [".npmrc", "a/.env", "a/.env.local", "deploy.PEM", "id_rsa", ".ssh/known", "x/.git/config"] {
            assert!(found(path, b"").is_some(), "{path}");
        }
        for path in ["life.js", "env.js", "id_rsa.pub", ".env.example", "keyboard.js", "monkey.key.js"] {
            assert_eq!(found(path, b""), None, "{path}");
        }
    }

    #[test]
    fn a_key_and_a_token_are_recognised_in_any_file() {
        let dashes = "-----";
        let key = format!("{dashes}BEGIN RSA PRIVATE KEY{dashes}\nMIIEowIBAAKCAQEA1234\n");
        assert_eq!(found("a.js", key.as_bytes()), Some("it contains a private key"));
        let token = ["npm", "_", &"a1".repeat(18)].concat();
        assert_eq!(found("README.md", format!("x {token} y").as_bytes()), Some("it contains an access token of npm"));
        assert_eq!(found("README.md", b"npm_config_registry npm_1234"), None);
        assert_eq!(found("README.md", b"write -----BEGIN PRIVATE KEY----- first\n"), None);
    }
}
