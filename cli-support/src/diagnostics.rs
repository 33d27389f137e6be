//! What can go wrong for a user, and how it is shown.

use std::collections::BTreeMap;
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
    /// A type that converts itself, with `IntoWasmAbi` or `FromWasmAbi` of its own, does not say clearly what it is: its
    /// `describe` must call that of the type as which it crosses, or say it word by word with `inform`.
    Undescribed = "undescribed",
    /// A name cannot be used where it stands.
    BadName = "bad-name",
    /// A target cannot do what an item asks for.
    NotOnThisTarget = "not-on-this-target",
    /// The `package.json` beside the `Cargo.toml` of a crate that imports from modules does not say which packages of
    /// npm it needs: it must be a JSON object, whose `dependencies`, if any, is an object of texts.
    BadNpmManifest = "bad-npm-manifest",
    /// Two crates need different versions of one package of npm.
    NpmConflict = "npm-conflict",
    /// `link_to!` names a module that is no file of the crate, so its text cannot be written into the JavaScript. Pass
    /// `--split-linked-modules`: then it is only referred to.
    LinkedModule = "linked-module",
    /// The module was compiled for threads, or shares its memory with them, but was not linked as threads need it: the message
    /// lists the flags. Its memory must be imported, and what a new thread begins with exported.
    BadThreads = "bad-threads",
    /// A function is exported with `jspi` from a module for threads: stacks of calls that wait are kept by one thread alone. Use
    /// an `async fn`.
    JspiWithThreads = "jspi-with-threads",
    /// The module's debug information (DWARF) is damaged, or of a kind that cannot be brought up to date. It is only looked
    /// at when it is to be kept.
    BadDebugInfo = "bad-debug-info",
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
        self.show(f, None)
    }
}

impl Diagnostic {
    /// The text, with an excerpt of the source file if that is known.
    fn show(&self, f: &mut fmt::Formatter<'_>, source: Option<&str>) -> fmt::Result {
        write!(f, "error[{}]: {}", self.code.as_str(), self.message)?;
        if let Some(place) = &self.place {
            write!(f, "\n  --> {place}")?;
            if let Some(excerpt) = source.and_then(|source| Excerpt::of(source, place)) {
                write!(f, "{excerpt}")?;
            }
        }
        for note in &self.notes {
            write!(f, "\nnote: {note}")?;
        }
        write!(f, "\nhelp: {}", self.help)
    }
}

/// A line of source, and what is meant in it.
struct Excerpt<'s> {
    number: u32,
    line: &'s str,
    /// Units: characters before what is meant.
    before: usize,
    /// Units: characters.
    length: usize,
}

impl<'s> Excerpt<'s> {
    /// The word at a place. Nothing if the file is not the one that was compiled, as far as that can be seen.
    fn of(source: &'s str, place: &Place) -> Option<Excerpt<'s>> {
        let line = source.lines().nth(place.line.checked_sub(1)? as usize)?.trim_end();
        let before = place.column.checked_sub(1)? as usize;
        let is_word = |c: &char| c.is_alphanumeric() || *c == '_';
        let rest = line.chars().skip(before);
        let length = rest.clone().take_while(is_word).count().max(1);
        (rest.count() > 0).then_some(Excerpt { number: place.line, line, before, length })
    }
}

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number.to_string();
        let margin = " ".repeat(number.len());
        // Tabs stay tabs, so that the carets stand where the word does.
        let indent = self.line.chars().take(self.before).map(|c| if c == '\t' { c } else { ' ' });
        let indent: String = indent.collect();
        let carets = "^".repeat(self.length);
        write!(f, "\n{margin} |\n{number} | {}\n{margin} | {indent}{carets}", self.line)
    }
}

/// All mistakes found; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// The texts of the files that they point at, as far as they are known.
    sources: BTreeMap<String, String>,
}

impl Diagnostics {
    /// The mistakes, or nothing if there are none.
    pub fn from_list(list: Vec<Diagnostic>) -> Option<Diagnostics> {
        if list.is_empty() { None } else { Some(Diagnostics { list, sources: BTreeMap::new() }) }
    }

    /// The mistakes, in the order found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// The same, shown with the lines of source that they point at. `read` gives the text of a file as the compiler named
    /// it, if there is one.
    pub fn with_sources(mut self, read: impl Fn(&str) -> Option<String>) -> Diagnostics {
        for place in self.list.iter().filter_map(|diagnostic| diagnostic.place.as_ref()) {
            if !self.sources.contains_key(&place.file)
                && let Some(text) = read(&place.file)
            {
                self.sources.insert(place.file.clone(), text);
            }
        }
        self
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Diagnostics {
        Diagnostics { list: vec![diagnostic], sources: BTreeMap::new() }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.list.iter().enumerate() {
            if i > 0 {
                f.write_str("\n\n")?;
            }
            let source = diagnostic.place.as_ref().and_then(|place| self.sources.get(&place.file));
            diagnostic.show(f, source.map(String::as_str))?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: u32, column: u32) -> Diagnostics {
        let diagnostic = Diagnostic {
            code: Code::BadName,
            message: "this is no name".into(),
            place: Some(Place { file: "src/lib.rs".into(), line, column }),
            notes: vec!["names have letters".into()],
            help: "take another".into(),
        };
        diagnostic.into()
    }

    #[test]
    fn a_line_of_source_shows_what_is_meant() {
        let source = "#[js]\n\tpub fn größe_1(a: u32) {}\n";
        let shown = at(2, 9).with_sources(|_| Some(source.into())).to_string();
        let expected = "error[bad-name]: this is no name\n  --> src/lib.rs:2:9\n  |\n2 | \tpub fn größe_1(a: u32) {}\n  \
                        | \t       ^^^^^^^\nnote: names have letters\nhelp: take another";
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_file_that_has_changed_is_not_shown() {
        for (line, column) in [(0, 1), (1, 0), (9, 1), (1, 80)] {
            let plain = at(line, column).to_string();
            assert_eq!(at(line, column).with_sources(|_| Some("short".into())).to_string(), plain);
            assert_eq!(at(line, column).with_sources(|_| None).to_string(), plain);
        }
    }
}
