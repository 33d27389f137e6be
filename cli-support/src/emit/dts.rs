//! Folds a plan into declarations.

use super::docs::{lines, tsdoc};
use super::signature::{param_type, returned, signature};
use crate::js::names::{is_identifier, is_identifier_name};
use crate::options::Options;
use crate::plan::{Choice, Class, ClassMember, Constant, Enum, Exposure, Node, Plan};
use crate::read::Facts;
use crate::targets::Start;
use crate::ts::ast::{Item, Member, Module, Type};
use std::collections::{BTreeMap, BTreeSet};
use wasm_ferry_schema as schema;

/// The declarations of the public module.
pub(super) fn public(plan: &Plan<'_>, facts: &Facts, options: &Options) -> Module {
    let mut items: Vec<Item> = Vec::new();
    items.extend(plan.typescript.iter().map(|text| Item::Verbatim((*text).to_owned())));
    items.extend(plan.constants.iter().filter(|item| !item.untyped).flat_map(constant));
    items.extend(plan.enums.iter().filter(|item| !item.untyped).flat_map(enumeration));
    items.extend(plan.choices.iter().filter(|item| item.declared).map(choice));
    items.extend(plan.data.iter().filter(|item| item.declared).flat_map(super::by_value::declarations));
    items.extend(plan.classes.iter().filter(|item| !item.untyped).flat_map(class));
    let unseen = unseen(plan);
    for function in plan.functions.iter().filter(|item| !item.silence.untyped) {
        // A name that is no identifier can be exported, but not declared under it; what the glue must call otherwise can.
        let declarable = is_identifier(&function.public) && !unseen.contains(function.public.as_str());
        let exported = function.exposure == Exposure::Public && (function.public == function.local || declarable);
        let mut declared = signature(&function.local, function.docs, &function.binding);
        if exported {
            declared.name = function.public.clone();
        }
        items.push(Item::Function { exported, signature: declared });
        if !exported && function.exposure == Exposure::Public {
            items.push(rename(&function.local, &function.public));
        }
    }
    for item in &plan.namespaces {
        items.push(Item::Let { name: item.local.clone(), ty: object(&item.members) });
        items.push(rename(&item.local, &item.public));
    }
    let mut declared = BTreeSet::new();
    for item in plan.reexports.iter().filter(|item| item.typescript) {
        // One import may be exported under several names.
        if declared.insert(&item.local) {
            items.push(Item::Let { name: item.local.clone(), ty: Type::name("unknown") });
        }
        items.push(rename(&item.local, &item.public));
    }
    let mut file = super::raw::header();
    match options.global() {
        None => {
            file.extend(items);
            if options.target.start == Start::Explicit {
                file.extend(super::raw::init(plan, facts, options));
            }
            file.extend(super::raw::of_node(facts, options));
        }
        Some(global) => {
            let (sync, init) = super::raw::global_init(plan, facts, (options, global));
            items.push(sync);
            file.push(Item::Namespace { name: global.to_owned(), items });
            file.extend(init);
        }
    }
    if plan.classes.iter().any(|class| !class.untyped) {
        file.push(match options.global() {
            None => Item::Augment(vec![dispose()]),
            Some(_) => Item::Global(Box::new(dispose())),
        });
    }
    Module { items: file }
}

/// The names that are declared, but not exported.
fn unseen<'p>(plan: &'p Plan<'_>) -> BTreeSet<&'p str> {
    let enums = plan.enums.iter().map(|item| (item.exposure, &item.local));
    let classes = plan.classes.iter().map(|item| (item.exposure, &item.local));
    let functions = plan.functions.iter().map(|item| (item.exposure, &item.local));
    let hidden = enums.chain(classes).chain(functions).filter(|(exposure, _)| *exposure != Exposure::Public);
    let others = plan.namespaces.iter().map(|item| &item.local).chain(plan.reexports.iter().map(|item| &item.local));
    hidden.map(|(_, local)| local).chain(others).map(String::as_str).collect()
}

/// `Symbol.dispose`, which older libraries of TypeScript do not know; those that do take it for the same.
fn dispose() -> Item {
    let properties = vec![("dispose".to_owned(), Type::name("unique symbol"))];
    Item::Interface { name: "SymbolConstructor".to_owned(), properties }
}

/// A name that is no identifier is only told to readers: not every kind of module that TypeScript knows can export one.
fn rename(local: &str, public: &str) -> Item {
    if !is_identifier_name(public) {
        return Item::Comment(["export { ", local, " as \"", public, "\" };"].concat());
    }
    Item::Export(vec![(local.to_owned(), public.to_owned())])
}

fn enumeration(definition: &Enum<'_>) -> Vec<Item> {
    let variants =
        definition.variants.iter().map(|variant| (variant.name.to_owned(), variant.value, lines(variant.docs)));
    named(&definition.local, &definition.public, definition.exposure, |exported, name| Item::Enum {
        exported,
        name,
        variants: variants.collect(),
        docs: lines(definition.docs),
    })
}

fn constant(constant: &Constant<'_>) -> Vec<Item> {
    named(&constant.local, constant.public, constant.exposure, |exported, name| Item::Const {
        exported,
        name,
        ty: constant.ts.clone(),
        docs: lines(constant.docs),
    })
}

pub(super) fn choice(choice: &Choice<'_>) -> Item {
    let (exported, name) = (choice.exported, choice.public.to_owned());
    Item::Alias { exported, name, ty: Type::Union(choice.members.clone()), docs: lines(choice.docs) }
}

/// The type of a namespace.
fn object(members: &BTreeMap<String, Node>) -> Type {
    let member = |(name, node): (&String, &Node)| match node {
        Node::Item(local) => (name.clone(), Type::type_of(local)),
        Node::Inside(members) => (name.clone(), object(members)),
    };
    Type::Object(members.iter().map(member).collect())
}

/// Declares a type under its public name; where that is no identifier, under the local one, and exports it. What is not
/// public is declared under its local name, and a private one can only be named.
fn named(local: &str, public: &str, exposure: Exposure, item: impl FnOnce(bool, String) -> Item) -> Vec<Item> {
    match exposure {
        Exposure::Public if is_identifier(public) => vec![item(true, public.to_owned())],
        Exposure::Public => vec![item(false, local.to_owned()), rename(local, public)],
        Exposure::Inside => vec![item(false, local.to_owned())],
        Exposure::Private => vec![item(false, local.to_owned()), Item::ExportType(local.to_owned())],
    }
}

fn class(class: &Class<'_>) -> Vec<Item> {
    let mut members = Vec::new();
    let constructor = class.members.iter().find(|member| member.member == schema::Member::Constructor);
    members.push(match constructor {
        None if class.family.as_ref().is_some_and(|family| family.extended) => Member::ProtectedConstructor,
        None => Member::PrivateConstructor,
        Some(member) => {
            let mut signature = signature("constructor", member.docs, &member.binding);
            signature.ret = None;
            Member::Constructor(signature)
        }
    });
    if !class.frees_itself() {
        members.push(method("free", "Gives the value back to Rust; the object must not be used afterwards."));
    }
    members.push(method("[Symbol.dispose]", ""));
    if class.inspectable {
        let given = |name| class.members.iter().any(|member| !member.is_static && member.name == name);
        let added = [("toJSON", "Object"), ("toString", "string")].into_iter().filter(|(name, _)| !given(*name));
        members.extend(added.map(|(name, ty)| returning(name, "", Type::name(ty))));
    }
    let methods = class.members.iter().filter(|member| member.member == schema::Member::Method);
    for member in methods.filter(|member| !member.silence.untyped) {
        let signature = signature(member.name, member.docs, &member.binding);
        members.push(Member::Method { is_static: member.is_static, signature });
    }
    members.extend(class.constants.iter().filter(|constant| !constant.untyped).map(|constant| Member::Property {
        is_static: true,
        readonly: true,
        optional: false,
        name: constant.public.to_owned(),
        ty: constant.ts.clone(),
        docs: lines(constant.docs),
    }));
    members.extend(properties(class));
    named(&class.local, &class.public, class.exposure, |exported, name| Item::Class {
        exported,
        name,
        extends: class.parent().and_then(|parent| parent.ts.clone()),
        members,
        docs: lines(class.docs),
    })
}

fn method(name: &str, docs: &str) -> Member {
    returning(name, docs, Type::name("void"))
}

fn returning(name: &str, docs: &str, ty: Type) -> Member {
    let signature =
        crate::ts::ast::Signature { name: name.to_owned(), params: vec![], ret: Some(ty), docs: lines(docs) };
    Member::Method { is_static: false, signature }
}

/// The getter and the setter of a property, as far as there are any.
type Accessors<'c> = (Option<&'c ClassMember<'c>>, Option<&'c ClassMember<'c>>);

/// Getters and setters of one property become one declaration where their types agree.
fn properties(class: &Class<'_>) -> Vec<Member> {
    let mut pairs: BTreeMap<(bool, &str), Accessors<'_>> = BTreeMap::new();
    for member in class.members.iter().filter(|member| !member.silence.untyped) {
        let pair = || (member.is_static, member.name);
        match member.member {
            schema::Member::Getter => pairs.entry(pair()).or_default().0 = Some(member),
            schema::Member::Setter => pairs.entry(pair()).or_default().1 = Some(member),
            schema::Member::Constructor | schema::Member::Method => {}
        }
    }
    pairs
        .into_iter()
        .flat_map(|((is_static, name), (getter, setter))| property(is_static, name, getter, setter))
        .collect()
}

fn property(
    is_static: bool,
    name: &str,
    getter: Option<&ClassMember<'_>>,
    setter: Option<&ClassMember<'_>>,
) -> Vec<Member> {
    let name = name.to_owned();
    let got = getter.map(|getter| (returned(&getter.binding), tsdoc(getter.docs, &getter.binding)));
    let given = setter.and_then(|setter| {
        let value = setter.binding.params.first()?;
        let ty = match value.words.ts {
            "" => param_type(&value.conversion, false),
            text => Type::text(text),
        };
        Some((ty, lines(setter.docs)))
    });
    match (got, given) {
        (Some((ty, docs)), None) => {
            vec![Member::Property { is_static, readonly: true, optional: false, name, ty, docs }]
        }
        (Some((ty, docs)), Some((other, _))) if ty == other => {
            let (ty, optional) = ty.or_missing();
            vec![Member::Property { is_static, readonly: false, optional, name, ty, docs }]
        }
        (got, given) => {
            let getter = got.map(|(ty, docs)| Member::Getter { is_static, name: name.clone(), ty, docs });
            let setter = given.map(|(ty, docs)| Member::Setter { is_static, name, ty, docs });
            getter.into_iter().chain(setter).collect()
        }
    }
}
