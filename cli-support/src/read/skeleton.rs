//! A module without its code: what passes need to know of it.
//!
//! Passes look at what is imported and exported, and at who refers to whom, never at instructions. Most of a module is
//! code, and as a graph of instructions it takes dozens of times its bytes. So the graph is made of a skeleton. It has
//! no functions but those that something else than code refers to: exports, tables, the start; and the body of each is
//! only a mark, which says whose it is. What code refers to is kept beside it, by index. When the passes are done,
//! `wasm::reach` follows these references, and `wasm::splice` puts the code back.

use crate::read::references::{Kind, Reference, Rewriter};
use crate::read::returns::Returns;
use crate::read::section;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use walrus::{DataId, ElementId, FunctionId, GlobalId, MemoryId, TableId, TagId};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{CodeSection, ElementSection, ExportSection, Function, FunctionSection, Instruction, Section};
use wasm_encoder::{NameMap, NameSection};
use wasmparser::{
    BinaryReader, CompositeInnerType, ElementItems, FuncType, FunctionBody, KnownCustom, Name, NameSectionReader,
    Operator, Parser, Payload, TypeRef,
};

/// The upper half of a mark; the lower one is the number of a function.
const MARK: i64 = 0x6665_7272 << 32;

/// The code that a skeleton stands for. Functions are numbered without the imported ones, others have their indices.
#[derive(Debug)]
pub(crate) struct Code<'b> {
    module: Cow<'b, [u8]>,
    functions: Functions,
    /// What the skeleton's things are called in the graph.
    pub(crate) ids: Ids,
    /// By number: functions whose callers call another one from now on.
    pub(crate) replaced: BTreeMap<usize, usize>,
}

/// The functions of a module.
#[derive(Debug, Default)]
pub(super) struct Functions {
    types: Vec<FuncType>,
    /// How many are imported.
    imported: usize,
    /// The type of each, imported or not.
    signatures: Vec<u32>,
    /// Where each body is in the module.
    bodies: Vec<Range<usize>>,
    /// What all bodies refer to, in their order.
    references: Vec<Reference>,
    /// Where the references of each body end.
    ends: Vec<usize>,
    /// Which bodies never return: they end in a trap.
    endless: Vec<bool>,
    /// Those that are in the skeleton, ascending.
    kept: Vec<usize>,
}

/// What things are called in the graph, by their indices in the module; functions by those in the skeleton.
#[derive(Debug)]
pub(crate) struct Ids {
    pub(crate) functions: Vec<FunctionId>,
    pub(crate) tables: Vec<TableId>,
    pub(crate) memories: Vec<MemoryId>,
    pub(crate) globals: Vec<GlobalId>,
    pub(crate) tags: Vec<TagId>,
    pub(crate) data: Vec<DataId>,
    pub(crate) elements: Vec<ElementId>,
}

impl Ids {
    /// The ids of a graph that nobody has changed yet.
    fn of(module: &walrus::Module) -> Ids {
        Ids {
            functions: module.funcs.iter().map(walrus::Function::id).collect(),
            tables: module.tables.iter().map(walrus::Table::id).collect(),
            memories: module.memories.iter().map(walrus::Memory::id).collect(),
            globals: module.globals.iter().map(walrus::Global::id).collect(),
            tags: module.tags.iter().map(walrus::Tag::id).collect(),
            data: module.data.iter().map(walrus::Data::id).collect(),
            elements: module.elements.iter().map(walrus::Element::id).collect(),
        }
    }
}

impl Functions {
    /// The code, with the module that it is in and the graph of the skeleton. Nothing if it refers to what is not there.
    pub(super) fn of<'b>(self, module: Cow<'b, [u8]>, graph: &walrus::Module) -> Option<Code<'b>> {
        let ids = Ids::of(graph);
        let known = |(kind, index): &Reference| {
            let count = match kind {
                Kind::Function => self.signatures.len(),
                Kind::Type => self.types.len(),
                Kind::Table => ids.tables.len(),
                Kind::Memory => ids.memories.len(),
                Kind::Global => ids.globals.len(),
                Kind::Tag => ids.tags.len(),
                Kind::Data => ids.data.len(),
                Kind::Element => ids.elements.len(),
            };
            (*index as usize) < count
        };
        let types = self.signatures.iter().all(|&ty| (ty as usize) < self.types.len());
        (types && self.references.iter().all(known)).then_some(Code {
            module,
            functions: self,
            ids,
            replaced: BTreeMap::new(),
        })
    }
}

impl Code<'_> {
    /// A type of the module.
    pub(crate) fn ty(&self, index: u32) -> &FuncType {
        &self.functions.types[index as usize]
    }

    /// The type of a function, by its index.
    pub(crate) fn signature(&self, number: usize) -> u32 {
        self.functions.signatures[self.functions.imported + number]
    }

    /// The type of a function, imported or not.
    pub(crate) fn signature_of(&self, index: usize) -> u32 {
        self.functions.signatures[index]
    }

    /// How many functions are imported.
    pub(crate) fn imported(&self) -> usize {
        self.functions.imported
    }

    /// The index of a function that is not imported.
    pub(crate) fn index(&self, number: usize) -> u32 {
        u32::try_from(self.functions.imported + number).expect("bug: the module has indices for its functions")
    }

    /// How many functions have bodies.
    pub(crate) fn count(&self) -> usize {
        self.functions.bodies.len()
    }

    /// What a body refers to, each thing once.
    pub(crate) fn references(&self, number: usize) -> &[Reference] {
        let start = number.checked_sub(1).map_or(0, |before| self.functions.ends[before]);
        &self.functions.references[start..self.functions.ends[number]]
    }

    /// Whether a body never returns.
    pub(crate) fn is_endless(&self, number: usize) -> bool {
        self.functions.endless[number]
    }

    /// The body of a function.
    pub(crate) fn body(&self, number: usize) -> FunctionBody<'_> {
        let range = self.functions.bodies[number].clone();
        FunctionBody::new(BinaryReader::new(&self.module[range.clone()], range.start))
    }

    /// The functions of the skeleton, and what they are called there.
    pub(crate) fn kept(&self) -> impl Iterator<Item = (usize, FunctionId)> {
        self.functions.kept.iter().copied().zip(self.ids.functions[self.functions.imported..].iter().copied())
    }

    /// What a function of the skeleton is called there.
    pub(crate) fn id(&self, number: usize) -> Option<FunctionId> {
        let place = self.functions.kept.binary_search(&number).ok()?;
        self.ids.functions.get(self.functions.imported + place).copied()
    }

    /// The number of the function that is called where the code says this one.
    pub(crate) fn called(&self, number: usize) -> usize {
        self.replaced.get(&number).copied().unwrap_or(number)
    }

    /// The version of the Rust compiler, if the module says which one compiled it.
    pub(crate) fn rustc(&self) -> Option<&str> {
        let producers = Parser::new(0).parse_all(&self.module).find_map(|payload| match payload {
            Ok(Payload::CustomSection(section)) => match section.as_known() {
                KnownCustom::Producers(fields) => Some(fields),
                _ => None,
            },
            _ => None,
        });
        let values = producers?.into_iter().filter_map(|field| Some(field.ok()?.values)).flatten();
        values.filter_map(Result::ok).find(|value| value.name == "rustc").map(|value| value.version)
    }

    /// The names of functions, as far as they have any.
    pub(crate) fn names(&self) -> Vec<Option<&str>> {
        let mut names = vec![None; self.count()];
        for payload in Parser::new(0).parse_all(&self.module) {
            let Ok(Payload::CustomSection(section)) = payload else { continue };
            let KnownCustom::Name(reader) = section.as_known() else { continue };
            for (index, name) in function_names(reader) {
                let number = (index as usize).checked_sub(self.imported());
                if let Some(place) = number.and_then(|number| names.get_mut(number)) {
                    *place = Some(name);
                }
            }
        }
        names
    }
}

/// The functions that a section names.
pub(crate) fn function_names(reader: NameSectionReader<'_>) -> impl Iterator<Item = (u32, &str)> {
    let maps = reader.into_iter().filter_map(|name| match name {
        Ok(Name::Function(map)) => Some(map),
        _ => None,
    });
    maps.flatten().filter_map(|naming| naming.ok().map(|naming| (naming.index, naming.name)))
}

/// The function whose body a skeleton's is.
pub(crate) fn marked(skeleton: &FunctionBody<'_>) -> Option<usize> {
    let Ok(Operator::I64Const { value }) = skeleton.get_operators_reader().ok()?.read() else { return None };
    usize::try_from(value ^ MARK).ok().filter(|&number| u32::try_from(number).is_ok())
}

/// The skeleton of a module, and the functions that are left out or emptied. Nothing if the module is damaged, or uses
/// what a skeleton cannot stand for.
pub(super) fn skeleton(module: &[u8]) -> Option<(Vec<u8>, Functions)> {
    let mut functions = Functions::default();
    let mut kept = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.ok()? {
            Payload::CodeSectionEntry(body) => {
                functions.bodies.push(body.range());
                seen.clear();
                functions.endless.push(!references(&body, &mut seen, &mut functions.references)?);
                functions.ends.push(functions.references.len());
            }
            payload => {
                functions.read(&payload)?;
                kept.extend(mentioned(&payload)?);
            }
        }
    }
    let has_bodies = functions.signatures.len() == functions.imported + functions.bodies.len();
    if !has_bodies {
        return None;
    }
    let kept = kept.into_iter().filter_map(|index| (index as usize).checked_sub(functions.imported));
    functions.kept = kept.collect();
    let skeleton = functions.write(module)?;
    Some((skeleton, functions))
}

/// What a body refers to, each thing once, and whether it may return.
fn references(body: &FunctionBody<'_>, seen: &mut BTreeSet<Reference>, found: &mut Vec<Reference>) -> Option<bool> {
    let mut last = None;
    let mut rewriter = Rewriter::new(|kind, index| {
        // Loads and stores all mention the one memory.
        if last != Some((kind, index)) && seen.insert((kind, index)) {
            found.push((kind, index));
        }
        last = Some((kind, index));
        index
    });
    let mut operators = body.get_operators_reader().ok()?;
    let mut returns = Returns::default();
    while !operators.eof() {
        let operator = operators.read().ok()?;
        returns.look(&operator);
        // Whatever takes the address of a function this way must be declared to do so.
        if matches!(operator, Operator::RefFunc { .. }) {
            return None;
        }
        rewriter.instruction(operator).ok()?;
    }
    Some(returns.may)
}

/// The functions that a section mentions other than by code.
fn mentioned(payload: &Payload<'_>) -> Option<Vec<u32>> {
    let mut found = Vec::new();
    match payload {
        Payload::ExportSection(reader) => {
            for export in reader.clone() {
                let export = export.ok()?;
                match export.kind {
                    wasmparser::ExternalKind::Func => found.push(export.index),
                    wasmparser::ExternalKind::FuncExact => return None,
                    _ => {}
                }
            }
        }
        Payload::StartSection { func, .. } => found.push(*func),
        Payload::ElementSection(reader) => {
            for element in reader.clone() {
                let ElementItems::Functions(items) = element.ok()?.items else { return None };
                for item in items {
                    found.push(item.ok()?);
                }
            }
        }
        Payload::GlobalSection(reader) => {
            for global in reader.clone() {
                let mut operators = global.ok()?.init_expr.get_operators_reader();
                while !operators.eof() {
                    if matches!(operators.read().ok()?, Operator::RefFunc { .. }) {
                        return None;
                    }
                }
            }
        }
        Payload::TableSection(reader) => {
            for table in reader.clone() {
                if let wasmparser::TableInit::Expr(_) = table.ok()?.init {
                    return None;
                }
            }
        }
        _ => {}
    }
    Some(found)
}

impl Functions {
    fn read(&mut self, payload: &Payload<'_>) -> Option<()> {
        match payload {
            Payload::TypeSection(reader) => {
                for group in reader.clone() {
                    let mut types = group.ok()?.into_types();
                    let (only, None) = (types.next()?, types.next()) else { return None };
                    let is_plain = only.is_final && only.supertype_idx.is_none() && !only.composite_type.shared;
                    let CompositeInnerType::Func(ty) = only.composite_type.inner else { return None };
                    self.types.push(ty);
                    is_plain.then_some(())?;
                }
            }
            Payload::ImportSection(reader) => {
                for import in reader.clone().into_imports() {
                    match import.ok()?.ty {
                        TypeRef::Func(ty) => self.signatures.push(ty),
                        TypeRef::FuncExact(_) => return None,
                        TypeRef::Tag(_) | TypeRef::Table(_) | TypeRef::Memory(_) | TypeRef::Global(_) => {}
                    }
                }
                self.imported = self.signatures.len();
            }
            Payload::FunctionSection(reader) => {
                for ty in reader.clone() {
                    self.signatures.push(ty.ok()?);
                }
            }
            _ => {}
        }
        Some(())
    }

    /// The skeleton: the sections of the module, apart from what is said of functions.
    fn write(&self, module: &[u8]) -> Option<Vec<u8>> {
        let mut rewriter = Rewriter::new(|kind, index| match (kind, (index as usize).checked_sub(self.imported)) {
            // Whatever is damaged is left to be found.
            (Kind::Function, Some(number)) => match self.kept.binary_search(&number) {
                Ok(place) => u32::try_from(self.imported + place).unwrap_or(u32::MAX),
                Err(_) => u32::MAX,
            },
            _ => index,
        });
        let mut skeleton = module[..section::HEADER].to_vec();
        for found in section::sections(module) {
            let range = found.range;
            match (module[range.start], found.custom) {
                (0, Some(name)) if name.starts_with(".debug") => {}
                (0, Some("name")) => {
                    let mut at = range.start + 1;
                    section::leb(module, &mut at)?;
                    section::name(module, &mut at)?;
                    // A damaged section of names is none.
                    if let Some(names) = self.names(&module[at..range.end]) {
                        names.append_to(&mut skeleton);
                    }
                }
                (section::FUNCTIONS, _) => {
                    let mut functions = FunctionSection::new();
                    for number in &self.kept {
                        functions.function(*self.signatures.get(self.imported + number)?);
                    }
                    functions.append_to(&mut skeleton);
                }
                (section::CODE, _) => {
                    let mut code = CodeSection::new();
                    for number in &self.kept {
                        let mut body = Function::new([]);
                        body.instruction(&Instruction::I64Const(MARK ^ i64::try_from(*number).ok()?));
                        body.instruction(&Instruction::Drop).instruction(&Instruction::Unreachable);
                        code.function(body.instruction(&Instruction::End));
                    }
                    code.append_to(&mut skeleton);
                }
                (section::EXPORTS, _) => {
                    let mut exports = ExportSection::new();
                    let reader = wasmparser::ExportSectionReader::new(section::content(module, range)?).ok()?;
                    rewriter.parse_export_section(&mut exports, reader).ok()?;
                    exports.append_to(&mut skeleton);
                }
                (section::START, _) => {
                    let function_index = section::content(module, range)?.read_var_u32().ok()?;
                    let function_index = rewriter.function_index(function_index).ok()?;
                    wasm_encoder::StartSection { function_index }.append_to(&mut skeleton);
                }
                (section::ELEMENTS, _) => {
                    let mut elements = ElementSection::new();
                    let reader = wasmparser::ElementSectionReader::new(section::content(module, range)?).ok()?;
                    rewriter.parse_element_section(&mut elements, reader).ok()?;
                    elements.append_to(&mut skeleton);
                }
                _ => skeleton.extend_from_slice(&module[range]),
            }
        }
        Some(skeleton)
    }

    /// The names of everything but functions that are not imported, and what is in them: those are not the passes' business.
    fn names(&self, content: &[u8]) -> Option<NameSection> {
        let mut section = NameSection::new();
        let mut at = 0;
        while let Some(&id) = content.get(at) {
            at += 1;
            let length = section::leb(content, &mut at)? as usize;
            let subsection = content.get(at..at.checked_add(length)?)?;
            at += length;
            match id {
                names::FUNCTIONS => {
                    let mut names = NameMap::new();
                    let reader = NameSectionReader::new(BinaryReader::new(content, 0));
                    let imported = function_names(reader).filter(|(index, _)| (*index as usize) < self.imported);
                    imported.for_each(|(index, name)| names.append(index, name));
                    section.functions(&names);
                }
                names::LOCALS | names::LABELS => {}
                _ => {
                    section.raw(id, subsection);
                }
            }
        }
        Some(section)
    }
}

/// The ids of parts of the section of names.
pub(crate) mod names {
    /// The names of functions.
    pub(crate) const FUNCTIONS: u8 = 1;
    /// The names of variables.
    pub(crate) const LOCALS: u8 = 2;
    /// The names of labels.
    pub(crate) const LABELS: u8 = 3;
}
