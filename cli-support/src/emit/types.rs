//! The module that has only types: data and what it is made of, for those who want neither code nor the Web's types.

use super::by_value::declaration;
use super::dts::choice;
use super::raw::header;
use crate::js::names::is_identifier;
use crate::plan::{Exposure, Plan};
use crate::ts::ast::{Item, Module, Type};
use std::collections::BTreeSet;

/// Its declarations, if there is any data; `index` has everything else. What data says is said in both, and is the same to
/// TypeScript; what only `index` can name comes from there.
pub(super) fn module(plan: &Plan<'_>, index: &str) -> Option<Module> {
    if !plan.data.iter().any(|data| data.declared && data.exported) {
        return None;
    }
    let choices = plan.choices.iter().filter(|item| item.declared).map(choice);
    let data = plan.data.iter().filter(|item| item.declared).map(declaration);
    let mut left: Vec<Declared> = choices.chain(data).filter_map(Declared::of).collect();
    let own: BTreeSet<String> = left.iter().map(|item| item.name.clone()).collect();
    let importable = importable(plan);
    let mut elsewhere = only_in_index(plan);
    elsewhere.retain(|word| !own.contains(word) && !importable.contains(word));

    let mut lent = BTreeSet::new();
    loop {
        let (there, here): (Vec<Declared>, Vec<Declared>) =
            left.into_iter().partition(|item| !item.mentioned.is_disjoint(&elsewhere));
        left = here;
        if there.is_empty() {
            break;
        }
        for item in there {
            // What is private cannot be lent: whoever mentions it stays with it.
            let to = if item.exported { &mut lent } else { &mut elsewhere };
            to.insert(item.name);
        }
    }

    let mentioned: BTreeSet<&String> = left.iter().flat_map(|item| &item.mentioned).collect();
    let needed = importable.union(&lent).filter(|name| lent.contains(*name) || mentioned.contains(name));
    let names: Vec<String> = needed.cloned().collect();
    let mut items = header();
    if !names.is_empty() {
        items.push(Item::ImportTypes { names, from: index.to_owned() });
    }
    items.extend(lent.into_iter().map(Item::ExportType));
    let private = left.iter().any(|item| !item.exported);
    items.extend(left.into_iter().map(|item| item.item));
    if private {
        // Otherwise everything in the file is exported.
        items.push(Item::Export(vec![]));
    }
    Some(Module { items })
}

/// A type that is declared, and the words that it mentions.
struct Declared {
    name: String,
    exported: bool,
    mentioned: BTreeSet<String>,
    item: Item,
}

impl Declared {
    fn of(item: Item) -> Option<Declared> {
        let mut mentioned = BTreeSet::new();
        let (name, exported) = match &item {
            Item::Alias { name, exported, ty, .. } => {
                mention(ty, &mut mentioned);
                (name.clone(), *exported)
            }
            Item::Data { name, exported, parameters, ty, .. } => {
                mention(ty, &mut mentioned);
                mentioned.retain(|word| !parameters.contains(word));
                (name.clone(), *exported)
            }
            Item::Comment(_)
            | Item::Function { .. }
            | Item::Class { .. }
            | Item::Enum { .. }
            | Item::Interface { .. }
            | Item::Const { .. }
            | Item::Let { .. }
            | Item::DefaultFunction(_)
            | Item::ImportTypes { .. }
            | Item::ExportType(_)
            | Item::Export(_)
            | Item::Namespace { .. }
            | Item::Global(_)
            | Item::Augment(_)
            | Item::Verbatim(_) => return None,
        };
        Some(Declared { name, exported, mentioned, item })
    }
}

/// Classes and enums by where they are, under the name that declarations say.
fn elsewhere<'p>(plan: &'p Plan<'_>) -> impl Iterator<Item = (&'p str, &'p str, Exposure)> {
    let classes = plan.classes.iter().map(|class| (class.local.as_str(), class.public.as_str(), class.exposure));
    let enums = plan.enums.iter().map(|item| (item.local.as_str(), item.public.as_str(), item.exposure));
    classes.chain(enums)
}

/// Classes and enums that another module can name.
fn importable(plan: &Plan<'_>) -> BTreeSet<String> {
    let named = |(local, public, exposure): (&str, &str, Exposure)| match exposure {
        Exposure::Public if is_identifier(public) => Some(public.to_owned()),
        Exposure::Public | Exposure::Inside => None,
        Exposure::Private => Some(local.to_owned()),
    };
    elsewhere(plan).filter_map(named).collect()
}

/// Words that mean something only beside everything else: classes that have no name of their own outside, and what users
/// declared themselves.
fn only_in_index(plan: &Plan<'_>) -> BTreeSet<String> {
    let locals = elsewhere(plan).map(|(local, ..)| local);
    locals.chain(plan.typescript.iter().flat_map(|text| declared(text))).map(str::to_owned).collect()
}

/// Words before the name of a declaration.
const DECLARING: &[&str] = &["class", "const", "enum", "function", "interface", "let", "namespace", "type", "var"];

/// The names that a user's text declares or imports, and perhaps words that are none.
fn declared(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut before, mut importing) = ("", false);
    for word in words(text) {
        importing = word == "import" || importing && word != "from";
        if importing || DECLARING.contains(&before) {
            found.push(word);
        }
        before = word;
    }
    found
}

/// Every word of a type that may be a name of ours.
fn mention(ty: &Type, found: &mut BTreeSet<String>) {
    match ty {
        // Text in quotes is a type that has no name.
        Type::Name(text) if text.starts_with('"') => {}
        Type::Name(text) | Type::Text(text) => found.extend(words(text).map(str::to_owned)),
        Type::Array(inner) | Type::Perhaps(inner) => mention(inner, found),
        Type::Function(params, ret) => {
            params.iter().for_each(|param| mention(&param.ty, found));
            mention(ret, found);
        }
        Type::Generic(name, parts) => {
            found.extend(words(name).map(str::to_owned));
            parts.iter().for_each(|part| mention(part, found));
        }
        Type::Union(parts) | Type::Tuple(parts) | Type::Intersection(parts) => {
            parts.iter().for_each(|part| mention(part, found));
        }
        Type::Object(properties) => properties.iter().for_each(|(_, part)| mention(part, found)),
        Type::Record(properties) => properties.iter().for_each(|property| mention(&property.ty, found)),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    text.split(move |letter| !is_part(letter)).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_what_users_wrote() {
        let text = "import type { A, B as C } from \"m\";\nexport type D = { e: number };\ndeclare class F<G> {}";
        let found: BTreeSet<&str> = declared(text).into_iter().collect();
        assert!(["A", "C", "D", "F"].iter().all(|name| found.contains(name)), "{found:?}");
        assert!(["e", "m", "number", "G"].iter().all(|name| !found.contains(name)), "{found:?}");
    }

    #[test]
    fn a_type_mentions_names_and_no_texts() {
        let mut found = BTreeSet::new();
        let ty = Type::Tuple(vec![Type::literal("A"), Type::name("B").array(), Type::text("typeof C[\"d\"]")]);
        mention(&ty, &mut found);
        assert!(found.contains("B") && found.contains("C") && !found.contains("A"), "{found:?}");
    }
}
