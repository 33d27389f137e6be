//! Under which name the attribute was written, and what that name implies.

use crate::parse::keys::Position;

/// One spelling of the attribute.
pub(crate) struct Dialect {
    /// The attribute: `js`.
    pub(crate) attribute: &'static str,
    /// The crate it comes from, as users name it: also the option that gives another path to it, and the first
    /// segment of a written-out path to the attribute.
    pub(crate) krate: &'static str,
}

/// `#[js]`, from the crate `wasm_ferry`.
pub(crate) const JS: Dialect = Dialect { attribute: "js", krate: "wasm_ferry" };

/// `#[wasm_bindgen]`, from a crate `wasm_bindgen` that stands before this one.
pub(crate) const WASM_BINDGEN: Dialect = Dialect { attribute: "wasm_bindgen", krate: "wasm_bindgen" };

/// `#[ferry]`, beside the derive: `js` could be the attribute or the helper of the derive.
pub(crate) const FERRY: Dialect = Dialect { attribute: "ferry", krate: "wasm_ferry" };

impl Dialect {
    /// Whether getters may return nothing. Crates that were written for wasm-bindgen have such: marks of TypeScript's that
    /// nobody reads.
    pub(crate) fn reads_nothing(&self) -> bool {
        self.attribute == WASM_BINDGEN.attribute
    }

    /// Whether imported properties may be declared with too few parameters, or too many. Crates that were written for
    /// wasm-bindgen have such, which nobody calls: what is not given is `undefined`, what is too much is passed over.
    pub(crate) fn forgives_properties(&self) -> bool {
        self.attribute == WASM_BINDGEN.attribute
    }

    /// Whether constructors may be `async`: `new` gives a promise then.
    pub(crate) fn may_construct_later(&self) -> bool {
        self.attribute == WASM_BINDGEN.attribute
    }

    /// Whether `path` names the attribute: `js`, or a path to it that begins with the crate.
    pub(crate) fn is(&self, path: &crate::syntax::Path) -> bool {
        path.is_ident(self.attribute)
            || (path.segments.len() > 1
                && path.segments[0].ident == self.krate
                && path.segments[path.segments.len() - 1].ident == self.attribute)
    }

    /// The path to the runtime unless an option says otherwise.
    pub(crate) fn runtime(&self, position: Position) -> crate::syntax::Path {
        let krate = proc_macro2::Ident::new(self.krate, proc_macro2::Span::call_site());
        if self.is_in_scope(position) {
            crate::syntax::parse_quote!(#krate)
        } else {
            crate::syntax::parse_quote!(::#krate)
        }
    }

    /// Whether the runtime is looked for where the attribute stands, and not among the crates: others than wasm-bindgen
    /// may have it, as web-sys does. For structs it never was.
    fn is_in_scope(&self, position: Position) -> bool {
        self.attribute == WASM_BINDGEN.attribute && position != Position::Struct
    }
}
