//! What stands at the end of every help: what the shell gets.

use clap::{Command, CommandFactory};

use super::Typed;

/// Of a command that has nothing more to say.
const PLAIN: &str = "0 if all went well, 1 if something failed, 2 if what was typed cannot be meant";

/// Of those that have.
const SPECIAL: &[(&str, &str)] = &[
    (
        "test",
        "0 if all tests have passed, 1 if one has failed or they cannot be run, 2 if what was typed cannot be meant",
    ),
    (
        "publish",
        "0 if the version is published, or was already and `--skip-existing` is given; 1 if it is not, or nobody can \
         know, as the message says; 2 if what was typed cannot be meant",
    ),
    ("doctor", "0 if packages can be built on this machine, 1 if not, 2 if what was typed cannot be meant"),
    ("watch", "1 if it cannot begin, 2 if what was typed cannot be meant; a build that fails does not end it"),
    ("serve", "1 if it cannot begin, 2 if what was typed cannot be meant; it goes on until it is ended"),
    ("whoami", "0 if somebody is logged in, 1 if nobody is or nobody can know, 2 if what was typed cannot be meant"),
];

/// All commands, each with its exit codes.
pub(crate) fn command() -> Command {
    let line = |name: &str| {
        let special = SPECIAL.iter().find(|(command, _)| *command == name);
        format!("Exit codes: {}.", special.map_or(PLAIN, |(_, codes)| codes))
    };
    let whole = Typed::command().after_help(line(""));
    whole.mut_subcommands(|command| {
        let codes = line(command.get_name());
        command.after_help(codes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_says_its_exit_codes() {
        for (name, _) in SPECIAL {
            assert!(command().find_subcommand(name).is_some(), "{name}");
        }
        for inner in command().get_subcommands_mut() {
            assert!(inner.render_long_help().to_string().contains("Exit codes: "), "{}", inner.get_name());
        }
        assert!(command().render_help().to_string().ends_with(&format!("Exit codes: {PLAIN}.\n")));
    }
}
