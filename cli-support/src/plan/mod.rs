//! Interface to plan: who calls whom, in which words, under which name.

mod by_value;
mod choices;
mod classes;
mod closures;
mod constants;
mod exports;
mod families;
mod imports;
mod links;
mod little;
mod namespaces;
mod naming;
mod reexports;
mod sequences;
mod shape;
mod show;
mod target;
mod unheld;

pub use little::{crosses_little, gives_little_text};
pub use namespaces::{Namespace, Node};
pub use shape::{Binding, Param, Resume, Words};

use crate::convert::codecs::Codec;
use crate::convert::{Conversion, HandleMode};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::js::names;
use crate::read::Interface;
use crate::read::interface::CrateSnippet;
use crate::targets::Target;
use naming::Naming;
use wasm_ferry_schema::{Location, Member, Use, Variant};

/// Every decision about a module, made. If a plan exists, it can be emitted.
pub struct Plan<'a> {
    /// Functions that JavaScript may call.
    pub functions: Vec<Function<'a>>,
    /// Exported structs.
    pub classes: Vec<Class<'a>>,
    /// Exported enums.
    pub enums: Vec<Enum<'a>>,
    /// Constants that belong to no class.
    pub constants: Vec<Constant<'a>>,
    /// Objects that exports are reached through.
    pub namespaces: Vec<Namespace>,
    /// String enums and unions.
    pub choices: Vec<Choice<'a>>,
    /// Structs and enums that cross as data: what declarations say of them.
    pub data: Vec<Data<'a>>,
    /// The same: how values are put into parcels, and taken out.
    pub codecs: Vec<Codec<'a>>,
    /// What Rust calls.
    pub imports: Vec<Import<'a>>,
    /// Imports the runtime makes for itself, which are not recorded.
    pub runtime: Vec<RuntimeImport>,
    /// Kinds of closures, by number.
    pub closures: Vec<Closure<'a>>,
    /// The local name of the list of closure kinds.
    pub closure_kinds: String,
    /// Names taken from JavaScript modules.
    pub modules: Vec<ModuleImport>,
    /// Files of the crates that are shipped, each once.
    pub snippets: Vec<CrateSnippet<'a>>,
    /// Packages of npm that the modules come from, and the versions that will do; by package.
    pub npm: Vec<(String, String)>,
    /// Globals that go by several names, each as the one that exists.
    pub vendored: Vec<Vendored>,
    /// Imported things that are exported again.
    pub reexports: Vec<Reexport>,
    /// Symbols of functions to run at instantiation, in order.
    pub starts: Vec<&'a str>,
    /// Whether the program's `main` runs then, because no function of the user's does.
    pub main: bool,
    /// Texts for the declarations.
    pub typescript: Vec<&'a str>,
    /// Where values behind handles live.
    pub handles: HandleMode,
    /// Top-level names already given away; emission adds none of its own without asking.
    pub names: names::Names,
}

/// Who sees an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// Everybody, under its public name.
    Public,
    /// Everybody, through an object.
    Inside,
    /// Nobody but those who are given one.
    Private,
}

impl Exposure {
    /// That of an item in a namespace, or of a private one.
    fn of(namespace: &[&str], private: bool) -> Exposure {
        match (private, namespace) {
            (true, _) => Exposure::Private,
            (false, []) => Exposure::Public,
            (false, _) => Exposure::Inside,
        }
    }
}

/// A function that JavaScript may call.
pub struct Function<'a> {
    /// The export's name in the compiled module.
    pub symbol: &'a str,
    /// The export's name in the finished module.
    pub raw: String,
    /// Its name in the glue.
    pub local: String,
    /// Its public name.
    pub public: String,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// How it is called.
    pub binding: Binding<'a>,
    /// Where it is not spoken of.
    pub silence: Silence,
    /// Who sees it.
    pub exposure: Exposure,
}

/// Where the user wants an export not to be spoken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Silence {
    /// It is left out of the declarations.
    pub untyped: bool,
    /// Its comment in the glue says nothing of types.
    pub bare: bool,
}

/// An exported struct.
pub struct Class<'a> {
    /// Its name in the glue.
    pub local: String,
    /// Its public name.
    pub public: String,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// Its members, in the order of the declaration.
    pub members: Vec<ClassMember<'a>>,
    /// Its constants.
    pub constants: Vec<Constant<'a>>,
    /// Symbol and finished name of the export that gives up JavaScript's ownership.
    pub free: (&'a str, String),
    /// Whether Rust ever hands out an instance, so that `__wrap` is needed.
    pub wraps: bool,
    /// Whether its properties are shown when it is printed.
    pub inspectable: bool,
    /// What it has to do with other classes: nothing, mostly.
    pub family: Option<Family<'a>>,
    /// Who sees it.
    pub exposure: Exposure,
    /// Whether it is left out of the declarations.
    pub untyped: bool,
}

impl<'a> Class<'a> {
    /// The class above.
    pub fn parent(&self) -> Option<&Ancestor<'a>> {
        self.family.as_ref()?.parent.as_ref()
    }

    /// Whether a method of the user's takes the place of `free()`.
    pub fn frees_itself(&self) -> bool {
        self.members.iter().any(|member| !member.is_static && member.member == Member::Method && member.name == "free")
    }
}

/// What a class has to do with others.
pub struct Family<'a> {
    /// The local name of the constant that describes it.
    pub lineage: String,
    /// The class that it extends.
    pub parent: Option<Ancestor<'a>>,
    /// Whether another one extends it.
    pub extended: bool,
}

/// The class that another one extends.
pub struct Ancestor<'a> {
    /// Its name in the glue.
    pub local: String,
    /// The local name of the constant that describes it.
    pub lineage: String,
    /// How declarations spell it, if they do.
    pub ts: Option<crate::ts::ast::Type>,
    /// Symbol and finished name of the export that finds its value in one of the class below.
    pub raise: (&'a str, String),
}

/// A constant.
pub struct Constant<'a> {
    /// Its name in the glue; none if it belongs to a class.
    pub local: String,
    /// Its public name.
    pub public: &'a str,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// Its value.
    pub value: crate::js::ast::Expr,
    /// The type of exactly that value.
    pub ts: crate::ts::ast::Type,
    /// Who sees it.
    pub exposure: Exposure,
    /// Whether it is left out of the declarations.
    pub untyped: bool,
    /// Where it was written.
    pub at: Location<'a>,
}

/// A member of a class.
pub struct ClassMember<'a> {
    /// The export's name in the compiled module.
    pub symbol: &'a str,
    /// The export's name in the finished module.
    pub raw: String,
    /// What it is.
    pub member: Member,
    /// Whether it needs no instance.
    pub is_static: bool,
    /// Whether the instance is empty afterwards.
    pub consumes: bool,
    /// Whether it is a constructor that makes the instance a Rust value's owner. Others return another object instead.
    pub fills: bool,
    /// Whether it reads or writes a field.
    pub field: bool,
    /// The property's name.
    pub name: &'a str,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// How it is called.
    pub binding: Binding<'a>,
    /// Where it is not spoken of.
    pub silence: Silence,
}

/// An exported enum.
pub struct Enum<'a> {
    /// Its name in the glue.
    pub local: String,
    /// Its public name.
    pub public: String,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// Its variants.
    pub variants: &'a [Variant<'a>],
    /// Who sees it.
    pub exposure: Exposure,
    /// Whether it is left out of the declarations.
    pub untyped: bool,
}

/// A global that goes by several names.
pub struct Vendored {
    /// The name of the constant that holds it, or `undefined`.
    pub local: String,
    /// Its names, best first.
    pub names: Vec<String>,
}

/// An imported thing that is exported again.
pub struct Reexport {
    /// Its name in the glue.
    pub local: String,
    /// Its public name.
    pub public: String,
    /// The names that lead to it, if the local name is a constant; else it is imported under the local name.
    pub path: Vec<String>,
    /// Whether it is declared.
    pub typescript: bool,
}

/// A string enum or a union: a name in declarations.
pub struct Choice<'a> {
    /// Its public name.
    pub public: &'a str,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// For a string enum, the local name of the list of its strings, and these.
    pub strings: Option<(String, Vec<&'a str>)>,
    /// What its values may be.
    pub members: Vec<crate::ts::ast::Type>,
    /// Whether its name is exported.
    pub exported: bool,
    /// Whether declarations speak of it.
    pub declared: bool,
}

/// A struct or enum that crosses as data: a name in declarations.
pub struct Data<'a> {
    /// Its public name.
    pub public: &'a str,
    /// Its documentation, as written.
    pub docs: &'a str,
    /// Its type parameters.
    pub parameters: &'a [&'a str],
    /// What its values are.
    pub ty: crate::ts::ast::Type,
    /// Of an error: the local name of its class.
    pub class: Option<String>,
    /// Whether its name is exported.
    pub exported: bool,
    /// Whether declarations speak of it.
    pub declared: bool,
}

/// Something that Rust calls.
pub struct Import<'a> {
    /// Its name in the compiled module.
    pub symbol: &'a str,
    /// The glue function's name, which is also its name in the finished module.
    pub local: String,
    /// What it does in JavaScript.
    pub action: Action<'a>,
    /// How it is called.
    pub binding: Binding<'a>,
    /// Whether WebAssembly may import what it does as it is.
    pub bare: bool,
}

impl Import<'_> {
    /// The text it always gives, where WebAssembly can import that by itself: as a reference.
    pub(crate) fn constant(&self, builtins: bool, handles: HandleMode) -> Option<&str> {
        match self.action {
            Action::Text(text) if builtins && handles == HandleMode::Table && self.binding.ret.ty.is_handle() => {
                Some(text)
            }
            Action::Text(_)
            | Action::Link(_)
            | Action::Use { .. }
            | Action::Intrinsic(_)
            | Action::Wrap { .. }
            | Action::Unwrap { .. } => None,
        }
    }
}

/// What an import does in JavaScript.
pub enum Action<'a> {
    /// Uses a function, method or property; `path` leads to it (or, for members, to its class).
    Use {
        /// How.
        how: Use<'a>,
        /// The names from a root that exists at the top level to the function or class; empty for instance members.
        path: Vec<String>,
        /// The property's name.
        name: &'a str,
    },
    /// Gives a text.
    Text(&'a str),
    /// Gives the address of a file.
    Link(Linked<'a>),
    /// Calls a helper of ours.
    Intrinsic(crate::js::fragment::Fragment),
    /// Makes an object around a Rust value.
    Wrap {
        /// The class's local name.
        class: String,
    },
    /// Takes the Rust value out of an object, or gives 0 if it is none of this class.
    Unwrap {
        /// The class's local name.
        class: String,
        /// The local name of the constant that describes it, if it has to do with other classes.
        lineage: Option<String>,
    },
}

/// A file that Rust needs the address of.
pub enum Linked<'a> {
    /// It lies there, seen from the glue.
    Beside(String),
    /// This is its text, which the glue makes an address of.
    Inside(&'a str),
}

/// An import the runtime makes for itself.
pub struct RuntimeImport {
    /// Its name in the compiled module.
    pub symbol: &'static str,
    /// The glue function's name, which is also its name in the finished module.
    pub local: String,
    /// What it does.
    pub task: RuntimeTask,
}

/// What the runtime asks of the glue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuntimeTask {
    /// Forgets the value in a slot.
    SlotClear,
    /// Makes room for more slots.
    SlotsGrow,
    /// Makes a JavaScript function of an owned closure.
    ClosureNew,
    /// Waits for a promise, on the stack of a call that may.
    Suspend,
}

/// A kind of closure.
pub struct Closure<'a> {
    /// The glue function that makes a JavaScript function of it.
    pub local: String,
    /// Whether it may not be called from within itself.
    pub mutable: bool,
    /// The finished name of the export that calls it.
    pub invoke: String,
    /// The finished name of the export that drops it, for owned closures.
    pub destroy: Option<String>,
    /// How it is called.
    pub binding: Binding<'a>,
}

/// Names taken from one JavaScript module.
#[derive(Clone, Debug, PartialEq)]
pub struct ModuleImport {
    /// The specifier, as the glue will say it.
    pub from: String,
    /// Pairs of the name there and the local name.
    pub names: Vec<(String, String)>,
}

/// What a caller decides of a plan.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Where values behind handles live.
    pub handles: HandleMode,
    /// Where the glue will run.
    pub target: &'static Target,
    /// Whether traps end the module even if it does not report its panics.
    pub guarded: bool,
    /// Whether files that only their address is needed of stay files.
    pub split: bool,
}

/// Decides everything, or reports all that stands in the way.
pub fn plan<'a>(interface: &Interface<'a>, asked: &Asked) -> Result<Plan<'a>, Diagnostics> {
    let Asked { handles, target, guarded, split } = *asked;
    let mut problems = Vec::new();
    let mut naming = Naming::new(interface, handles, &mut problems);
    naming.guarded |= guarded;
    naming.split = split;
    naming.unwinds = interface.facts.unwinds;

    let functions = exports::functions(interface, &mut naming);
    let enums = exports::enums(interface, &mut naming);
    let choices = choices::choices(interface, &mut naming);
    let data = by_value::declarations(interface, &mut naming);
    let codecs = by_value::codecs(interface, &mut naming);
    let constants = constants::constants(interface, &mut naming);
    let namespaces = exports::namespaces(interface, (&functions, &constants), &mut naming);
    let mut classes = classes::classes(interface, &mut naming);
    let mut imports = imports::imports(interface, &mut naming);
    imports.extend(classes::boxes(interface, &mut naming, &mut classes));
    let reexports = reexports::reexports(interface, &mut naming);
    let runtime = imports::runtime(interface, handles, &mut naming);
    let closures = closures::closures(interface, &mut naming);
    target::check(interface, target, &mut naming);
    let modules = naming.take_modules();
    let snippets = imports::used_snippets(interface, &modules, &imports);

    let vendored = naming.take_vendored();
    let hook = interface.facts.panic_hook.then_some(crate::read::runtime::PANIC_HOOK);
    let Naming { names, types, .. } = naming;
    match Diagnostics::from_list(problems) {
        Some(problems) => Err(problems),
        None => Ok(Plan {
            functions,
            classes,
            enums,
            choices,
            data,
            codecs,
            constants,
            namespaces,
            imports,
            runtime,
            closures,
            closure_kinds: types.closure_kinds,
            modules,
            snippets,
            vendored,
            reexports,
            npm: interface.npm.iter().map(|it| (it.package.clone(), it.range.clone())).collect(),
            starts: hook.into_iter().chain(interface.starts.iter().map(|start| start.symbol)).collect(),
            main: interface.facts.main && interface.starts.is_empty(),
            typescript: interface.typescript.iter().map(|section| section.text).collect(),
            handles,
            names,
        }),
    }
}

impl Plan<'_> {
    /// The same, but nothing of the user's runs when the module is instantiated.
    pub fn unstarted(mut self) -> Self {
        self.starts.retain(|symbol| *symbol == crate::read::runtime::PANIC_HOOK);
        self.main = false;
        self
    }

    /// The same, with names of imports that say nothing.
    pub fn shortened(mut self) -> Self {
        let imports = self.imports.iter_mut().map(|import| &mut import.local);
        for local in imports.chain(self.runtime.iter_mut().map(|import| &mut import.local)) {
            *local = self.names.grant("i");
        }
        self
    }
}

/// The place of an item, for a diagnostic.
fn place(at: &Location<'_>) -> Place {
    Place { file: at.file.to_owned(), line: at.line, column: at.column }
}

/// A type that cannot cross where it stands.
fn unsupported(problem: crate::convert::Unsupported, what: &str, at: &Location<'_>) -> Diagnostic {
    Diagnostic {
        code: Code::UnsupportedType,
        message: ["`", &problem.ty, "` ", problem.reason].concat(),
        place: Some(place(at)),
        notes: vec![["it is used by ", what].concat()],
        help: "use another type here; the guide's page of types lists what crosses, and how".to_owned(),
    }
}

/// Whether a conversion can make an instance of the class at a path.
fn gives(conversion: &Conversion<'_>, path: &str) -> bool {
    let here = matches!(conversion.ty, wasm_ferry_schema::Type::Class { path: other } if other == path);
    here || conversion.inner.iter().any(|inner| gives(inner, path))
}
