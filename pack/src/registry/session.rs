//! Logging in and out.

use std::time::Duration;

use serde_json::{Value, json};

use super::address::Address;
use super::npmrc::{self, Credential};
use super::secret::Secret;
use super::{Registry, asks_for_otp};
use crate::args::AuthType;
use crate::digest;
use crate::error::{Error, RegistryError};
use crate::host::{Answer, Host, Method, Query};
use crate::ui::Ui;

/// How long the person has to confirm a login in a browser, in questions to the registry.
const POLLS: u32 = 300;

/// A name and password.
pub(crate) struct Account {
    /// The name.
    pub(crate) name: String,
    /// The password.
    pub(crate) password: Secret,
    /// Where mail goes; only new accounts need it.
    pub(crate) email: String,
}

/// Logs in by way of a browser; none if the registry does not know this.
///
/// Errors: nobody confirmed, or the registry refuses.
pub(crate) fn in_browser(host: &dyn Host, ui: &Ui, registry: &Registry) -> Result<Option<Secret>, Error> {
    let doing = "log in";
    let query =
        Query::new(Method::Post, registry.address.at("-/v1/login")).header("npm-auth-type", AuthType::Web.name());
    let answer = registry.once(doing, &query.json(&json!({})))?;
    let json = answer.json();
    let (Some(login), Some(done)) = (json["loginUrl"].as_str(), json["doneUrl"].as_str()) else {
        // Many registries have no such address; they answer in all kinds of ways.
        return Ok(None);
    };
    if !(200..300).contains(&answer.status) {
        return Ok(None);
    }
    confirmed_in_browser(host, ui, registry, (doing, login, done))
}

/// Sends the person to an address, and waits until the registry has a token for us; none if the addresses are none.
///
/// Errors: nobody confirmed, or the registry refuses.
pub(crate) fn confirmed_in_browser(
    host: &dyn Host,
    ui: &Ui,
    registry: &Registry,
    (doing, login, done): (&str, &str, &str),
) -> Result<Option<Secret>, Error> {
    if Address::parse_any(login).is_none() || Address::parse_any(done).is_none() {
        return Ok(None);
    }
    ui.say(&format!("Open this address in a browser, and confirm there:\n  {login}"));
    for _ in 0..POLLS {
        let answer = registry.safely(doing, &Query::new(Method::Get, done))?;
        match answer.status {
            200 => return token(registry, doing, &answer).map(Some),
            202 => {
                let seconds = answer.header("retry-after").and_then(|text| text.parse().ok()).unwrap_or(1);
                host.wait(Duration::from_secs(u64::clamp(seconds, 1, 10)));
            }
            _ => return Err(registry.refused(doing, &answer)),
        }
    }
    Err(RegistryError::LoginTimeout.into())
}

/// Logs in with a name and password, with `otp` asked for a one-time password when the server wants one.
///
/// Errors: the registry refuses.
pub(crate) fn with_password(
    host: &dyn Host,
    registry: &mut Registry,
    account: &Account,
    otp: &mut dyn FnMut() -> Result<Secret, Error>,
) -> Result<Secret, Error> {
    let doing = format!("log in as {}", account.name);
    registry.secrets.push(account.password.clone());
    let url = registry.address.at(&format!("-/user/org.couchdb.user:{}", percent(&account.name)));
    let body = json!({
        "_id": format!("org.couchdb.user:{}", account.name), "name": account.name,
        "password": account.password.reveal(), "email": account.email, "type": "user", "roles": [],
        "date": date(host.seconds()),
    });
    // An account that exists is known by its password; that there is no account is said in several ways.
    let both = format!("{}:{}", account.name, account.password.reveal());
    let basic = Credential::Basic(Secret::new(digest::base64(both)));
    registry.secrets.push(basic.secret().clone());
    let query = Query::new(Method::Put, &url).header("authorization", basic.header()).json(&body);
    let mut answer = registry.once(&doing, &query)?;
    if asks_for_otp(&answer) {
        let code = otp()?;
        answer = registry.once(&doing, &query.header("npm-otp", code.reveal()))?;
        registry.secrets.push(code);
    }
    if !(200..300).contains(&answer.status) {
        let reason = registry.reason(&answer);
        let host = registry.address.host().into();
        return Err(match answer.status {
            401 if !asks_for_otp(&answer) => RegistryError::Unauthorized { doing, host, reason }.into(),
            _ => registry.refused(&doing, &answer),
        });
    }
    token(registry, &doing, &answer)
}

fn token(registry: &Registry, doing: &str, answer: &Answer) -> Result<Secret, Error> {
    let host = registry.address.host().into();
    // It becomes a line of a file: more than one word would be more than one setting.
    let plain = |token: &&str| !token.is_empty() && token.chars().all(|c| c.is_ascii_graphic());
    let json: Value = answer.json();
    let found = json["token"].as_str().filter(plain).map(Secret::new);
    found.ok_or_else(|| RegistryError::Strange { doing: doing.into(), host, missing: "a token" }.into())
}

/// Makes the registry forget a token. The error is that it did not.
pub(crate) fn forget(registry: &Registry) -> Result<(), Error> {
    let Some(Credential::Token(token)) = &registry.credential else { return Ok(()) };
    let url = registry.address.at(&format!("-/user/token/{}", percent(token.reveal())));
    let answer = registry.once("log out", &registry.query(Method::Delete, &url))?;
    if (200..300).contains(&answer.status) { Ok(()) } else { Err(registry.refused("log out", &answer)) }
}

/// Changes the person's file.
///
/// Errors: it cannot be read or written, or there is no place for it.
pub(crate) fn remember(host: &dyn Host, changes: &[(String, Option<String>)]) -> Result<std::path::PathBuf, Error> {
    let path = npmrc::user_file(host).unwrap_or_else(|| ".npmrc".into());
    let text = if host.exists(&path) {
        let bytes = host.read(&path).map_err(|cause| Error::Read { path: path.clone(), cause })?;
        String::from_utf8_lossy(&bytes).into_owned()
    } else {
        String::new()
    };
    let new = npmrc::edited(&text, changes);
    if new != text {
        host.write_private(&path, new.as_bytes()).map_err(|cause| Error::Write { path: path.clone(), cause })?;
    }
    Ok(path)
}

/// The name of a registry's token in the file.
pub(crate) fn token_key(address: &Address) -> String {
    let key = address.keys().into_iter().next().unwrap_or_default();
    format!("{key}:_authToken")
}

/// A word as part of an address.
fn percent(word: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    word.bytes().map(escape).collect()
}

/// A time as registries write it.
///
/// Units: seconds since 1970.
fn date(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Years that begin in March have their odd day at the end.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    let year = year + era * 400;
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.000Z", rest / 3_600, rest % 3_600 / 60, rest % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_that_of_other_programs() {
        assert_eq!(date(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(date(951_827_696), "2000-02-29T12:34:56.000Z");
        assert_eq!(date(1_795_182_300), "2026-11-20T13:45:00.000Z");
    }

    #[test]
    fn a_name_cannot_lead_elsewhere() {
        assert_eq!(percent("ann@b/../c"), "ann%40b%2F..%2Fc");
    }
}
