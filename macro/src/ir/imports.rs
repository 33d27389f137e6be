//! What a crate declares of JavaScript: `extern` blocks, and what stands in them.

use super::{Form, Name};
use crate::syntax::{Attribute, Expr, Signature, Type, Visibility};
use proc_macro2::{Ident, Span};

/// An `extern` block.
pub(crate) struct Block {
    /// Its ABI.
    pub(crate) abi: crate::syntax::Abi,
    /// Where JavaScript finds its items.
    pub(crate) source: Source,
    /// Attributes that apply to each of its items: conditions and lint levels.
    pub(crate) attrs: Vec<Attribute>,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its types.
    pub(crate) types: Vec<ImportType>,
    /// Its functions.
    pub(crate) functions: Vec<ImportFunction>,
    /// Its statics.
    pub(crate) statics: Vec<ImportStatic>,
}

/// Where JavaScript finds an imported thing.
pub(crate) enum Source {
    /// Among the globals.
    Global,
    /// In a module, by its specifier.
    Module(Text),
    /// In a file of the crate, by its path from the crate's root (`/js/x.js`).
    File(Text),
    /// In this text, which becomes a file.
    Inline(Text),
    /// In a fragment of Ferry's own.
    Intrinsic,
}

/// A text with the token that says it.
#[derive(Clone)]
pub(crate) struct Text {
    /// The text.
    pub(crate) value: String,
    /// Where it is.
    pub(crate) span: Span,
}

/// An imported type.
pub(crate) struct ImportType {
    /// Attributes to keep.
    pub(crate) attrs: Vec<Attribute>,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its visibility.
    pub(crate) vis: Visibility,
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// The objects on the way to it.
    pub(crate) namespace: Vec<String>,
    /// Prefixes under which browsers may have it instead.
    pub(crate) prefixes: Vec<Text>,
    /// Under which name it is exported again.
    pub(crate) reexport: Option<Reexport>,
    /// The types it extends, nearest first.
    pub(crate) extends: Vec<crate::syntax::Path>,
    /// Its TypeScript type, or nothing.
    pub(crate) typescript: String,
    /// Its type parameters, without `where`.
    pub(crate) generics: crate::syntax::Generics,
    /// What tells its values from others, instead of `instanceof`.
    pub(crate) is_type_of: Option<Expr>,
    /// What it asked not to be.
    pub(crate) without: Without,
    /// Whether it asked to be `PartialEq`, and `Eq`.
    pub(crate) equality: Equality,
}

impl ImportFunction {
    /// Whether JavaScript gives a promise of what it returns.
    pub(crate) fn promised(&self) -> bool {
        self.sig.asyncness.is_some() || self.suspending.is_some()
    }
}

/// What a type asked not to be.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub(crate) struct Without {
    /// `Deref`.
    pub(crate) deref: bool,
    /// `UpcastFrom`, in any direction.
    pub(crate) upcast: bool,
    /// `Promising`.
    pub(crate) promising: bool,
    /// `IntoJsGeneric`.
    pub(crate) into_js_generic: bool,
}

/// Which comparisons a type asked for.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub(crate) struct Equality {
    /// `PartialEq`.
    pub(crate) partial: bool,
    /// `Eq`.
    pub(crate) total: bool,
}

/// An imported function.
pub(crate) struct ImportFunction {
    /// Attributes to keep.
    pub(crate) attrs: Vec<Attribute>,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its visibility.
    pub(crate) vis: Visibility,
    /// Its signature as written.
    pub(crate) sig: Signature,
    /// What it belongs to.
    pub(crate) owner: Owner,
    /// The type that it is declared as part of, although JavaScript finds it elsewhere.
    pub(crate) place: Option<Type>,
    /// What is done with what it names.
    pub(crate) access: Access,
    /// Where it asks for what its class defines, whatever a value has in its place.
    pub(crate) is_final: Option<Span>,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// What JavaScript calls the class it belongs to.
    pub(crate) js_class: String,
    /// Prefixes under which browsers may have its class instead.
    pub(crate) prefixes: Vec<String>,
    /// The objects on the way to it, or to its class.
    pub(crate) namespace: Vec<String>,
    /// Its parameters; the first is the receiver of a method.
    pub(crate) params: Vec<ImportParam>,
    /// What it returns; the good case, if exceptions are caught.
    pub(crate) ret: Type,
    /// Whether exceptions are caught.
    pub(crate) catch: bool,
    /// Where it asks to wait for the promise that it is given, before it returns.
    pub(crate) suspending: Option<Span>,
    /// Where the last parameter is spread.
    pub(crate) variadic: Option<Span>,
    /// Parameters that do not cross in their usual form.
    pub(crate) sequences: Vec<Sequence>,
    /// Under which name it is exported again.
    pub(crate) reexport: Option<Reexport>,
    /// Whether its type parameters are not erased: each type is converted as itself.
    pub(crate) per_type: bool,
}

/// The form of a parameter, if it is what the option `kind` is about.
pub(crate) struct Sequence {
    /// Which parameter, from 0.
    pub(crate) param: u32,
    /// `slice` or `vec`.
    pub(crate) kind: &'static str,
    /// The form.
    pub(crate) form: Form,
    /// Whether the parameter itself asks for it.
    pub(crate) given: bool,
}

/// What is exported again.
pub(crate) struct Reexport {
    /// The public name.
    pub(crate) name: Name,
    /// Whether it is declared.
    pub(crate) typescript: bool,
}

/// An imported static.
pub(crate) struct ImportStatic {
    /// Attributes to keep.
    pub(crate) attrs: Vec<Attribute>,
    /// When it exists at all.
    pub(crate) cfgs: Vec<Attribute>,
    /// Its visibility.
    pub(crate) vis: Visibility,
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// Its type as written.
    pub(crate) ty: Type,
    /// What JavaScript calls it.
    pub(crate) js_name: Name,
    /// The objects on the way to it.
    pub(crate) namespace: Vec<String>,
    /// What holds it.
    pub(crate) holder: Holder,
    /// The text that it is, if it is a text of Rust's.
    pub(crate) text: Option<String>,
    /// Under which name it is exported again.
    pub(crate) reexport: Option<Reexport>,
}

/// What holds an imported static.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    /// `JsThreadLocal<T>`.
    ThreadLocal,
    /// `JsStatic<T>`.
    Plain,
    /// The standard library's `LocalKey<T>`.
    LocalKey,
}

/// One parameter of an imported function.
pub(crate) struct ImportParam {
    /// Its name in the wrapper.
    pub(crate) ident: Ident,
    /// Its type as written.
    pub(crate) ty: Type,
}

/// What an imported function belongs to.
pub(crate) enum Owner {
    /// Nothing.
    Nobody,
    /// A value of the class, its first parameter.
    Value(Type),
    /// The class.
    Class(Type),
    /// The class, as its constructor.
    New(Type),
}

/// What is done with what an imported function names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// It is called.
    Call,
    /// Its value is read.
    Get,
    /// It is assigned to.
    Set,
    /// `object[key]` is read.
    Index,
    /// `object[key]` is assigned to.
    SetIndex,
    /// `object[key]` is deleted.
    DeleteIndex,
}
