//! The types in an item.

use crate::read::parts::variant;
use wasm_ferry_schema::{
    Alternative, Arena, Choice, Class, Data, DataVariant, Field, Function, Import, Item, Location, Param, Type,
};

/// The item with other types.
pub(super) fn with_types<'a>(
    item: Item<'a>,
    arena: &'a Arena,
    change: &mut dyn FnMut(Type<'a>) -> Type<'a>,
) -> Item<'a> {
    match item {
        Item::Function { function: it } => Item::Function { function: function(it, arena, change) },
        Item::Member { class, member, receiver, function: it } => {
            Item::Member { class, member, receiver, function: function(it, arena, change) }
        }
        Item::Class { class } => {
            let fields: Vec<Field<'a>> =
                class.fields.iter().map(|field| Field { ty: change(field.ty), ..*field }).collect();
            Item::Class { class: Class { fields: arena.alloc_slice_copy(&fields), ..class } }
        }
        Item::Import { import } => {
            let params = params(import.params, arena, change);
            Item::Import { import: Import { params, ret: change(import.ret), ..import } }
        }
        Item::Choice { choice } => {
            let alternatives = choice.alternatives.iter().map(|alternative| match *alternative {
                Alternative::Literal { .. } => *alternative,
                Alternative::Value { ty, docs } => Alternative::Value { ty: change(ty), docs },
            });
            let alternatives: Vec<Alternative<'a>> = alternatives.collect();
            Item::Choice { choice: Choice { alternatives: arena.alloc_slice_copy(&alternatives), ..choice } }
        }
        Item::Data { data } => {
            let variants: Vec<DataVariant<'a>> =
                data.variants.iter().map(|it| variant(it, arena, &mut *change)).collect();
            Item::Data { data: Data { variants: arena.alloc_slice_copy(&variants), ..data } }
        }
        Item::Enum { .. }
        | Item::ImportType { .. }
        | Item::Snippet { .. }
        | Item::Start { .. }
        | Item::TypeScript { .. }
        | Item::Reexport { .. }
        | Item::Constant { .. }
        | Item::Linked { .. }
        | Item::Npm { .. } => item,
    }
}

fn function<'a>(
    function: Function<'a>,
    arena: &'a Arena,
    change: &mut dyn FnMut(Type<'a>) -> Type<'a>,
) -> Function<'a> {
    Function { params: params(function.params, arena, change), ret: change(function.ret), ..function }
}

fn params<'a>(params: &[Param<'a>], arena: &'a Arena, change: &mut dyn FnMut(Type<'a>) -> Type<'a>) -> &'a [Param<'a>] {
    let params: Vec<Param<'a>> = params.iter().map(|param| Param { ty: change(param.ty), ..*param }).collect();
    arena.alloc_slice_copy(&params)
}

/// What an item that has types is called, and where it is.
pub(super) fn name<'a>(item: &Item<'a>) -> (&'a str, Location<'a>) {
    match item {
        Item::Function { function } | Item::Member { function, .. } => (function.js_name, function.at),
        Item::Class { class } => (class.js_name, class.at),
        Item::Import { import } => (import.js_name, import.at),
        Item::Choice { choice } => (choice.js_name, choice.at),
        Item::Data { data } => (data.js_name, data.at),
        Item::Enum { .. }
        | Item::ImportType { .. }
        | Item::Snippet { .. }
        | Item::Start { .. }
        | Item::TypeScript { .. }
        | Item::Reexport { .. }
        | Item::Constant { .. }
        | Item::Linked { .. }
        | Item::Npm { .. } => ("", Location::EMPTY),
    }
}
