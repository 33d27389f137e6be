//! Data: the functions that put it into parcels and take it out, and what declarations say of it.

use super::docs::lines;
use crate::convert::codecs::{Codec, put_body, put_tagged_body, put_variant_body, take_body};
use crate::js::ast::{Expr, Function, Item, Param};
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::js::walk;
use crate::plan::{Data, Plan};
use crate::ts::ast::{Item as Declared, Type};
use std::collections::BTreeSet;

/// Adds the functions that the glue so far, or one of them, mentions.
pub(super) fn add_used(plan: &Plan<'_>, items: &mut Vec<Item>, uses: &mut BTreeSet<Fragment>) {
    let mut left: Vec<Candidate> = plan.codecs.iter().flat_map(functions).collect();
    let mut mentioned = BTreeSet::new();
    items.iter_mut().for_each(|item| walk::mentions(item, &mut mentioned));
    loop {
        let (used, unused): (Vec<Candidate>, Vec<Candidate>) =
            left.into_iter().partition(|candidate| mentioned.contains(&candidate.name));
        if used.is_empty() {
            return;
        }
        for mut candidate in used {
            walk::mentions(&mut candidate.item, &mut mentioned);
            uses.extend(candidate.uses);
            items.push(candidate.item);
        }
        left = unused;
    }
}

/// A function or constant that is only there if something mentions it.
struct Candidate {
    name: String,
    item: Item,
    uses: BTreeSet<Fragment>,
}

/// The functions of a type, and the names of its variants.
fn functions(codec: &Codec<'_>) -> Vec<Candidate> {
    let mut items = Vec::new();
    if codec.has_names() {
        let names = codec.tagged().iter().map(|variant| Expr::string(variant.recorded.name));
        items.push(constant(&codec.names.names, Expr::Array(names.collect())));
        let numbers = codec.numbers().into_iter();
        let numbers = numbers.map(|(name, number)| Expr::Array(vec![Expr::string(name), Expr::number(number)]));
        items.push(constant(&codec.names.numbers, Expr::ident("Map").construct([Expr::Array(numbers.collect())])));
    }
    let put = ["parcel", "value", "depth"];
    for variant in codec.variants.iter().filter(|variant| !variant.put.is_empty()) {
        items.push(function(&variant.put, &put, |scope| put_variant_body(codec, variant, scope)));
    }
    items.push(function(&codec.names.put_tagged, &put, |scope| put_tagged_body(codec, scope)));
    items.push(function(&codec.names.put, &codec.put_params(), |scope| put_body(codec, scope)));
    items.push(function(&codec.names.take, &codec.take_params(), |scope| take_body(codec, scope)));
    items
}

fn constant(name: &str, value: Expr) -> Candidate {
    let item = Item::Const { name: name.to_owned(), value, docs: vec![] };
    Candidate { name: name.to_owned(), item, uses: BTreeSet::new() }
}

fn function(name: &str, params: &[&str], body: impl FnOnce(&mut Scope)) -> Candidate {
    let mut scope = Scope::new(params.iter().copied());
    body(&mut scope);
    let (body, uses) = scope.finish();
    let params = params.iter().map(|name| Param::new(*name)).collect();
    let name = name.to_owned();
    let item = Item::Function(Function { name: name.clone(), params, body, docs: vec![] });
    Candidate { name, item, uses }
}

/// The classes of errors.
pub(super) fn classes(plan: &Plan<'_>, uses: &mut BTreeSet<Fragment>) -> Vec<Item> {
    let errors = plan.data.iter().filter_map(|data| Some((data.class.as_ref()?, data)));
    let classes: Vec<Item> = errors
        .map(|(local, data)| {
            let make = Expr::ident(fragment::ERROR_CLASS.name()).call([Expr::string(data.public)]);
            Item::Const { name: local.clone(), value: make, docs: lines(data.docs) }
        })
        .collect();
    if !classes.is_empty() {
        uses.insert(fragment::ERROR_CLASS);
    }
    classes
}

/// The declaration of a type, and of the class if it is an error: values come from Rust, so that nobody else makes one.
pub(super) fn declarations(data: &Data<'_>) -> Vec<Declared> {
    let mut items = vec![declaration(data)];
    if let Some(local) = data.class.as_ref().filter(|local| data.exported && *local == data.public) {
        let ty = Type::text(["abstract new (never: never) => ", data.public].concat());
        items.push(Declared::Const { exported: true, name: local.clone(), ty, docs: vec![] });
    }
    items
}

/// What a type is; of an error, without its class.
pub(super) fn declaration(data: &Data<'_>) -> Declared {
    Declared::Data {
        exported: data.exported,
        name: data.public.to_owned(),
        parameters: data.parameters.iter().map(|name| (*name).to_owned()).collect(),
        ty: data.ty.clone(),
        docs: lines(data.docs),
    }
}
