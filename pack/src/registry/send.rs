//! Sending a version, such that it is known at the end whether it is there.

use serde_json::Value;

use super::secret::Secret;
use super::session;
use super::{Published, Registry, asks_for_otp, pause};
use crate::args::AuthType;
use crate::digest;
use crate::error::{Error, RegistryError};
use crate::host::{Answer, Host, Method};
use crate::tarball::Tarball;
use crate::ui::Ui;

/// How often a version is sent before we give up.
const ATTEMPTS: u32 = 4;
/// How often a person may mistype a code.
const CODES: u32 = 3;
/// How often the registry is asked for what it was just given.
const LOOKS: u32 = 6;

/// A one-time password, which the server may ask for.
pub(crate) struct Otp {
    /// The one that was typed as a flag.
    pub(crate) given: Option<Secret>,
}

/// Sends a version. A failure after which the server may have taken it is followed by a look, and only what is not there is
/// sent again.
///
/// Errors: it is not published, or nobody can know.
pub(crate) fn send(
    host: &dyn Host,
    ui: &Ui,
    registry: &mut Registry,
    (tarball, document): (&Tarball, &Value),
    otp: Otp,
) -> Result<(), Error> {
    let doing = format!("publish {} {}", tarball.name, tarball.version);
    let url = registry.address.at(&super::address::escaped(&tarball.name));
    let (mut code, mut codes, mut attempt) = (otp.given, 0, 1);
    loop {
        let query = registry.query(Method::Put, &url).json(document).header("npm-command", "publish");
        let query = match &code {
            Some(code) => query.header("npm-otp", code.reveal()).header("npm-auth-type", AuthType::Legacy.name()),
            None => query.header("npm-auth-type", AuthType::Web.name()),
        };
        ui.step("Publishing", &format!("{} {} to {}", tarball.name, tarball.version, registry.address.as_str()));
        let result = host.fetch_watched(&query, &|done, total| ui.progress(done, total));
        let failed = match &result {
            Ok(answer) if (200..300).contains(&answer.status) => return Ok(()),
            Ok(answer) if asks_for_otp(answer) => {
                if codes == CODES || code.is_some() && !ui.interactive() {
                    return Err(wrong_code(registry, &doing, answer));
                }
                codes += 1;
                let fresh = ask(host, ui, registry, &doing, answer)?;
                registry.secrets.push(fresh.clone());
                code = Some(fresh);
                continue;
            }
            Ok(answer) if answer.status >= 500 || answer.status == 429 => {
                let reason = registry.reason(answer);
                format!("answered {}{}{reason}", answer.status, if reason.is_empty() { "" } else { ": " })
            }
            // Somebody was faster, or an earlier attempt of ours arrived.
            Ok(answer) if matches!(answer.status, 403 | 409) => {
                return match registry.integrity_of(&tarball.name, &tarball.version)? {
                    Some(published) if attempt > 1 && is_ours(registry, tarball, &published)? => Ok(()),
                    Some(_) => Err(exists(registry, tarball)),
                    None => Err(registry.refused(&doing, answer)),
                };
            }
            Ok(answer) => return Err(registry.refused(&doing, answer)),
            Err(error) => registry.cleaned(&format!("cut the connection: {error}")),
        };
        host.wait(pause(attempt));
        match registry.integrity_of(&tarball.name, &tarball.version) {
            Ok(Some(published)) if is_ours(registry, tarball, &published)? => return Ok(()),
            Ok(Some(_)) => return Err(exists(registry, tarball)),
            Ok(None) if attempt < ATTEMPTS => {
                ui.warn(&format!("{} {failed}; it is not published yet, trying again", registry.address.host()));
                attempt += 1;
            }
            Ok(None) => return Err(end(registry, tarball, failed, true)),
            Err(_) => return Err(end(registry, tarball, failed, false)),
        }
    }
}

fn exists(registry: &Registry, tarball: &Tarball) -> Error {
    let (name, version) = (tarball.name.clone(), tarball.version.clone());
    RegistryError::Exists { name, version, host: registry.address.host().into() }.into()
}

fn end(registry: &Registry, tarball: &Tarball, reason: String, known: bool) -> Error {
    let (name, version, host) = (tarball.name.clone(), tarball.version.clone(), registry.address.host().into());
    match known {
        true => RegistryError::NotPublished { name, version, host, reason }.into(),
        false => RegistryError::Unknown { name, version, host, reason }.into(),
    }
}

fn wrong_code(registry: &Registry, doing: &str, answer: &Answer) -> Error {
    let (host, reason) = (registry.address.host().into(), registry.reason(answer));
    RegistryError::WrongOtp { doing: doing.into(), host, reason }.into()
}

/// Gets a code from the person: from an authenticator or, if the server names an address for it, from a browser.
fn ask(host: &dyn Host, ui: &Ui, registry: &Registry, doing: &str, answer: &Answer) -> Result<Secret, Error> {
    if !ui.interactive() {
        return Err(RegistryError::NeedsOtp { doing: doing.into() }.into());
    }
    let json = answer.json();
    if let (Some(auth), Some(done)) = (json["authUrl"].as_str(), json["doneUrl"].as_str())
        && let Some(token) = session::confirmed_in_browser(host, ui, registry, (doing, auth, done))?
    {
        return Ok(token);
    }
    let code = ui.ask_secret("one-time password: ");
    code.map(|code| Secret::new(code.trim())).ok_or_else(|| RegistryError::NeedsOtp { doing: doing.into() }.into())
}

/// Whether a published version is the one we sent.
fn is_ours(registry: &Registry, tarball: &Tarball, published: &Published) -> Result<bool, Error> {
    let ours = digest::integrity(&tarball.bytes);
    if published.integrity.is_empty() {
        return Ok(registry.tarball(&published.tarball, &|_, _| {})? == tarball.bytes);
    }
    Ok(published.integrity.split_whitespace().any(|one| one == ours))
}

/// Reads the version back and compares it, digest and bytes. False if the registry does not show it within some seconds.
///
/// Errors: what comes back is not what was sent.
pub(crate) fn confirm(host: &dyn Host, ui: &Ui, registry: &Registry, tarball: &Tarball) -> Result<bool, Error> {
    ui.step("Reading back", &tarball.file_name());
    let sent = digest::integrity(&tarball.bytes);
    let different = |got: String| -> Error {
        let (name, version) = (tarball.name.clone(), tarball.version.clone());
        RegistryError::Different { name, version, sent: sent.clone(), got }.into()
    };
    for look in 1..=LOOKS {
        // It is published by now: that it cannot be read is no failure, only not known.
        if let Ok(Some(published)) = registry.integrity_of(&tarball.name, &tarball.version) {
            if !published.integrity.is_empty() && !published.integrity.split_whitespace().any(|one| one == sent) {
                return Err(different(published.integrity));
            }
            if let Ok(bytes) = registry.tarball(&published.tarball, &|done, total| ui.progress(done, total)) {
                let got = digest::integrity(&bytes);
                return if got == sent { Ok(true) } else { Err(different(got)) };
            }
        }
        if look < LOOKS {
            host.wait(pause(look));
        }
    }
    Ok(false)
}
