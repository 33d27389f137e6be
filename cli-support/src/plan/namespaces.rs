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
        if let Err(problem) = insert(&mut roots, item.namespace, item) {
            naming.report(problem);
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

fn insert(tree: &mut BTreeMap<String, Node>, path: &[&str], item: &Exported<'_, '_>) -> Result<(), Diagnostic> {
    let Some((outer, rest)) = path.split_first() else {
        return match tree.insert(item.public.to_owned(), Node::Item(item.local.to_owned())) {
            None => Ok(()),
            Some(Node::Item(_)) => Err(clash(item, "two items")),
            Some(Node::Inside(_)) => Err(clash(item, "an item and a namespace")),
        };
    };
    match tree.entry((*outer).to_owned()).or_insert_with(|| Node::Inside(BTreeMap::new())) {
        Node::Inside(inner) => insert(inner, rest, item),
        Node::Item(_) => Err(clash(item, "an item and a namespace")),
    }
}

fn clash(item: &Exported<'_, '_>, what: &str) -> Diagnostic {
    Diagnostic {
        code: Code::DuplicateExport,
        message: [what, " are exported to JavaScript under one name in `", &item.namespace.join("."), "`"].concat(),
        place: Some(place(&item.at)),
        notes: vec![["this one is `", &item.namespace.join("."), ".", item.public, "`"].concat()],
        help: "give one of them another name with `js_name = \"…\"` or `js_namespace = …`".to_owned(),
    }
}
