//! Ferry's post-processor as the library that build tools know which were written for wasm-bindgen.
//!
//! Names and defaults are those of wasm-bindgen-cli-support 0.2.130; what they mean is decided by Ferry's own library.

mod output;

pub use output::Output;

use anyhow::{Context, Error, bail};
use std::fs;
use std::path::{Path, PathBuf};
use walrus::Module;
use wasm_ferry_cli_support::convert::HandleMode;
use wasm_ferry_cli_support::options::{self, DebugInfo, Options};
use wasm_ferry_cli_support::targets::Target;

/// What a build tool asks for, collected call by call.
#[derive(Debug)]
pub struct Bindgen {
    input: Input,
    name: Option<String>,
    /// The target that was chosen, and the variable that a classic script makes.
    target: Option<&'static Target>,
    global: Option<String>,
    browser: bool,
    split_debug_info: bool,
    debug_info_url: Option<String>,
    reset_state: bool,
    options: Options,
}

/// Where the compiled module comes from.
#[derive(Debug)]
enum Input {
    /// Nobody has said.
    None,
    /// A file.
    Path(PathBuf),
    /// Bytes, and the stem that a file would have given.
    Bytes(String, Vec<u8>),
}

/// How text becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodeInto {
    /// By `TextEncoder.encodeInto` if the host has it.
    Test,
    /// By `TextEncoder.encodeInto`.
    Always,
    /// By `TextEncoder.encode`.
    Never,
}

impl Default for Bindgen {
    fn default() -> Bindgen {
        Bindgen::new()
    }
}

/// One method for each thing that is on or off.
macro_rules! switches {
    ($($(#[doc = $doc:literal])* $name:ident = |$options:ident, $on:ident| $set:expr;)*) => {
        $(
            $(#[doc = $doc])*
            pub fn $name(&mut self, $on: bool) -> &mut Bindgen {
                let $options = &mut self.options;
                $set;
                self
            }
        )*
    };
}

/// One method for each target. Two different ones are a mistake; `false` chooses nothing.
macro_rules! targets {
    ($($(#[doc = $doc:literal])* $name:ident = $target:literal;)*) => {
        $(
            $(#[doc = $doc])*
            ///
            /// Errors: another target has been chosen.
            pub fn $name(&mut self, chosen: bool) -> Result<&mut Bindgen, Error> {
                if chosen {
                    self.choose($target)?;
                }
                Ok(self)
            }
        )*
    };
}

impl Bindgen {
    /// A post-processor for bundlers, without declarations.
    pub fn new() -> Bindgen {
        let mut options = Options::new(of_modules(), "");
        options.typescript = false;
        options.glue.omit_default_module_path = true;
        options.glue.encode_into = options::EncodeInto::Test;
        // How build systems ask for it that cannot pass flags.
        if ["WASM_BINDGEN_EXTERNREF", "WASM_BINDGEN_ANYREF"].into_iter().any(|name| std::env::var_os(name).is_some()) {
            options.handles = Some(HandleMode::Table);
        }
        Bindgen {
            input: Input::None,
            name: None,
            target: None,
            global: None,
            browser: false,
            split_debug_info: false,
            debug_info_url: None,
            reset_state: false,
            options,
        }
    }

    /// The module is in a file.
    pub fn input_path<P: AsRef<Path>>(&mut self, path: P) -> &mut Bindgen {
        self.input = Input::Path(path.as_ref().to_owned());
        self
    }

    /// The module was read by the caller; `name` is the stem of its files.
    pub fn input_module(&mut self, name: &str, mut module: Module) -> &mut Bindgen {
        self.input_bytes(name, module.emit_wasm())
    }

    /// The module's bytes; `name` is the stem of its files.
    pub fn input_bytes(&mut self, name: &str, bytes: Vec<u8>) -> &mut Bindgen {
        self.input = Input::Bytes(name.to_owned(), bytes);
        self
    }

    /// The stem of all files. Default: that of the input.
    pub fn out_name(&mut self, name: &str) -> &mut Bindgen {
        self.name = Some(name.to_owned());
        self
    }

    targets! {
        /// Write for Node, by `require`.
        nodejs = "nodejs";
        /// Write for Node, by `import`.
        nodejs_module = "experimental-nodejs-module";
        /// Write for bundlers.
        bundler = "bundler";
        /// Write for pages, by `import`.
        web = "web";
        /// Write a classic script.
        no_modules = "no-modules";
        /// Write for Deno.
        deno = "deno";
        /// Write for hosts that import modules of WebAssembly at their source phase.
        module = "module";
    }

    /// The variable that a classic script makes.
    ///
    /// Errors: another target than `no_modules` has been chosen.
    pub fn no_modules_global(&mut self, name: &str) -> Result<&mut Bindgen, Error> {
        if self.target.is_none_or(|target| target.global.is_none()) {
            bail!("can only specify `--no-modules-global` with `--target no-modules`");
        }
        self.global = Some(name.to_owned());
        Ok(self)
    }

    /// Say that the bundler bundles for browsers.
    ///
    /// Errors: another target than `bundler` has been chosen.
    pub fn browser(&mut self, browser: bool) -> Result<&mut Bindgen, Error> {
        if browser && self.target.is_some_and(|target| target != of_modules()) {
            bail!("cannot specify `--browser` with other output types");
        }
        self.browser = browser;
        Ok(self)
    }

    switches! {
        /// Check more in the JavaScript, say more, and export the module's own exports.
        debug = |options, debug| options.debug = debug;
        /// Write declarations. Default: none.
        typescript = |options, typescript| options.typescript = typescript;
        /// Write no `import` for the modules that Rust imports from.
        omit_imports = |options, omit| options.glue.omit_imports = omit;
        /// Give functions the names that people know. Default: yes.
        demangle = |options, demangle| options.module.mangled = !demangle;
        /// Keep what the linker exports.
        keep_lld_exports = |options, keep| options.module.linker_exports = keep;
        /// Export the module's own exports as `__wasm`.
        export_wasm = |options, export| options.glue.raw_exports = export;
        /// Keep debug information.
        keep_debug = |options, keep| options.module.debug = if keep { DebugInfo::Kept } else { DebugInfo::Dropped };
        /// Leave out the names of functions.
        remove_name_section = |options, remove| options.module.names = !remove;
        /// Leave out the names of the tools that made the module.
        remove_producers_section = |options, remove| options.module.producers = !remove;
        /// Run the start functions when the module is instantiated. Default: yes.
        emit_start = |options, start| options.module.start = start;
        /// Have the function that starts the module always told where it is. Default: yes.
        omit_default_module_path = |options, omit| options.glue.omit_default_module_path = omit;
        /// Declare returned typed arrays with their buffer.
        ts_typed_array_buffers = |options, buffers| options.glue.typed_array_buffers = buffers;
        /// Leave files of `link_to!` beside the JavaScript.
        split_linked_modules = |options, split| options.glue.split_linked_modules = split;
        /// Have WebAssembly import constant strings by itself.
        js_string_builtins = |options, builtins| options.glue.string_builtins = builtins;
        /// Let a trap end the module in every build.
        force_enable_abort_handler = |options, enable| options.glue.abort_handler = enable;
        /// Keep JavaScript values in a table. Default: if the module was compiled for it.
        reference_types = |options, table| options.handles = table.then_some(HandleMode::Table);
    }

    /// Keep debug information in a module of its own.
    pub fn split_debug_info(&mut self, split: bool) -> &mut Bindgen {
        self.split_debug_info = split;
        self
    }

    /// Where debuggers find that module. Default: beside the other one.
    pub fn debug_info_url(&mut self, url: &str) -> &mut Bindgen {
        self.debug_info_url = Some(url.to_owned());
        self
    }

    /// Export a function that starts the module anew. Not there yet: with `true`, no output is made.
    pub fn reset_state_function(&mut self, reset: bool) -> &mut Bindgen {
        self.reset_state = reset;
        self
    }

    /// How text becomes bytes. Default: as the host can.
    pub fn encode_into(&mut self, mode: EncodeInto) -> &mut Bindgen {
        self.options.glue.encode_into = match mode {
            EncodeInto::Test => options::EncodeInto::Test,
            EncodeInto::Always => options::EncodeInto::Always,
            EncodeInto::Never => options::EncodeInto::Never,
        };
        self
    }

    /// Writes all files into a folder, which is made if it is not there.
    ///
    /// Errors: there is no input, it cannot be read, it has mistakes, or a file cannot be written.
    pub fn generate<P: AsRef<Path>>(&mut self, path: P) -> Result<(), Error> {
        self.generate_output()?.emit(path)
    }

    /// Makes all files, and writes none.
    ///
    /// Errors: there is no input, it cannot be read, or it has mistakes.
    pub fn generate_output(&mut self) -> Result<Output, Error> {
        let (stem, bytes) = match &self.input {
            Input::None => bail!("must have an input by now"),
            Input::Path(path) => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                (stem, &fs::read(path).with_context(|| format!("failed to read `{}`", path.display()))?)
            }
            Input::Bytes(name, bytes) => (name.clone(), bytes),
        };
        if self.reset_state {
            bail!("a function that starts the module anew is not there yet: leave out `reset_state_function`");
        }
        let mut options = self.options.clone();
        options.stem = self.name.clone().unwrap_or(stem);
        options.target = self.target.unwrap_or(options.target);
        options.global = self.global.clone();
        if self.split_debug_info {
            options.module.debug = DebugInfo::Split { url: self.debug_info_url.clone() };
        }
        let files = wasm_ferry_cli_support::generate(bytes, &options)?;
        Output::new(wasm_ferry_cli_support::seal(files, &options), &options)
    }

    fn choose(&mut self, name: &str) -> Result<(), Error> {
        let target = Target::named(name).with_context(|| format!("there is no target `{name}`"))?;
        if self.browser && target != of_modules() {
            bail!("cannot specify `--browser` with other output types");
        }
        if let Some(other) = self.target.filter(|other| *other != target) {
            bail!("cannot specify the output types `{}` and `{name}` together", other.name);
        }
        self.target = Some(target);
        Ok(())
    }
}

/// What the post-processor writes for unless it is told.
fn of_modules() -> &'static Target {
    Target::named(wasm_ferry_cli_support::targets::OF_MODULES).expect("bug: the default target is in the table")
}
