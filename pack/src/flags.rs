//! The flags of the library's table, as the parser wants them.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use wasm_ferry_cli_support::Options;
use wasm_ferry_cli_support::options::flags::{BadFlag, FLAGS, Flag, Shown};

/// What was typed of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Flags(Vec<(&'static str, String)>);

impl Flags {
    /// Applies them.
    ///
    /// Errors: one cannot be meant.
    pub(crate) fn apply(&self, options: &mut Options) -> Result<(), BadFlag> {
        options.apply(|flag| self.0.iter().find(|(name, _)| *name == flag.name).map(|(_, value)| value.clone()))
    }
}

impl FromArgMatches for Flags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Flags, clap::Error> {
        let value = |flag: &Flag| match flag.value {
            Some(_) => matches.get_one::<String>(flag.name).cloned(),
            None => matches.get_flag(flag.name).then(String::new),
        };
        Ok(Flags(shared().filter_map(|flag| Some((flag.name, value(flag)?))).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Flags::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Flags {
    fn augment_args(command: Command) -> Command {
        command.args(shared().map(arg))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Flags::augment_args(command)
    }
}

/// Those that are not decided by the profile.
fn shared() -> impl Iterator<Item = &'static Flag> {
    FLAGS.iter().filter(|flag| flag.shown == Shown::Everywhere)
}

fn arg(flag: &'static Flag) -> Arg {
    let arg = Arg::new(flag.name).long(flag.name).help(flag.help).help_heading("JavaScript");
    let arg = if let Some(other) = flag.requires { arg.requires(other) } else { arg };
    match flag.value {
        None => arg.action(ArgAction::SetTrue),
        Some(value) if flag.values.is_empty() => arg.value_name(value),
        Some(value) => arg.value_name(value).value_parser(flag.values.to_vec()),
    }
}
