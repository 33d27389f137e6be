//! What the user wrote: all types of the macro, here, in `imports` and in `by_value`.

pub(crate) mod by_value;
mod imports;

use crate::syntax::{Attribute, Expr, Signature, Type, Visibility};
pub(crate) use imports::{
    Access, Block, Equality, Holder, ImportFunction, ImportParam, ImportStatic, ImportType, Owner, Reexport, Sequence,
    Source, Text, Without,
};
use proc_macro2::{Ident, Span};
pub(crate) use wasm_ferry_schema::{Form, Member, Receiver};

/// One annotated item.
pub(crate) enum Item {
    /// A `pub fn`.
    Function(Box<Function>),
    /// The `main` of a program.
    Main(Box<Main>),
    /// A struct.
    Class(Class),
    /// An `impl` block.
    Impl(Impl),
    /// An enum without fields.
    Enum(Enum),
    /// An enum of strings, or of strings and values.
    Choice(Choice),
    /// A struct or enum that crosses as data.
    Data(Box<by_value::Data>),
    /// An `extern` block.
    Block(Block),
    /// A constant or static.
    Constant(Box<Constant>),
    /// A constant that holds TypeScript.
    TypeScript(TypeScript),
}

impl Item {
    /// Whether it is expanded although (unless `flawless`) there are mistakes: a block without its faulty members still
    /// spares its users a second error for each of the others.
    pub(crate) fn survives(&self, flawless: bool) -> bool {
        match self {
            Item::Block(_) => true,
            Item::Function(_)
            | Item::Main(_)
            | Item::Class(_)
            | Item::Impl(_)
            | Item::Enum(_)
            | Item::Choice(_)
            | Item::Data(_)
            | Item::Constant(_)
            | Item::TypeScript(_) => flawless,
        }
    }
}

/// A function that JavaScript may call.
pub(crate) struct Function {
    /// Its visibility.
    pub(crate) vis: Visibility,
    /// Its signature as written.
    pub(crate) sig: Signature,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its parameters, without a receiver.
    pub(crate) params: Vec<Param>,
    /// What it returns.
    pub(crate) ret: Type,
    /// How what it returns becomes that, if it is an iterator or a stream without a name.
    pub(crate) boxing: Option<Boxing>,
    /// Where the last parameter takes all remaining arguments.
    pub(crate) variadic: Option<Span>,
    /// Where it asks for JavaScript's `this` as its first parameter.
    pub(crate) this: Option<Span>,
    /// The objects on the way to it.
    pub(crate) namespace: Vec<Text>,
    /// What is said of its types in declarations and documentation.
    pub(crate) words: Words,
    /// Where it asks for a stack of its own, so that its calls may wait in the middle.
    pub(crate) jspi: Option<Span>,
    /// Where it asks to run when the module is instantiated.
    pub(crate) start: Option<Span>,
    /// Where it asks not to be seen by JavaScript.
    pub(crate) private: Option<Span>,
    /// Where it was written.
    pub(crate) at: Span,
}

impl Function {
    /// Whether JavaScript gets a promise, so that a call does not end when it returns.
    pub(crate) fn promises(&self) -> bool {
        self.sig.asyncness.is_some() || self.jspi.is_some()
    }
}

/// How an iterator or a stream without a name gets one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Boxing {
    /// Whether it is a stream.
    pub(crate) stream: bool,
    /// In how many options or results it is.
    pub(crate) depth: usize,
}

/// The `main` of a program, which another one takes the place of.
pub(crate) struct Main {
    /// The function as written, without its attributes.
    pub(crate) function: crate::syntax::ItemFn,
    /// Its attributes.
    pub(crate) attrs: Vec<Attribute>,
}

/// What the user says in place of a function's types, or not at all.
pub(crate) struct Words {
    /// The TypeScript type of the result.
    pub(crate) ret_ts: Option<Text>,
    /// What the result is.
    pub(crate) ret_docs: Option<Text>,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// Whether its comment says nothing of types.
    pub(crate) bare: bool,
}

/// A name as JavaScript knows it.
#[derive(Clone)]
pub(crate) struct Name {
    /// The name.
    pub(crate) text: String,
    /// The token that says it.
    pub(crate) span: Span,
    /// Whether an option says it, rather than the Rust name.
    pub(crate) chosen: bool,
}

/// How a parameter is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// `T`.
    Owned,
    /// `&T`.
    Shared,
    /// `&mut T`.
    Exclusive,
}

/// One parameter of an exported function.
pub(crate) struct Param {
    /// What JavaScript's documentation calls it.
    pub(crate) name: String,
    /// The token of that name, if an option gives it.
    pub(crate) named: Option<Span>,
    /// Its TypeScript type, if the user knows better.
    pub(crate) ts: Option<Text>,
    /// Whether that type says that it may be left out.
    pub(crate) optional: bool,
    /// What it is.
    pub(crate) docs: Option<Text>,
    /// How it is passed.
    pub(crate) mode: Mode,
    /// Its type as written.
    pub(crate) ty: Type,
    /// The type behind the reference, or the same.
    pub(crate) inner: Type,
}

/// An exported struct.
pub(crate) struct Class {
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// Its generics, of which it may have none.
    pub(crate) generics: crate::syntax::Generics,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its properties.
    pub(crate) fields: Vec<Field>,
    /// Whether its properties are shown when it is printed.
    pub(crate) inspectable: bool,
    /// The struct that it extends.
    pub(crate) parent: Option<Ancestor>,
    /// The objects on the way to it.
    pub(crate) namespace: Vec<Text>,
    /// Whether its name is not exported.
    pub(crate) private: bool,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// Where it was written.
    pub(crate) at: Span,
}

/// The struct that another one extends.
pub(crate) struct Ancestor {
    /// Its path.
    pub(crate) path: crate::syntax::Path,
    /// What JavaScript calls it, if that was said.
    pub(crate) js_name: Option<Text>,
    /// The objects on the way to it, if that was said.
    pub(crate) namespace: Vec<Text>,
}

/// A public field of an exported struct.
pub(crate) struct Field {
    /// Which field.
    pub(crate) member: crate::syntax::Member,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its type.
    pub(crate) ty: Type,
    /// Whether JavaScript may only read it.
    pub(crate) readonly: bool,
    /// Whether it is cloned when it is read, instead of copied.
    pub(crate) clone: bool,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// Whether its comment says nothing of types.
    pub(crate) bare: bool,
    /// Where it was written.
    pub(crate) at: Span,
}

/// An `impl` block.
pub(crate) struct Impl {
    /// The class.
    pub(crate) class: Type,
    /// The last segment of its name.
    pub(crate) class_name: String,
    /// The trait that the class implements here.
    pub(crate) of: Option<crate::syntax::Path>,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its public functions.
    pub(crate) methods: Vec<Method>,
    /// Its public constants.
    pub(crate) constants: Vec<Constant>,
}

/// A public function of an `impl` block.
pub(crate) struct Method {
    /// The function; `Self` is already the class.
    pub(crate) function: Function,
    /// What it is in JavaScript.
    pub(crate) member: Member,
    /// How it receives its value.
    pub(crate) receiver: Receiver,
    /// Whether the receiver is some pointer to the class that can be made of a value, such as `Box<Self>`.
    pub(crate) boxed: bool,
}

/// An exported enum.
pub(crate) struct Enum {
    /// Its visibility.
    pub(crate) vis: Visibility,
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// Its generics, of which it may have none.
    pub(crate) generics: crate::syntax::Generics,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its variants, in order.
    pub(crate) variants: Vec<Variant>,
    /// The objects on the way to it.
    pub(crate) namespace: Vec<Text>,
    /// Whether its name is not exported.
    pub(crate) private: bool,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// Where it was written.
    pub(crate) at: Span,
}

/// A variant of an exported enum.
pub(crate) struct Variant {
    /// Its name.
    pub(crate) ident: Ident,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// Its number; `None` if what is written is not one.
    pub(crate) value: Option<i64>,
    /// The expression that gives the number, if there is one.
    pub(crate) discriminant: Option<Expr>,
}

/// An enum of strings, or of strings and values.
pub(crate) struct Choice {
    /// Its visibility.
    pub(crate) vis: Visibility,
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// Its generics, of which it may have none.
    pub(crate) generics: crate::syntax::Generics,
    /// Attributes to keep.
    pub(crate) attrs: Vec<Attribute>,
    /// What declarations call it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its variants, in order.
    pub(crate) alternatives: Vec<Alternative>,
    /// Where it asks for its last variant to take everything else.
    pub(crate) fallback: Option<Span>,
    /// Whether its name is not exported.
    pub(crate) private: bool,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// Where it was written.
    pub(crate) at: Span,
}

impl Choice {
    /// Whether all its variants are strings.
    pub(crate) fn is_strings(&self) -> bool {
        self.alternatives.iter().all(|alternative| alternative.payload.is_none())
    }
}

/// A variant of an enum of strings, or of strings and values.
pub(crate) struct Alternative {
    /// Its name.
    pub(crate) ident: Ident,
    /// Attributes to keep.
    pub(crate) attrs: Vec<Attribute>,
    /// Its documentation.
    pub(crate) docs: String,
    /// The string, for a variant without a field.
    pub(crate) literal: Option<String>,
    /// The type of its only field.
    pub(crate) payload: Option<Type>,
    /// The syntax, for what variants may not have.
    pub(crate) syntax: crate::syntax::Variant,
}

/// A constant or static that JavaScript may read.
pub(crate) struct Constant {
    /// What it is in Rust.
    pub(crate) given: Given,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// Its documentation.
    pub(crate) docs: String,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// The objects on the way to it.
    pub(crate) namespace: Vec<Text>,
    /// Whether it is left out of the declarations.
    pub(crate) untyped: bool,
    /// Where it was written.
    pub(crate) at: Span,
}

/// What a constant is in Rust.
pub(crate) struct Given {
    /// Its name.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: Type,
    /// An expression with its value.
    pub(crate) value: Expr,
}

/// A constant that holds TypeScript.
pub(crate) struct TypeScript {
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// The text, if it is a literal.
    pub(crate) literal: Option<String>,
    /// The expression that gives it.
    pub(crate) value: Expr,
}
