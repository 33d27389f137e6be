//! Says which buffer is behind a typed array that is given out: `Uint8Array<ArrayBuffer>`.

use super::ast::{Item, Member, Module, Type};

/// The typed arrays, and the views that are like them.
const ARRAYS: &[&str] = &[
    "Uint8Array",
    "Uint8ClampedArray",
    "Uint16Array",
    "Uint32Array",
    "BigUint64Array",
    "Int8Array",
    "Int16Array",
    "Int32Array",
    "BigInt64Array",
    "Float32Array",
    "Float64Array",
];

/// Changes every type that something returns. What is passed in may have any buffer.
pub(crate) fn say(module: &mut Module) {
    module.items.iter_mut().for_each(item);
}

fn item(found: &mut Item) {
    match found {
        Item::Function { signature, .. } | Item::DefaultFunction(signature) => signature.ret.iter_mut().for_each(given),
        Item::Class { members, .. } => members.iter_mut().for_each(member),
        Item::Namespace { items, .. } => items.iter_mut().for_each(item),
        Item::Global(inner) => item(inner),
        Item::Augment(inside) => inside.iter_mut().for_each(item),
        Item::Const { ty, .. } | Item::Let { ty, .. } => given(ty),
        Item::Comment(_)
        | Item::Enum { .. }
        | Item::Alias { .. }
        // One type for both directions.
        | Item::Data { .. }
        | Item::Interface { .. }
        | Item::Export(_)
        | Item::ImportTypes { .. }
        | Item::ExportType(_)
        | Item::Verbatim(_) => {}
    }
}

fn member(found: &mut Member) {
    match found {
        Member::Method { signature, .. } => signature.ret.iter_mut().for_each(given),
        Member::Property { readonly: true, ty, .. } | Member::Getter { ty, .. } => given(ty),
        // One type for both directions: what is assigned may have any buffer.
        Member::Property { readonly: false, .. } | Member::Setter { .. } => {}
        Member::PrivateConstructor | Member::ProtectedConstructor | Member::Constructor(_) => {}
    }
}

fn given(ty: &mut Type) {
    match ty {
        Type::Name(name) if ARRAYS.contains(&name.as_str()) => {
            *ty = Type::generic(name.clone(), [Type::name("ArrayBuffer")]);
        }
        Type::Union(parts) | Type::Tuple(parts) | Type::Generic(_, parts) | Type::Intersection(parts) => {
            parts.iter_mut().for_each(given)
        }
        Type::Array(inner) | Type::Perhaps(inner) => given(inner),
        Type::Object(properties) => properties.iter_mut().for_each(|(_, ty)| given(ty)),
        Type::Record(properties) => properties.iter_mut().for_each(|property| given(&mut property.ty)),
        Type::Function(_, ret) => given(ret),
        Type::Name(_) | Type::Text(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ts::ast::{Param, Signature};
    use crate::ts::print::print;

    #[test]
    fn what_is_returned_says_its_buffer_and_what_is_passed_does_not() {
        let bytes = || Type::name("Uint8Array");
        let signature = Signature {
            name: "f".to_owned(),
            params: vec![Param::new("x", bytes())],
            ret: Some(Type::generic("Promise", [bytes().or(Type::undefined())])),
            docs: vec![],
        };
        let mut module = Module { items: vec![Item::Function { exported: true, signature }] };
        say(&mut module);
        let expected = "export function f(x: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined>;\n";
        assert_eq!(print(&module), expected);
    }
}
