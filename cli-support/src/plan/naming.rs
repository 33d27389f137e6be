//! Chooses JavaScript names, and sees to it that none is given away twice.

use super::imports::{global_root, segments};
use super::{Exposure, ModuleImport, Vendored, place, unsupported};
use crate::convert::{Conversion, HandleMode, Named, Names};
use crate::diagnostics::{Code, Diagnostic};
use crate::js::names::{self, is_identifier, is_reserved};
use crate::read::Interface;
use crate::ts::ast::Type as Ts;
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema::{Location, Source, Type};

/// Names in the making.
pub(super) struct Naming<'p, 'a> {
    /// The glue's top-level names.
    pub names: names::Names,
    /// What named types are called.
    pub types: Names<'a>,
    /// Public names given away, and where.
    public: BTreeMap<String, Location<'a>>,
    /// Names of the finished module's exports given away.
    raw: BTreeSet<String>,
    /// Names taken from modules: specifier, name there, local name.
    modules: BTreeMap<String, BTreeMap<String, String>>,
    /// Globals that go by several names, by the first.
    vendored: BTreeMap<String, Vendored>,
    /// Whether calls into the module are guarded.
    pub guarded: bool,
    /// Whether files that only their address is needed of stay files.
    pub split: bool,
    /// Whether panics unwind, and any call may leave something to be thrown.
    pub unwinds: bool,
    problems: &'p mut Vec<Diagnostic>,
}

impl<'p, 'a> Naming<'p, 'a> {
    /// Reserves what the glue cannot avoid to mention, then names classes, enums and functions.
    pub(super) fn new(interface: &Interface<'a>, handles: HandleMode, problems: &'p mut Vec<Diagnostic>) -> Self {
        let mut names = names::Names::new();
        let mut prefixes: BTreeMap<&'a str, &'a [&'a str]> = BTreeMap::new();
        for import in &interface.imports {
            let Some(root) = global_root(import) else { continue };
            names.reserve(root);
            for prefix in import.vendor {
                names.reserve(&[prefix, root].concat());
            }
            if !import.vendor.is_empty() {
                prefixes.insert(root, import.vendor);
            }
        }
        for reexport in &interface.reexports {
            if let (Source::Global, Some(first)) =
                (reexport.source, reexport.namespace.iter().chain([&reexport.js_name]).next())
            {
                segments(first).take(1).for_each(|root| names.reserve(root));
            }
        }
        let vendored = prefixes.iter().map(|(root, prefixes)| {
            let prefixed = prefixes.iter().map(|prefix| [prefix, *root].concat());
            let candidates = [(*root).to_owned()].into_iter().chain(prefixed);
            let local = names.grant(root);
            ((*root).to_owned(), Vendored { local, names: candidates.collect() })
        });
        let vendored = vendored.collect();
        let closure_kinds = names.grant("closureKinds");
        let remembers = remembers(interface);
        let types = Names {
            types: BTreeMap::new(),
            codecs: Vec::new(),
            parameters: &[],
            handles,
            closure_kinds,
            remembers,
            small: interface.facts.small,
        };
        let raw = BTreeSet::from(["memory".to_owned(), "__wbindgen_start".to_owned()]);
        let mut naming = Naming {
            names,
            types,
            public: BTreeMap::new(),
            raw,
            modules: BTreeMap::new(),
            vendored,
            guarded: interface.facts.panic_hook,
            split: false,
            unwinds: false,
            problems,
        };
        for class in &interface.classes {
            naming.define(&class.ty, class.js_name, (class.namespace, class.private), &class.at);
        }
        for path in super::families::members(interface) {
            if let Some(named) = naming.types.types.get_mut(path) {
                named.lineage = Some(naming.names.grant(&["__ferry_lineage_", &named.local].concat()));
            }
        }
        for definition in &interface.enums {
            naming.define(
                &definition.ty,
                definition.js_name,
                (definition.namespace, definition.private),
                &definition.at,
            );
        }
        for choice in &interface.choices {
            if crate::convert::path(&choice.ty).is_some_and(|path| interface.declared.contains(path)) {
                naming.claim(choice.js_name, &choice.at);
            }
            let local = naming.names.grant(&["__wbindgen_enum_", choice.js_name].concat());
            naming.bind(
                &choice.ty,
                Named { local, public: choice.js_name.to_owned(), lineage: None, ts: Ts::name(choice.js_name) },
            );
        }
        super::by_value::name(interface, &mut naming);
        for import in &interface.import_types {
            let ts =
                if import.typescript.is_empty() { Ts::name("any") } else { Ts::Text(import.typescript.to_owned()) };
            naming.bind(&import.ty, Named { local: String::new(), public: String::new(), lineage: None, ts });
        }
        naming
    }

    fn define(&mut self, ty: &Type<'a>, js_name: &str, (namespace, private): (&[&str], bool), at: &Location<'a>) {
        // Declarations spell what is not at the top level by its local name, and what is called `default` too.
        let (local, ts) = match Exposure::of(namespace, private) {
            Exposure::Public => {
                let local = self.public(js_name, at);
                (local.clone(), if is_identifier(js_name) { js_name.to_owned() } else { local })
            }
            Exposure::Inside | Exposure::Private => {
                let local = self.names.grant(&inside(namespace, js_name));
                (local.clone(), local)
            }
        };
        self.bind(ty, Named { local, public: js_name.to_owned(), lineage: None, ts: Ts::name(ts) });
    }

    pub(super) fn bind(&mut self, ty: &Type<'a>, named: Named) {
        if let Some(path) = crate::convert::path(ty) {
            self.types.types.insert(path, named);
        }
    }

    /// Gives a public name to an item, and returns its local name.
    pub(super) fn public(&mut self, js_name: &str, at: &Location<'a>) -> String {
        if js_name.is_empty() || js_name.chars().any(char::is_control) {
            self.problems.push(Diagnostic {
                code: Code::BadName,
                message: ["`", &js_name.escape_debug().to_string(), "` cannot be the name of an export"].concat(),
                place: Some(place(at)),
                notes: vec![],
                help: "give it a name with `js_name = \"…\"`".to_owned(),
            });
        }
        self.public_as(js_name, js_name, at)
    }

    /// Gives a public name to an item that would like another one locally.
    pub(super) fn public_as(&mut self, js_name: &str, wanted: &str, at: &Location<'a>) -> String {
        self.claim(js_name, at);
        self.names.grant(wanted)
    }

    /// Sees to it that nothing else has a public name.
    pub(super) fn claim(&mut self, js_name: &str, at: &Location<'a>) {
        if let Some(other) = self.public.insert(js_name.to_owned(), *at) {
            self.problems.push(Diagnostic {
                code: Code::DuplicateExport,
                message: ["two items are exported to JavaScript as `", js_name, "`"].concat(),
                place: Some(place(at)),
                notes: vec![["the other one is at ", &place(&other).to_string()].concat()],
                help: "give one of them another name with `js_name = \"…\"`".to_owned(),
            });
        }
    }

    /// The public name of an item whose name is `js_name`: a reserved word gets an underscore.
    pub(super) fn exported_name(js_name: &str) -> String {
        if js_name != "default" && is_reserved(js_name) { ["_", js_name].concat() } else { js_name.to_owned() }
    }

    /// The name of a parameter: any reserved word gets an underscore.
    pub(super) fn parameter_name(name: &str) -> String {
        if is_reserved(name) { ["_", name].concat() } else { name.to_owned() }
    }

    /// A name for an export of the finished module.
    pub(super) fn raw(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        let mut suffix = 2u32;
        while !self.raw.insert(name.clone()) {
            name = [wanted, "_", &suffix.to_string()].concat();
            suffix += 1;
        }
        name
    }

    /// The conversion of a type, or a problem.
    pub(super) fn conversion(&mut self, ty: &Type<'a>, what: &str, at: &Location<'_>) -> Option<Conversion<'a>> {
        match Conversion::of(ty, &self.types) {
            Ok(conversion) => Some(conversion),
            Err(problem) => {
                self.problems.push(unsupported(problem, what, at));
                None
            }
        }
    }

    /// Local names of parameters: identifiers that hide nothing the body uses.
    pub(super) fn parameters<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<String> {
        let numbered: Vec<String> = (0..names.size_hint().0).map(|i| ["arg", &i.to_string()].concat()).collect();
        let wanted = names.zip(&numbered).map(|(name, number)| if name.is_empty() { number } else { name });
        self.names.parameters(wanted)
    }

    /// The local name of something another module exports.
    pub(super) fn module(&mut self, from: &str, name: &str) -> String {
        if let Some(local) = self.modules.get(from).and_then(|names| names.get(name)) {
            return local.clone();
        }
        let local = self.names.grant(name);
        self.modules.entry(from.to_owned()).or_default().insert(name.to_owned(), local.clone());
        local
    }

    /// What the glue calls a global.
    pub(super) fn global(&self, name: &str) -> String {
        self.vendored.get(name).map_or(name, |vendored| &vendored.local).to_owned()
    }

    /// All globals that go by several names.
    pub(super) fn take_vendored(&mut self) -> Vec<Vendored> {
        std::mem::take(&mut self.vendored).into_values().collect()
    }

    /// All names taken from modules.
    pub(super) fn take_modules(&mut self) -> Vec<ModuleImport> {
        let modules = std::mem::take(&mut self.modules);
        modules.into_iter().map(|(from, names)| ModuleImport { from, names: names.into_iter().collect() }).collect()
    }

    /// Reports a problem.
    pub(super) fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Where the item is that has a public name.
    pub(super) fn place_of(&self, public: &str) -> Option<Location<'a>> {
        self.public.get(public).copied()
    }
}

/// A name for what is in a namespace: `outer__inner__name`.
pub(super) fn inside(namespace: &[&str], js_name: &str) -> String {
    let mut parts = namespace.to_vec();
    parts.push(js_name);
    parts.join("__")
}

/// Whether the glue shall remember constant texts: a program that passes text in many ways names elements, properties and
/// events, over and over.
fn remembers(interface: &Interface<'_>) -> bool {
    let is_text = |ty: &Type<'_>| match ty {
        Type::Ref { inner: Type::Str } => true,
        Type::Option { inner } => matches!(inner, Type::Ref { inner: Type::Str }),
        _ => false,
    };
    let imports = interface.imports.iter().filter(|import| import.source != Source::Intrinsic);
    let count = imports.filter(|import| import.params.iter().any(|param| is_text(&param.ty))).count();
    interface.facts.constants.is_some() && !interface.facts.small && count >= MANY
}

/// So many functions that take text are many.
const MANY: usize = 3;
