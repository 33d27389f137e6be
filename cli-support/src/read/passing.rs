//! Finds the functions that an exception of JavaScript may pass through.

use super::Loaded;
use super::keep::Kept;
use super::math;
use super::references::Kind;
use super::runtime::{CLOSURE_NEW, DESCRIBE, ENTRY, INFORM, SLOT_CLEAR, SLOTS_GROW, SUSPENDABLE, UNWINDS, is_runtime};
use super::skeleton::Code;
use std::collections::{BTreeMap, BTreeSet};
use walrus::{
    ElementItems, ExportItem, FunctionId, FunctionKind, GlobalId, GlobalKind, ImportKind, Module, TypeId, ValType, ir,
};
use wasm_ferry_schema::{IMPORT_MODULE, Import, Source, Type, Use};

/// Intrinsics that throw nothing. Others may: they run code of the values', or throw because that is what they are for.
/// What ends the module is here too, because nothing is put in order after that.
const QUIET: [&str; 37] = [
    "isUndefined",
    "isNull",
    "isObject",
    "isFunction",
    "isString",
    "isSymbol",
    "isBigint",
    "isArray",
    "isTruthy",
    "typeOf",
    "stringGet",
    "numberOrNan",
    "booleanGet",
    "strictEquals",
    "makeError",
    "makeTypeError",
    "nextValue",
    "refuse",
    "storeUndefined",
    "throwBug",
    "throwPanic",
    "wakeTask",
    "awaitPromise",
    "taskPromise",
    "makeIterator",
    "makeStream",
    "wakeStream",
    "closeIterable",
    "closeAsyncIterable",
    "instanceExports",
    "instanceMemory",
    "instanceFunctionTable",
    "loadedModule",
    "loadedInstance",
    "refuseWith",
    "makePanicError",
    "reportError",
];

/// What exceptions of JavaScript pass through; empty where there is no stack to be put in order after that.
#[derive(Default)]
pub(super) struct Passing {
    /// Symbols of imports that throw them.
    pub(super) imports: BTreeSet<String>,
    /// Functions of the module.
    pub(super) functions: BTreeSet<FunctionId>,
    /// Imports that nothing leads to but these exports of the runtime, by symbol.
    pub(super) held: BTreeMap<String, BTreeSet<String>>,
    /// Exported functions that are not among them.
    pub(super) quiet: BTreeSet<FunctionId>,
}

/// The global that points to the end of Rust's stack in linear memory, if the module has one.
///
/// Linkers call it by this name, and define it before all other globals, for modules without names.
pub(crate) fn stack_pointer(module: &Module) -> Option<GlobalId> {
    let mut globals = module.globals.iter();
    let named = module.globals.iter().find(|global| global.name.as_deref() == Some("__stack_pointer"));
    let found = named.or_else(|| globals.find(|global| matches!(global.kind, GlobalKind::Local(_))))?;
    (found.mutable && found.ty == ValType::I32).then(|| found.id())
}

/// Follows the calls from whatever throws to whoever is called from JavaScript.
///
/// A call through a table may call every function of its type in any table.
pub(super) fn find(loaded: &Loaded<'_>, kept: &Kept<'_>) -> Passing {
    let module = &loaded.module;
    let mut found = Passing::default();
    if stack_pointer(module).is_none() {
        return found;
    }
    let calls = Calls::of(loaded);
    found.held = calls.held(module, kept);
    let mut throwing = Vec::new();
    for import in module.imports.iter().filter(|import| throws(&import.module, &import.name, kept)) {
        match import.kind {
            ImportKind::Function(function) => throwing.push(function),
            ImportKind::Table(_) | ImportKind::Memory(_) | ImportKind::Global(_) | ImportKind::Tag(_) => continue,
        }
        if import.module == IMPORT_MODULE {
            found.imports.insert(import.name.clone());
        }
    }
    // Where panics unwind, Rust finds what was thrown in the error slot, and unwinds with it.
    let unwinds = module.exports.iter().any(|export| export.name == UNWINDS);
    found.functions = calls.callers(if unwinds { &[] } else { &throwing });
    let exported = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some(function),
        ExportItem::Table(_) | ExportItem::Memory(_) | ExportItem::Global(_) | ExportItem::Tag(_) => None,
    });
    found.quiet = exported.filter(|function| !found.functions.contains(function)).collect();
    found
}

fn throws(module: &str, name: &str, kept: &Kept<'_>) -> bool {
    if module != IMPORT_MODULE {
        return true;
    }
    let quiet = [SLOT_CLEAR, SLOTS_GROW, CLOSURE_NEW, ENTRY, SUSPENDABLE, INFORM, DESCRIBE].contains(&name)
        || kept.classes.iter().any(|class| class.wrap == name || class.unwrap == name);
    !quiet && kept.imports.iter().find(|import| import.symbol == name).is_none_or(import_throws)
}

fn import_throws(import: &Import<'_>) -> bool {
    if import.catch || matches!(import.how, Use::InstanceOf { .. }) {
        return false;
    }
    match import.source {
        // What it returns is made into what it is given as: any value is a `JsValue`.
        Source::Intrinsic if import.js_name == "identity" => import.ret != Type::JsValue,
        Source::Intrinsic => !QUIET.contains(&import.js_name),
        // Globals that need not be there are asked for first.
        Source::Global => {
            if math::function(import).is_some() {
                return false;
            }
            let may_lack = import.namespace.is_empty() && matches!(import.ret, Type::Option { .. });
            !(may_lack && matches!(import.how, Use::Value))
        }
        Source::Module { .. } | Source::Snippet { .. } => true,
    }
}

/// Who calls whom, by numbers.
struct Calls {
    /// The numbers of what the graph knows.
    numbers: BTreeMap<FunctionId, usize>,
    /// By callee, its callers.
    direct: BTreeMap<usize, Vec<usize>>,
    /// By number of a type, the functions that may call one of that type through a table.
    indirect: BTreeMap<usize, Vec<usize>>,
    /// Functions that may be called so, and the numbers of their types.
    listed: BTreeMap<usize, usize>,
    /// Functions that never return.
    endless: BTreeSet<usize>,
}

impl Calls {
    fn of(loaded: &Loaded<'_>) -> Calls {
        let module = &loaded.module;
        let mut calls = Calls {
            numbers: module.funcs.iter().map(|function| (function.id(), function.id().index())).collect(),
            direct: BTreeMap::new(),
            indirect: BTreeMap::new(),
            listed: BTreeMap::new(),
            endless: BTreeSet::new(),
        };
        match &loaded.code {
            Some(code) => calls.copied(code),
            None => calls.parsed(module),
        }
        for element in module.elements.iter() {
            let functions: Vec<FunctionId> = match &element.items {
                ElementItems::Functions(functions) => functions.clone(),
                ElementItems::Expressions(_, items) => items
                    .iter()
                    .filter_map(|item| match item {
                        walrus::ConstExpr::RefFunc(function) => Some(*function),
                        _ => None,
                    })
                    .collect(),
            };
            for function in functions {
                let number = calls.numbers[&function];
                let ty = match &loaded.code {
                    Some(code) => same(code, code.signature_of(number)),
                    None => module.funcs.get(function).ty().index(),
                };
                calls.listed.insert(number, ty);
            }
        }
        calls
    }

    /// Of code that stays as it is: numbers are indices in the module.
    fn copied(&mut self, code: &Code<'_>) {
        let imported = code.imported();
        let imports = code.ids.functions[..imported].iter().copied().zip(0..);
        self.numbers = imports.chain(code.kept().map(|(number, id)| (id, imported + number))).collect();
        self.endless = (0..code.count()).filter(|&number| code.is_endless(number)).map(|it| imported + it).collect();
        for number in 0..code.count() {
            let (mut uses_table, mut mentioned) = (false, Vec::new());
            for &(kind, index) in code.references(number) {
                match kind {
                    Kind::Function => self.direct.entry(index as usize).or_default().push(imported + number),
                    Kind::Table => uses_table = true,
                    // Of a call through the table, or of a block, which does no harm.
                    Kind::Type => mentioned.push(same(code, index)),
                    Kind::Memory | Kind::Global | Kind::Tag | Kind::Data | Kind::Element => {}
                }
            }
            for ty in mentioned.into_iter().filter(|_| uses_table) {
                self.indirect.entry(ty).or_default().push(imported + number);
            }
        }
    }

    /// Of code that is a graph.
    fn parsed(&mut self, module: &Module) {
        for function in module.funcs.iter() {
            let FunctionKind::Local(local) = &function.kind else { continue };
            let entry = local.entry_block();
            let mut callees = Callees { entry: Some(entry), ..Callees::default() };
            ir::dfs_in_order(&mut callees, local, entry);
            let caller = function.id().index();
            let traps = matches!(local.block(entry).instrs.last(), Some((ir::Instr::Unreachable(_), _)));
            if traps && !callees.returns {
                self.endless.insert(caller);
            }
            for callee in callees.direct {
                self.direct.entry(callee.index()).or_default().push(caller);
            }
            for ty in callees.indirect {
                self.indirect.entry(ty.index()).or_default().push(caller);
            }
        }
    }

    /// The recorded imports that nothing leads to but exports of the runtime, and which of these do.
    fn held(&self, module: &Module, kept: &Kept<'_>) -> BTreeMap<String, BTreeSet<String>> {
        let mut roots: BTreeMap<usize, Option<&str>> = BTreeMap::new();
        for export in module.exports.iter() {
            if let ExportItem::Function(function) = export.item {
                let is_runtime = is_runtime(&export.name) && !kept.exports.contains(&export.name);
                let root = roots.entry(self.numbers[&function]).or_insert(Some(&export.name));
                *root = root.filter(|_| is_runtime);
            }
        }
        let listed = module.elements.iter().flat_map(|element| match &element.items {
            ElementItems::Functions(functions) => functions.clone(),
            ElementItems::Expressions(..) => Vec::new(),
        });
        roots.extend(listed.chain(module.start).map(|function| (self.numbers[&function], None)));
        let recorded = kept.imports.iter().filter_map(|import| {
            let function = module.imports.get_func(IMPORT_MODULE, import.symbol).ok()?;
            Some((import.symbol.to_owned(), self.holders(self.numbers[&function], &roots)?))
        });
        recorded.collect()
    }

    /// The names of the roots that lead to a function; nothing if one of them has no name.
    fn holders(&self, function: usize, roots: &BTreeMap<usize, Option<&str>>) -> Option<BTreeSet<String>> {
        let (mut seen, mut next, mut holders) = (BTreeSet::new(), vec![function], BTreeSet::new());
        while let Some(number) = next.pop() {
            if !seen.insert(number) {
                continue;
            }
            if let Some(root) = roots.get(&number) {
                holders.insert((*root)?.to_owned());
            }
            next.extend(self.direct.get(&number).into_iter().flatten());
        }
        Some(holders)
    }

    /// These functions, and all that an exception of theirs passes through, as far as the graph knows them.
    ///
    /// What never returns ends in a trap, after which nothing is put in order; unless it is for throwing, which it does
    /// by itself. So what it calls through a table is not followed: a hook that tells of the trap, and all that can write.
    fn callers(&self, functions: &[FunctionId]) -> BTreeSet<FunctionId> {
        let throwing: Vec<usize> = functions.iter().map(|function| self.numbers[function]).collect();
        let direct = self.reached(&throwing, |_, next, callers| next.extend(callers));
        let mut listed = BTreeSet::new();
        let found = self.reached(&throwing, |callee, next, callers| {
            if self.endless.contains(&callee) && !direct.contains(&callee) {
                return;
            }
            next.extend(callers);
            if let Some(ty) = self.listed.get(&callee).filter(|ty| listed.insert(**ty)) {
                next.extend(self.indirect.get(ty).into_iter().flatten());
            }
        });
        self.numbers.iter().filter(|(_, number)| found.contains(number)).map(|(id, _)| *id).collect()
    }

    /// What is found from some functions, if each is followed so: the function, what is to be followed next, and its callers.
    fn reached(&self, from: &[usize], mut follow: impl FnMut(usize, &mut Vec<usize>, &[usize])) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        let mut next = from.to_vec();
        while let Some(callee) = next.pop() {
            if found.insert(callee) {
                follow(callee, &mut next, self.direct.get(&callee).map_or(&[], Vec::as_slice));
            }
        }
        found
    }
}

/// The first type that is equal to one: a module may have several.
fn same(code: &Code<'_>, ty: u32) -> usize {
    (0..ty).find(|&other| code.ty(other) == code.ty(ty)).unwrap_or(ty) as usize
}

/// What one function calls.
#[derive(Default)]
struct Callees {
    direct: BTreeSet<FunctionId>,
    /// The types of what it calls through tables and references.
    indirect: BTreeSet<TypeId>,
    /// The function's own block.
    entry: Option<ir::InstrSeqId>,
    /// Whether it returns before the end of that.
    returns: bool,
}

impl<'instr> ir::Visitor<'instr> for Callees {
    fn visit_return(&mut self, _: &ir::Return) {
        self.returns = true;
    }

    fn visit_br(&mut self, branch: &ir::Br) {
        self.returns |= Some(branch.block) == self.entry;
    }

    fn visit_br_if(&mut self, branch: &ir::BrIf) {
        self.returns |= Some(branch.block) == self.entry;
    }

    fn visit_br_table(&mut self, branch: &ir::BrTable) {
        self.returns |= branch.blocks.iter().chain([&branch.default]).any(|block| Some(*block) == self.entry);
    }

    fn visit_call(&mut self, call: &ir::Call) {
        self.direct.insert(call.func);
    }

    fn visit_return_call(&mut self, call: &ir::ReturnCall) {
        self.returns = true;
        self.direct.insert(call.func);
    }

    fn visit_call_indirect(&mut self, call: &ir::CallIndirect) {
        self.indirect.insert(call.ty);
    }

    fn visit_return_call_indirect(&mut self, call: &ir::ReturnCallIndirect) {
        self.returns = true;
        self.indirect.insert(call.ty);
    }

    fn visit_call_ref(&mut self, call: &ir::CallRef) {
        self.indirect.insert(call.ty);
    }

    fn visit_return_call_ref(&mut self, call: &ir::ReturnCallRef) {
        self.returns = true;
        self.indirect.insert(call.ty);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The exports that lead to a throw.
    fn passing(globals: &str) -> Vec<String> {
        let text = format!(
            r#"(module
                (import "env" "throws" (func $throws))
                (import "__ferry" "rt.slot_clear" (func $quiet (param i32)))
                (table 1 funcref) (elem (i32.const 0) $leads)
                {globals}
                (func $leads (if (i32.const 0) (then (call $throws))))
                (func (export "direct") (call $leads))
                (func (export "table") (call_indirect (i32.const 0)))
                (func (export "tail") (return_call $throws))
                (func (export "quiet") (call $quiet (i32.const 4)))
                (func (export "alone"))
                (func (export "alone too") (param i32)))"#
        );
        let bytes: Vec<u8> = wat::parse_str(text).expect("valid text");
        let [copied, parsed] = [false, true].map(|keep_debug| {
            let loaded = crate::read::module(bytes.as_slice(), keep_debug).expect("valid module");
            exports(&loaded)
        });
        assert_eq!(copied, parsed, "whether code is copied or not makes no difference");
        copied
    }

    fn exports(loaded: &Loaded<'_>) -> Vec<String> {
        let found = find(loaded, &Kept::default());
        assert!(found.imports.is_empty(), "what is not Ferry's has no glue");
        let passed = |item: &ExportItem| matches!(item, ExportItem::Function(it) if found.functions.contains(it));
        let exports = loaded.module.exports.iter().filter(|export| passed(&export.item));
        exports.map(|export| export.name.clone()).collect()
    }

    #[test]
    fn what_leads_to_a_throw_lets_it_pass() {
        let found = passing("(global $__stack_pointer (mut i32) (i32.const 65536))");
        assert_eq!(found, ["direct", "table", "tail"]);
    }

    #[test]
    fn a_call_through_a_table_leads_to_functions_of_its_type() {
        let found = passing(
            r#"(global $__stack_pointer (mut i32) (i32.const 65536))
               (type $other (func (param i64)))
               (func (export "other type") (call_indirect (type $other) (i64.const 0) (i32.const 0)))"#,
        );
        assert_eq!(found, ["direct", "table", "tail"]);
    }

    #[test]
    fn what_never_returns_lets_pass_what_it_throws_by_itself() {
        let found = passing(
            r#"(global $__stack_pointer (mut i32) (i32.const 65536))
               (func $panics (call_indirect (i32.const 0)) unreachable)
               (func $bails (call $leads) unreachable)
               (func (export "may panic") (if (i32.const 0) (then (call $panics))))
               (func (export "may bail") (if (i32.const 0) (then (call $bails))))"#,
        );
        assert_eq!(found, ["may bail", "direct", "table", "tail"]);
    }

    #[test]
    fn without_a_stack_there_is_nothing_to_put_in_order() {
        assert!(passing("").is_empty());
        assert!(passing("(global i32 (i32.const 65536))").is_empty());
    }

    #[test]
    fn an_import_is_held_by_the_exports_of_the_runtime_that_lead_to_it_alone() {
        let held = |more: &str| {
            let text = format!(
                r#"(module
                    (import "__ferry" "a$say" (func $say))
                    (global $__stack_pointer (mut i32) (i32.const 65536))
                    (table 1 funcref)
                    (func $leads (call $say))
                    (func (export "__wbindgen_malloc") (call $leads))
                    (func (export "__ferry_handle_free") (call $say))
                    {more})"#
            );
            let bytes: Vec<u8> = wat::parse_str(text).expect("valid text");
            let loaded = crate::read::module(bytes, false).expect("valid module");
            let import = Import { symbol: "a$say", ..Import::EMPTY };
            find(&loaded, &Kept { imports: vec![import], ..Kept::default() }).held
        };
        let runtime = ["__ferry_handle_free".to_owned(), "__wbindgen_malloc".to_owned()];
        assert_eq!(held(""), [("a$say".to_owned(), BTreeSet::from(runtime))].into());
        for more in [r#"(func (export "other") (call $leads))"#, "(elem (i32.const 0) $leads)", "(start $leads)"] {
            assert!(held(more).is_empty(), "{more}");
        }
    }
}
