//! Data: the functions that put it into parcels and take it out, and what declarations say of it.

use super::docs::lines;
use crate::convert::codecs::{Codec, put_body, put_variant_body, take_body};
use crate::js::ast::{Expr, Function, Item, Param, Stmt};
use crate::js::fragment::Fragment;
use crate::js::scope::Scope;
use crate::plan::Data;
use crate::ts::ast::Item as Declared;
use std::collections::BTreeSet;
use wasm_ferry_schema::Tagging;

/// The functions of a type, and the names of its variants.
pub(super) fn functions(codec: &Codec<'_>, uses: &mut BTreeSet<Fragment>) -> Vec<Item> {
    let mut items = Vec::new();
    if codec.has_names() {
        let names = codec.variants.iter().map(|variant| Expr::string(variant.recorded.name));
        items.push(constant(&codec.names.names, Expr::Array(names.collect())));
        let numbers = codec
            .numbers()
            .into_iter()
            .map(|(name, number)| Expr::Array(vec![Expr::string(name), Expr::number(number)]));
        let map = Expr::ident("Map").construct([Expr::Array(numbers.collect())]);
        items.push(constant(&codec.names.numbers, map));
    }
    let mut add = |name: &str, params: &[&str], body: &dyn Fn(&mut Scope)| {
        let mut scope = Scope::new(params.iter().copied());
        body(&mut scope);
        let (body, used): (Vec<Stmt>, _) = scope.finish();
        uses.extend(used);
        let params = params.iter().map(|name| Param::new(*name)).collect();
        items.push(Item::Function(Function { name: name.to_owned(), params, body, docs: vec![] }));
    };
    let put = ["parcel", "value", "depth"];
    if codec.definition.tagging == Tagging::Untagged {
        for variant in &codec.variants {
            add(&variant.put, &put, &|scope| put_variant_body(codec, variant, scope));
        }
    }
    add(&codec.names.put, &put, &|scope| put_body(codec, scope));
    add(&codec.names.take, &["parcel"], &|scope| take_body(codec, scope));
    items
}

fn constant(name: &str, value: Expr) -> Item {
    Item::Const { name: name.to_owned(), value, docs: vec![] }
}

/// The declaration of a type.
pub(super) fn declaration(data: &Data<'_>) -> Declared {
    Declared::Data {
        exported: data.exported,
        name: data.public.to_owned(),
        parameters: data.parameters.iter().map(|name| (*name).to_owned()).collect(),
        ty: data.ty.clone(),
        docs: lines(data.docs),
    }
}
