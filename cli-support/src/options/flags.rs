//! The table of flags that the commands share: what each is called, says, and means.

use super::{DebugInfo, EncodeInto, InlineLimit, Options, StackSize};
use crate::convert::HandleMode;
use crate::js::names::is_identifier;
use crate::targets::Start;

/// One flag: a row. Rows are applied in the order of the table.
#[derive(Debug)]
pub struct Flag {
    /// What follows the two dashes.
    pub name: &'static str,
    /// What its value is called; a flag without one takes none.
    pub value: Option<&'static str>,
    /// The values it takes; any if there are none.
    pub values: &'static [&'static str],
    /// Another flag that must be there as well.
    pub requires: Option<&'static str>,
    /// Who has it.
    pub shown: Shown,
    /// What it does, in one sentence: the text of `--help`.
    pub help: &'static str,
    /// Makes an option of it.
    ///
    /// Errors: what is wrong with the value, or with the flag beside the others.
    pub apply: fn(&mut Options, &str) -> Result<(), String>,
}

/// Who has a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The post-processor's command, and the one that builds packages.
    Everywhere,
    /// The post-processor's command only: a build decides it by its profile, or has no use for it.
    PostProcessor,
    /// The post-processor's command, without a word: it did something long ago.
    Hidden,
}

/// A row for a flag without a value.
const fn switch(
    name: &'static str,
    shown: Shown,
    help: &'static str,
    apply: fn(&mut Options, &str) -> Result<(), String>,
) -> Flag {
    Flag { name, value: None, values: &[], requires: None, shown, help, apply }
}

/// Every flag, apart from those that say where things come from and go to.
pub static FLAGS: &[Flag] = &[
    switch("no-typescript", Shown::PostProcessor, "Write no declarations for TypeScript.", |options, _| {
        options.typescript = false;
        Ok(())
    }),
    switch(
        "debug",
        Shown::PostProcessor,
        "Check more in the JavaScript, say more, and export the module's own exports as `__wasm`.",
        |options, _| {
            options.debug = true;
            Ok(())
        },
    ),
    switch("keep-debug", Shown::PostProcessor, "Keep debug information (DWARF), brought up to date.", |options, _| {
        options.module.debug = DebugInfo::Kept;
        Ok(())
    }),
    switch(
        "split-debug-info",
        Shown::PostProcessor,
        "Keep debug information in a module of its own, `*_bg.debug.wasm`, which the other one refers to.",
        |options, _| {
            options.module.debug = DebugInfo::Split { url: None };
            Ok(())
        },
    ),
    Flag {
        name: "debug-info-url",
        value: Some("URL"),
        values: &[],
        requires: Some("split-debug-info"),
        shown: Shown::PostProcessor,
        help: "Where debuggers find the module with debug information. Default: beside the other one.",
        apply: |options, url| {
            options.module.debug = DebugInfo::Split { url: Some(url.to_owned()) };
            Ok(())
        },
    },
    switch("remove-name-section", Shown::PostProcessor, "Leave out the names of functions.", |options, _| {
        options.module.names = false;
        Ok(())
    }),
    switch(
        "no-demangle",
        Shown::Everywhere,
        "Leave the names of functions as the compiler made them.",
        |options, _| {
            options.module.mangled = true;
            Ok(())
        },
    ),
    switch(
        "remove-producers-section",
        Shown::Everywhere,
        "Leave out the names of the tools that made the module.",
        |options, _| {
            options.module.producers = false;
            Ok(())
        },
    ),
    switch(
        "keep-lld-exports",
        Shown::Everywhere,
        "Keep what the linker exports: `__heap_base`, `__data_end`, `__indirect_function_table`.",
        |options, _| {
            options.module.linker_exports = true;
            Ok(())
        },
    ),
    switch(
        "keep-std-allocator",
        Shown::Everywhere,
        "Keep the allocator of Rust's standard library, also where a smaller one could take its place.",
        |options, _| {
            options.module.std_allocator = true;
            Ok(())
        },
    ),
    Flag {
        name: "jspi-stack-size",
        value: Some("BYTES"),
        values: &[],
        requires: None,
        shown: Shown::Everywhere,
        help: "How large the stack of each call of a function with `jspi` is. Default: 1048576.",
        apply: |options, text| {
            let bytes = text.replace('_', "").parse().map_err(|_| format!("`{text}` is no number of bytes"))?;
            let size = StackSize::of(bytes).ok_or_else(|| format!("`{text}` is too small or too large for a stack"))?;
            options.module.waiting_stack = size;
            Ok(())
        },
    },
    switch(
        "minify",
        Shown::Everywhere,
        "Write JavaScript without white space, comments and long names.",
        |options, _| {
            options.glue.minify = true;
            Ok(())
        },
    ),
    switch(
        "small-glue",
        Shown::Everywhere,
        "Write small JavaScript rather than fast one, as for modules compiled with `opt-level = \"s\"` or `\"z\"`, and for those with \
         a few functions that take numbers and text.",
        |options, _| {
            options.glue.small = Some(true);
            Ok(())
        },
    ),
    switch(
        "fast-glue",
        Shown::Everywhere,
        "Write fast JavaScript rather than small one, whatever the module.",
        |options, _| {
            options.glue.small = Some(false);
            Ok(())
        },
    ),
    switch(
        "omit-default-module-path",
        Shown::Everywhere,
        "Have the function that starts the module always told where it is.",
        |options, _| {
            options.glue.omit_default_module_path = true;
            Ok(())
        },
    ),
    switch(
        "omit-imports",
        Shown::PostProcessor,
        "Write no `import` for the modules that Rust imports from.",
        |options, _| {
            options.glue.omit_imports = true;
            Ok(())
        },
    ),
    Flag {
        name: "encode-into",
        value: Some("WHEN"),
        values: &["test", "always", "never"],
        requires: None,
        shown: Shown::Everywhere,
        help: "When text is encoded by `TextEncoder.encodeInto`: if the host has it, always, never. Default: `test`; for packages, `always`.",
        apply: |options, when| {
            options.glue.encode_into = match when {
                "always" => EncodeInto::Always,
                "never" => EncodeInto::Never,
                _ => EncodeInto::Test,
            };
            Ok(())
        },
    },
    switch(
        "split-linked-modules",
        Shown::Everywhere,
        "Leave files of `link_to!` beside the JavaScript, for bundlers that find them there, and do not write them into it.",
        |options, _| {
            options.glue.split_linked_modules = true;
            Ok(())
        },
    ),
    switch(
        "js-string-builtins",
        Shown::Everywhere,
        "Have WebAssembly import constant strings by itself, where the engine can.",
        |options, _| {
            options.glue.string_builtins = true;
            Ok(())
        },
    ),
    switch(
        "force-enable-abort-handler",
        Shown::Everywhere,
        "Let a trap end the module in every build: later calls throw an error that says so.",
        |options, _| {
            options.glue.abort_handler = true;
            Ok(())
        },
    ),
    switch(
        "ts-typed-array-buffers",
        Shown::Everywhere,
        "Declare returned typed arrays with their buffer, `Uint8Array<ArrayBuffer>`, for TypeScript 5.7 and later.",
        |options, _| {
            options.glue.typed_array_buffers = true;
            Ok(())
        },
    ),
    Flag {
        name: "inline-limit",
        value: Some("BYTES"),
        values: &[],
        requires: None,
        shown: Shown::Everywhere,
        help: "Up to which size the default entry of a package for everything holds the module; larger ones are fetched. \
               Default: 1000000.",
        apply: |options, bytes| {
            if options.target.start != Start::Anywhere {
                return Err(format!("the target `{}` inlines nothing", options.target.name));
            }
            let bytes = bytes.replace('_', "").parse().map_err(|_| format!("`{bytes}` is no number of bytes"))?;
            options.glue.inline_limit = InlineLimit(bytes);
            Ok(())
        },
    },
    Flag {
        name: "no-modules-global",
        value: Some("NAME"),
        values: &[],
        requires: None,
        shown: Shown::Everywhere,
        help: "The variable that a classic script makes. Default: `wasm_bindgen`.",
        apply: |options, name| {
            if options.target.global.is_none() {
                return Err(format!("the target `{}` makes no variable", options.target.name));
            }
            if !is_identifier(name) {
                return Err(format!("`{name}` cannot be the name of a variable"));
            }
            options.global = Some(name.to_owned());
            Ok(())
        },
    },
    switch("browser", Shown::PostProcessor, "Say that the bundler bundles for browsers.", |options, _| {
        if options.target.start == Start::Bundler {
            return Ok(());
        }
        Err("cannot specify `--browser` with other output types".to_owned())
    }),
    switch("typescript", Shown::Hidden, "", |options, _| match options.typescript {
        true => Ok(()),
        false => Err("it contradicts `--no-typescript`".to_owned()),
    }),
    switch("weak-refs", Shown::Hidden, "", |_, _| Ok(())),
    switch("reference-types", Shown::Hidden, "", |options, _| {
        options.handles = Some(HandleMode::Table);
        Ok(())
    }),
];

/// A flag that cannot be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadFlag {
    /// The flag, without its dashes.
    pub flag: &'static str,
    /// What is wrong.
    pub reason: String,
}

impl Options {
    /// Applies flags in the order of the table: those for which `given` has a value, empty for a switch.
    ///
    /// Errors: the first that cannot be meant.
    pub fn apply(&mut self, given: impl Fn(&Flag) -> Option<String>) -> Result<(), BadFlag> {
        for flag in FLAGS {
            if let Some(value) = given(flag) {
                (flag.apply)(self, &value).map_err(|reason| BadFlag { flag: flag.name, reason })?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::targets::TARGETS;

    #[test]
    fn flags_are_unique_and_require_others_that_exist() {
        for (i, flag) in FLAGS.iter().enumerate() {
            assert!(FLAGS[i + 1..].iter().all(|other| other.name != flag.name), "{}", flag.name);
            assert!(flag.requires.is_none_or(|name| FLAGS.iter().any(|other| other.name == name)));
            assert_eq!(flag.help.is_empty(), flag.shown == Shown::Hidden);
        }
    }

    #[test]
    fn a_target_refuses_what_it_has_no_use_for() {
        for target in TARGETS {
            let apply = |name: &'static str, value: &str| {
                Options::new(target, "x").apply(|flag| (flag.name == name).then(|| value.to_owned()))
            };
            assert_eq!(apply("no-modules-global", "app").is_ok(), target.global.is_some());
            assert!(apply("no-modules-global", "a-b").is_err());
            assert_eq!(apply("browser", "").is_ok(), target.start == Start::Bundler);
            assert_eq!(apply("inline-limit", "1_000").is_ok(), target.start == Start::Anywhere);
            assert!(apply("inline-limit", "much").is_err());
        }
    }
}
