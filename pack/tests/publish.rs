//! `ferry publish`, `login`, `logout` and `whoami`, against a real registry and against bad ones.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests touch files themselves")]

mod machine;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::{Arc, Mutex};

use machine::{Person, Reply, Request, Verdaccio, failure, json, loopback, node, npm, package, stderr, stdout};
use serde_json::{Value, json};

/// Logs in with a password from the input.
fn login(person: &Person, registry: &str, name: &str, password: &str) -> Output {
    let args =
        ["login", "--registry", registry, "--username", name, "--password-stdin", "--email", "a@example.invalid"];
    let mut command = person.command(person.home.path(), &[&args[..], &["--json"]].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
    let output = child.wait_with_output().unwrap();
    let said = stdout(&output) + &stderr(&output);
    assert!(!said.contains(password), "the password is printed: {said}");
    assert!(person.token().is_empty() || !said.contains(&person.token()), "the token is printed");
    output
}

fn publish(person: &Person, package: &Path, registry: &str, more: &[&str]) -> Output {
    let args = ["publish", package.to_str().unwrap(), "--registry", registry, "--json"];
    person.ferry(person.home.path(), &[&args[..], more].concat())
}

#[test]
fn a_stranger_logs_in_publishes_and_others_install() {
    let (person, registry, folder) = (Person::new(), Verdaccio::start(), tempfile::tempdir().unwrap());
    let at = registry.address.as_str();
    fs::write(person.npmrc(), "# mine\nfund=false\n").unwrap();
    let text = failure(&person.ferry(folder.path(), &["whoami", "--registry", at]));
    assert!(text.contains(&format!("failed to ask who is logged in: nobody is logged in at {at}")), "{text}");

    // An account is made, and known again.
    assert_eq!(json(&login(&person, at, "ann", "pass-word-1"))["username"], "ann");
    assert_eq!(json(&login(&person, at, "ann", "pass-word-1"))["username"], "ann");
    let text = failure(&login(&Person::new(), at, "ann", "another-word"));
    assert!(text.contains("error: failed to log in as ann: "), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(person.npmrc()).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(fs::read_to_string(person.npmrc()).unwrap().starts_with("# mine\nfund=false\n//127.0.0.1:"));
    let who = person.ferry(folder.path(), &["whoami", "--registry", at]);
    assert_eq!(stdout(&who), "ann\n");

    // With and without scope, a second version, a tag.
    let scoped = package(folder.path(), "@acme/life", "1.0.0");
    let said = json(&publish(&person, &scoped, at, &["--dry-run"]));
    assert_eq!((&said["outcome"], &said["document"]["dist-tags"]["latest"]), (&json!("dry-run"), &json!("1.0.0")));
    let said = json(&publish(&person, &scoped, at, &[]));
    assert_eq!(
        (&said["outcome"], &said["confirmed"], &said["tag"]),
        (&json!("published"), &json!(true), &json!("latest"))
    );
    for version in ["1.0.0", "1.1.0"] {
        json(&publish(&person, &package(folder.path(), "life", version), at, &[]));
    }
    json(&publish(&person, &package(folder.path(), "life", "2.0.0-rc.1"), at, &["--tag", "next"]));

    // A version is published once.
    let text = failure(&publish(&person, &scoped, at, &[]));
    assert!(text.contains(" has @acme/life 1.0.0 already"), "{text}");
    assert_eq!(json(&publish(&person, &scoped, at, &["--skip-existing"]))["outcome"], "skipped");

    // npm agrees about all of it, and about the digests.
    let app = folder.path().join("app");
    fs::create_dir(&app).unwrap();
    npm(&person, &app, &["install", "--registry", at, "life", "@acme/life", "preview@npm:life@next"]);
    let script = "for (const name of ['life', '@acme/life', 'preview']) console.log(require(name).answer())";
    assert_eq!(node(&app, script), "life 1.1.0\nlife 1.0.0\nlife 2.0.0-rc.1");

    // Who logs out is out, there and here.
    let token = person.token();
    assert!(person.ferry(folder.path(), &["logout", "--registry", at]).status.success());
    assert_eq!(fs::read_to_string(person.npmrc()).unwrap(), "# mine\nfund=false\n");
    assert!(!token.is_empty());
    let text = failure(&publish(&person, &package(folder.path(), "life", "3.0.0"), at, &[]));
    assert!(text.contains("nobody is logged in at"), "{text}");
    assert!(text.contains("help: run `ferry login --registry"), "{text}");
}

#[test]
fn every_form_of_credentials_in_npmrc_is_taken() {
    let (person, registry, folder) = (Person::new(), Verdaccio::start(), tempfile::tempdir().unwrap());
    let at = registry.address.as_str();
    json(&login(&person, at, "ann", "pass-word-1"));
    let token = person.token();
    let host = at.trim_start_matches("http:");
    let whoami = |npmrc: &str, args: &[&str]| {
        let someone = Person::new();
        fs::write(someone.npmrc(), npmrc).unwrap();
        let mut command = someone.command(folder.path(), &[&["whoami"], args].concat());
        let output = command.env("MY_TOKEN", &token).env("PASSWORD", "cGFzcy13b3JkLTE=").output().unwrap();
        let said = stdout(&output) + &stderr(&output);
        assert!(!said.contains(&token) && !said.contains("cGFzcy13b3JkLTE="), "{said}");
        said
    };
    let to = ["--registry", at];
    assert_eq!(whoami(&format!("{host}:_authToken=${{MY_TOKEN}}"), &to), "ann\n");
    assert_eq!(whoami(&format!("{host}:_auth=YW5uOnBhc3Mtd29yZC0x"), &to), "ann\n");
    assert_eq!(whoami(&format!("{host}:username=ann\n{host}:_password=${{PASSWORD}}"), &to), "ann\n");
    let scoped = format!("@acme:registry={at}\n{host}:_authToken=\"${{MY_TOKEN}}\" ; not the default one\n");
    assert_eq!(whoami(&scoped, &["--scope", "acme"]), "ann\n");
    assert_eq!(whoami(&format!("registry={at}\n_auth=YW5uOnBhc3Mtd29yZC0x"), &[]), "ann\n");
    // A wrong one is not said aloud either.
    let said = whoami(&format!("{host}:username=ann\n{host}:_password=bm9uZQ=="), &to);
    assert!(said.contains("error: ") && !said.contains("bm9uZQ"), "{said}");
}

#[test]
fn a_wrong_token_is_refused_and_not_shown() {
    let (person, registry, folder) = (Person::new(), Verdaccio::start(), tempfile::tempdir().unwrap());
    let host = registry.address.trim_start_matches("http:").trim_end_matches('/').to_owned();
    fs::write(person.npmrc(), format!("{host}/:_authToken=wrong-token-of-nobody\n")).unwrap();
    let text = failure(&publish(&person, &package(folder.path(), "life", "1.0.0"), &registry.address, &[]));
    assert!(text.contains("does not accept the login"), "{text}");
    assert!(text.contains("help: log in again with `ferry login`"), "{text}");
}

/// A registry in a few lines: it keeps what it is given.
#[derive(Default)]
struct Kept {
    packument: Option<Value>,
    tarball: Vec<u8>,
}

impl Kept {
    fn answer(&mut self, request: &Request, here: &str) -> Reply {
        let say = |json: &Value| Reply::Say(200, "", json.to_string().into_bytes());
        match (request.line.split(' ').next().unwrap(), &self.packument) {
            ("PUT", _) => {
                let mut packument: Value = serde_json::from_slice(&request.body).unwrap();
                let attachments = packument["_attachments"].as_object().unwrap().values().next().unwrap();
                let data = attachments["data"].as_str().unwrap().to_owned();
                let script = format!("process.stdout.write(Buffer.from('{data}', 'base64').toString('hex'))");
                let hex = node(Path::new("/"), &script);
                let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
                self.tarball = (0..hex.len()).step_by(2).map(byte).collect();
                packument["versions"]["1.0.0"]["dist"]["tarball"] = format!("{here}tarball.tgz").into();
                self.packument = Some(packument);
                Reply::Say(201, "", b"{}".to_vec())
            }
            _ if request.line.ends_with("tarball.tgz") => Reply::Say(200, "", self.tarball.clone()),
            (_, Some(packument)) => say(packument),
            (_, None) => Reply::Say(404, "", b"{}".to_vec()),
        }
    }
}

/// A person with a token for a loopback server.
fn known(address: &str) -> Person {
    let person = Person::new();
    let host = address.trim_start_matches("http:");
    fs::write(person.npmrc(), format!("{host}:_authToken=token-of-the-test\n")).unwrap();
    person
}

fn methods(seen: &Arc<Mutex<Vec<Request>>>) -> Vec<String> {
    seen.lock().unwrap().iter().map(|request| request.line.split(' ').next().unwrap().into()).collect()
}

#[test]
fn a_server_that_wants_a_code_gets_it_or_says_which_flag() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Kept::default();
    let (address, seen) = loopback(move |request, here| match request.line.starts_with("PUT") {
        true if request.header("npm-otp") != "123456" => Reply::Say(401, "www-authenticate: OTP\r\n", b"{}".to_vec()),
        _ => kept.answer(request, here),
    });
    let (person, made) = (known(&address), package(folder.path(), "life", "1.0.0"));
    let text = failure(&publish(&person, &made, &address, &[]));
    assert!(text.contains("a one-time password is needed") && text.contains("`--otp CODE`"), "{text}");
    let text = failure(&publish(&person, &made, &address, &["--otp", "999999"]));
    assert!(text.contains("does not accept the one-time password") && !text.contains("999999"), "{text}");
    assert_eq!(json(&publish(&person, &made, &address, &["--otp", "123456"]))["confirmed"], true);
    let seen = seen.lock().unwrap();
    let last = seen.iter().rfind(|request| request.line.starts_with("PUT")).unwrap();
    assert_eq!((last.header("npm-auth-type"), last.header("npm-command")), ("legacy", "publish"));
    assert_eq!(last.header("authorization"), "Bearer token-of-the-test");
}

#[test]
fn a_proxy_of_npmrc_is_used_and_a_wall_of_pages_is_no_registry() {
    let folder = tempfile::tempdir().unwrap();
    let made = package(folder.path(), "life", "1.0.0+build.7");
    // A host that nobody knows: only the proxy can be the one who answers.
    let (proxy, seen) = loopback(|_, _| Reply::Cut);
    let person = known("http://registry.invalid/");
    let npmrc = fs::read_to_string(person.npmrc()).unwrap();
    fs::write(person.npmrc(), format!("{npmrc}proxy={proxy}\n")).unwrap();
    let text = failure(&publish(&person, &made, "http://registry.invalid/", &[]));
    assert!(text.contains("registry.invalid does not answer"), "{text}");
    assert!(seen.lock().unwrap()[0].line.contains("registry.invalid"), "{seen:?}");

    let page = |_: &Request, _: &str| Reply::Say(200, "content-type: text/html\r\n", b"<html>Sign in".to_vec());
    let (address, seen) = loopback(page);
    let text = failure(&publish(&known(&address), &made, &address, &[]));
    assert!(text.contains("answers without a description of the package"), "{text}");
    assert_eq!(methods(&seen), ["GET"]);

    // What npm would not publish is not in the version.
    let mut kept = Kept::default();
    let (address, seen) = loopback(move |request, here| kept.answer(request, here));
    let said = json(&publish(&known(&address), &made, &address, &["--dry-run"]));
    assert_eq!((&said["version"], &said["filename"]), (&"1.0.0".into(), &"life-1.0.0.tgz".into()));
    assert_eq!(json(&publish(&known(&address), &made, &address, &[]))["confirmed"], true);
    assert!(seen.lock().unwrap().iter().any(|request| String::from_utf8_lossy(&request.body).contains("1.0.0.tgz")));
}

#[test]
fn a_flaky_server_ends_with_one_published_version() {
    let folder = tempfile::tempdir().unwrap();
    let (mut kept, mut count) = (Kept::default(), 0);
    // First look: an error, half an answer, then the truth. First version: cut off before and, the second time, after
    // it was taken.
    let (address, seen) = loopback(move |request, here| {
        count += 1;
        match count {
            1 => Reply::Say(503, "", b"{}".to_vec()),
            2 => Reply::Half,
            4 => Reply::Cut,
            6 => {
                kept.answer(request, here);
                Reply::Cut
            }
            _ => kept.answer(request, here),
        }
    });
    let (person, made) = (known(&address), package(folder.path(), "life", "1.0.0"));
    let output = publish(&person, &made, &address, &[]);
    assert_eq!(json(&output)["outcome"], "published");
    assert!(stderr(&output).contains("it is not published yet, trying again"), "{}", stderr(&output));
    let expected = ["GET", "GET", "GET", "PUT", "GET", "PUT", "GET", "GET", "GET"];
    assert_eq!(methods(&seen), expected);
}

/// `script` of util-linux gives the program a terminal.
#[cfg(target_os = "linux")]
#[test]
fn an_upload_has_a_bar_on_a_terminal_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let registry = || {
        let mut kept = Kept::default();
        loopback(move |request, here| {
            // Long enough for the bar to be drawn.
            std::thread::sleep(std::time::Duration::from_millis(700));
            kept.answer(request, here)
        })
    };
    let (made, (address, _)) = (package(folder.path(), "life", "1.0.0"), registry());
    let output = publish(&known(&address), &made, &address, &[]);
    assert!(
        output.status.success() && !stderr(&output).contains('\r') && !stderr(&output).contains("[="),
        "{output:?}"
    );

    let (address, _) = registry();
    let person = known(&address);
    let line = format!("{} publish {} --registry {address}", env!("CARGO_BIN_EXE_ferry"), made.display());
    let mut command = std::process::Command::new("script");
    command.args(["-qec", &line, "/dev/null"]).env("HOME", person.home.path()).env("TERM", "xterm");
    let Ok(output) = command.env_remove("NO_COLOR").stdin(Stdio::null()).output() else {
        println!("there is no `script` here");
        return;
    };
    let said = stdout(&output);
    assert!(output.status.success() && said.contains("[========================] 100 % of "), "{said}");
}

#[test]
fn a_broken_server_leaves_nothing_published_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (address, seen) = loopback(|request, _| match request.line.starts_with("PUT") {
        true => Reply::Say(500, "", b"{\"error\": \"disk full\"}".to_vec()),
        false => Reply::Say(404, "", b"{}".to_vec()),
    });
    let text = failure(&publish(&known(&address), &package(folder.path(), "life", "1.0.0"), &address, &[]));
    assert!(text.contains("answered 500: disk full, each time; it is not published"), "{text}");
    assert_eq!(methods(&seen).iter().filter(|method| *method == "PUT").count(), 4);
}

#[test]
fn a_registry_that_gives_out_something_else_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Kept::default();
    let (address, _) = loopback(move |request, here| {
        let reply = kept.answer(request, here);
        if request.line.starts_with("PUT") {
            kept.tarball.push(0);
        }
        reply
    });
    let text = failure(&publish(&known(&address), &package(folder.path(), "life", "1.0.0"), &address, &[]));
    assert!(text.contains("failed to confirm life 1.0.0: sent sha512-"), "{text}");
}

#[test]
fn a_trusted_job_publishes_without_a_token() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Kept::default();
    let (address, seen) = loopback(move |request, here| {
        let bearer = request.header("authorization").trim_start_matches("Bearer ").to_owned();
        if request.line.starts_with("GET /runner") {
            return match bearer == "runner-secret" && request.line.contains("audience=npm:127.0.0.1") {
                true => Reply::Say(200, "", b"{\"value\": \"proof-of-job\"}".to_vec()),
                false => Reply::Say(403, "", b"{}".to_vec()),
            };
        }
        if request.line.starts_with("POST /-/npm/v1/oidc/token/exchange/package/@acme%2flife") {
            return match bearer == "proof-of-job" {
                true => Reply::Say(201, "", b"{\"token\": \"short-lived\"}".to_vec()),
                false => Reply::Say(401, "", b"{}".to_vec()),
            };
        }
        match request.line.starts_with("PUT") && bearer != "short-lived" {
            true => Reply::Say(401, "", b"{}".to_vec()),
            false => kept.answer(request, here),
        }
    });
    let made = package(folder.path(), "@acme/life", "1.0.0");
    let person = Person::new();
    let mut command =
        person.command(folder.path(), &["publish", made.to_str().unwrap(), "--registry", &address, "--json"]);
    command.env("GITHUB_ACTIONS", "true").env("ACTIONS_ID_TOKEN_REQUEST_URL", format!("{address}runner?api=2"));
    let output = command.env("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "runner-secret").output().unwrap();
    assert_eq!(json(&output)["confirmed"], true);
    let said = stdout(&output) + &stderr(&output);
    for secret in ["runner-secret", "proof-of-job", "short-lived"] {
        assert!(!said.contains(secret), "{said}");
    }
    assert_eq!(&methods(&seen)[..2], ["GET", "POST"]);
}

#[test]
fn a_login_in_a_browser_keeps_the_token_of_the_registry() {
    let mut polls = 0;
    let (address, _) = loopback(move |request, here| {
        if request.line == "POST /-/v1/login" {
            let urls = json!({"loginUrl": format!("{here}login/1"), "doneUrl": format!("{here}done/1")});
            return Reply::Say(200, "", urls.to_string().into_bytes());
        }
        if request.line == "GET /done/1" {
            polls += 1;
            return match polls {
                1 => Reply::Say(202, "retry-after: 1\r\n", b"{}".to_vec()),
                _ => Reply::Say(200, "", b"{\"token\": \"token-from-browser\"}".to_vec()),
            };
        }
        match request.header("authorization") {
            "Bearer token-from-browser" => Reply::Say(200, "", b"{\"username\": \"ann\"}".to_vec()),
            _ => Reply::Say(401, "", b"{}".to_vec()),
        }
    });
    let person = Person::new();
    let args = ["login", "--registry", &address, "--scope", "acme"];
    let output = person.ferry(person.home.path(), &args);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(
        stderr(&output).contains(&format!("Open this address in a browser, and confirm there:\n  {address}login/1"))
    );
    assert!(stdout(&output).starts_with(&format!("ann is logged in at {address}\n")), "{}", stdout(&output));
    assert_eq!(person.token(), "token-from-browser");
    let text = fs::read_to_string(person.npmrc()).unwrap();
    assert!(text.contains(&format!("@acme:registry={address}\n")), "{text}");
    assert_eq!(stdout(&person.ferry(person.home.path(), &["whoami", "--scope", "@acme"])), "ann\n");
}
