//! Links helper modules: which declarations of `js/` a glue needs, in an order in which they can stand.
//!
//! The build script takes the files apart and writes the tables included here, among them one constant for each
//! exported name. Linking is a walk over names, which are unique over all fragments.

use std::collections::BTreeSet;
use std::fmt;

use super::ast::Item;

/// Something a helper module exports: a function, a class, a constant or a variable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fragment(u16);

impl Fragment {
    /// Its name in JavaScript, also in the glue.
    pub fn name(self) -> &'static str {
        NAMES[usize::from(self.0)]
    }
}

impl fmt::Debug for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The fragment a helper module exports under this name, for names that arrive as data.
pub fn named(name: &str) -> Option<Fragment> {
    let index = NAMES.binary_search(&name).ok()?;
    u16::try_from(index).ok().map(Fragment)
}

/// Every exported fragment, sorted by name.
pub fn all() -> impl Iterator<Item = Fragment> {
    NAMES.iter().filter_map(|name| named(name))
}

/// A top-level declaration of a helper module.
struct Declaration {
    name: &'static str,
    file: &'static str,
    /// Its source with its comments, without `export`.
    text: &'static str,
    /// The names at the top level of fragments, or provided by generation, that it refers to.
    needs: &'static [&'static str],
}

/// What a target's loader consists of; see `js/README.md` for what must stand around it.
#[derive(Debug)]
pub struct Loader {
    /// Its file in `js/targets/`.
    pub file: &'static str,
    /// Its source without imports and without the word `export`. It declares `wasm` and stands at the end.
    pub text: &'static str,
    /// What it takes from the host's own modules: specifier, names.
    pub imports: &'static [(&'static str, &'static [&'static str])],
    /// The names it expects generation to declare.
    pub needs: &'static [&'static str],
    /// The names it declares at the top level.
    pub names: &'static [&'static str],
    /// What it makes public: local name, public name.
    pub exports: &'static [(&'static str, &'static str)],
}

/// The loader in this file, as a target's row names it.
pub fn loader(file: &str) -> Option<&'static Loader> {
    LOADERS.iter().find(|loader| loader.file == file)
}

/// Every loader, sorted by file.
pub fn loaders() -> impl Iterator<Item = &'static Loader> {
    LOADERS.iter()
}

/// The declarations a glue needs.
#[derive(Debug, PartialEq)]
pub struct Linked {
    /// The declarations, each after what it needs while it is loaded.
    pub items: Vec<Item>,
    /// The names among [`provided`] that they refer to, which the glue must declare before them.
    pub needs: BTreeSet<&'static str>,
}

/// The declarations behind these fragments under these conditions.
///
/// Conditions choose among the alternatives of a `#name` in `js/package.json`, as they do in Node: the first of its
/// keys that is among them, or `default`.
pub fn link(used: &BTreeSet<Fragment>, conditions: &[&str]) -> Linked {
    let mut linker = Linker { conditions, seen: BTreeSet::new(), order: Vec::new(), needs: BTreeSet::new() };
    for fragment in used {
        linker.visit(fragment.name());
    }
    let items = linker.order.iter().map(|declaration| Item::Fragment(declaration.text)).collect();
    Linked { items, needs: linker.needs }
}

/// Whether a fragment exists under these conditions: an alternative may export more than its neighbour.
pub fn exists(fragment: Fragment, conditions: &[&str]) -> bool {
    DECLARATIONS.iter().any(|found| found.name == fragment.name() && is_chosen(found.file, conditions))
}

/// The names fragments import from generation: `wasm` and the places in memory.
pub fn provided() -> &'static [&'static str] {
    PROVIDED
}

/// Every name that fragments declare at the top level, exported or not.
pub fn declared_names() -> impl Iterator<Item = &'static str> {
    DECLARATIONS.iter().map(|declaration| declaration.name)
}

/// Every global that fragments or loaders refer to.
pub fn globals() -> &'static [&'static str] {
    GLOBALS
}

struct Linker<'a> {
    conditions: &'a [&'a str],
    seen: BTreeSet<&'static str>,
    order: Vec<&'static Declaration>,
    needs: BTreeSet<&'static str>,
}

impl Linker<'_> {
    /// Depth first, so that what a constant or a class needs while it is loaded stands before it. Functions may refer to
    /// each other in circles, because they need nothing until they are called.
    fn visit(&mut self, name: &'static str) {
        if !self.seen.insert(name) {
            return;
        }
        let chosen = DECLARATIONS.iter().find(|found| found.name == name && is_chosen(found.file, self.conditions));
        match chosen {
            Some(declaration) => {
                for need in declaration.needs {
                    self.visit(need);
                }
                self.order.push(declaration);
            }
            None if PROVIDED.contains(&name) => {
                self.needs.insert(name);
            }
            None => panic!("bug: no fragment declares `{name}` under the conditions {:?}", self.conditions),
        }
    }
}

/// Whether a file takes part: it is no alternative, or it is the one the conditions choose.
fn is_chosen(file: &str, conditions: &[&str]) -> bool {
    let Some(choices) = ALTERNATIVES.iter().find(|choices| choices.iter().any(|(_, path)| *path == file)) else {
        return true;
    };
    let is_met = |condition: &str| condition == "default" || conditions.contains(&condition);
    choices.iter().find(|(condition, _)| is_met(condition)).is_some_and(|(_, path)| *path == file)
}

include!(concat!(env!("OUT_DIR"), "/fragments.rs"));

#[cfg(test)]
mod tests;
