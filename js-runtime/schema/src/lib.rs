//! Declares every recorded type, once.
//!
//! A Ferry module carries a custom section, [`SECTION`], of framed records (`record`). The macro writes them,
//! rustc's constant evaluation fills in what only types know, and the post-processor reads them back into the types
//! declared here. Tags and field orders are the wire: they are never renumbered and never reused.

#![no_std]

#[cfg(any(feature = "read", feature = "write"))]
extern crate alloc;

mod describer;
mod empty;
mod instance;
mod layout;
#[cfg(feature = "read")]
mod read;
mod record;
#[cfg(feature = "read")]
mod show;
mod spoken;
mod usage;
#[macro_use]
mod wire;
mod words;

pub use describer::{Describer, DescriberPointer, Part, describer_count, describers};
pub use instance::{CAPACITY, FoundInstance, InstanceKind, InstanceRecord, MAGIC};
pub use layout::{MAX_WORDS, Presence, Word, Words};
#[cfg(feature = "read")]
pub use read::{Arena, ErrorKind, ReadError, Reader};
pub use record::{FIXED, encoded_length, frame_header, total};
#[cfg(feature = "read")]
pub use record::{Record, Records};
#[cfg(feature = "write")]
pub use record::{Template, template};
pub use spoken::{Spoken, spoken};
pub use wire::{HOLE_TEXT, Writer};
#[cfg(feature = "write")]
pub use wire::{again, noted};
pub use words::{RESERVED_WORDS, is_reserved_word};

/// The version of the wire this crate writes. A reader understands this one and every older one.
///
/// 1: the first. 2: classes may be `inspectable`, functions `variadic`, `async` or given their `this`; types may be
/// overridden; more ways to use an import, re-exports.
pub const WIRE_VERSION: u16 = 2;

/// The custom section that holds the records.
pub const SECTION: &str = "__ferry_records";

/// In definitions of data, this number and greater ones stand for what `const` parameters are: no array is so long.
pub const PARAMETERS: u32 = 0xffff_ff00;

/// The wasm import module of everything the post-processor binds.
pub const IMPORT_MODULE: &str = "__ferry";

wire! {
    /// One Rust type as JavaScript sees it.
    ///
    /// A named type carries only its Rust path (its identity), never its definition; see [`Item`] for those.
    pub enum Type {
        /// `()`: nothing crosses.
        0 => Unit,
        /// `bool`.
        1 => Bool,
        /// `i8`.
        2 => I8,
        /// `u8`.
        3 => U8,
        /// `i16`.
        4 => I16,
        /// `u16`.
        5 => U16,
        /// `i32`.
        6 => I32,
        /// `u32`.
        7 => U32,
        /// `i64`.
        8 => I64,
        /// `u64`.
        9 => U64,
        /// `isize`, 32 bits in a wasm32 module.
        10 => Isize,
        /// `usize`, 32 bits in a wasm32 module.
        11 => Usize,
        /// `f32`.
        12 => F32,
        /// `f64`.
        13 => F64,
        /// `char`: a JavaScript string of one code point.
        14 => Char,
        /// `i128`.
        15 => I128,
        /// `u128`.
        16 => U128,
        /// `*const T` and `*mut T`: an address as a number.
        17 => Pointer,
        /// `NonNull<T>`: an address as a number that is not 0.
        18 => NonNull,
        /// `str` behind a reference: text that is copied, never owned.
        20 => Str,
        /// `String`: text whose bytes change owner.
        21 => String,
        /// `JsValue`: a handle to any JavaScript value.
        22 => JsValue,
        /// `JsError`: a handle to an `Error`.
        23 => JsError,
        /// `Duration`: a number of milliseconds.
        24 => Duration,
        /// `SystemTime`: a `Date`.
        25 => Time,
        /// A byte in a `Clamped` sequence: an element of a `Uint8ClampedArray`.
        26 => ClampedByte,
        /// `str` in a module that keeps the JavaScript strings of texts: as [`Type::Str`], but a length with the highest bit
        /// set is the handle of the string, in its other bits.
        27 => KeptStr,
        /// `sys::Undefined`: a handle to `undefined`.
        28 => Undefined,
        /// `sys::Null`: a handle to `null`.
        29 => Null,
        /// `&T`.
        30 => Ref { inner: ty },
        /// `&mut T`.
        31 => RefMut { inner: ty },
        /// `Option<T>`.
        32 => Option { inner: ty },
        /// `Result<T, E>` as a return type; the error always crosses as a handle.
        33 => Result { ok: ty },
        /// `[T]` behind a reference.
        34 => Slice { element: ty },
        /// `Vec<T>` and `Box<[T]>`.
        35 => Vec { element: ty },
        /// `[T; N]`.
        36 => Array { element: ty, length: num },
        /// A tuple of one part or more.
        37 => Tuple { parts: types },
        /// A map: JavaScript's `Map`.
        38 => Map { key: ty, value: ty },
        /// A set: JavaScript's `Set`.
        39 => Set { element: ty },
        /// `dyn Fn` or `dyn FnMut` behind a reference: callable only during the call it is passed to.
        40 => Callback { mutable: flag, params: types, ret: ty },
        /// An owned `Closure`: a handle to a JavaScript function.
        41 => Function { params: types, ret: ty },
        /// `Nullable<T>`: a value or `null`.
        42 => Nullable { inner: ty },
        /// A type declared in an `extern` block.
        50 => Import { path: text },
        /// An exported struct.
        51 => Class { path: text },
        /// An exported enum without fields.
        52 => Enum { path: text },
        /// An enum whose variants are strings in JavaScript: crosses as the number of the variant, and as the number of
        /// variants where JavaScript's string is none of them.
        53 => StringEnum { path: text },
        /// An enum of strings and values in JavaScript: a handle.
        54 => Union { path: text },
        /// A struct or enum that crosses by value, as the data that it is; with what its parameters stand for.
        55 => Data { path: text, arguments: types },
        /// In the definition of data: what its parameter of this number stands for; nowhere else.
        56 => Parameter { index: num },
        /// `i64` or `u64` that was asked to be a number in JavaScript: a whole one, which a float holds exactly.
        57 => Whole { signed: flag },
        /// `sys::JsOption<T>`, or `sys::JsNullable<T>` if `null`: a handle to a value, or to the way to say that there is none.
        58 => Maybe { null: flag, inner: ty },
        /// A type that converts itself: what its function says it is, and a handle if it says nothing.
        59 => Foreign { by: describer },
        /// Values one after the other, behind a handle: an iterator that JavaScript gets, or an iterable that it gives; an
        /// asynchronous one if they are `awaited`.
        61 => Iterable { item: ty, awaited: flag },
        /// Whatever JSON can say: crosses as JSON's text.
        62 => Json,
        /// Text that means something, such as an identifier: as [`Type::String`], but Rust may refuse it.
        63 => Parsed,
        /// A number among the arguments of data: what a `const` parameter stands for. In a definition, and as the length of an
        /// array there, [`PARAMETERS`] and more stands for the parameter of that number.
        64 => Length { value: num },
        /// A list of such values: what its function says.
        65 => ForeignList { by: describer },
        /// What the macro writes where only rustc knows the type; never on the wire.
        255 => Hole,
    }

    /// Where an item was written.
    ///
    /// Shape: file as the compiler names it, line from 1, column from 1. Removed from the final module.
    pub struct Location { file: text, line: num, column: num }

    /// One parameter of a call, in either direction.
    pub struct Param { name: text, ty: one(Type) }

    /// What the user says of a parameter where its type does not say enough.
    ///
    /// Shape: which parameter, a TypeScript type or nothing, whether it may be left out, a description or nothing.
    pub struct Typing { index: num, ts: text, optional: flag, docs: text }

    /// A Rust function that JavaScript may call.
    ///
    /// `resume` is the symbol of the export that polls the future of an `async fn`, empty for other functions: it takes
    /// the number of a task and returns what the function does.
    /// `this`: the first parameter is JavaScript's `this`. `ret_ts` and `ret_docs` replace the type of the result and
    /// describe it; empty where nothing was said. With `jspi`, a call may wait in the middle: it returns a number, and `resume`
    /// takes that once the call has ended, and returns what the function does. `untyped` leaves it out of the declarations,
    /// `bare` leaves types out of its comment. `namespace` holds the objects on the way to the name.
    pub struct Function {
        symbol: text,
        js_name: text,
        docs: text,
        params: list(Param),
        ret: one(Type),
        at: one(Location),
        variadic: flag since 2,
        resume: text since 2,
        this: flag since 2,
        typings: list(Typing) since 2,
        ret_ts: text since 2,
        ret_docs: text since 2,
        untyped: flag since 2,
        bare: flag since 2,
        namespace: texts since 2,
        jspi: flag since 2,
    }

    /// How a class member receives the value it belongs to.
    pub plain enum Receiver {
        /// Not at all: a constructor or a static member.
        0 => None,
        /// `&self`.
        1 => Shared,
        /// `&mut self`.
        2 => Exclusive,
        /// `self`: JavaScript's object is empty afterwards.
        3 => Owned,
    }

    /// What a class member is in JavaScript; static if it has no receiver.
    pub plain enum Member {
        /// `new C(…)`.
        0 => Constructor,
        /// `c.m(…)`.
        1 => Method,
        /// `c.p`.
        2 => Getter,
        /// `c.p = v`.
        3 => Setter,
    }

    /// A public field of an exported struct.
    ///
    /// `setter` is empty for a read-only field.
    pub struct Field {
        js_name: text,
        docs: text,
        ty: one(Type),
        getter: text,
        setter: text,
        untyped: flag since 2,
        bare: flag since 2,
    }

    /// A struct whose values JavaScript may own.
    ///
    /// `free`, `wrap` and `unwrap` are wasm symbols: the first two of an export and an import, the last of an import.
    /// `extends` holds the class above, if there is one; `raise` is then the symbol of the export that takes the address of a
    /// value, and gives that of a new count of the value above. `parent_name` and `parent_namespace` say what that class is
    /// called in JavaScript; empty where nothing was said.
    pub struct Class {
        ty: one(Type),
        js_name: text,
        docs: text,
        fields: list(Field),
        free: text,
        wrap: text,
        unwrap: text,
        at: one(Location),
        inspectable: flag since 2,
        untyped: flag since 2,
        namespace: texts since 2,
        private: flag since 2,
        extends: types since 2,
        raise: text since 2,
        parent_name: text since 2,
        parent_namespace: texts since 2,
    }

    /// One variant of an exported enum.
    pub struct Variant { name: text, docs: text, value: int }

    /// An enum without fields: a number in JavaScript.
    pub struct Enum {
        ty: one(Type),
        js_name: text,
        docs: text,
        variants: list(Variant),
        at: one(Location),
        untyped: flag since 2,
        namespace: texts since 2,
        private: flag since 2,
    }

    /// One thing that a value of a string enum or a union may be.
    pub enum Alternative {
        /// A string.
        0 => Literal { text: text, docs: text },
        /// A value of a type.
        1 => Value { ty: one(Type), docs: text },
    }

    /// A string enum or a union: a name for alternatives, which exists in declarations only.
    pub struct Choice {
        ty: one(Type),
        js_name: text,
        docs: text,
        alternatives: list(Alternative),
        private: flag,
        untyped: flag,
        at: one(Location),
    }

    /// What holds the content of a value.
    pub plain enum Shape {
        /// Nothing: there is no content.
        0 => Unit,
        /// The content is the value.
        1 => Newtype,
        /// An array.
        2 => Tuple,
        /// An object.
        3 => Object,
    }

    /// How a value says which variant it is.
    pub plain enum Tagging {
        /// It need not: a struct, which has one variant.
        0 => Alone,
        /// By a property beside the content's own.
        1 => Internal,
        /// By a property beside one that holds the content.
        2 => Adjacent,
        /// By the name of the only property, which holds the content; a variant without content is the name itself.
        3 => External,
        /// Not at all: it is the first variant that fits.
        4 => Untagged,
        /// It is a struct with a property that holds its name, whose value nobody looks at.
        5 => Named,
    }

    /// What becomes of `None` in a field.
    pub plain enum Absence {
        /// The type is no option, or is treated as anywhere else.
        0 => Usual,
        /// The property is left out.
        1 => LeftOut,
        /// The property is `null`.
        2 => Null,
    }

    /// A field of data.
    ///
    /// `optional`: it crosses behind a flag, because it may be missing. `flatten`: its properties are those of the whole.
    /// `aliases`: other names that JavaScript may give it under. `needed`: it is left out only on its way to JavaScript.
    pub struct DataField {
        name: text,
        docs: text,
        ty: one(Type),
        optional: flag,
        absence: plain(Absence),
        flatten: flag,
        aliases: texts,
        needed: flag,
    }

    /// A variant of data; of a struct, the only one, without a name.
    ///
    /// `aliases`: other names that JavaScript may call it by. `other`: so is any name that no variant has. `untagged`: it
    /// has no tag, whatever the others have, and comes after them.
    pub struct DataVariant {
        name: text,
        docs: text,
        shape: plain(Shape),
        fields: list(DataField),
        aliases: texts,
        other: flag,
        untagged: flag,
    }

    /// A struct or enum whose values JavaScript gets as plain data.
    ///
    /// `parameters` are the names of its type parameters, for which types have `Parameter`. `tag` and `content` are the
    /// names of properties, where `tagging` has a use for them. `closed`: other properties are refused. `error`: values
    /// become `Error`s of a class of that name. `declared`: declarations have it, whether or not anything uses it.
    pub struct Data {
        ty: one(Type),
        js_name: text,
        docs: text,
        parameters: texts,
        tagging: plain(Tagging),
        tag: text,
        content: text,
        variants: list(DataVariant),
        closed: flag,
        readonly: flag,
        error: flag,
        private: flag,
        untyped: flag,
        at: one(Location),
        declared: flag,
    }

    /// Where JavaScript finds an imported thing.
    pub enum Source {
        /// A global, looked up when it is used.
        0 => Global,
        /// A module, by a specifier that is emitted as written.
        1 => Module { specifier: text },
        /// A file of the crate, by the path of its snippet.
        2 => Snippet { path: text },
        /// A helper of Ferry's own, by the name of its fragment.
        3 => Intrinsic,
    }

    /// How an import is used from JavaScript's side.
    pub enum Use {
        /// `name(…)`.
        0 => Call,
        /// `new class(…)`.
        1 => Construct { class: text },
        /// `receiver.name(…)`; the receiver is the first parameter.
        2 => Method,
        /// `class.name(…)`.
        3 => Static { class: text },
        /// `receiver.name`.
        4 => Get,
        /// `receiver.name = value`.
        5 => Set,
        /// `class.name`.
        6 => StaticGet { class: text },
        /// `class.name = value`.
        7 => StaticSet { class: text },
        /// `value instanceof class`; false when the class does not exist.
        8 => InstanceOf { class: text },
        /// `receiver[key]`; the receiver is the first parameter.
        9 => Index,
        /// `receiver[key] = value`.
        10 => SetIndex,
        /// `delete receiver[key]`.
        11 => DeleteIndex,
        /// `class[key]`.
        12 => StaticIndex { class: text },
        /// `class[key] = value`.
        13 => StaticSetIndex { class: text },
        /// `delete class[key]`.
        14 => StaticDeleteIndex { class: text },
        /// `class.prototype.name.call(receiver, …)`: whatever the receiver says the method is.
        15 => FinalMethod { class: text },
        /// The getter that the class gives its instances, called on the receiver.
        16 => FinalGet { class: text },
        /// The setter that the class gives its instances, called on the receiver.
        17 => FinalSet { class: text },
        /// The getter of the class itself.
        18 => FinalStaticGet { class: text },
        /// The setter of the class itself.
        19 => FinalStaticSet { class: text },
        /// `name`, read; if the result is an option, `undefined` when there is no such thing.
        20 => Value,
        /// The JavaScript string that is the name itself.
        21 => Text,
        /// The URL of the source, a file.
        22 => Link,
    }

    /// How a sequence of numbers reaches an imported function.
    pub plain enum Form {
        /// A typed array on the module's memory.
        0 => View,
        /// A typed array of its own.
        1 => Copy,
        /// A plain array.
        2 => Array,
    }

    /// The form of one parameter, if it is what the option `kind` is about: `slice` or `vec`.
    ///
    /// `given` says that it was asked for this very parameter, which then must be one.
    pub struct Sequence { param: num, kind: text, form: plain(Form), given: flag }

    /// A JavaScript function, method or property that Rust may use.
    ///
    /// `symbol` is the field name in [`IMPORT_MODULE`]. `namespace` holds the objects on the way to the name.
    /// `vendor` holds prefixes: the global, or the class, may also be found under its name after one of them.
    /// `sequences` holds the parameters that do not cross in their usual form.
    pub struct Import {
        symbol: text,
        js_name: text,
        source: one(Source),
        namespace: texts,
        how: one(Use),
        params: list(Param),
        ret: one(Type),
        catch: flag,
        at: one(Location),
        variadic: flag since 2,
        vendor: texts since 2,
        sequences: list(Sequence) since 2,
    }

    /// A type declared in an `extern` block.
    pub struct ImportType { ty: one(Type), typescript: text, at: one(Location) }

    /// A JavaScript file of the crate, shipped with the package.
    pub struct Snippet { path: text, content: text, at: one(Location) }

    /// The `package.json` beside the `Cargo.toml` of a crate that imports from modules.
    pub struct NpmManifest { content: text, at: one(Location) }

    /// An imported thing that JavaScript may in turn take from the module, as `public`.
    pub struct Reexport {
        js_name: text,
        public: text,
        source: one(Source),
        namespace: texts,
        typescript: flag,
        at: one(Location),
    }

    /// A value that is known when a crate is compiled.
    pub enum Value {
        /// `true` or `false`.
        0 => Bool { value: flag },
        /// A number, as the bits of an `f64`.
        1 => Number { bits: int },
        /// A bigint, as two halves of 128 bits; the upper one has the sign if there is one.
        2 => BigInt { low: int, high: int, signed: flag },
        /// Text of one character.
        3 => Char { code: num },
        /// Text.
        4 => Text { text: text },
    }

    /// A constant or static that JavaScript may read; a static member if `class` holds a class.
    pub struct Constant {
        class: types,
        js_name: text,
        docs: text,
        value: one(Value),
        namespace: texts,
        untyped: flag,
        at: one(Location),
    }

    /// One recorded item.
    pub enum Item {
        /// A free function.
        0 => Function { function: one(Function) },
        /// A function that belongs to a class.
        1 => Member { class: one(Type), member: plain(Member), receiver: plain(Receiver), function: one(Function) },
        /// An exported struct.
        2 => Class { class: one(Class) },
        /// An exported enum.
        3 => Enum { definition: one(Enum) },
        /// An imported function, method or property.
        4 => Import { import: one(Import) },
        /// An imported type.
        5 => ImportType { import: one(ImportType) },
        /// A JavaScript file.
        6 => Snippet { snippet: one(Snippet) },
        /// A function that runs when the module is instantiated.
        7 => Start { symbol: text, at: one(Location) },
        /// Text for the `.d.ts`, as written.
        8 => TypeScript { text: splice },
        /// A string enum or a union.
        20 => Choice { choice: one(Choice) },
        /// A struct or enum that crosses as data.
        21 => Data { data: one(Data) },
        /// An imported thing that is exported again.
        9 => Reexport { reexport: one(Reexport) },
        /// A constant.
        26 => Constant { constant: one(Constant) },
        /// What the crate needs of npm.
        24 => Npm { manifest: one(NpmManifest) },
        /// The symbol of the record itself, before all other items: what describes its types lies there.
        27 => Linked { symbol: text },
    }
}
