//! What is typed for cargo, by whatever command calls it.

use clap::Args;

/// The flags that mean what they mean to cargo.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct CargoFlags {
    /// Features to turn on.
    #[arg(short = 'F', long, value_name = "FEATURES", help_heading = "Cargo")]
    features: Vec<String>,
    /// Turn on all features.
    #[arg(long, help_heading = "Cargo")]
    all_features: bool,
    /// Leave the default features off.
    #[arg(long, help_heading = "Cargo")]
    no_default_features: bool,
    /// Insist on Cargo.lock as it is.
    #[arg(long, help_heading = "Cargo")]
    locked: bool,
    /// Use no network.
    #[arg(long, help_heading = "Cargo")]
    offline: bool,
    /// Both `--locked` and `--offline`.
    #[arg(long, help_heading = "Cargo")]
    frozen: bool,
}

impl CargoFlags {
    /// The same, as cargo reads it.
    pub(crate) fn to_args(&self) -> Vec<String> {
        let features = self.features.iter().flat_map(|features| ["--features".to_owned(), features.clone()]);
        let switches = [
            ("--all-features", self.all_features),
            ("--no-default-features", self.no_default_features),
            ("--locked", self.locked),
            ("--offline", self.offline),
            ("--frozen", self.frozen),
        ];
        features.chain(switches.iter().filter(|(_, on)| *on).map(|(name, _)| (*name).to_owned())).collect()
    }
}
