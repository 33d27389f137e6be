//! `ferry login`, `ferry logout` and `ferry whoami`.

use std::path::Path;

use serde_json::json;

use crate::args::{self, AuthType};
use crate::error::{Error, RegistryError};
use crate::host::Host;
use crate::registry::Registry;
use crate::registry::address::Address;
use crate::registry::npmrc::{Credential, Npmrc};
use crate::registry::route;
use crate::registry::secret::Secret;
use crate::registry::session::{self, Account};
use crate::ui::Ui;

/// The registry that is meant, with who we are there.
fn registry<'h>(
    host: &'h dyn Host,
    typed: Option<&String>,
    scope: Option<&str>,
    here: &Path,
) -> Result<Registry<'h>, Error> {
    let npmrc = Npmrc::read(host, &[here])?;
    let address = match typed {
        Some(text) => Address::parse(text).ok_or_else(|| RegistryError::BadAddress { address: text.clone() })?,
        None => npmrc.registry(scope)?,
    };
    let mut registry = Registry::new(host, address, None);
    registry.identify(&npmrc);
    registry.route = route::route(&npmrc)?;
    Ok(registry)
}

/// `@acme`, however it was typed.
fn scope(typed: Option<&String>) -> Result<Option<String>, Error> {
    let scope = typed.map(|typed| crate::request::scope(typed)).transpose()?;
    Ok(scope.map(|scope| scope.trim_end_matches('/').into()))
}

/// Logs in, and keeps the token in the person's .npmrc.
///
/// Errors: the registry refuses, or the file cannot be written.
pub(crate) fn login(host: &dyn Host, ui: &Ui, typed: &args::Login, here: &Path) -> Result<(), Error> {
    let scope = scope(typed.scope.as_ref())?;
    let mut registry = registry(host, typed.registry.as_ref(), scope.as_deref(), here)?;
    registry.credential = None;
    let by_browser = typed.auth_type == AuthType::Web && typed.username.is_none();
    let token = match if by_browser { session::in_browser(host, ui, &registry)? } else { None } {
        Some(token) => token,
        None => {
            let account = account(ui, typed)?;
            let given = typed.otp.as_deref().map(Secret::new);
            let mut otp = || match given.clone().or_else(|| ui.ask_secret("one-time password: ").map(Secret::new)) {
                Some(code) => Ok(code),
                None => Err(RegistryError::NeedsOtp { doing: "log in".into() }.into()),
            };
            session::with_password(host, &mut registry, &account, &mut otp)?
        }
    };
    let address = registry.address.clone();
    let mut changes = vec![(session::token_key(&address), Some(token.reveal().to_owned()))];
    changes.extend(scope.map(|scope| (format!("{scope}:registry"), Some(address.as_str().to_owned()))));
    let path = session::remember(host, &changes)?;
    registry.credential = Some(Credential::Token(token));
    // Some registries do not tell; the login has succeeded nevertheless.
    let name = registry.whoami().ok();
    let json = json!({"registry": address.as_str(), "username": name, "npmrc": path});
    let who = name.as_deref().unwrap_or("you");
    let verb = if name.is_some() { "is" } else { "are" };
    ui.finish(&json, &format!("{who} {verb} logged in at {}\n  {}", address.as_str(), path.display()));
    Ok(())
}

/// Asks for what was not typed.
fn account(ui: &Ui, typed: &args::Login) -> Result<Account, Error> {
    let missing = |what, flag| Error::from(RegistryError::NotInteractive { what, flag });
    let name = match &typed.username {
        Some(name) => name.clone(),
        None => ui.ask("username: ").ok_or_else(|| missing("a name", "--username"))?,
    };
    let password = if typed.password_stdin { ui.read_line() } else { ui.ask_secret("password: ") };
    let password = password.ok_or_else(|| missing("a password", "--password-stdin"))?;
    let email = match &typed.email {
        Some(email) => email.clone(),
        None if typed.password_stdin => String::new(),
        None => ui.ask("email (only for a new account): ").unwrap_or_default(),
    };
    Ok(Account { name: name.trim().into(), password: Secret::new(password), email: email.trim().into() })
}

/// Logs out: the registry forgets the token, and so does the person's .npmrc.
///
/// Errors: nobody is logged in, or the file cannot be written.
pub(crate) fn logout(host: &dyn Host, ui: &Ui, typed: &args::At, here: &Path) -> Result<(), Error> {
    let scope = scope(typed.scope.as_ref())?;
    let registry = registry(host, typed.registry.as_ref(), scope.as_deref(), here)?;
    if registry.credential.is_none() {
        return Err(registry.no_credential("log out").into());
    }
    // A token the registry does not forget is still removed here, and the person must know.
    if let Err(error) = session::forget(&registry) {
        ui.warn(&format!("{error}; the token is removed from .npmrc, and remains valid until it is revoked"));
    }
    let fields = ["_authToken", "_auth", "username", "_password"];
    let keys = registry.address.keys();
    let key = |key: &String, field: &str| (format!("{key}:{field}"), None);
    let mut changes: Vec<(String, Option<String>)> =
        keys.iter().take(2).flat_map(|name| fields.iter().map(move |field| key(name, field))).collect();
    changes.extend(scope.map(|scope| (format!("{scope}:registry"), None)));
    let path = session::remember(host, &changes)?;
    let address = registry.address.as_str();
    ui.finish(&json!({"registry": address, "npmrc": path}), &format!("logged out of {address}"));
    Ok(())
}

/// Says who is logged in.
///
/// Errors: nobody is, or the registry does not know.
pub(crate) fn whoami(host: &dyn Host, ui: &Ui, typed: &args::At, here: &Path) -> Result<(), Error> {
    let scope = scope(typed.scope.as_ref())?;
    let registry = registry(host, typed.registry.as_ref(), scope.as_deref(), here)?;
    let name = registry.whoami()?;
    ui.finish(&json!({"registry": registry.address.as_str(), "username": name}), &name);
    Ok(())
}
