//! What can go wrong for a user, and how it is shown.

use std::fmt;

/// The table of everything that can go wrong: a code, which is a heading in the guide, and what it means.
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $code:ident = $text:literal,)*) => {
        /// Names one kind of mistake, for ever.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $code,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$code,)*];

            /// The code as printed.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$code => $text,)* }
            }

            /// What the guide says about it.
            pub const fn explanation(self) -> &'static str {
                match self { $(Code::$code => concat!($($doc, "\n",)*),)* }
            }
        }
    };
}

codes! {
    /// The input does not begin like a WebAssembly module, or its contents cannot be parsed. Pass the `.wasm` that
    /// `cargo build --target wasm32-unknown-unknown` leaves behind.
    NotWasm = "not-wasm",
    /// The module has no records: no crate in it uses `#[js]`, or something stripped its custom sections.
    NoRecords = "no-records",
    /// The section with the records is damaged.
    BadRecord = "bad-record",
    /// A crate in the module was compiled with a newer Ferry than this tool.
    NewerRecord = "newer-record",
    /// Two items are exported to JavaScript under one name.
    DuplicateExport = "duplicate-export",
    /// A class has two members of the same name, or two constructors.
    DuplicateMember = "duplicate-member",
    /// A class extends one that it calls by another name, or one that extends it in turn.
    BadInheritance = "bad-inheritance",
    /// A type is used that nothing in the module defines.
    UnknownType = "unknown-type",
    /// A type stands where it cannot cross.
    UnsupportedType = "unsupported-type",
    /// A name cannot be used where it stands.
    BadName = "bad-name",
    /// A target cannot do what an item asks for.
    NotOnThisTarget = "not-on-this-target",
    /// The `package.json` beside the `Cargo.toml` of a crate that imports from modules does not say which packages of
    /// npm it needs: it must be a JSON object, whose `dependencies`, if any, is an object of texts.
    BadNpmManifest = "bad-npm-manifest",
    /// Two crates need different versions of one package of npm.
    NpmConflict = "npm-conflict",
}

/// Where a mistake was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as the compiler names it.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which kind.
    pub code: Code,
    /// What happened, in one sentence without a full stop.
    pub message: String,
    /// Where, if a line of source is to blame.
    pub place: Option<Place>,
    /// More facts, each a sentence.
    pub notes: Vec<String>,
    /// What to do.
    pub help: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error[{}]: {}", self.code.as_str(), self.message)?;
        if let Some(place) = &self.place {
            write!(f, "\n  --> {place}")?;
        }
        for note in &self.notes {
            write!(f, "\nnote: {note}")?;
        }
        write!(f, "\nhelp: {}", self.help)
    }
}

/// All mistakes found; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// The mistakes, or nothing if there are none.
    pub fn from_list(list: Vec<Diagnostic>) -> Option<Diagnostics> {
        if list.is_empty() { None } else { Some(Diagnostics(list)) }
    }

    /// The mistakes, in the order found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Diagnostics {
        Diagnostics(vec![diagnostic])
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
