//! What can be wrong with a registry, or with publishing to it.

use std::io;

use super::Words;

/// Why something was not done on a registry. None of the texts holds a token: they were taken out where they came from.
#[derive(Debug)]
pub(crate) enum RegistryError {
    /// This is not the address of a registry.
    BadAddress { address: String },
    /// A setting of `.npmrc` cannot be followed.
    BadSetting { key: &'static str, what: String, reason: String },
    /// There is no answer.
    NoAnswer { doing: String, host: String, cause: io::Error },
    /// The server says no.
    Refused { doing: String, host: String, status: u16, reason: String },
    /// Nobody is logged in.
    NoCredential { doing: String, registry: String, unset: Option<String> },
    /// The server does not know who we are.
    Unauthorized { doing: String, host: String, reason: String },
    /// The one-time password is not the one that is expected.
    WrongOtp { doing: String, host: String, reason: String },
    /// A one-time password is needed, and nobody can be asked.
    NeedsOtp { doing: String },
    /// The answer has no meaning.
    Strange { doing: String, host: String, missing: &'static str },
    /// What the person should have typed cannot be asked for.
    NotInteractive { what: &'static str, flag: &'static str },
    /// The login in a browser took too long.
    LoginTimeout,
    /// The version is there already.
    Exists { name: String, version: String, host: String },
    /// The package is private.
    Private { package: String, why: &'static str },
    /// The folder was built of another version.
    Stale { built: String, crate_version: String },
    /// There are changes git does not know.
    Dirty { changes: Vec<String> },
    /// A package without scope is always public.
    Unscoped { name: String },
    /// A tag that would be taken for a version.
    BadTag { tag: String },
    /// A preview would become what everybody gets.
    NoTag { version: String },
    /// The server failed again and again, and has nothing.
    NotPublished { name: String, version: String, host: String, reason: String },
    /// A token is in the package.
    TokenInPackage { path: String },
    /// The answer got lost and nobody knows what the server has done.
    Unknown { name: String, version: String, host: String, reason: String },
    /// What the registry gives out is not what was sent.
    Different { name: String, version: String, sent: String, got: String },
}

/// An address without a name and password in front of the host, which nobody else may see.
fn without_names(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
    let end = rest.find('/').unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        Some(at) => [scheme, if scheme.is_empty() { "" } else { "://" }, "***", &rest[at..]].concat(),
        None => address.into(),
    }
}

impl RegistryError {
    /// What to tell the person.
    pub(crate) fn words(&self) -> Words {
        match self {
            RegistryError::BadAddress { address } => Words::new(
                format!("failed to use `{}` as a registry", without_names(address)),
                "write its whole address, as in `https://registry.example/`; names and passwords go into .npmrc",
            ),
            RegistryError::BadSetting { key, what, reason } => Words::new(
                format!("failed to use `{key}` of .npmrc: {what}{}{reason}", if what.is_empty() { "" } else { ": " }),
                match *key {
                    "cafile" => "name a file of certificates, each between `BEGIN CERTIFICATE` and `END CERTIFICATE`",
                    "ca" => {
                        "write a certificate from `BEGIN CERTIFICATE` to `END CERTIFICATE`, in quotes, with `\\n` for ends of lines"
                    }
                    _ => "write an address as in `http://proxy.example:8080`",
                },
            ),
            RegistryError::NoAnswer { doing, host, cause } => Words::new(
                format!("failed to {doing}: {host} does not answer"),
                match cause.to_string() {
                    cause if cause.contains("CaUsedAsEndEntity") => {
                        "its certificate is that of an authority: sign another with it, or make it with `CA:FALSE`"
                    }
                    cause if cause.contains("certificate") => {
                        "if it is yours, name the certificates of its authority in .npmrc: `cafile=/path/to/file.pem`"
                    }
                    _ => {
                        "see that the address is right and the network is there; HTTPS_PROXY, or `https-proxy` in .npmrc, \
                         names a proxy"
                    }
                },
            ),
            RegistryError::Refused { doing, host, status, reason } => Words::new(
                format!("failed to {doing}: {host} answers {status}{}", after(reason)),
                match status {
                    300..=399 => {
                        "give the address of the registry itself, as in `--registry https://registry.example/`"
                    }
                    400 | 422 => {
                        "the registry finds something wrong with what was sent: see what `ferry publish --dry-run --json` shows"
                    }
                    402 => "restricted packages are paid for; `--access public` publishes for all",
                    405 | 410 | 501 => {
                        "this registry takes no packages: see that it is the right one, and not a mirror of it"
                    }
                    409 => "somebody else changed the package at the same time: look at it, and try again",
                    403 => "see that you may publish this package, and that the name is free",
                    404 => "see that the registry is the right one, and that the package or scope is yours",
                    413 => "the package is too large for this registry",
                    500.. => "the server has a problem; try again later",
                    _ => "ask those who keep the registry what that means",
                },
            ),
            RegistryError::NoCredential { doing, registry, unset: Some(name) } => Words::new(
                format!("failed to {doing}: nobody is logged in at {registry}"),
                format!("set the variable {name}, which .npmrc names in the place of the token"),
            ),
            RegistryError::NoCredential { doing, registry, unset: None } => Words::new(
                format!("failed to {doing}: nobody is logged in at {registry}"),
                format!(
                    "run `ferry login --registry {registry}`; where nobody types, set NPM_TOKEN, or let the registry trust \
                     the CI job"
                ),
            ),
            RegistryError::Unauthorized { doing, host, reason } => Words::new(
                format!("failed to {doing}: {host} does not accept the login{}", after(reason)),
                "log in again with `ferry login`, or replace the token",
            ),
            RegistryError::WrongOtp { doing, host, reason } => Words::new(
                format!("failed to {doing}: {host} does not accept the one-time password{}", after(reason)),
                "codes last half a minute: give the next one with `--otp CODE`",
            ),
            RegistryError::NeedsOtp { doing } => Words::new(
                format!("failed to {doing}: a one-time password is needed"),
                "give the code of your authenticator with `--otp CODE`",
            ),
            RegistryError::Strange { doing, host, missing } => Words::new(
                format!("failed to {doing}: {host} answers without {missing}"),
                "see that the address is that of an npm registry, and that the token is one of its own",
            ),
            RegistryError::NotInteractive { what, flag } => Words::new(
                format!("failed to ask for {what}: this is not a terminal"),
                format!("give it with `{flag}`"),
            ),
            RegistryError::LoginTimeout => Words::new(
                "failed to log in: nobody confirmed the login in a browser",
                "run `ferry login` again, or log in with `--auth-type legacy`",
            ),
            RegistryError::Exists { name, version, host } => Words::new(
                format!("failed to publish: {host} has {name} {version} already"),
                "a version is published once: raise it in Cargo.toml and build again; `--skip-existing` makes this a success",
            ),
            RegistryError::Private { package, why } => Words::new(
                format!("failed to publish `{package}`: {why}"),
                "remove that line if the package is for others",
            ),
            RegistryError::Stale { built, crate_version } => Words::new(
                format!("failed to publish: the package was built of version {built}, the crate is {crate_version}"),
                "build it again with `ferry build`",
            ),
            RegistryError::Dirty { changes } => Words::new(
                format!("failed to publish: these files are not committed:{}", super::lines(changes)),
                "commit them, so that others can find the source of what you publish; `--allow-dirty` publishes anyway",
            ),
            RegistryError::Unscoped { name } => Words::new(
                format!("failed to publish `{name}` with restricted access: it has no scope, and is always public"),
                "give it a scope with `ferry build --scope NAME`, or leave `--access restricted` out",
            ),
            RegistryError::BadTag { tag } => Words::new(
                format!("failed to use the tag `{tag}`: it is a version, or cannot be a part of an address"),
                "use a word, as in `--tag next`",
            ),
            RegistryError::NoTag { version } => Words::new(
                format!("failed to publish the preview {version}: without a tag, everybody would get it"),
                "give it a tag, as in `--tag next`",
            ),
            RegistryError::NotPublished { name, version, host, reason } => Words::new(
                format!("failed to publish {name} {version}: {host} {reason}, each time; it is not published"),
                "try again later",
            ),
            RegistryError::TokenInPackage { path } => Words::new(
                format!("failed to publish: `{path}` contains the token you log in with"),
                "remove it; if this file was ever published, revoke the token",
            ),
            RegistryError::Unknown { name, version, host, reason } => Words::new(
                format!("failed to learn whether {name} {version} is published: {host} took it and then {reason}"),
                "look again later; `ferry publish --skip-existing` publishes only if it is not there",
            ),
            RegistryError::Different { name, version, sent, got } => Words::new(
                format!("failed to confirm {name} {version}: sent {sent}, the registry gives out {got}"),
                "it is published, and is not what was sent: unpublish it, and tell those who keep the registry",
            ),
        }
    }

    /// The failure below, if it is not of our making.
    pub(crate) fn cause(&self) -> Option<&io::Error> {
        match self {
            RegistryError::NoAnswer { cause, .. } => Some(cause),
            RegistryError::BadAddress { .. }
            | RegistryError::BadSetting { .. }
            | RegistryError::Refused { .. }
            | RegistryError::NoCredential { .. }
            | RegistryError::Unauthorized { .. }
            | RegistryError::WrongOtp { .. }
            | RegistryError::NeedsOtp { .. }
            | RegistryError::Strange { .. }
            | RegistryError::NotInteractive { .. }
            | RegistryError::LoginTimeout
            | RegistryError::Exists { .. }
            | RegistryError::Private { .. }
            | RegistryError::Stale { .. }
            | RegistryError::Dirty { .. }
            | RegistryError::Unscoped { .. }
            | RegistryError::BadTag { .. }
            | RegistryError::NoTag { .. }
            | RegistryError::NotPublished { .. }
            | RegistryError::TokenInPackage { .. }
            | RegistryError::Unknown { .. }
            | RegistryError::Different { .. } => None,
        }
    }
}

/// A reason as the end of a sentence.
fn after(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!(": {reason}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_in_an_address_is_shown() {
        assert_eq!(without_names("https://ann:w@rd@r.example/x@y"), "https://***@r.example/x@y");
        assert_eq!(without_names("ann:word@r.example"), "***@r.example");
        for plain in ["https://r.example/@acme/x", "r.example"] {
            assert_eq!(without_names(plain), plain);
        }
    }
}
