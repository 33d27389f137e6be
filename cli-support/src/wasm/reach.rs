//! Follows what code refers to, from what the passes have left exported.

use super::function;
use crate::read::Loaded;
use crate::read::references::{Kind, Reference};
use crate::read::runtime::ENTRY;
use crate::read::skeleton::Code;
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{Call, DataDrop, ElemDrop, GlobalGet, Instr, MemorySize, TableSize, Throw, Visitor, dfs_in_order};
use walrus::{ElementId, ElementItems, ExportItem, FunctionId, FunctionKind, Module, TableId};

/// What code is still reachable, and what it refers to.
#[derive(Debug, Default)]
pub(super) struct Reached {
    /// The functions whose code is needed, by number.
    pub(super) functions: BTreeSet<usize>,
    /// What the skeleton of one of them mentions for all, in this order.
    pub(super) references: Vec<Reference>,
    /// The types they need.
    pub(super) types: BTreeSet<u32>,
    /// That one.
    pub(super) carrier: Option<usize>,
    /// The index of the import that says which call is in progress.
    pub(super) entry: Option<u32>,
    /// The functions whose calls are none that it could speak of, as nothing ends them early.
    pub(super) quiet: BTreeSet<usize>,
}

/// Follows all references, and has one skeleton mention everything that was found, so that it stays in the module and
/// the finished module tells where it is. Nothing if functions have their code.
pub(super) fn reach(loaded: &mut Loaded<'_>) -> Option<Reached> {
    let (code, module) = (loaded.code.as_ref()?, &loaded.module);
    // The carrier must stay whatever it mentions, so no code is followed on the way to it.
    let carrier = walk(code, module, false).functions.first().copied();
    let entry = function(module, ENTRY);
    let entry = entry.and_then(|id| code.ids.functions[..code.imported()].iter().position(|other| *other == id));
    let entry = entry.and_then(|index| u32::try_from(index).ok());
    let quiet = code.kept().filter(|(_, id)| loaded.quiet.contains(id)).map(|(number, _)| number).collect();
    let reached = Reached { carrier, entry, quiet, ..walk(code, module, true) };
    let carrier = reached.carrier.and_then(|number| code.id(number));
    let mentions: Vec<Instr> = reached.references.iter().flat_map(|&reference| mention(code, reference)).collect();
    if let Some(function) = carrier {
        let local = loaded.module.funcs.get_mut(function).kind.unwrap_local_mut();
        let entry = local.entry_block();
        let body = &mut local.block_mut(entry).instrs;
        // Between its mark and its end. It would not run, and never does: its code takes its place.
        let end = body.pop();
        body.extend(mentions.into_iter().map(|instr| (instr, walrus::ir::InstrLocId::default())));
        body.extend(end);
    }
    Some(reached)
}

/// Everything that is reached from exports, by code too if that is to be followed.
pub(super) fn walk(code: &Code<'_>, module: &Module, follows: bool) -> Reached {
    let numbers = code.kept().map(|(number, id)| (id, number)).collect();
    let (found, seen) = (BTreeSet::new(), BTreeSet::new());
    let mut walk = Walk { code, module, follows, numbers, found, seen, reached: Reached::default() };
    let mut todo = Vec::new();
    for export in module.exports.iter() {
        match export.item {
            ExportItem::Function(function) => todo.push(Step::Function(function)),
            ExportItem::Table(table) => todo.push(Step::Table(table)),
            ExportItem::Memory(_) | ExportItem::Global(_) | ExportItem::Tag(_) => {}
        }
    }
    todo.extend(module.start.map(Step::Function));
    // Segments of imported tables are there for somebody else.
    let imported = module.tables.iter().filter(|table| table.import.is_some());
    todo.extend(imported.map(|table| Step::Table(table.id())));
    while let Some(step) = todo.pop() {
        walk.step(step, &mut todo);
    }
    walk.reached
}

/// Something to be followed.
enum Step {
    Function(FunctionId),
    Body(usize),
    Table(TableId),
    Element(ElementId),
}

struct Walk<'w> {
    code: &'w Code<'w>,
    module: &'w Module,
    follows: bool,
    /// The numbers of the skeleton's functions.
    numbers: BTreeMap<FunctionId, usize>,
    found: BTreeSet<Reference>,
    /// Functions that passes have made, tables, segments.
    seen: BTreeSet<(u8, usize)>,
    reached: Reached,
}

impl Walk<'_> {
    fn step(&mut self, step: Step, todo: &mut Vec<Step>) {
        match step {
            Step::Function(id) => match self.numbers.get(&id) {
                Some(&number) => todo.push(Step::Body(number)),
                None if self.seen.insert((0, id.index())) => self.made(id, todo),
                None => {}
            },
            Step::Body(number) if self.reached.functions.insert(number) && self.follows => {
                for &reference in self.code.references(number) {
                    self.reference(reference, todo);
                }
            }
            Step::Body(_) => {}
            Step::Table(id) if self.seen.insert((1, id.index())) => {
                todo.extend(self.module.tables.get(id).elem_segments.iter().map(|id| Step::Element(*id)));
            }
            Step::Table(_) => {}
            Step::Element(id) if self.seen.insert((2, id.index())) => {
                if let ElementItems::Functions(functions) = &self.module.elements.get(id).items {
                    todo.extend(functions.iter().map(|id| Step::Function(*id)));
                }
            }
            Step::Element(_) => {}
        }
    }

    /// A function that a pass has made, or an import.
    fn made(&self, id: FunctionId, todo: &mut Vec<Step>) {
        if let FunctionKind::Local(function) = &self.module.funcs.get(id).kind {
            dfs_in_order(&mut Uses(todo), function, function.entry_block());
        }
    }

    fn reference(&mut self, mut reference: Reference, todo: &mut Vec<Step>) {
        let ids = &self.code.ids;
        let (kind, index) = (reference.0, reference.1 as usize);
        match kind {
            Kind::Type => {
                self.reached.types.insert(reference.1);
                return;
            }
            Kind::Function => match index.checked_sub(self.code.imported()) {
                Some(number) => {
                    let number = self.code.called(number);
                    todo.push(Step::Body(number));
                    if self.code.id(number).is_none() {
                        return;
                    }
                    // Both may be mentioned, and one place is enough.
                    reference.1 = self.code.index(number);
                }
                None => todo.push(Step::Function(ids.functions[index])),
            },
            Kind::Table => todo.push(Step::Table(ids.tables[index])),
            Kind::Element => todo.push(Step::Element(ids.elements[index])),
            Kind::Memory | Kind::Global | Kind::Tag | Kind::Data => {}
        }
        if self.found.insert(reference) {
            self.reached.references.push(reference);
        }
    }
}

/// What a function that a pass has made uses.
struct Uses<'t>(&'t mut Vec<Step>);

impl<'i> Visitor<'i> for Uses<'_> {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.push(Step::Function(*function));
    }

    fn visit_table_id(&mut self, table: &TableId) {
        self.0.push(Step::Table(*table));
    }

    fn visit_element_id(&mut self, element: &ElementId) {
        self.0.push(Step::Element(*element));
    }
}

/// Instructions that mention something. They are never run, and nobody asks whether they are valid.
fn mention(code: &Code<'_>, (kind, index): Reference) -> Vec<Instr> {
    let (ids, index) = (&code.ids, index as usize);
    vec![match kind {
        Kind::Function => {
            let own = index.checked_sub(code.imported()).and_then(|number| code.id(number));
            Instr::Call(Call { func: own.unwrap_or_else(|| ids.functions[index]) })
        }
        Kind::Table => Instr::TableSize(TableSize { table: ids.tables[index] }),
        Kind::Memory => Instr::MemorySize(MemorySize { memory: ids.memories[index] }),
        Kind::Global => Instr::GlobalGet(GlobalGet { global: ids.globals[index] }),
        Kind::Tag => Instr::Throw(Throw { tag: ids.tags[index] }),
        Kind::Data => Instr::DataDrop(DataDrop { data: ids.data[index] }),
        Kind::Element => Instr::ElemDrop(ElemDrop { elem: ids.elements[index] }),
        Kind::Type => return Vec::new(),
    }]
}
