//! Finds what types are that convert themselves: those that are declared under the names that they were written with.
//!
//! `Point` with conversions of its own says nothing of what it is in JavaScript, but whoever wrote them declared a type of an
//! `extern` block with `typescript_type = "Point"`, and converts through that.

use crate::read::records::Recorded;
use std::collections::BTreeMap;
use wasm_ferry_schema::{Arena, Class, Field, Function, Item, Param, Type};

/// Takes the names away from all types, and puts imported types in the place of those that convert themselves.
pub(super) fn settle<'a>(items: &mut [Recorded<'a>], arena: &'a Arena) {
    let declared = |recorded: &Recorded<'a>| match recorded.item {
        Item::ImportType { import } if !import.typescript.is_empty() => Some((import.typescript, import.ty)),
        _ => None,
    };
    let settler = Settler { declared: items.iter().filter_map(declared).collect(), arena };
    for recorded in items {
        recorded.item = settler.item(recorded.item);
    }
}

struct Settler<'a> {
    /// Imported types, by what declarations say of them.
    declared: BTreeMap<&'a str, Type<'a>>,
    arena: &'a Arena,
}

impl<'a> Settler<'a> {
    fn item(&self, item: Item<'a>) -> Item<'a> {
        match item {
            Item::Function { function } => Item::Function { function: self.function(function) },
            Item::Member { class, member, receiver, function } => {
                Item::Member { class, member, receiver, function: self.function(function) }
            }
            Item::Class { class } => {
                let fields = class.fields.iter().map(|field| Field { ty: self.ty(field.ty), ..*field });
                let fields: Vec<Field<'a>> = fields.collect();
                Item::Class { class: Class { fields: self.arena.alloc_slice_copy(&fields), ..class } }
            }
            Item::Enum { .. }
            | Item::Import { .. }
            | Item::ImportType { .. }
            | Item::Snippet { .. }
            | Item::Start { .. }
            | Item::TypeScript { .. }
            | Item::Choice { .. }
            | Item::Data { .. }
            | Item::Reexport { .. }
            | Item::Constant { .. }
            | Item::Npm { .. } => item,
        }
    }

    fn function(&self, function: Function<'a>) -> Function<'a> {
        let params = function.params.iter().map(|param| Param { ty: self.ty(param.ty), ..*param });
        let params: Vec<Param<'a>> = params.collect();
        Function { params: self.arena.alloc_slice_copy(&params), ret: self.ty(function.ret), ..function }
    }

    fn ty(&self, ty: Type<'a>) -> Type<'a> {
        let Type::Written { names, inner } = ty else { return ty };
        let mut named: Vec<Type<'a>> = names.iter().filter_map(|name| self.declared.get(name).copied()).collect();
        let first = named.first().copied();
        if named.iter().all(|ty| Some(*ty) == first) {
            // However often it stands there.
            named.truncate(1);
        } else if named.len() != foreign(inner) {
            named.clear();
        }
        let mut seen = 0;
        let mut next = || {
            seen += 1;
            named.get(seen - 1).or(named.last()).copied()
        };
        self.put(inner, &mut next)
    }

    /// The same with other types in the place of those that convert themselves, in order.
    fn put(&self, ty: &Type<'a>, next: &mut dyn FnMut() -> Option<Type<'a>>) -> Type<'a> {
        let mut inner = |ty: &Type<'a>| -> &'a Type<'a> { self.arena.alloc(self.put(ty, next)) };
        match *ty {
            Type::Foreign => next().unwrap_or(Type::Foreign),
            Type::Ref { inner: of } => Type::Ref { inner: inner(of) },
            Type::Option { inner: of } => Type::Option { inner: inner(of) },
            Type::Nullable { inner: of } => Type::Nullable { inner: inner(of) },
            Type::Result { ok } => Type::Result { ok: inner(ok) },
            Type::Slice { element } => Type::Slice { element: inner(element) },
            Type::Vec { element } => Type::Vec { element: inner(element) },
            Type::Array { element, length } => Type::Array { element: inner(element), length },
            Type::Set { element } => Type::Set { element: inner(element) },
            Type::Map { key, value } => {
                let key = inner(key);
                Type::Map { key, value: inner(value) }
            }
            Type::Tuple { parts } => {
                let parts: Vec<Type<'a>> = parts.iter().map(|part| *inner(part)).collect();
                Type::Tuple { parts: self.arena.alloc_slice_copy(&parts) }
            }
            other => other,
        }
    }
}

/// How many types convert themselves, where [`Settler::put`] looks for them.
pub(super) fn foreign(ty: &Type<'_>) -> usize {
    match ty {
        Type::Foreign => 1,
        Type::Ref { inner } | Type::Option { inner } | Type::Nullable { inner } => foreign(inner),
        Type::Result { ok: inner }
        | Type::Slice { element: inner }
        | Type::Vec { element: inner }
        | Type::Array { element: inner, .. }
        | Type::Set { element: inner } => foreign(inner),
        Type::Map { key, value } => foreign(key) + foreign(value),
        Type::Tuple { parts } => parts.iter().map(foreign).sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: Type<'_> = Type::Import { path: "a::JsType" };
    const SHAPE: Type<'_> = Type::Import { path: "b::JsType" };

    fn settled<'a>(arena: &'a Arena, names: &'a [&'a str], inner: &'a Type<'a>) -> String {
        let declared = [("Point", POINT), ("Shape", SHAPE)].into();
        let path = |ty: Type<'_>| format!("{ty:?}").replace("Import { path: ", "").replace("::JsType\" }", "\"");
        path(Settler { declared, arena }.ty(Type::Written { names, inner }))
    }

    #[test]
    fn a_name_that_is_declared_says_what_converts_itself() {
        let arena = Arena::new();
        let of = |names, inner| settled(&arena, names, inner);
        assert_eq!(of(&["Point"], &Type::Foreign), "\"a\"");
        assert_eq!(
            of(&["Result", "Vec", "Shape", "Failed"], &Type::Vec { element: &Type::Foreign }),
            "Vec { element: \"b\" }"
        );
        assert_eq!(of(&["Point"], &Type::U32), "U32");
        assert_eq!(of(&["Alias"], &Type::Foreign), "Foreign");
    }

    #[test]
    fn several_names_are_told_apart_by_their_order_or_not_at_all() {
        let arena = Arena::new();
        let of = |names, inner| settled(&arena, names, inner);
        let pair = Type::Tuple { parts: &[Type::Foreign, Type::Foreign] };
        assert_eq!(of(&["Shape", "Point"], &pair), "Tuple { parts: [\"b\", \"a\"] }");
        assert_eq!(of(&["Point", "Point"], &pair), "Tuple { parts: [\"a\", \"a\"] }");
        assert_eq!(of(&["Pair", "Point", "Shape"], &Type::Foreign), "Foreign");
    }
}
