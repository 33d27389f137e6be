//! A registry of packages, over HTTP: what npm does, without npm.

pub(crate) mod address;
pub(crate) mod document;
pub(crate) mod npmrc;
pub(crate) mod route;
pub(crate) mod secret;
pub(crate) mod send;
pub(crate) mod session;
pub(crate) mod trust;

use std::io;
use std::rc::Rc;
use std::time::Duration;

use serde_json::Value;

use crate::error::{Error, RegistryError};
use crate::host::{Answer, Host, Method, Query, Route};
use address::{Address, escaped};
use npmrc::{Credential, Npmrc};
use secret::Secret;

/// How often a request that changes nothing is sent before we give up.
const ATTEMPTS: u32 = 4;

/// A registry, and who we are there.
pub(crate) struct Registry<'h> {
    host: &'h dyn Host,
    /// Where it is.
    pub(crate) address: Address,
    /// Who we are; nobody, until somebody is logged in.
    pub(crate) credential: Option<Credential>,
    /// The variable that the files name in the place of our token, if it is not set.
    unset: Option<String>,
    /// Other words that must not be shown.
    pub(crate) secrets: Vec<Secret>,
    /// The way there.
    pub(crate) route: Rc<Route>,
}

impl<'h> Registry<'h> {
    /// A registry at an address.
    pub(crate) fn new(host: &'h dyn Host, address: Address, credential: Option<Credential>) -> Registry<'h> {
        Registry { host, address, credential, unset: None, secrets: Vec::new(), route: Rc::default() }
    }

    /// Takes from the files who we are there.
    pub(crate) fn identify(&mut self, npmrc: &Npmrc) {
        self.credential = npmrc.credential(&self.address);
        self.unset = npmrc.unset(&self.address);
    }

    /// Nobody is logged in.
    pub(crate) fn no_credential(&self, doing: &str) -> RegistryError {
        let (doing, registry) = (doing.into(), self.address.as_str().into());
        RegistryError::NoCredential { doing, registry, unset: self.unset.clone() }
    }

    /// A text of the server without our secrets, on one line of reasonable length.
    fn cleaned(&self, text: &str) -> String {
        let own = self.credential.iter().map(Credential::secret);
        let text = own.chain(&self.secrets).fold(text.to_owned(), |text, secret| secret.redact(&text));
        let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        line.chars().filter(|c| !c.is_control()).take(300).collect()
    }

    /// A request with our name on it, if it goes to this registry's server.
    pub(crate) fn query(&self, method: Method, url: &str) -> Query {
        let query = Query::new(method, url).by(&self.route);
        match &self.credential {
            Some(credential) if self.address.is_home_of(url) => query.header("authorization", credential.header()),
            _ => query,
        }
    }

    /// Sends a request once.
    ///
    /// Errors: there is no answer.
    pub(crate) fn once(&self, doing: &str, query: &Query) -> Result<Answer, Error> {
        self.host.fetch(&query.clone().by(&self.route)).map_err(|cause| self.no_answer(doing, &cause))
    }

    /// Sends a request that changes nothing, again and again while the server has trouble.
    ///
    /// Errors: there is no answer, or none but trouble.
    pub(crate) fn safely(&self, doing: &str, query: &Query) -> Result<Answer, Error> {
        self.safely_watched(doing, query, &|_, _| {})
    }

    fn safely_watched(&self, doing: &str, query: &Query, watch: &dyn Fn(u64, u64)) -> Result<Answer, Error> {
        let (mut attempt, query) = (1, query.clone().by(&self.route));
        loop {
            let result = self.host.fetch_watched(&query, watch);
            let trouble = match &result {
                Ok(answer) => answer.status >= 500 || answer.status == 429,
                Err(_) => true,
            };
            if trouble && attempt < ATTEMPTS {
                self.host.wait(pause(attempt));
                attempt += 1;
                continue;
            }
            let answer = result.map_err(|cause| self.no_answer(doing, &cause))?;
            return if trouble { Err(self.refused(doing, &answer)) } else { Ok(answer) };
        }
    }

    fn no_answer(&self, doing: &str, cause: &io::Error) -> Error {
        let cause = io::Error::new(cause.kind(), self.cleaned(&cause.to_string()));
        RegistryError::NoAnswer { doing: doing.into(), host: self.address.host().into(), cause }.into()
    }

    /// What an answer that is no success means.
    pub(crate) fn refused(&self, doing: &str, answer: &Answer) -> Error {
        let (doing, host, reason) = (doing.to_owned(), self.address.host().to_owned(), self.reason(answer));
        match answer.status {
            401 if asks_for_otp(answer) => RegistryError::NeedsOtp { doing },
            401 if self.credential.is_none() => self.no_credential(&doing),
            401 => RegistryError::Unauthorized { doing, host, reason },
            status => RegistryError::Refused { doing, host, status, reason },
        }
        .into()
    }

    /// What a server says about its refusal.
    pub(crate) fn reason(&self, answer: &Answer) -> String {
        let json = answer.json();
        let said = ["error", "message", "reason"].iter().find_map(|field| json[field].as_str());
        // A page for browsers says nothing that fits into a line.
        said.map(|said| self.cleaned(said)).unwrap_or_default()
    }

    /// All that the registry knows about a package; none if there is no such package.
    pub(crate) fn packument(&self, name: &str) -> Result<Option<Value>, Error> {
        let doing = format!("look for {name}");
        let query = self.query(Method::Get, &self.address.at(&escaped(name)));
        let query = query.header("accept", "application/json");
        let answer = self.safely(&doing, &query)?;
        match answer.status {
            200 if answer.json().is_object() => Ok(Some(answer.json())),
            // A page for people: that of a wall between us and the registry, or of no registry at all.
            200 => {
                let host = self.address.host().into();
                Err(RegistryError::Strange { doing, host, missing: "a description of the package" }.into())
            }
            404 => Ok(None),
            _ => Err(self.refused(&doing, &answer)),
        }
    }

    /// The integrity of a version; none if there is no such version.
    pub(crate) fn integrity_of(&self, name: &str, version: &str) -> Result<Option<Published>, Error> {
        let Some(packument) = self.packument(name)? else { return Ok(None) };
        let Some(found) = packument["versions"].get(version) else { return Ok(None) };
        let text = |field: &str| found["dist"][field].as_str().unwrap_or_default().to_owned();
        Ok(Some(Published { integrity: text("integrity"), tarball: text("tarball") }))
    }

    /// The bytes of a published package.
    pub(crate) fn tarball(&self, url: &str, watch: &dyn Fn(u64, u64)) -> Result<Vec<u8>, Error> {
        let doing = "read the package back";
        let answer = self.safely_watched(doing, &self.query(Method::Get, url), watch)?;
        if answer.status == 200 { Ok(answer.body) } else { Err(self.refused(doing, &answer)) }
    }

    /// Who the server thinks we are.
    pub(crate) fn whoami(&self) -> Result<String, Error> {
        let doing = "ask who is logged in";
        if self.credential.is_none() {
            return Err(self.no_credential(doing).into());
        }
        let answer = self.safely(doing, &self.query(Method::Get, &self.address.at("-/whoami")))?;
        if answer.status != 200 {
            return Err(self.refused(doing, &answer));
        }
        let host = self.address.host().into();
        let strange = || RegistryError::Strange { doing: doing.into(), host, missing: "a name" };
        let json = answer.json();
        Ok(json["username"].as_str().map(|name| self.cleaned(name)).ok_or_else(strange)?)
    }
}

/// What a registry says about a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Published {
    /// The digest of its tarball; empty on old registries.
    pub(crate) integrity: String,
    /// Where its tarball is.
    pub(crate) tarball: String,
}

/// The time before the next attempt: longer each time.
pub(crate) fn pause(attempt: u32) -> Duration {
    Duration::from_millis(250 << attempt.min(5))
}

/// Whether a server wants a one-time password.
pub(crate) fn asks_for_otp(answer: &Answer) -> bool {
    let header = answer.header("www-authenticate").unwrap_or_default().to_ascii_lowercase();
    let named = header.split([',', ' ']).any(|word| word == "otp");
    answer.status == 401 && (named || String::from_utf8_lossy(&answer.body).contains("one-time pass"))
}

#[cfg(test)]
mod tests;
