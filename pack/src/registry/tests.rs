use std::path::Path;

use serde_json::json;

use super::document::{Access, document};
use super::send::{Otp, confirm, send};
use super::{Registry, session, trust};
use crate::digest;
use crate::error::Error;
use crate::host::recorded::Recorded;
use crate::host::{Answer, Method};
use crate::registry::address::Address;
use crate::registry::npmrc::Credential;
use crate::registry::secret::Secret;
use crate::tarball::{self, Tarball};
use crate::ui::Ui;

const TOKEN: &str = "tok-3n-of-ann";
const PACKUMENT: &str = "GET https://r.example/npm/@acme%2flife";
const PUT: &str = "PUT https://r.example/npm/@acme%2flife";

fn packed() -> Tarball {
    let manifest = r#"{"name": "@acme/life", "version": "1.0.0", "description": "A life."}"#;
    let host = Recorded::default().file("/p/package.json", manifest).file("/p/README.md", "read me");
    tarball::pack(&host, Path::new("/p")).unwrap()
}

fn registry(host: &Recorded) -> Registry<'_> {
    let token = Credential::Token(Secret::new(TOKEN));
    Registry::new(host, Address::parse("https://r.example/npm").unwrap(), Some(token))
}

/// What the registry says once the package is there.
fn there(tarball: &Tarball) -> serde_json::Value {
    let dist = json!({"integrity": digest::integrity(&tarball.bytes), "tarball": "https://r.example/npm/x.tgz"});
    json!({"versions": {"1.0.0": {"dist": dist}}})
}

fn sending(host: &Recorded, ui: &Ui) -> Result<(), Error> {
    let tarball = packed();
    let mut registry = registry(host);
    let document = document(&tarball, &registry.address, "latest", Access::Public);
    send(host, ui, &mut registry, (&tarball, &document), Otp { given: None })
}

fn puts(host: &Recorded) -> usize {
    host.done().iter().filter(|step| step.starts_with("PUT")).count()
}

#[test]
fn the_document_is_the_one_registries_know() {
    let tarball = packed();
    let address = Address::parse("https://r.example/npm").unwrap();
    let document = document(&tarball, &address, "next", Access::Restricted);
    assert_eq!(document["dist-tags"], json!({"next": "1.0.0"}));
    let version = &document["versions"]["1.0.0"];
    assert_eq!(version["_id"], "@acme/life@1.0.0");
    assert_eq!((&version["readme"], &version["readmeFilename"]), (&json!("read me"), &json!("README.md")));
    assert_eq!(version["dist"]["tarball"], "http://r.example/npm/@acme/life/-/@acme/life-1.0.0.tgz");
    let attachment = &document["_attachments"]["@acme/life-1.0.0.tgz"];
    assert_eq!(attachment["length"], tarball.bytes.len());
    assert_eq!(digest::from_base64(attachment["data"].as_str().unwrap()).unwrap(), tarball.bytes);
    assert_eq!(document["access"], "restricted");
}

#[test]
fn what_a_failing_server_did_not_take_is_sent_again() {
    let host =
        Recorded::default().reply(PUT, 503, json!({})).reply(PUT, 201, json!({})).reply(PACKUMENT, 404, json!({}));
    sending(&host, &Ui::silent()).unwrap();
    assert_eq!(puts(&host), 2);
}

#[test]
fn what_a_failing_server_took_is_not_sent_again() {
    let host = Recorded::default().refuse("PUT", std::io::ErrorKind::ConnectionReset);
    let host = host.reply(PACKUMENT, 200, there(&packed()));
    sending(&host, &Ui::silent()).unwrap();
    assert_eq!(puts(&host), 1);
}

#[test]
fn a_server_that_always_fails_leaves_a_known_state() {
    let host = Recorded::default().reply(PUT, 503, json!({"error": "tired"})).reply(PACKUMENT, 404, json!({}));
    let error = sending(&host, &Ui::silent()).unwrap_err().to_string();
    let expected = "failed to publish @acme/life 1.0.0: r.example answered 503: tired, each time; it is not published";
    assert_eq!(error, expected);
    assert_eq!(puts(&host), 4);
}

#[test]
fn a_server_that_vanishes_leaves_a_state_that_is_said_to_be_unknown() {
    let host = Recorded::default().reply(PUT, 502, json!({}));
    let error = sending(&host, &Ui::silent()).unwrap_err();
    assert!(error.to_string().starts_with("failed to learn whether @acme/life 1.0.0 is published"), "{error}");
    assert!(error.help().contains("--skip-existing"));
}

#[test]
fn somebody_elses_version_of_the_same_number_is_no_success() {
    let other = json!({"versions": {"1.0.0": {"dist": {"integrity": "sha512-other", "tarball": ""}}}});
    let host = Recorded::default().reply(PUT, 503, json!({})).reply(PACKUMENT, 200, other);
    let error = sending(&host, &Ui::silent()).unwrap_err().to_string();
    assert_eq!(error, "failed to publish: r.example has @acme/life 1.0.0 already");
}

/// A server that wants a code with every request.
fn careful() -> Recorded {
    Recorded::default().reply_with(PUT, |query| {
        let code = query.headers.iter().find(|(name, _)| *name == "npm-otp").map(|(_, code)| code.as_str());
        let (status, header) = if code == Some("123456") { (201, "") } else { (401, "OTP") };
        let headers = vec![("www-authenticate".into(), header.into())];
        Ok(Answer { status, headers, body: b"{}".to_vec() })
    })
}

#[test]
fn a_one_time_password_is_asked_for_until_it_is_right() {
    let (host, ui) = (careful(), Ui::silent());
    ui.answers.replace(vec!["000000", "123456", "not needed"]);
    sending(&host, &ui).unwrap();
    assert_eq!(puts(&host), 3);
}

#[test]
fn without_a_terminal_the_flag_for_the_code_is_named() {
    let error = sending(&careful(), &Ui::silent()).unwrap_err();
    assert_eq!(error.to_string(), "failed to publish @acme/life 1.0.0: a one-time password is needed");
    assert_eq!(error.help(), "give the code of your authenticator with `--otp CODE`");
}

#[test]
fn a_code_may_come_from_a_browser() {
    let ask = json!({"authUrl": "https://r.example/auth/1", "doneUrl": "https://r.example/done/1"});
    let host = Recorded::default()
        .reply_with(PUT, move |query| {
            let code = query.headers.iter().any(|(name, code)| *name == "npm-otp" && code == "from-browser");
            let headers = vec![("www-authenticate".into(), "OTP".into())];
            Ok(Answer { status: if code { 200 } else { 401 }, headers, body: ask.to_string().into_bytes() })
        })
        .reply("GET https://r.example/done/1", 202, json!({}))
        .reply("GET https://r.example/done/1", 200, json!({"token": "from-browser"}));
    let ui = Ui::silent();
    ui.answers.replace(vec!["there is somebody"]);
    sending(&host, &ui).unwrap();
}

#[test]
fn a_token_is_never_repeated_even_if_the_server_does() {
    let echo = json!({"error": format!("Bearer {TOKEN} is no good")});
    let host = Recorded::default().reply(PUT, 401, echo.clone()).reply("GET", 401, echo);
    let error = sending(&host, &Ui::silent()).unwrap_err();
    assert!(error.to_string().ends_with("Bearer *** is no good"), "{error}");
    let error = registry(&host).whoami().unwrap_err();
    assert!(!format!("{error} {error:?} {:?}", host.done()).contains(TOKEN), "{error}");
}

#[test]
fn the_token_stays_with_its_server() {
    let host = Recorded::default().reply("GET", 200, json!({}));
    let registry = registry(&host);
    registry.tarball("https://elsewhere.example/x.tgz", &|_, _| {}).unwrap();
    registry.tarball("https://r.example/x.tgz", &|_, _| {}).unwrap();
    let authorized = |query: &crate::host::Query| query.headers.iter().any(|(name, _)| *name == "authorization");
    assert_eq!(host.sent().iter().map(authorized).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn what_is_read_back_is_compared_byte_by_byte() {
    let tarball = packed();
    let bytes = tarball.bytes.clone();
    let answer = move |body: Vec<u8>| Answer { status: 200, headers: Vec::new(), body };
    let same = answer;
    let host = Recorded::default()
        .reply(PACKUMENT, 404, json!({}))
        .reply(PACKUMENT, 200, there(&tarball))
        .reply_with("GET https://r.example/npm/x.tgz", move |_| Ok(same(bytes.clone())));
    assert!(confirm(&host, &Ui::silent(), &registry(&host), &tarball).unwrap());
    let host = Recorded::default()
        .reply(PACKUMENT, 200, there(&tarball))
        .reply_with("GET https://r.example/npm/x.tgz", move |_| Ok(answer(b"other".to_vec())));
    let error = confirm(&host, &Ui::silent(), &registry(&host), &tarball).unwrap_err().to_string();
    assert!(error.starts_with("failed to confirm @acme/life 1.0.0: sent sha512-"), "{error}");
    let host = Recorded::default().reply(PACKUMENT, 404, json!({}));
    assert!(!confirm(&host, &Ui::silent(), &registry(&host), &tarball).unwrap());
}

#[test]
fn a_trusted_job_exchanges_its_proof_for_a_token() {
    let exchange = "POST https://r.example/npm/-/npm/v1/oidc/token/exchange/package/@acme%2flife";
    let runner = "GET https://runner.example/id?a=1&audience=npm:r.example";
    let host = Recorded::default()
        .with_env("GITHUB_ACTIONS", "true")
        .with_env("ACTIONS_ID_TOKEN_REQUEST_URL", "https://runner.example/id?a=1")
        .with_env("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "runner-token")
        .reply(runner, 500, json!({}))
        .reply(runner, 200, json!({"value": "proof-of-job"}))
        .reply(exchange, 201, json!({"token": "short-lived"}));
    let mut at = registry(&host);
    let credential = trust::credential(&host, &mut at, "@acme/life").unwrap();
    assert_eq!(credential, Some(Credential::Token(Secret::new("short-lived"))));
    let header = |at: usize| host.sent()[at].headers.iter().find(|(name, _)| *name == "authorization").cloned();
    assert_eq!(header(1).unwrap().1, "Bearer runner-token");
    assert_eq!(header(2).unwrap().1, "Bearer proof-of-job");

    let host = Recorded::default().with_env("GITLAB_CI", "true").with_env("NPM_ID_TOKEN", "proof-of-job").reply(
        exchange,
        403,
        json!({"message": "no trust in proof-of-job"}),
    );
    let error = trust::credential(&host, &mut registry(&host), "@acme/life").unwrap_err().to_string();
    assert_eq!(error, "failed to publish @acme/life as a trusted job: r.example answers 403: no trust in ***");
}

#[test]
fn outside_of_continuous_integration_there_is_no_proof() {
    let host = Recorded::default().with_env("NPM_ID_TOKEN", "somebody's");
    assert_eq!(trust::credential(&host, &mut registry(&host), "a").unwrap(), None);
    assert!(host.sent().is_empty());
}

#[test]
fn a_login_in_a_browser_is_waited_for() {
    let urls = json!({"loginUrl": "https://r.example/login/1", "doneUrl": "https://r.example/done/1"});
    let host = Recorded::default()
        .reply("POST https://r.example/npm/-/v1/login", 200, urls)
        .reply("GET https://r.example/done/1", 202, json!({}))
        .reply("GET https://r.example/done/1", 200, json!({"token": "fresh-token"}));
    let token = session::in_browser(&host, &Ui::silent(), &registry(&host)).unwrap();
    assert_eq!(token, Some(Secret::new("fresh-token")));
    let host = Recorded::default().reply("POST", 404, json!({"error": "no such page"}));
    assert_eq!(session::in_browser(&host, &Ui::silent(), &registry(&host)).unwrap(), None);
}

#[test]
fn a_token_of_several_lines_never_gets_into_the_file() {
    let account = session::Account { name: "ann".into(), password: Secret::new("pass-word"), email: String::new() };
    let host = Recorded::default().reply("PUT", 201, json!({"token": "a\nregistry=https://evil.example/"}));
    let mut otp = || -> Result<Secret, Error> { unreachable!("nobody asks") };
    let error = session::with_password(&host, &mut registry(&host), &account, &mut otp).unwrap_err();
    assert_eq!(error.to_string(), "failed to log in as ann: r.example answers without a token");
    assert_eq!(host.sent()[0].method, Method::Put);
}
