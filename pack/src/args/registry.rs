//! The flags of the commands that talk to a registry.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Who may read a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Access {
    /// All.
    Public,
    /// Those the owner of the scope names.
    #[value(alias = "private")]
    Restricted,
}

/// How to prove who one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AuthType {
    /// In a browser; with a password if the registry knows no other way.
    Web,
    /// With a name and password.
    Legacy,
}

impl AuthType {
    /// The name registries know it by, which is the one that is typed.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// The flags of `ferry publish`.
#[derive(Args, Debug, Default)]
pub(crate) struct Publish {
    /// The crate, or the folder of a package. Default: the crate around the current folder.
    pub(crate) path: Option<PathBuf>,
    /// The folder of the package, if it is not where the manifest says; as wasm-pack has it.
    #[arg(short = 'd', long, hide = true, value_name = "DIR")]
    pub(crate) pkg_dir: Option<PathBuf>,
    /// What a package that is not built yet is built for; as wasm-pack has it.
    #[arg(short, long, hide = true, value_name = "TARGET", value_parser = super::target_names())]
    pub(crate) target: Option<String>,
    /// The member of the workspace that is meant.
    #[arg(short, long, value_name = "NAME")]
    pub(crate) package: Option<String>,
    /// The address of the registry. Default: `publishConfig` in package.json, then .npmrc, then npm's.
    #[arg(long, value_name = "URL")]
    pub(crate) registry: Option<String>,
    /// The tag under which this version is found. Default: `latest`.
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Option<String>,
    /// Who may read the package. Default: `publishConfig` in package.json, then `public`.
    #[arg(short, long, value_enum)]
    pub(crate) access: Option<Access>,
    /// The one-time password of your authenticator; asked for on a terminal if the registry wants one.
    #[arg(long, value_name = "CODE")]
    pub(crate) otp: Option<String>,
    /// Send nothing; say what would be sent.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Succeed if the registry has this version already.
    #[arg(long)]
    pub(crate) skip_existing: bool,
    /// Publish although git knows of changes that are not committed.
    #[arg(long)]
    pub(crate) allow_dirty: bool,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry login`.
#[derive(Args, Debug)]
pub(crate) struct Login {
    /// The address of the registry. Default: what .npmrc says, then npm's.
    #[arg(long, value_name = "URL")]
    pub(crate) registry: Option<String>,
    /// Use this registry for packages of this scope from now on.
    #[arg(long, value_name = "SCOPE")]
    pub(crate) scope: Option<String>,
    /// How to log in.
    #[arg(long, value_enum, default_value_t = AuthType::Web)]
    pub(crate) auth_type: AuthType,
    /// Your name at the registry; asked for on a terminal.
    #[arg(long, value_name = "NAME")]
    pub(crate) username: Option<String>,
    /// Your address for mail, for accounts that do not exist yet.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) email: Option<String>,
    /// Read the password from the input, for scripts.
    #[arg(long, requires = "username")]
    pub(crate) password_stdin: bool,
    /// The one-time password of your authenticator.
    #[arg(long, value_name = "CODE")]
    pub(crate) otp: Option<String>,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The flags of `ferry logout` and `ferry whoami`.
#[derive(Args, Debug)]
pub(crate) struct At {
    /// The address of the registry. Default: what .npmrc says, then npm's.
    #[arg(long, value_name = "URL")]
    pub(crate) registry: Option<String>,
    /// The registry of this scope.
    #[arg(long, value_name = "SCOPE")]
    pub(crate) scope: Option<String>,
    /// Print the result as one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}
