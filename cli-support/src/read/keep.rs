//! Decides which recorded items a module still has, and orders them.

use crate::Diagnostic;
use crate::diagnostics::{Code, Place};
use crate::read::facts::{RUNTIME_PREFIX, RawKind, Surface};
use crate::read::fit::{self, Signature};
use crate::read::interface::{ClassMember, CrateSnippet, Start, TypeScript};
use crate::read::records::Recorded;
use crate::read::runtime;
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema::{
    Arena, Choice, Class, Constant, Data, Enum, Field, Function, IMPORT_MODULE, Import, ImportType, Item, Location,
    NpmManifest, Param, Receiver, Reexport, Source, Type, Word,
};

/// What is left of the records, in order; types may still be missing.
#[derive(Default)]
pub(super) struct Kept<'a> {
    pub(super) functions: Vec<Function<'a>>,
    pub(super) members: Vec<ClassMember<'a>>,
    /// Those that can be freed, with empty texts for other symbols the module lacks.
    pub(super) classes: Vec<Class<'a>>,
    pub(super) enums: Vec<Enum<'a>>,
    /// All that were recorded.
    pub(super) choices: Vec<Choice<'a>>,
    /// All that were recorded.
    pub(super) data: Vec<Data<'a>>,
    pub(super) constants: Vec<Constant<'a>>,
    pub(super) imports: Vec<Import<'a>>,
    /// All that were recorded.
    pub(super) import_types: Vec<ImportType<'a>>,
    pub(super) snippets: Vec<CrateSnippet<'a>>,
    pub(super) starts: Vec<Start<'a>>,
    pub(super) typescript: Vec<TypeScript<'a>>,
    pub(super) reexports: Vec<Reexport<'a>>,
    /// Manifests of crates that import from modules, with the crates' names; each once.
    pub(super) npm: Vec<(&'a str, NpmManifest<'a>)>,
    /// Exports that a kept item claims.
    pub(super) exports: BTreeSet<String>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Keeps what the module has: a symbol that the linker dropped takes its item along, silently.
///
/// Errors: `bad-record` where a symbol is something else than its record says, or two items claim it.
pub(super) fn keep<'a>(items: &[Recorded<'a>], surface: &Surface, arena: &'a Arena) -> Kept<'a> {
    let exports = surface.exports.iter().map(|export| (export.name.as_str(), &export.kind)).collect();
    let mut keeper = Keeper {
        exports,
        imports: BTreeMap::new(),
        claims: BTreeMap::new(),
        importers: BTreeSet::new(),
        definitions: BTreeMap::new(),
        item: Item::TypeScript { text: "" },
        own: false,
        krate: "",
        arena,
        kept: Kept::default(),
    };
    keeper.imports(surface);
    for recorded in items {
        keeper.krate = recorded.krate;
        keeper.item = recorded.item;
        keeper.own = recorded.linked.is_some();
        keeper.sort();
    }
    keeper.leftovers();
    let (mut kept, importers) = (keeper.kept, keeper.importers);
    kept.npm.retain(|(krate, _)| importers.contains(krate));
    kept.npm.sort_by_key(|(krate, it)| (*krate, order(&it.at)));
    kept.functions.sort_by_key(|it| (order(&it.at), it.symbol));
    kept.members.sort_by_key(|it| (order(&it.function.at), it.function.symbol));
    kept.classes.sort_by_key(|it| (order(&it.at), it.js_name));
    kept.enums.sort_by_key(|it| (order(&it.at), it.js_name));
    kept.data.sort_by_key(|it| (order(&it.at), it.js_name));
    kept.choices.sort_by_key(|it| (order(&it.at), it.js_name));
    kept.constants.sort_by_key(|it| (order(&it.at), it.js_name));
    let classes: BTreeSet<&str> = kept.classes.iter().map(|class| path(&class.ty)).collect();
    kept.constants.retain(|it| it.class.iter().all(|class| classes.contains(path(class))));
    kept.imports.sort_by_key(|it| (order(&it.at), it.symbol));
    kept.import_types.sort_by_key(|it| (order(&it.at), path(&it.ty)));
    kept.snippets.sort_by_key(|it| (order(&it.snippet.at), it.krate, it.snippet.path));
    kept.starts.sort_by_key(|it| (order(&it.at), it.symbol));
    kept.reexports.sort_by_key(|it| (order(&it.at), it.public));
    // Without places, only the crates can be put in order.
    kept.typescript.sort_by_key(|it| it.krate);
    kept
}

/// The path of a named type, or nothing.
pub(super) fn path<'a>(ty: &Type<'a>) -> &'a str {
    match named(ty) {
        Some((_, path)) => path,
        None => "",
    }
}

/// What a named type must be, and its path.
pub(super) fn named<'a>(ty: &Type<'a>) -> Option<(&'static str, &'a str)> {
    match *ty {
        Type::Class { path } => Some(("struct", path)),
        Type::Enum { path } | Type::StringEnum { path } | Type::Union { path } => Some(("enum", path)),
        Type::Data { path, .. } => Some(("data type", path)),
        Type::Import { path } => Some(("imported type", path)),
        _ => None,
    }
}

/// A place for a diagnostic.
pub(super) fn place(at: &Location<'_>) -> Option<Place> {
    Some(Place { file: at.file.into(), line: at.line, column: at.column })
}

fn order<'a>(at: &Location<'a>) -> (&'a str, u32, u32) {
    (at.file, at.line, at.column)
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Export,
    Import,
}

/// What a record says of one symbol.
#[derive(Clone, Copy)]
struct Claim<'a, 'p> {
    side: Side,
    symbol: &'a str,
    before: &'p [Word],
    params: &'p [Type<'a>],
    ret: Type<'a>,
    at: Location<'a>,
}

struct Keeper<'a, 's> {
    exports: BTreeMap<&'s str, &'s RawKind>,
    imports: BTreeMap<&'s str, &'s RawKind>,
    /// Who claims a symbol.
    claims: BTreeMap<(Side, &'a str), Item<'a>>,
    /// Who defines a named type, by path, or a file, by crate and path.
    definitions: BTreeMap<(&'a str, &'a str), Item<'a>>,
    /// Crates of which something kept comes from a module.
    importers: BTreeSet<&'a str>,
    /// The item that is looked at, and its crate.
    item: Item<'a>,
    /// Whether types in its record convert themselves.
    own: bool,
    krate: &'a str,
    arena: &'a Arena,
    kept: Kept<'a>,
}

impl<'a, 's> Keeper<'a, 's> {
    /// Gathers the imports that records may claim. WebAssembly allows two of one name, linkers make none.
    fn imports(&mut self, surface: &'s Surface) {
        for import in surface.imports.iter().filter(|import| import.module == IMPORT_MODULE) {
            if self.imports.insert(&import.name, &import.kind).is_some() {
                self.kept.diagnostics.push(Diagnostic {
                    code: Code::BadRecord,
                    message: format!("the module imports `{}` twice", import.name),
                    place: None,
                    notes: Vec::new(),
                    help: fit::REBUILD.into(),
                });
            }
        }
    }

    /// Puts the item where it belongs.
    fn sort(&mut self) {
        match self.item {
            Item::Function { function } => {
                if self.callable(&[], &function) {
                    self.kept.functions.push(function);
                }
            }
            Item::Member { class, member, receiver, function } => {
                let before: &[Word] = match receiver {
                    Receiver::None => &[],
                    Receiver::Shared | Receiver::Exclusive | Receiver::Owned => &[Word::I32],
                };
                let Type::Class { path } = class else {
                    let message = format!("the member `{}` belongs to no class", function.js_name);
                    return self.bad(&function.at, message, Vec::new());
                };
                if self.callable(before, &function) {
                    self.kept.members.push(ClassMember { class: path, member, receiver, function });
                }
            }
            Item::Class { class } => {
                if self.defines(&class.ty, "struct", &class.at) {
                    let found = self.class(class);
                    let reached = !found.wrap.is_empty() || !found.unwrap.is_empty() || !found.fields.is_empty();
                    if !found.free.is_empty() {
                        self.kept.classes.push(found);
                    } else if reached {
                        let note = format!("the module does not export `{}`", class.free);
                        self.bad(&class.at, format!("nothing frees a `{}`", class.js_name), vec![note]);
                    }
                }
            }
            Item::Enum { definition } => {
                if self.defines(&definition.ty, "enum", &definition.at) {
                    self.kept.enums.push(definition);
                }
            }
            Item::Choice { choice } => {
                if self.defines(&choice.ty, "enum", &choice.at) {
                    self.kept.choices.push(choice);
                }
            }
            Item::Data { data } => {
                if self.defines(&data.ty, "data type", &data.at) {
                    self.kept.data.push(data);
                }
            }
            Item::Constant { constant } => {
                if !self.kept.constants.contains(&constant) {
                    self.kept.constants.push(constant);
                }
            }
            Item::Import { import } => {
                let params = types(import.params);
                let (symbol, ret, at) = (import.symbol, import.ret, import.at);
                if self.has(Claim { side: Side::Import, symbol, before: &[], params: &params, ret, at }) {
                    self.source(&import.source);
                    self.kept.imports.push(import);
                }
            }
            Item::ImportType { import } => {
                if self.defines(&import.ty, "imported type", &import.at) {
                    self.kept.import_types.push(import);
                }
            }
            Item::Snippet { snippet } => {
                if self.first((self.krate, snippet.path), &snippet.at) {
                    self.kept.snippets.push(CrateSnippet { krate: self.krate, snippet });
                }
            }
            Item::Start { symbol, at } => {
                // The same symbol may be a function that JavaScript can call as well: nothing is claimed.
                let claim = Claim { side: Side::Export, symbol, before: &[], params: &[], ret: Type::Unit, at };
                if !self.kept.starts.iter().any(|start| start.symbol == symbol) && self.fits(claim) {
                    self.kept.starts.push(Start { symbol, at });
                }
            }
            // What it leads to has been followed.
            Item::Linked { .. } => {}
            Item::TypeScript { text } => self.kept.typescript.push(TypeScript { krate: self.krate, text }),
            Item::Npm { manifest } => {
                let known = |(krate, it): &(&str, NpmManifest)| *krate == self.krate && it.content == manifest.content;
                if !self.kept.npm.iter().any(known) {
                    self.kept.npm.push((self.krate, manifest));
                }
            }
            Item::Reexport { reexport } => {
                self.source(&reexport.source);
                if !self.kept.reexports.contains(&reexport) {
                    self.kept.reexports.push(reexport);
                }
            }
        }
    }

    /// Notes where something kept comes from.
    fn source(&mut self, source: &Source<'a>) {
        match source {
            Source::Module { .. } => {
                self.importers.insert(self.krate);
            }
            Source::Global | Source::Snippet { .. } | Source::Intrinsic => {}
        }
    }

    fn callable(&mut self, before: &[Word], function: &Function<'a>) -> bool {
        let params = types(function.params);
        let (symbol, ret, at) = (function.symbol, function.ret, function.at);
        let claim = Claim { side: Side::Export, symbol, before, params: &params, ret, at };
        // The number of the task, or the address of what the call has left.
        let resume = Claim { symbol: function.resume, before: &[Word::I32], params: &[], ..claim };
        let claim = if function.jspi { Claim { ret: Type::Pointer, ..claim } } else { claim };
        self.has(claim) && (function.resume.is_empty() || self.has(resume))
    }

    /// The class without the symbols that are gone, and without fields that nothing reaches.
    fn class(&mut self, class: Class<'a>) -> Class<'a> {
        let at = class.at;
        let address = [Word::I32];
        let mut or_empty = |claim: Claim<'a, '_>| if self.has(claim) { claim.symbol } else { "" };
        let claim =
            Claim { side: Side::Export, symbol: class.free, before: &address, params: &[], ret: Type::Bool, at };
        let free = or_empty(claim);
        let wrap = or_empty(Claim { side: Side::Import, symbol: class.wrap, ret: Type::JsValue, ..claim });
        let unwrap = or_empty(Claim { side: Side::Import, symbol: class.unwrap, ret: class.ty, ..claim });
        let raise = or_empty(Claim { symbol: class.raise, ret: Type::Pointer, ..claim });
        let mut fields = Vec::new();
        for field in class.fields {
            let getter = or_empty(Claim { symbol: field.getter, ret: field.ty, ..claim });
            let params = [field.ty];
            let setter = or_empty(Claim { symbol: field.setter, params: &params, ret: Type::Unit, ..claim });
            if !getter.is_empty() || !setter.is_empty() {
                fields.push(Field { getter, setter, ..*field });
            }
        }
        let extends = if raise.is_empty() { &[] } else { class.extends };
        Class { free, wrap, unwrap, raise, extends, fields: self.arena.alloc_slice_copy(&fields), ..class }
    }

    /// Whether the item is the first to define its type. Only the same definition may come again.
    fn defines(&mut self, ty: &Type<'a>, kind: &str, at: &Location<'a>) -> bool {
        match named(ty) {
            Some((found, path)) if found == kind => self.first(("", path), at),
            Some(_) | None => {
                self.bad(at, format!("the record of an {kind} defines `{ty}`"), Vec::new());
                false
            }
        }
    }

    fn first(&mut self, key: (&'a str, &'a str), at: &Location<'a>) -> bool {
        match self.definitions.insert(key, self.item) {
            None => true,
            Some(other) if same(&other, &self.item) => false,
            Some(_) => {
                self.bad(at, format!("`{}` is defined twice", key.1), Vec::new());
                false
            }
        }
    }

    /// Whether the module has a symbol, and the item is the first to claim it. If the module has it as something else,
    /// that is reported.
    fn has(&mut self, claim: Claim<'a, '_>) -> bool {
        let Claim { side, symbol, at, .. } = claim;
        if self.compiled(side, symbol).is_none() {
            return false;
        }
        match self.claims.insert((side, symbol), self.item) {
            None => self.fits(claim),
            Some(other) => {
                if !same(&other, &self.item) {
                    self.bad(&at, format!("two items claim the symbol `{symbol}`"), Vec::new());
                }
                false
            }
        }
    }

    fn compiled(&self, side: Side, symbol: &str) -> Option<&RawKind> {
        let symbols = match side {
            Side::Export => &self.exports,
            Side::Import => &self.imports,
        };
        symbols.get(symbol).copied().filter(|_| !symbol.is_empty())
    }

    /// Whether the module has a symbol as it was recorded. If it has it as something else, that is reported.
    fn fits(&mut self, claim: Claim<'a, '_>) -> bool {
        let Claim { side, symbol, before, params, ret, at } = claim;
        let Some(compiled) = self.compiled(side, symbol) else { return false };
        let reserved = symbol.starts_with("__") || symbol.starts_with(RUNTIME_PREFIX);
        let problem = match Signature::of(before, params, &ret) {
            Ok(_) if reserved => "the symbol is reserved".into(),
            Ok(signature) if signature.fits(compiled) => {
                if side == Side::Export {
                    self.kept.exports.insert(symbol.into());
                }
                return true;
            }
            Ok(signature) => format!("recorded as {signature}, compiled as {}", fit::show(compiled)),
            Err(unfit) => unfit.to_string(),
        };
        self.bad(&at, format!("the record of `{symbol}` does not fit the module"), vec![problem]);
        if let (true, Some(last)) = (self.own, self.kept.diagnostics.last_mut()) {
            last.help = fit::CONVERTS_ITSELF.into();
        }
        false
    }

    /// Reports imports that nothing describes.
    fn leftovers(&mut self) {
        for (&symbol, &kind) in &self.imports {
            if self.claims.contains_key(&(Side::Import, symbol)) {
                continue;
            }
            if let Some(diagnostic) = runtime::check_import(symbol, kind) {
                self.kept.diagnostics.push(diagnostic);
            }
        }
    }

    fn bad(&mut self, at: &Location<'a>, message: String, mut notes: Vec<String>) {
        notes.push(format!("the record is from crate `{}`", self.krate));
        self.kept.diagnostics.push(Diagnostic {
            code: Code::BadRecord,
            message,
            place: place(at),
            notes,
            help: fit::REBUILD.into(),
        });
    }
}

/// Whether two items are one. The linker joins imports of one symbol wherever they were written.
fn same(a: &Item<'_>, b: &Item<'_>) -> bool {
    match (a, b) {
        (Item::Import { import: a }, Item::Import { import: b }) => Import { at: b.at, ..*a } == *b,
        // Several blocks may name one file.
        (Item::Snippet { snippet: a }, Item::Snippet { snippet: b }) => (a.path, a.content) == (b.path, b.content),
        (a, b) => a == b,
    }
}

fn types<'a>(params: &[Param<'a>]) -> Vec<Type<'a>> {
    params.iter().map(|param| param.ty).collect()
}
