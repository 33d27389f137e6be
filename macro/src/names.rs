//! Symbol names: the only place that makes them.
//!
//! Grammar, where `C` is [`Site::id`] (`<crate>_<8 hex digits>`):
//!
//! ```text
//! export   js$C$name                free function
//!          js$C$start.name          a function that runs at instantiation
//!          js$C$Class.name          constructor, method, static
//!          js$C$Class.get.name      a field is read
//!          js$C$Class.set.name      a field is written
//!          js$C$Class.free          JavaScript gives up its ownership
//!          js$C$Class.parent        a value of the class above, for an object of this one
//!          …$resume                 polls the future of the `async fn` with the symbol before
//! linked   __ferry_record$C         nothing; the object file with a record is linked for its sake
//! import   C$name                   free function
//!          C$Class.name             method, static, constructor, property
//!          C$static.name            static
//!          C$link.url               the URL of a file
//!          C$Class.instanceof       is this value one?
//!          …$value                  converts what the `async fn` with the symbol before has settled to
//!          C$Class.wrap, .unwrap    an object around a Rust value, and back
//! ```
//!
//! Rust names contain neither `$` nor `.`, so a form is told by its dots and no two forms meet: `get`, `set`, `free`,
//! `parent`, `wrap`, `unwrap` and `instanceof` can be methods' names, but then `$1`, `$2`, … keeps the second one apart, as it does
//! for items under exclusive `cfg`s and in different modules.

use crate::site::Site;

impl Site<'_> {
    /// An exported function.
    pub(crate) fn function(&self, name: &str) -> String {
        self.unique(format!("js${}${name}", self.id))
    }

    /// A function that runs at instantiation, without result.
    pub(crate) fn start(&self, name: &str) -> String {
        self.unique(format!("js${}$start.{name}", self.id))
    }

    /// A constructor, method or static of an exported class.
    pub(crate) fn member(&self, class: &str, name: &str) -> String {
        self.unique(format!("js${}${class}.{name}", self.id))
    }

    /// Reads a field.
    pub(crate) fn getter(&self, class: &str, field: &str) -> String {
        self.unique(format!("js${}${class}.get.{field}", self.id))
    }

    /// Writes a field.
    pub(crate) fn setter(&self, class: &str, field: &str) -> String {
        self.unique(format!("js${}${class}.set.{field}", self.id))
    }

    /// JavaScript gives up its ownership of a value.
    pub(crate) fn free(&self, class: &str) -> String {
        self.unique(format!("js${}${class}.free", self.id))
    }

    /// Gives the value of the class above.
    pub(crate) fn raise(&self, class: &str) -> String {
        self.unique(format!("js${}${class}.parent", self.id))
    }

    /// Makes an object around a Rust value.
    pub(crate) fn wrap(&self, class: &str) -> String {
        self.unique(format!("{}${class}.wrap", self.id))
    }

    /// Finds the Rust value in an object.
    pub(crate) fn unwrap(&self, class: &str) -> String {
        self.unique(format!("{}${class}.unwrap", self.id))
    }

    /// An imported free function.
    pub(crate) fn import(&self, name: &str) -> String {
        self.unique(format!("{}${name}", self.id))
    }

    /// An imported method, static, constructor or property.
    pub(crate) fn import_member(&self, class: &str, name: &str) -> String {
        self.unique(format!("{}${class}.{name}", self.id))
    }

    /// An imported static.
    pub(crate) fn import_static(&self, name: &str) -> String {
        self.unique(format!("{}$static.{name}", self.id))
    }

    /// The URL of a file.
    pub(crate) fn link(&self) -> String {
        self.unique(format!("{}$link.url", self.id))
    }

    /// Asks whether a value is an instance of an imported type.
    pub(crate) fn instanceof(&self, class: &str) -> String {
        self.unique(format!("{}${class}.instanceof", self.id))
    }

    /// What is exported so that a record is linked. The post-processor takes it away, as it does the runtime's exports.
    pub(crate) fn record(&self) -> String {
        self.unique(format!("__ferry_record${}", self.id))
    }

    /// The path of a file that is written out in Rust: `<snippets>/inline<number>.js`.
    pub(crate) fn inline(&self) -> String {
        let mut taken = self.taken.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let count = taken.entry(self.snippets.clone()).or_insert(0);
        *count += 1;
        format!("{}/inline{}.js", self.snippets, *count - 1)
    }

    fn unique(&self, symbol: String) -> String {
        let mut taken = self.taken.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let count = taken.entry(symbol.clone()).or_insert(0);
        *count += 1;
        match *count {
            1 => symbol,
            again => format!("{symbol}${}", again - 1),
        }
    }
}

/// What keeps a symbol with a dot apart from earlier ones: `$1`, or nothing.
pub(crate) fn repetition(symbol: &str) -> &str {
    let member = symbol.rfind('.').map_or("", |dot| &symbol[dot..]);
    member.find('$').map_or("", |at| &member[at..])
}

/// Polls the future of an exported `async fn`.
pub(crate) fn resume(symbol: &str) -> String {
    format!("{symbol}$resume")
}

/// Converts what the promise of an imported `async fn` settled to.
pub(crate) fn awaited(symbol: &str) -> String {
    format!("{symbol}$value")
}

#[cfg(test)]
mod tests {
    use crate::site::{Site, Taken};
    use std::path::Path;

    #[test]
    fn a_repeated_symbol_is_numbered() {
        let taken = Taken::default();
        let site = Site::new("app", "app", &[], Path::new(""), &taken);
        let plain = site.function("greet");
        assert_eq!(plain, format!("js${}$greet", site.id));
        assert_eq!(site.function("greet"), format!("{plain}$1"));
        assert_eq!(site.function("greet"), format!("{plain}$2"));
        assert_eq!(site.import("greet"), format!("{}$greet", site.id));
    }

    #[test]
    fn a_method_called_free_does_not_meet_the_real_one() {
        let taken = Taken::default();
        let site = Site::new("app", "app", &[], Path::new(""), &taken);
        assert_ne!(site.free("Counter"), site.member("Counter", "free"));
        assert_eq!(super::repetition(&site.free("Counter")), "$2");
        assert_eq!(super::repetition(&site.instanceof("Counter")), "");
    }

    #[test]
    fn a_field_and_a_method_of_one_name_differ() {
        let taken = Taken::default();
        let site = Site::new("app", "app", &[], Path::new(""), &taken);
        let names = [site.getter("C", "x"), site.setter("C", "x"), site.member("C", "x"), site.function("x")];
        assert_eq!(
            names.map(|name| name.replace(&site.id, "C")),
            ["js$C$C.get.x", "js$C$C.set.x", "js$C$C.x", "js$C$x"]
        );
    }
}
