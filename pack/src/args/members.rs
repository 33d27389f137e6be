//! Which crates of a workspace are meant, and which parts of them.

use clap::Args;

/// Which crates of a workspace.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Members {
    /// This member of the workspace; may be given more than once.
    #[arg(short, long, value_name = "NAME", help_heading = "Workspace")]
    pub(crate) package: Vec<String>,
    /// All members that can be meant, wherever one is. At the root of a workspace without a crate of its own this is the
    /// default.
    #[arg(long, visible_alias = "all", conflicts_with = "package", help_heading = "Workspace")]
    pub(crate) workspace: bool,
}

/// Which parts of a crate.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    /// Make a package of this program instead of the library; its `main` runs when the module starts. May be given more
    /// than once.
    #[arg(long, value_name = "NAME", help_heading = "Workspace")]
    pub(crate) bin: Vec<String>,
    /// Make a package of this example instead of the library. May be given more than once.
    #[arg(long, value_name = "NAME", help_heading = "Workspace")]
    pub(crate) example: Vec<String>,
}
