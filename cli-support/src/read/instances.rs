//! Finds the records of closures in a module's data.

use crate::Diagnostic;
use crate::diagnostics::Code;
use crate::read::ClosureCode;
use crate::read::described::{Oracle, undescribed};
use crate::read::facts::function_kind;
use crate::read::fit::{self, Signature};
use crate::read::interface::ClosureKind;
use crate::read::records::newer;
use std::collections::BTreeMap;
use walrus::{ConstExpr, DataId, ElementItems, ElementKind, FunctionId, Module, RefType, ir::Value};
use wasm_ferry_schema::{Arena, FoundInstance, InstanceKind, InstanceRecord, MAGIC, Reader, Type, WIRE_VERSION, Word};

/// The closures of a module.
#[derive(Default)]
pub(super) struct Instances<'a> {
    /// Dense: each one's index is its place in this list.
    pub(super) kinds: Vec<ClosureKind<'a>>,
    /// Parallel to `kinds`.
    pub(super) code: Vec<ClosureCode>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Finds and decodes all records.
///
/// A record that several crates or codegen units left is one kind, with several places. Bytes that only look like the
/// start of a record are data: strings and other tools' tables may hold anything.
pub(super) fn find<'a>(module: &Module, oracle: &mut Oracle<'_, 'a>, arena: &'a Arena) -> Instances<'a> {
    let table = function_table(module);
    let mut found = Instances::default();
    // By signature first, so that the numbers do not change when code moves.
    let mut places: BTreeMap<Key<'_>, Vec<(DataId, usize)>> = BTreeMap::new();
    for data in module.data.iter() {
        for at in starts(&data.value) {
            match classify(&data.value[at..]) {
                Some(Seen::Ours(record, version)) => {
                    let key = (record.signature, record.functions, record.describers, version);
                    places.entry(key).or_default().push((data.id(), at));
                }
                Some(Seen::Newer(version)) => found.diagnostics.push(newer("a closure in the module", version)),
                None => {}
            }
        }
    }
    for ((signature, functions, describers, version), records) in places {
        let signature: &'a [u8] = arena.alloc_slice_copy(signature);
        let mut reader = Reader::new(signature, 0, version, arena);
        let Ok(Type::Callback { mutable, params, ret }) = Type::read(&mut reader) else { continue };
        if !reader.is_empty() {
            continue;
        }
        let ty = Type::Callback { mutable, params, ret };
        let known = if describers == 0 { Ok(ty) } else { oracle.known(&ty, Some(describers)) };
        let (params, ret) = match known {
            Ok(Type::Callback { params, ret, .. }) => (params, ret),
            Ok(_) => continue,
            Err(problem) => {
                let whose = ["a closure `", &ty.to_string(), "`"].concat();
                found.diagnostics.push(undescribed(&whose, None, problem));
                continue;
            }
        };
        let index = found.kinds.len() as u32;
        let kind = ClosureKind { index, mutable, params, ret, has_destroy: functions[1] != 0 };
        match code(module, &table, &kind, functions) {
            Ok((invoke, destroy)) => {
                found.code.push(ClosureCode { invoke, destroy, records });
                found.kinds.push(kind);
            }
            Err(diagnostic) => found.diagnostics.push(diagnostic),
        }
    }
    found.diagnostics.dedup();
    found
}

/// Signature, functions, what describes types, and version: what makes two records one kind.
type Key<'d> = (&'d [u8], [u32; 2], u32, u16);

/// Where the magic stands.
fn starts(data: &[u8]) -> impl Iterator<Item = usize> {
    // The byte before the last is not ASCII and rare; looking for it alone is much faster than comparing everywhere.
    const RARE: usize = MAGIC.len() - 2;
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + data.get(from..)?.iter().position(|&byte| byte == MAGIC[RARE])?;
            from = at + 1;
            let start = at.checked_sub(RARE);
            if let Some(start) = start.filter(|&start| data[start..].starts_with(&MAGIC)) {
                return Some(start);
            }
        }
    })
}

enum Seen<'d> {
    Ours(FoundInstance<'d>, u16),
    Newer(u32),
}

/// What begins at a magic; `None` if it is no record.
fn classify(bytes: &[u8]) -> Option<Seen<'_>> {
    let word = |at: usize| bytes.get(at..)?.first_chunk().map(|word| u32::from_le_bytes(*word));
    let version = u16::try_from(word(MAGIC.len())?).ok().filter(|&version| version != 0)?;
    // Rust leaves all bits set where the number will be; that, too, must stay as it is in later versions.
    if word(InstanceRecord::INDEX_OFFSET)? != u32::MAX {
        return None;
    }
    if version > WIRE_VERSION {
        return Some(Seen::Newer(u32::from(version)));
    }
    let record = FoundInstance::parse(bytes)?;
    let rest = &bytes[InstanceRecord::SIGNATURE_OFFSET + record.signature.len()..InstanceRecord::DESCRIBERS_OFFSET];
    let whole = rest.iter().all(|&byte| byte == 0);
    match record.kind {
        InstanceKind::Closure => (whole && record.functions[0] != 0).then_some(Seen::Ours(record, version)),
    }
}

/// The functions at known places of the indirect function table.
fn function_table(module: &Module) -> BTreeMap<u32, FunctionId> {
    let exported = module.exports.iter().find(|export| export.name == "__indirect_function_table");
    let table = match exported.map(|export| export.item) {
        Some(walrus::ExportItem::Table(table)) => Some(table),
        Some(_) | None => module.tables.iter().find(|it| it.element_ty == RefType::FUNCREF).map(|it| it.id()),
    };
    let mut functions = BTreeMap::new();
    for element in module.elements.iter() {
        let ElementKind::Active { table: filled, offset: ConstExpr::Value(Value::I32(offset)) } = &element.kind else {
            continue;
        };
        if Some(*filled) != table {
            continue;
        }
        let slots = offset.cast_unsigned()..;
        match &element.items {
            ElementItems::Functions(items) => functions.extend(slots.zip(items.iter().copied())),
            ElementItems::Expressions(_, items) => {
                functions.extend(slots.zip(items).filter_map(|(slot, item)| match item {
                    ConstExpr::RefFunc(function) => Some((slot, *function)),
                    _ => None,
                }));
            }
        }
    }
    functions
}

/// The functions of a closure, if they are what its signature says.
fn code(
    module: &Module,
    table: &BTreeMap<u32, FunctionId>,
    kind: &ClosureKind<'_>,
    functions: [u32; 2],
) -> Result<(FunctionId, Option<FunctionId>), Diagnostic> {
    let misfit = |what: String| {
        let name = Type::Callback { mutable: kind.mutable, params: kind.params, ret: kind.ret };
        Diagnostic {
            code: Code::BadRecord,
            message: format!("the record of a closure `{name}` does not fit the module"),
            place: None,
            notes: vec![what],
            help: fit::REBUILD.into(),
        }
    };
    let function = |slot: u32, signature: Signature| {
        let function =
            *table.get(&slot).ok_or_else(|| misfit(format!("there is no function at {slot} of the table")))?;
        match function_kind(module, function) {
            compiled if signature.fits(&compiled) => Ok(function),
            compiled => Err(misfit(format!("recorded as {signature}, compiled as {}", fit::show(&compiled)))),
        }
    };
    let invoke =
        Signature::of(&[Word::I32, Word::I32], kind.params, kind.ret).map_err(|unfit| misfit(unfit.to_string()))?;
    let destroy =
        Signature::of(&[Word::I32, Word::I32], &[], &Type::Unit).map_err(|unfit| misfit(unfit.to_string()))?;
    let invoke = function(functions[0], invoke)?;
    let destroy = if functions[1] == 0 { None } else { Some(function(functions[1], destroy)?) };
    Ok((invoke, destroy))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::testing::{escape, instance};

    const F64_TO_UNIT: Type<'_> = Type::Callback { mutable: true, params: &[Type::F64], ret: &Type::Unit };
    const TEXT_TO_OPTION: Type<'_> =
        Type::Callback { mutable: false, params: &[Type::String], ret: &Type::Option { inner: &Type::U32 } };

    fn look<'a>(module: &Module, arena: &'a Arena) -> Instances<'a> {
        find(module, &mut Oracle::new(None, false, &[], arena), arena)
    }

    fn module(data: &[u8]) -> Module {
        let text = format!(
            r#"(module
                (memory 2)
                (table (export "__indirect_function_table") 9 funcref)
                (elem (i32.const 1) func $f $drop)
                (elem (i32.const 5) funcref (ref.func $text) (ref.null func))
                (func $f (param i32 i32 f64))
                (func $text (param i32 i32 i32 i32) (result i32) unreachable)
                (func $drop (param i32 i32))
                (data (i32.const 1024) "{}"))"#,
            escape(data)
        );
        Module::from_buffer(&wat::parse_str(text).expect("valid text")).expect("valid module")
    }

    #[test]
    fn records_are_found_numbered_and_resolved() {
        let f = instance(&F64_TO_UNIT, [1, 2]);
        let text = instance(&TEXT_TO_OPTION, [5, 0]);
        let data = [b"xyz".as_slice(), &f, &text, b"between", &f].concat();
        let module = module(&data);
        let arena = Arena::new();
        let found = look(&module, &arena);
        assert_eq!(found.diagnostics, []);
        let kinds: Vec<_> =
            found.kinds.iter().map(|it| (it.index, it.mutable, it.params, *it.ret, it.has_destroy)).collect();
        assert_eq!(
            kinds,
            [
                (0, false, &[Type::String][..], Type::Option { inner: &Type::U32 }, false),
                (1, true, &[Type::F64][..], Type::Unit, true),
            ]
        );
        let id = module.data.iter().next().expect("a segment").id();
        let size = InstanceRecord::SIZE;
        assert_eq!(found.code[0].records, [(id, 3 + size)]);
        assert_eq!(found.code[1].records, [(id, 3), (id, 3 + size * 2 + 7)], "a duplicate is another place");
        let names = |function: FunctionId| module.funcs.get(function).name.clone();
        assert_eq!(names(found.code[0].invoke).as_deref(), Some("text"));
        assert_eq!(found.code[0].destroy, None);
        assert_eq!(names(found.code[1].invoke).as_deref(), Some("f"));
        assert_eq!(found.code[1].destroy.and_then(names).as_deref(), Some("drop"));
    }

    #[test]
    fn what_does_not_validate_is_no_record() {
        let good = instance(&F64_TO_UNIT, [1, 2]);
        let spoil = |at: usize, byte: u8| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            bytes
        };
        let bad = [
            MAGIC.to_vec(),
            spoil(20, 9),                                    // another kind
            spoil(24, 0),                                    // numbered already
            spoil(16, 0),                                    // version 0
            spoil(38, 1),                                    // a length beyond the record
            spoil(40, 6),                                    // a signature that is not a closure's
            spoil(InstanceRecord::DESCRIBERS_OFFSET - 1, 1), // something after the signature
            good[..good.len() - 1].to_vec(),                 // cut off by the end of the data
        ];
        for data in bad {
            let arena = Arena::new();
            let found = look(&module(&data), &arena);
            assert_eq!((found.kinds, found.diagnostics), (vec![], vec![]), "{data:?}");
        }
    }

    #[test]
    fn a_newer_record_asks_for_a_newer_tool() {
        let mut bytes = instance(&F64_TO_UNIT, [1, 2]);
        bytes[16] = 9;
        bytes[20] = 200;
        let arena = Arena::new();
        let found = look(&module(&[bytes.clone(), bytes].concat()), &arena);
        let messages: Vec<_> = found.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
        assert_eq!(messages, ["a closure in the module has records of version 9, this tool reads up to 2"]);
    }

    #[test]
    fn functions_must_fit_the_signature() {
        let wrong = [
            (instance(&F64_TO_UNIT, [5, 0]), "recorded as (i32, i32, f64), compiled as (i32, i32, i32, i32) -> i32"),
            (instance(&F64_TO_UNIT, [1, 1]), "recorded as (i32, i32), compiled as (i32, i32, f64)"),
            (instance(&F64_TO_UNIT, [6, 0]), "there is no function at 6 of the table"),
            (instance(&F64_TO_UNIT, [4_000_000_000, 0]), "there is no function at 4000000000 of the table"),
        ];
        for (data, note) in wrong {
            let arena = Arena::new();
            let found = look(&module(&data), &arena);
            assert_eq!(found.kinds, []);
            assert_eq!(
                found.diagnostics[0].message,
                "the record of a closure `dyn FnMut(f64)` does not fit the module"
            );
            assert_eq!(found.diagnostics[0].notes, [note]);
        }
    }
}
