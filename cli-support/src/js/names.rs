//! Gives out names at the top level of a module, each one once.

use std::collections::BTreeSet;

use wasm_ferry_schema::is_reserved_word;

use super::fragment;

/// Names that would be legal, but that the glue around them means something else by.
const TAKEN: &[&str] = &[
    "Infinity",
    "NaN",
    "__dirname",
    "__filename",
    "exports",
    "globalThis",
    "module",
    "pathToFileURL",
    "require",
    "undefined",
    "wasm",
];

/// Whether a name can stand where JavaScript wants a name of a variable.
pub fn is_identifier(name: &str) -> bool {
    is_identifier_name(name) && !is_reserved(name)
}

/// Whether a name can stand behind a dot, where reserved words are names like all others.
pub fn is_identifier_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(may_start) && chars.all(may_continue)
}

/// Whether JavaScript reserves a word, in a module.
pub fn is_reserved(name: &str) -> bool {
    // `await` means something in modules, and modules are what we write.
    name == "await" || is_reserved_word(name)
}

fn may_start(c: char) -> bool {
    c == '$' || c == '_' || unicode_ident::is_xid_start(c)
}

fn may_continue(c: char) -> bool {
    c == '$' || unicode_ident::is_xid_continue(c)
}

/// The names of a module that are in use.
#[derive(Clone, Debug)]
pub struct Names {
    taken: BTreeSet<String>,
    /// Those that the module refers to and does not declare.
    foreign: BTreeSet<String>,
}

impl Names {
    /// All names free but those that fragments declare, that fragments and loaders refer to, and that generation uses.
    pub fn new() -> Names {
        let fixed = TAKEN.iter().chain(fragment::provided()).chain(fragment::globals()).copied();
        let loaders = fragment::loaders().flat_map(|loader| loader.names.iter().chain(loader.needs)).copied();
        let foreign: BTreeSet<String> =
            TAKEN.iter().chain(fragment::globals()).map(|name| (*name).to_owned()).collect();
        let taken = fixed.chain(fragment::declared_names()).chain(loaders).map(str::to_owned).collect();
        Names { taken, foreign }
    }

    /// Takes a name that the glue refers to and that must keep its meaning: a global, mostly.
    pub fn reserve(&mut self, name: &str) {
        self.taken.insert(name.to_owned());
        self.foreign.insert(name.to_owned());
    }

    /// Names that mean something outside of the module, so that they must keep their spelling.
    pub fn foreign(&self) -> &BTreeSet<String> {
        &self.foreign
    }

    /// A name like the wanted one that nobody else has. Each call gives another one.
    pub fn grant(&mut self, wanted: &str) -> String {
        let name = free_name(wanted, |name| !self.taken.contains(name));
        self.taken.insert(name.clone());
        name
    }

    /// Names for the parameters of one function, which shadow nothing that this module declares or refers to so far.
    pub fn parameters<'a>(&self, wanted: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let mut given = BTreeSet::new();
        let is_free = |name: &str, given: &BTreeSet<String>| !self.taken.contains(name) && !given.contains(name);
        let grant = |wanted| {
            let name = free_name(wanted, |name| is_free(name, &given));
            given.insert(name.clone());
            name
        };
        wanted.into_iter().map(grant).collect()
    }
}

/// The first name like the wanted one that is free.
fn free_name(wanted: &str, is_free: impl Fn(&str) -> bool) -> String {
    let base = sanitised(wanted);
    let mut name = base.clone();
    let mut number = 1u32;
    while is_reserved(&name) || !is_free(&name) {
        number += 1;
        name = format!("{base}{number}");
    }
    name
}

impl Default for Names {
    fn default() -> Names {
        Names::new()
    }
}

/// The name with everything replaced that no identifier may contain.
fn sanitised(wanted: &str) -> String {
    let mut name: String = wanted.chars().map(|c| if may_continue(c) { c } else { '_' }).collect();
    if !name.starts_with(may_start) {
        name.insert(0, '_');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_granted_as_wanted_once() {
        let mut names = Names::new();
        assert_eq!(names.grant("parse"), "parse");
        assert_eq!(names.grant("parse"), "parse2");
        assert_eq!(names.grant("parse"), "parse3");
        assert_eq!(names.grant("parse2"), "parse22");
    }

    #[test]
    fn keywords_globals_and_helpers_get_another_local_name() {
        let mut names = Names::new();
        names.reserve("alert");
        let wanted = ["delete", "await", "wasm", "undefined", "memoryU8", "Error", "alert", "getImports", "eval"];
        let granted = wanted.map(|name| names.grant(name));
        let expected =
            ["delete2", "await2", "wasm2", "undefined2", "memoryU82", "Error2", "alert2", "getImports2", "eval2"];
        assert_eq!(granted, expected);
    }

    #[test]
    fn what_is_no_identifier_becomes_one() {
        let mut names = Names::new();
        assert_eq!(names.grant("a-b c"), "a_b_c");
        assert_eq!(names.grant("1st"), "_1st");
        assert_eq!(names.grant(""), "_");
        assert_eq!(names.grant("größe"), "größe");
        assert_eq!(names.grant("$x"), "$x");
        assert_eq!(names.grant("\u{301}x"), "_\u{301}x");
    }

    #[test]
    fn identifiers_are_told_from_the_rest() {
        assert!(["a", "$", "_1", "größe", "of", "async", "get"].into_iter().all(is_identifier));
        assert!(!["", "1a", "a-b", "a b", "class", "yield", "a\u{2028}", "😀"].into_iter().any(is_identifier));
        assert!(is_identifier_name("class"));
    }

    #[test]
    fn parameters_shadow_nothing_and_leave_no_trace() {
        let mut names = Names::new();
        names.grant("Counter");
        assert_eq!(names.parameters(["wasm", "Counter", "x", "x"]), ["wasm2", "Counter2", "x", "x2"]);
        assert_eq!(names.grant("x"), "x");
    }
}
