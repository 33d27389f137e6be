//! What people type who know wasm-pack: understood, and answered where there is something to say.

use clap::{Args, ValueEnum};

use wasm_ferry_cli_support::options::flags::BadFlag;

use crate::error::Error;
use crate::ui::Ui;

/// What may be installed, which has no meaning here: nothing ever is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mode {
    /// Nothing.
    NoInstall,
    /// What is missing.
    Normal,
    /// What is missing, and nothing is looked at.
    Force,
}

/// Flags of wasm-pack that are not shown, as nobody needs them.
#[derive(Args, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Familiar {
    #[arg(long, hide = true)]
    weak_refs: bool,
    #[arg(long, hide = true)]
    reference_types: bool,
    #[arg(long, hide = true)]
    no_gitignore: bool,
    #[arg(long, hide = true)]
    panic_unwind: bool,
    #[arg(id = "installs", short = 'm', long = "mode", hide = true, value_enum, value_name = "MODE")]
    mode: Option<Mode>,
}

impl Familiar {
    /// Says what became of what was typed.
    ///
    /// Errors: it cannot be done here.
    pub(crate) fn answer(self, ui: &Ui) -> Result<(), Error> {
        let Familiar { weak_refs, reference_types, no_gitignore, panic_unwind, mode } = self;
        let notes = [
            (weak_refs, "`--weak-refs` is not needed: objects are freed by the garbage collector in every build"),
            (reference_types, "`--reference-types` is not needed: they are used where the compiler has turned them on"),
            (no_gitignore, "`--no-gitignore` is not needed: no package has a .gitignore"),
            (mode == Some(Mode::Force), "`--mode force` does nothing: nothing is ever installed"),
        ];
        for (_, note) in notes.into_iter().filter(|(typed, _)| *typed) {
            ui.warn(note);
        }
        match panic_unwind {
            true => {
                let reason = "the standard library must be built for panics that unwind, and nothing is installed \
                              behind your back: see `Panics that unwind` in the guide"
                    .into();
                Err(Error::BadFlag(BadFlag { flag: "panic-unwind", reason }))
            }
            false => Ok(()),
        }
    }
}
