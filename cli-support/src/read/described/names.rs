//! The types that descriptions in words refer to by name.

use crate::read::keep::path;
use crate::read::records::Recorded;
use std::collections::BTreeMap;
use wasm_ferry_schema::{Arena, ImportType, Item, Location, Type};

/// Types by name.
pub(super) struct Names<'a> {
    classes: BTreeMap<&'a str, &'a str>,
    enums: BTreeMap<&'a str, &'a str>,
    choices: BTreeMap<&'a str, &'a str>,
    /// Imported types, by what declarations call them.
    declared: BTreeMap<&'a str, Type<'a>>,
    /// Imported types that only a description knows.
    pub(super) new: Vec<ImportType<'a>>,
    arena: &'a Arena,
}

impl<'a> Names<'a> {
    /// The names in the records.
    pub(super) fn of(items: &[Recorded<'a>], arena: &'a Arena) -> Names<'a> {
        let mut names = Names {
            classes: BTreeMap::new(),
            enums: BTreeMap::new(),
            choices: BTreeMap::new(),
            declared: BTreeMap::new(),
            new: Vec::new(),
            arena,
        };
        for recorded in items {
            match recorded.item {
                Item::Class { class } => both(&mut names.classes, path(&class.ty), class.js_name),
                Item::Enum { definition } => both(&mut names.enums, path(&definition.ty), definition.js_name),
                Item::Choice { choice } => both(&mut names.choices, path(&choice.ty), choice.js_name),
                Item::ImportType { import } if !import.typescript.is_empty() => {
                    names.declared.entry(import.typescript).or_insert(import.ty);
                }
                _ => {}
            }
        }
        names
    }

    pub(super) fn class(&self, name: &str) -> Option<&'a str> {
        self.classes.get(name).copied()
    }

    pub(super) fn enumeration(&self, name: &str) -> Option<&'a str> {
        self.enums.get(name).copied()
    }

    pub(super) fn choice(&self, name: &str) -> Option<&'a str> {
        self.choices.get(name).copied()
    }

    /// The imported type that declarations call so, which need not be there already.
    pub(super) fn declared(&mut self, name: String) -> Type<'a> {
        if let Some(ty) = self.declared.get(name.as_str()) {
            return *ty;
        }
        let name: &'a str = self.arena.alloc_str(&name);
        // No path of Rust's has a space in it.
        let ty = Type::Import { path: self.arena.alloc_str(&["described as ", name].concat()) };
        self.new.push(ImportType { ty, typescript: name, at: Location::EMPTY });
        self.declared.insert(name, ty);
        ty
    }
}

/// Notes a type under what Rust calls it and what JavaScript calls it; JavaScript's name goes first.
fn both<'a>(names: &mut BTreeMap<&'a str, &'a str>, path: &'a str, js_name: &'a str) {
    let plain = path.split('@').next().unwrap_or(path);
    names.entry(plain.rsplit("::").next().unwrap_or(plain)).or_insert(path);
    names.insert(js_name, path);
}
