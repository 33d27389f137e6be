//! The flags of the library's table, as the parser wants them.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use wasm_ferry_cli_support::Options;
use wasm_ferry_cli_support::options::flags::{BadFlag, FLAGS, Flag, Shown};
use wasm_ferry_cli_support::targets::{TARGETS, Target};

/// What was typed of the table.
#[derive(Clone, Debug, Default)]
pub struct Flags(Vec<(&'static str, String)>);

impl Flags {
    /// Applies them.
    ///
    /// Errors: one cannot be meant.
    pub fn apply(&self, options: &mut Options) -> Result<(), BadFlag> {
        options.apply(|flag| self.0.iter().find(|(name, _)| *name == flag.name).map(|(_, value)| value.clone()))
    }
}

impl FromArgMatches for Flags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Flags, clap::Error> {
        let value = |flag: &Flag| match flag.value {
            Some(_) => matches.get_one::<String>(flag.name).cloned(),
            None => matches.get_flag(flag.name).then(String::new),
        };
        Ok(Flags(FLAGS.iter().filter_map(|flag| Some((flag.name, value(flag)?))).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Flags::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Flags {
    fn augment_args(command: Command) -> Command {
        command.args(FLAGS.iter().map(arg))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Flags::augment_args(command)
    }
}

fn arg(flag: &'static Flag) -> Arg {
    let arg = Arg::new(flag.name).long(flag.name).help(flag.help).hide(flag.shown == Shown::Hidden);
    let arg = if let Some(other) = flag.requires { arg.requires(other) } else { arg };
    match flag.value {
        None => arg.action(ArgAction::SetTrue),
        Some(value) if flag.values.is_empty() => arg.value_name(value),
        Some(value) => arg.value_name(value).value_parser(flag.values.to_vec()),
    }
}

/// The target, if it was chosen the old way: by its name as a flag.
#[derive(Clone, Copy, Debug, Default)]
pub struct OldTarget(pub Option<&'static Target>);

fn old_targets() -> impl Iterator<Item = &'static Target> {
    TARGETS.iter().filter(|target| target.old_flag)
}

impl FromArgMatches for OldTarget {
    fn from_arg_matches(matches: &ArgMatches) -> Result<OldTarget, clap::Error> {
        Ok(OldTarget(old_targets().find(|target| matches.get_flag(target.name))))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = OldTarget::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for OldTarget {
    fn augment_args(command: Command) -> Command {
        let arg = |target: &'static Target| {
            let arg = Arg::new(target.name).long(target.name).hide(true).action(ArgAction::SetTrue);
            arg.conflicts_with("target").group("old target")
        };
        command.args(old_targets().map(arg))
    }

    fn augment_args_for_update(command: Command) -> Command {
        OldTarget::augment_args(command)
    }
}
