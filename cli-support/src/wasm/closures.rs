//! Numbers the kinds of closures, and exports their functions to the glue.

use crate::read::Loaded;
use crate::wasm::Changes;
use crate::wasm::exports::add;
use wasm_ferry_schema::InstanceRecord;

/// Rust passes the number in a record to JavaScript, which calls the exported functions by it. Nothing else of a record
/// is needed any more: magic and signature are cleared, so that no name of a type is left in the module and a second
/// look finds no record. The functions stay, because the linker's relocation made them part of Rust's constant.
pub(super) fn run(loaded: &mut Loaded<'_>, changes: &Changes) {
    let module = &mut loaded.module;
    for (index, code) in loaded.closures.iter().enumerate() {
        for &(data, at) in &code.records {
            let record = &mut module.data.get_mut(data).value[at..at + InstanceRecord::SIZE];
            let functions = InstanceRecord::FUNCTIONS_OFFSET..InstanceRecord::FUNCTIONS_OFFSET + 8;
            record[..InstanceRecord::INDEX_OFFSET].fill(0);
            record[InstanceRecord::INDEX_OFFSET..functions.start].copy_from_slice(&(index as u32).to_le_bytes());
            record[functions.end..].fill(0);
        }
    }
    for change in &changes.closures {
        let Some(code) = loaded.closures.get(change.index as usize) else {
            panic!("bug: there is no closure {}", change.index);
        };
        add(module, &change.invoke, code.invoke);
        if let Some(name) = &change.destroy {
            let Some(destroy) = code.destroy else { panic!("bug: closure {} cannot be dropped", change.index) };
            add(module, name, destroy);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::read::testing::{escape, instance, record};
    use crate::read::{self, Loaded};
    use crate::wasm::changes::{Changes, ClosureChange, HandleMode, HandleUse, Handles};
    use crate::wasm::testing::print;
    use wasm_ferry_schema::{Arena, InstanceRecord, Type};

    const MUTABLE: Type<'_> = Type::Callback { mutable: true, params: &[Type::F64], ret: &Type::Unit };
    const VALUE: Type<'_> = Type::Callback { mutable: false, params: &[Type::JsValue], ret: &Type::JsValue };

    fn loaded() -> Loaded<'static> {
        let data = [instance(&MUTABLE, [1, 2]), instance(&VALUE, [3, 0]), instance(&MUTABLE, [1, 2])].concat();
        let text = format!(
            r#"(module
                (memory (export "memory") 2)
                (table 4 funcref)
                (elem (i32.const 1) func $call $drop $value)
                (func $call (param i32 i32 f64))
                (func (export "raw") (call_indirect (i32.const 1)))
                (func $drop (param i32 i32))
                (func $value (param i32 i32 i32) (result i32) (local.get 2))
                (func (export "__ferry_handle_alloc") (result i32) (i32.const 4))
                (func (export "__ferry_handle_free") (param i32))
                (data (i32.const 8) "{}")
                (@custom "__ferry_records" "{}"))"#,
            escape(&data),
            escape(&record("a", &[]))
        );
        let mut loaded = read::module(wat::parse_str(text).expect("valid text"), false).expect("valid module");
        let arena = Arena::new();
        let interface = read::interface(&mut loaded, &arena).expect("an interface");
        assert_eq!(interface.closures.len(), 2);
        loaded
    }

    #[test]
    fn every_record_gets_its_number_and_loses_its_signature() {
        let module = super::super::rewrite(loaded(), &Changes::default());
        let module = walrus::Module::from_buffer(&module).expect("valid module");
        let data = &module.data.iter().next().expect("data").value;
        let records: Vec<_> = data.chunks(InstanceRecord::SIZE).collect();
        let expected = |index: u32, functions: [u32; 2]| {
            let mut bytes = vec![0; 24];
            bytes.extend([index, functions[0], functions[1]].map(u32::to_le_bytes).as_flattened());
            bytes.resize(InstanceRecord::SIZE, 0);
            bytes
        };
        assert_eq!(records, [expected(1, [1, 2]), expected(0, [3, 0]), expected(1, [1, 2])]);
    }

    #[test]
    fn functions_are_exported_and_wrapped() {
        let handles = Handles { params: vec![(2, HandleUse::Owned)], result: Some(HandleUse::Owned) };
        let value = ClosureChange { index: 0, invoke: "call0".into(), destroy: None, handles, lent: vec![] };
        let mutable = ClosureChange {
            index: 1,
            invoke: "call1".into(),
            destroy: Some("drop1".into()),
            ..ClosureChange::default()
        };
        let changes = Changes { closures: vec![value, mutable], handles: HandleMode::Table, ..Changes::default() };
        let text = print(&super::super::rewrite(loaded(), &changes));
        assert!(text.contains(r#"(export "call1" (func $call))"#), "{text}");
        assert!(text.contains(r#"(export "drop1" (func $drop))"#), "{text}");
        assert!(text.contains("(func $\"call0 with references\" (;"), "{text}");
        assert!(text.contains("(param i32 i32 externref) (result externref)"), "{text}");
        assert!(text.contains("func $call $drop $value"), "the table keeps the functions themselves: {text}");
    }
}
