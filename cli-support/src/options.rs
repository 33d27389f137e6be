//! What a caller may ask for.

pub mod flags;

use crate::convert::HandleMode;
use crate::targets::Target;

/// Everything a caller decides; see the command's flags for the words users know.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Where the glue will run.
    pub target: &'static Target,
    /// The stem of all file names.
    pub stem: String,
    /// The global variable that a script makes; the target's own if there is none.
    pub global: Option<String>,
    /// Whether declarations are written.
    pub typescript: bool,
    /// Whether the glue checks more and says more.
    pub debug: bool,
    /// Whether the module is a suite of tests: nothing in it starts by itself, a trap ends one test and not the module, and
    /// its own exports are public as `__wasm`.
    pub suite: bool,
    /// Where values behind handles live; `None` is what the module was compiled for.
    pub handles: Option<HandleMode>,
    /// What the JavaScript looks like.
    pub glue: GlueOptions,
    /// What the finished module keeps.
    pub module: ModuleOptions,
}

/// What the JavaScript and its declarations look like.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlueOptions {
    /// Whether what the user's crates import from modules is left for somebody else to provide.
    pub omit_imports: bool,
    /// Whether starting the module needs an argument that says where it is.
    pub omit_default_module_path: bool,
    /// Whether declarations say which buffer is behind a typed array that Rust returns.
    pub typed_array_buffers: bool,
    /// How text is encoded.
    pub encode_into: EncodeInto,
    /// What stands before the paths of script files that Rust imports from without saying where they begin: `a/b.js`
    /// becomes `/a/b.js`. Without it they stay as they are, and the host decides.
    pub root: Option<String>,
    /// Up to which size the default entry of a package for everything holds the module.
    pub inline_limit: InlineLimit,
    /// Whether files that Rust only needs the address of stay files, and are not written into the glue.
    pub split_linked_modules: bool,
    /// Whether constant strings are imported by WebAssembly itself.
    pub string_builtins: bool,
    /// Whether the module's own exports are public as `__wasm`, as they are with `debug` and for suites.
    pub raw_exports: bool,
    /// Whether it is written for machines: without white space, comments and long names.
    pub minify: bool,
    /// Whether it is small rather than fast. If nothing is said, it is for modules compiled for size, and for those that cross
    /// the boundary in a few places only.
    pub small: Option<bool>,
    /// Whether a trap ends the module in any build, not only in one that reports its panics.
    pub abort_handler: bool,
}

/// A size of a module up to which it becomes a part of the JavaScript.
///
/// Units: bytes of the finished module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InlineLimit(pub usize);

impl InlineLimit {
    /// What pages compile at once: more than 8 MB is refused by browsers.
    pub const MOST: InlineLimit = InlineLimit(8_000_000);

    /// Whether a module of this size is inlined.
    pub fn allows(self, bytes: usize) -> bool {
        bytes <= self.0.min(InlineLimit::MOST.0)
    }

    /// Whether a module of this size is in the JavaScript besides: for `./inline`, for bundles of servers, and for those
    /// whose bundler leaves the file behind. A limit of nothing means that there is no such copy.
    pub fn keeps_copy(self, bytes: usize) -> bool {
        self.0 > 0 && bytes <= InlineLimit::MOST.0
    }
}

impl Default for InlineLimit {
    fn default() -> InlineLimit {
        InlineLimit(1_000_000)
    }
}

/// The module whose every name is the text that it stands for, where constant strings are imported from.
///
/// Source: WebAssembly JS string builtins, "string constants".
pub const STRING_CONSTANTS: &str = "wasm:js/string-constants";

/// How text becomes bytes: `TextEncoder.encodeInto` saves a copy, and is missing in very old hosts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EncodeInto {
    /// If the host has it: the default of the post-processor's command, whose callers may know very old hosts.
    Test,
    /// In any case.
    #[default]
    Always,
    /// In no case.
    Never,
}

/// What the finished module keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct ModuleOptions {
    /// The name section.
    pub names: bool,
    /// Whether names of functions stay as the compiler made them.
    pub mangled: bool,
    /// DWARF, brought up to date.
    pub debug: DebugInfo,
    /// The `producers` section.
    pub producers: bool,
    /// The linker's own exports, such as `__heap_base`.
    pub linker_exports: bool,
    /// The standard library's allocator, where the runtime's smaller one could take its place.
    pub std_allocator: bool,
    /// The stack of each call that may wait for promises.
    pub waiting_stack: StackSize,
    /// Whether the functions marked `start`, or else the program's `main`, run when the module is instantiated.
    pub start: bool,
}

/// The size of a stack.
///
/// Units: bytes; a multiple of what Rust's frames are aligned to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StackSize(u32);

impl StackSize {
    /// As many bytes, or a few more; nothing if that is too small for any call, or too large for a memory.
    pub fn of(bytes: u32) -> Option<StackSize> {
        (4096..=1 << 30).contains(&bytes).then(|| StackSize(bytes.next_multiple_of(16)))
    }

    /// How much that is.
    pub fn bytes(self) -> u32 {
        self.0
    }
}

impl Default for StackSize {
    /// What linkers give the module itself: what runs on that stack runs on any. Memory that is not written to costs nothing.
    fn default() -> StackSize {
        StackSize(1024 * 1024)
    }
}

/// What becomes of DWARF.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DebugInfo {
    /// It is dropped.
    #[default]
    Dropped,
    /// It stays in the module.
    Kept,
    /// It goes to a module of its own, which the finished one refers to.
    Split {
        /// Where debuggers look for it; beside the finished module if there is none.
        url: Option<String>,
    },
}

impl Default for ModuleOptions {
    fn default() -> ModuleOptions {
        ModuleOptions {
            names: true,
            mangled: false,
            debug: DebugInfo::Dropped,
            producers: true,
            linker_exports: false,
            std_allocator: false,
            waiting_stack: StackSize::default(),
            start: true,
        }
    }
}

impl Options {
    /// The defaults of the command line for a target and a stem.
    pub fn new(target: &'static Target, stem: impl Into<String>) -> Options {
        Options {
            target,
            stem: stem.into(),
            global: None,
            typescript: true,
            debug: false,
            suite: false,
            handles: None,
            glue: GlueOptions::default(),
            module: ModuleOptions::default(),
        }
    }

    /// The global variable that a script makes; none in modules.
    pub fn global(&self) -> Option<&str> {
        let default = self.target.global?;
        Some(self.global.as_deref().unwrap_or(default))
    }
}
