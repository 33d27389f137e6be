//! Everything a compiled module offers to and needs from JavaScript.

use crate::read::Facts;
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema::{
    Choice, Class, Constant, Data, DataVariant, Enum, Function, Import, ImportType, Location, Member, Receiver,
    Reexport, Snippet, Type,
};

/// What the records of a module say, as far as the linker kept it.
///
/// Every list is in the order of location, then symbol, unless it says otherwise. Every symbol named here exists in the
/// module: where a record names one that the linker dropped, the item is missing, or the text is empty (`Class::wrap`,
/// `Class::unwrap`, `Field::getter`, `Field::setter`). A class is there if its `free` is. Every named type that an item
/// uses is defined exactly once, and every signature is the one of the compiled function.
#[derive(Debug)]
pub struct Interface<'a> {
    /// The crates that left records, by name.
    pub crates: Vec<Crate<'a>>,
    /// Free functions that JavaScript may call.
    pub functions: Vec<Function<'a>>,
    /// Functions that belong to classes.
    pub members: Vec<ClassMember<'a>>,
    /// Exported structs.
    pub classes: Vec<Class<'a>>,
    /// Exported enums.
    pub enums: Vec<Enum<'a>>,
    /// String enums and unions that some item uses.
    pub choices: Vec<Choice<'a>>,
    /// Structs and enums that cross as data and that some item uses.
    pub data: Vec<Data<'a>>,
    /// The same with what their parameters stand for, in the order of their first use.
    pub instances: Vec<Instance<'a>>,
    /// Constants; those of classes that are gone are gone, too.
    pub constants: Vec<Constant<'a>>,
    /// Imported functions, methods and properties.
    pub imports: Vec<Import<'a>>,
    /// Imported types that some item uses.
    pub import_types: Vec<ImportType<'a>>,
    /// JavaScript files of the crates.
    pub snippets: Vec<CrateSnippet<'a>>,
    /// Functions to run when the module is instantiated.
    pub starts: Vec<Start<'a>>,
    /// Texts for the `.d.ts`, by crate, then in the order of the section.
    pub typescript: Vec<TypeScript<'a>>,
    /// Imported things that are exported again.
    pub reexports: Vec<Reexport<'a>>,
    /// What the crates need of npm, by package.
    pub npm: Vec<NpmDependency<'a>>,
    /// Kinds of closures, by signature, then by place in the module.
    pub closures: Vec<ClosureKind<'a>>,
    /// What else there is to know about the module.
    pub facts: Facts,
    /// Where each named type is defined, by its path.
    pub types: BTreeMap<&'a str, Named>,
    /// Paths of the named types that exported signatures mention.
    pub declared: BTreeSet<&'a str>,
}

/// Where an [`Interface`] defines a named type: an index into one of its lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// In [`Interface::classes`].
    Class(usize),
    /// In [`Interface::enums`].
    Enum(usize),
    /// In [`Interface::choices`].
    Choice(usize),
    /// In [`Interface::import_types`].
    Import(usize),
    /// In [`Interface::data`].
    Data(usize),
}

/// A struct or enum that crosses as data, with what its parameters stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instance<'a> {
    /// The type.
    pub ty: Type<'a>,
    /// Its definition, in [`Interface::data`].
    pub definition: usize,
    /// Its variants; no type in them is a parameter any more.
    pub variants: &'a [DataVariant<'a>],
}

/// A crate that left records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate<'a> {
    /// Its name.
    pub name: &'a str,
    /// The version of the wire it was written with.
    pub version: u16,
}

/// A function that belongs to a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClassMember<'a> {
    /// The path of the class.
    pub class: &'a str,
    /// What it is in JavaScript.
    pub member: Member,
    /// How it receives the value it belongs to.
    pub receiver: Receiver,
    /// The function; the receiver is not among its parameters.
    pub function: Function<'a>,
}

/// A JavaScript file, and the crate that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrateSnippet<'a> {
    /// The crate's name.
    pub krate: &'a str,
    /// The file.
    pub snippet: Snippet<'a>,
}

/// A package of npm that a crate imports from.
#[derive(Clone, Debug, PartialEq)]
pub struct NpmDependency<'a> {
    /// The package.
    pub package: String,
    /// The versions that will do, as npm writes them.
    pub range: String,
    /// The first crate that says so.
    pub krate: &'a str,
    /// Where that crate imports from modules.
    pub at: Location<'a>,
}

/// A function to run when the module is instantiated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start<'a> {
    /// The wasm export.
    pub symbol: &'a str,
    /// Where it was written.
    pub at: Location<'a>,
}

/// Text for the `.d.ts`, and the crate that wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeScript<'a> {
    /// The crate's name.
    pub krate: &'a str,
    /// The text, as written.
    pub text: &'a str,
}

/// One monomorphisation of closures that JavaScript may call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClosureKind<'a> {
    /// Its number, dense from 0: what Rust passes as word 0, less one.
    pub index: u32,
    /// Whether it is `FnMut`.
    pub mutable: bool,
    /// What it takes.
    pub params: &'a [Type<'a>],
    /// What it returns.
    pub ret: &'a Type<'a>,
    /// Whether it can be dropped from JavaScript, as an owned closure must be.
    pub has_destroy: bool,
}

impl<'a> Interface<'a> {
    /// Where a function is that may wait for promises in the middle of a call, if there is one.
    pub fn waits(&self) -> Option<Location<'a>> {
        let functions = self.functions.iter().chain(self.members.iter().map(|member| &member.function));
        functions.filter(|function| function.jspi).map(|function| function.at).next()
    }

    /// The class at a path.
    pub fn class(&self, path: &str) -> Option<&Class<'a>> {
        match self.types.get(path)? {
            Named::Class(index) => self.classes.get(*index),
            Named::Enum(_) | Named::Choice(_) | Named::Import(_) | Named::Data(_) => None,
        }
    }

    /// The enum at a path.
    pub fn enumeration(&self, path: &str) -> Option<&Enum<'a>> {
        match self.types.get(path)? {
            Named::Enum(index) => self.enums.get(*index),
            Named::Class(_) | Named::Choice(_) | Named::Import(_) | Named::Data(_) => None,
        }
    }

    /// The string enum or union at a path.
    pub fn choice(&self, path: &str) -> Option<&Choice<'a>> {
        match self.types.get(path)? {
            Named::Choice(index) => self.choices.get(*index),
            Named::Class(_) | Named::Enum(_) | Named::Import(_) | Named::Data(_) => None,
        }
    }

    /// The imported type at a path.
    pub fn import_type(&self, path: &str) -> Option<&ImportType<'a>> {
        match self.types.get(path)? {
            Named::Import(index) => self.import_types.get(*index),
            Named::Class(_) | Named::Enum(_) | Named::Choice(_) | Named::Data(_) => None,
        }
    }
}
