//! What is left out of the declarations, or of the documentation in the JavaScript.

#![allow(missing_docs, reason = "a case shows what it shows")]

use wasm_ferry::{JsValue, js};

/// Not declared.
#[js(skip_typescript)]
pub struct Undeclared {
    pub size: u32,
}

#[js]
pub struct Declared {
    /// Documented in the JavaScript alone.
    #[js(skip_typescript)]
    pub undeclared: u32,
    /// Documented, but not with types in the JavaScript.
    #[js(skip_jsdoc)]
    pub bare: f64,
}

#[js]
impl Declared {
    #[js(constructor)]
    pub fn new(undeclared: u32) -> Declared {
        Declared { undeclared, bare: 0.5 }
    }

    /// Documented, but not with types in the JavaScript.
    #[js(skip_jsdoc)]
    pub fn scaled(&self, factor: f64) -> f64 {
        self.bare * factor
    }

    #[js(skip_typescript)]
    pub fn undeclared_method(&self) -> Undeclared {
        Undeclared { size: self.undeclared }
    }
}

/// What is left out may be declared by hand.
#[js(typescript_custom_section)]
const TYPES: &str = "export type Kind = 0 | 1;\nexport type Word = \"yes\" | \"no\" | undefined;";

#[js(skip_typescript)]
pub enum Kind {
    One,
    Two,
}

#[js(skip_typescript)]
pub enum Word {
    Yes = "yes",
    No = "no",
}

#[js]
pub fn kind(word: Word) -> Kind {
    match word {
        Word::Yes => Kind::One,
        Word::No | Word::__Invalid => Kind::Two,
    }
}

#[js]
extern "C" {
    /// Exported again, and not declared.
    #[js(reexport, skip_typescript, js_namespace = Intl)]
    pub type Collator;

    #[js(constructor, js_namespace = Intl)]
    fn new() -> Collator;
}

#[js]
pub fn collator() -> JsValue {
    Collator::new().into()
}
