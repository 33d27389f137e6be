//! Rebuilds types, and what has types in it, with others in their place.

use wasm_ferry_schema::{Arena, DataField, DataVariant, Type};

/// The type with changed parts; one that has none as it is. What a part has inside is for `change` to look at.
///
/// Errors: those of `change`.
pub(super) fn with_parts<'a, E>(
    ty: &Type<'a>,
    arena: &'a Arena,
    change: &mut dyn FnMut(&Type<'a>) -> Result<Type<'a>, E>,
) -> Result<Type<'a>, E> {
    let mut one =
        |ty: &Type<'a>| -> Result<&'a Type<'a>, E> { change(ty).map(|ty| -> &'a Type<'a> { arena.alloc(ty) }) };
    Ok(match *ty {
        Type::Ref { inner } => Type::Ref { inner: one(inner)? },
        Type::RefMut { inner } => Type::RefMut { inner: one(inner)? },
        Type::Option { inner } => Type::Option { inner: one(inner)? },
        Type::Nullable { inner } => Type::Nullable { inner: one(inner)? },
        Type::Maybe { null, inner } => Type::Maybe { null, inner: one(inner)? },
        Type::Result { ok } => Type::Result { ok: one(ok)? },
        Type::Slice { element } => Type::Slice { element: one(element)? },
        Type::Vec { element } => Type::Vec { element: one(element)? },
        Type::Array { element, length } => Type::Array { element: one(element)?, length },
        Type::Set { element } => Type::Set { element: one(element)? },
        Type::Iterable { item, awaited } => Type::Iterable { item: one(item)?, awaited },
        Type::Map { key, value } => Type::Map { key: one(key)?, value: one(value)? },
        Type::Tuple { parts } => Type::Tuple { parts: all(parts, arena, change)? },
        Type::Data { path, arguments } => Type::Data { path, arguments: all(arguments, arena, change)? },
        Type::Callback { mutable, params, ret } => {
            let ret = one(ret)?;
            Type::Callback { mutable, params: all(params, arena, change)?, ret }
        }
        Type::Function { params, ret } => {
            let ret = one(ret)?;
            Type::Function { params: all(params, arena, change)?, ret }
        }
        other => other,
    })
}

fn all<'a, E>(
    types: &[Type<'a>],
    arena: &'a Arena,
    change: &mut dyn FnMut(&Type<'a>) -> Result<Type<'a>, E>,
) -> Result<&'a [Type<'a>], E> {
    let types: Result<Vec<Type<'a>>, E> = types.iter().map(change).collect();
    types.map(|types| -> &'a [Type<'a>] { arena.alloc_slice_copy(&types) })
}

/// The variant with fields of changed types.
pub(super) fn variant<'a>(
    variant: &DataVariant<'a>,
    arena: &'a Arena,
    change: &mut dyn FnMut(Type<'a>) -> Type<'a>,
) -> DataVariant<'a> {
    let fields: Vec<DataField<'a>> =
        variant.fields.iter().map(|field| DataField { ty: change(field.ty), ..*field }).collect();
    DataVariant { fields: arena.alloc_slice_copy(&fields), ..*variant }
}
