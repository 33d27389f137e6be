//! Objects that exports are reached through.

use super::naming::Naming;
use super::place;
use crate::diagnostics::{Code, Diagnostic};
use std::collections::BTreeMap;
use wasm_ferry_schema::Location;

/// An object at the top level, and what it holds.
pub struct Namespace {
    /// Its local name.
    pub local: String,
    /// Its public name.
    pub public: String,
    /// What it holds, by name.
    pub members: BTreeMap<String, Node>,
}

/// What a namespace holds under a name.
pub enum Node {
    /// An export, by its local name.
    Item(String),
    /// Another namespace.
    Inside(BTreeMap<String, Node>),
}

/// Something that is exported: where to, and what it is called here.
#[derive(Clone, Copy)]
pub(super) struct Exported<'r, 'a> {
    /// The objects on the way to it.
    pub namespace: &'r [&'a str],
    /// Its name there.
    pub public: &'r str,
    /// Its local name.
    pub local: &'r str,
    /// Where it was written.
    pub at: Location<'a>,
}

/// The tree of all that is exported into namespaces.
pub(super) fn namespaces<'a>(exported: &[Exported<'_, 'a>], naming: &mut Naming<'_, 'a>) -> Vec<Namespace> {
    let mut roots: BTreeMap<String, Node> = BTreeMap::new();
    let mut first: BTreeMap<&str, Location<'a>> = BTreeMap::new();
    for item in exported {
        let Some(root) = item.namespace.first() else { continue };
        first.entry(*root).or_insert(item.at);
        if let Err(what) = insert(&mut roots, item.namespace, item) {
            naming.report(clash(item, what, exported));
        }
    }
    let made = roots.into_iter().filter_map(|(public, node)| match node {
        Node::Item(_) => None,
        Node::Inside(members) => {
            let at = first.get(public.as_str())?;
            let wanted = if public == "default" { "_default" } else { &public };
            Some(Namespace { local: naming.public_as(&public, wanted, at), public, members })
        }
    });
    made.collect()
}

/// Puts an item into its place. What else is there stays, and is what the error says.
fn insert(tree: &mut BTreeMap<String, Node>, path: &[&str], item: &Exported<'_, '_>) -> Result<(), &'static str> {
    let Some((outer, rest)) = path.split_first() else {
        return match tree.get(item.public) {
            None => {
                tree.insert(item.public.to_owned(), Node::Item(item.local.to_owned()));
                Ok(())
            }
            Some(Node::Item(_)) => Err("two items"),
            Some(Node::Inside(_)) => Err("an item and a namespace"),
        };
    };
    match tree.entry((*outer).to_owned()).or_insert_with(|| Node::Inside(BTreeMap::new())) {
        Node::Inside(inner) => insert(inner, rest, item),
        Node::Item(_) => Err("an item and a namespace"),
    }
}

/// The names on the way to an item, its own included.
fn path<'r>(item: &Exported<'r, '_>) -> Vec<&'r str> {
    item.namespace.iter().copied().chain([item.public]).collect()
}

fn clash(item: &Exported<'_, '_>, what: &str, exported: &[Exported<'_, '_>]) -> Diagnostic {
    let own = path(item);
    // One is where the other one is, or on the way to it. What was there first is right.
    let stands_in_the_way = |other: &&Exported<'_, '_>| {
        let theirs = path(other);
        other.local != item.local && (own.starts_with(&theirs) || theirs.starts_with(&own))
    };
    let mut notes = vec![["this one is `", &own.join("."), "`"].concat()];
    notes.extend(
        exported.iter().find(stands_in_the_way).map(|other| {
            ["the other one is `", &path(other).join("."), "`, at ", &place(&other.at).to_string()].concat()
        }),
    );
    Diagnostic {
        code: Code::DuplicateExport,
        message: [what, " are exported to JavaScript under one name in `", &item.namespace.join("."), "`"].concat(),
        place: Some(place(&item.at)),
        notes,
        help: "give one of them another name with `js_name = \"…\"` or `js_namespace = …`".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item<'r>(namespace: &'r [&'r str], public: &'r str, line: u32) -> Exported<'r, 'r> {
        let local = if line == 1 { "one" } else { "other" };
        Exported { namespace, public, local, at: Location { file: "src/lib.rs", line, column: 5 } }
    }

    /// What is said of two items that want one place.
    fn said(first: Exported<'_, '_>, second: Exported<'_, '_>) -> String {
        let mut tree = BTreeMap::new();
        insert(&mut tree, first.namespace, &first).expect("the place is free");
        let what = insert(&mut tree, second.namespace, &second).expect_err("the place is taken");
        clash(&second, what, &[first, second]).to_string()
    }

    #[test]
    fn a_clash_in_a_namespace_names_the_places_of_both() {
        let text = said(item(&["math"], "sum", 1), item(&["math"], "sum", 9));
        assert!(text.contains("two items are exported to JavaScript under one name in `math`"), "{text}");
        assert!(text.contains("--> src/lib.rs:9:5"), "{text}");
        assert!(text.contains("the other one is `math.sum`, at src/lib.rs:1:5"), "{text}");
    }

    #[test]
    fn an_item_may_not_be_where_a_namespace_is() {
        for (first, second) in [
            (item(&["math"], "vector", 1), item(&["math", "vector"], "add", 9)),
            (item(&["math", "vector"], "add", 1), item(&["math"], "vector", 9)),
        ] {
            let text = said(first, second);
            assert!(text.contains("an item and a namespace are exported to JavaScript under one name"), "{text}");
            assert!(text.contains("src/lib.rs:9:5") && text.contains("src/lib.rs:1:5"), "{text}");
        }
    }
}
