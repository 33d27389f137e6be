//! A module as it is before anything runs: its code, its tables and what its memory begins with.

use std::collections::BTreeMap;
use wasmparser::{
    CompositeInnerType, ConstExpr, DataKind, ElementItems, ElementKind, ExternalKind, FuncType, FunctionBody, Operator,
    Parser, Payload, TypeRef,
};

/// Units: bytes; constants and stacks lie below.
const MEMORY_MOST: u64 = 1 << 28;
const PAGE: u64 = 65536;

/// A module, to be followed.
#[derive(Default)]
pub(in crate::read) struct Image<'b> {
    pub(super) types: Vec<FuncType>,
    /// The type of each function, imported or not.
    pub(super) signatures: Vec<u32>,
    /// Modules and names of imported functions, which come first.
    pub(super) imports: Vec<(&'b str, &'b str)>,
    pub(super) bodies: Vec<FunctionBody<'b>>,
    /// Functions by their places in the table.
    pub(super) table: BTreeMap<u32, u32>,
    /// The bits that each one begins with.
    pub(super) globals: Vec<u64>,
    /// Exported globals.
    exports: BTreeMap<&'b str, u32>,
    pub(super) memory: Vec<u8>,
}

impl<'b> Image<'b> {
    /// The module of these bytes; nothing if they hold what cannot be followed.
    pub(in crate::read) fn of(bytes: &'b [u8]) -> Option<Image<'b>> {
        let mut image = Image::default();
        // Passive segments: code says where they go.
        let mut passive = BTreeMap::new();
        for payload in Parser::new(0).parse_all(bytes) {
            image.section(payload.ok()?, &mut passive)?;
        }
        if !passive.is_empty() {
            image.place(&passive);
        }
        Some(image)
    }

    /// The address that an exported global holds.
    pub(super) fn address(&self, export: &str) -> Option<u32> {
        let index = *self.exports.get(export)?;
        self.globals.get(index as usize).map(|bits| *bits as u32)
    }

    fn section(&mut self, payload: Payload<'b>, passive: &mut BTreeMap<u32, &'b [u8]>) -> Option<()> {
        match payload {
            Payload::TypeSection(reader) => {
                for group in reader {
                    for ty in group.ok()?.into_types() {
                        let CompositeInnerType::Func(ty) = ty.composite_type.inner else { return None };
                        self.types.push(ty);
                    }
                }
            }
            Payload::ImportSection(reader) => {
                for import in reader.into_imports() {
                    let import = import.ok()?;
                    match import.ty {
                        TypeRef::Func(ty) => {
                            self.signatures.push(ty);
                            self.imports.push((import.module, import.name));
                        }
                        TypeRef::Global(_) => self.globals.push(0),
                        TypeRef::Memory(memory) => self.room(memory.initial),
                        TypeRef::Table(_) | TypeRef::Tag(_) | TypeRef::FuncExact(_) => {}
                    }
                }
            }
            Payload::FunctionSection(reader) => {
                for ty in reader {
                    self.signatures.push(ty.ok()?);
                }
            }
            Payload::MemorySection(reader) => {
                for memory in reader {
                    self.room(memory.ok()?.initial);
                }
            }
            Payload::GlobalSection(reader) => {
                for global in reader {
                    let bits = self.constant(&global.ok()?.init_expr).unwrap_or_default();
                    self.globals.push(bits);
                }
            }
            Payload::ExportSection(reader) => {
                for export in reader {
                    let export = export.ok()?;
                    if export.kind == ExternalKind::Global {
                        self.exports.insert(export.name, export.index);
                    }
                }
            }
            Payload::ElementSection(reader) => {
                for element in reader {
                    let element = element.ok()?;
                    let ElementKind::Active { offset_expr, .. } = element.kind else { continue };
                    let ElementItems::Functions(items) = element.items else { continue };
                    let first = self.constant(&offset_expr)? as u32;
                    for (slot, item) in (first..).zip(items) {
                        self.table.insert(slot, item.ok()?);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(reader) => {
                for (index, data) in (0..).zip(reader) {
                    let data = data.ok()?;
                    match data.kind {
                        DataKind::Active { offset_expr, .. } => {
                            let at = self.constant(&offset_expr)? as u32;
                            self.fill(at, data.data);
                        }
                        DataKind::Passive => {
                            passive.insert(index, data.data);
                        }
                    }
                }
            }
            _ => {}
        }
        Some(())
    }

    fn room(&mut self, pages: u64) {
        let bytes = pages.saturating_mul(PAGE).min(MEMORY_MOST);
        self.memory = vec![0; usize::try_from(bytes).unwrap_or_default()];
    }

    fn fill(&mut self, at: u32, bytes: &[u8]) {
        let at = at as usize;
        // What lies further up is not looked at, or is found to be missing.
        if let Some(place) = at.checked_add(bytes.len()).and_then(|end| self.memory.get_mut(at..end)) {
            place.copy_from_slice(bytes);
        }
    }

    fn constant(&self, expression: &ConstExpr<'_>) -> Option<u64> {
        match expression.get_operators_reader().read().ok()? {
            Operator::I32Const { value } => Some(u64::from(value.cast_unsigned())),
            Operator::I64Const { value } => Some(value.cast_unsigned()),
            Operator::F32Const { value } => Some(u64::from(value.bits())),
            Operator::F64Const { value } => Some(value.bits()),
            Operator::GlobalGet { global_index } => self.globals.get(global_index as usize).copied(),
            _ => None,
        }
    }

    /// Puts passive segments where the code of the linker's puts them: from three constants, address, start and length.
    fn place(&mut self, passive: &BTreeMap<u32, &[u8]>) {
        let mut found = Vec::new();
        for body in &self.bodies {
            let Ok(mut operators) = body.get_operators_reader() else { continue };
            let mut last = [None; 3];
            while let Ok(operator) = operators.read() {
                match operator {
                    Operator::I32Const { value } => last = [last[1], last[2], Some(value.cast_unsigned())],
                    Operator::MemoryInit { data_index, .. } => {
                        if let ([Some(at), Some(0), Some(_)], Some(bytes)) = (last, passive.get(&data_index)) {
                            found.push((at, *bytes));
                        }
                    }
                    _ => {}
                }
                if operators.eof() {
                    break;
                }
            }
        }
        for (at, bytes) in found {
            self.fill(at, bytes);
        }
    }
}
