//! The table of conversions: how each kind of type crosses, in both directions.

mod by_value;
mod choices;
mod classes;
mod closures;
pub mod codecs;
mod enums;
mod handles;
mod iterables;
mod json;
mod options;
mod parcels;
mod results;
mod scalars;
mod slices;
mod strings;
mod times;
mod vectors;

pub use by_value::CodecNames;

use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use crate::ts::ast as ts;
use std::collections::BTreeMap;
use wasm_ferry_schema::{MAX_WORDS, Presence, Type, Word};

/// Who sees a TypeScript type: what may be passed can be wider than what comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A value that JavaScript gives.
    Param,
    /// A value that JavaScript gets.
    Return,
}

/// Where values behind handles live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandleMode {
    /// In an `externref` table: handles cross as the values themselves.
    Table,
    /// In an array of the glue: handles cross as numbers.
    Heap,
}

/// How one kind of type crosses: one row of the table.
pub struct Rule {
    /// How the type is written in Rust, for the guide.
    pub rust: &'static str,
    /// Its TypeScript type.
    pub ts: fn(&Conversion<'_>, Side) -> ts::Type,
    /// A JavaScript value becomes words, in layout order.
    pub to_wasm: fn(&Conversion<'_>, &mut Scope, Expr) -> Vec<Expr>,
    /// Words, in layout order, become a JavaScript value.
    pub to_js: fn(&Conversion<'_>, &mut Scope, &[Expr]) -> Expr,
    /// What may go wrong with a value, to be known before another one is given away.
    pub check: Check,
    /// Whether its words are lost unless Rust receives them.
    pub gives: Gives,
    /// How a value crosses as a part of one of many parts, if it may.
    pub part: Option<Part>,
    /// What a user needs to know, for the guide.
    pub guide: &'static str,
}

/// Looks at a JavaScript value and gives the one that `to_wasm` then accepts without throwing; holds nothing.
pub type Look = fn(&Conversion<'_>, &mut Scope, Expr) -> Expr;

/// What may go wrong with a value that JavaScript gives.
#[derive(Clone, Copy)]
pub enum Check {
    /// Nothing.
    Never,
    /// `to_wasm` may throw.
    Early(Look),
    /// The call of the wasm function may throw, because the engine converts the words then.
    AtCall(Look),
    /// Whatever may go wrong with its part.
    Inner(Look),
}

/// Whether `to_wasm` makes something that only Rust can release: its argument must then reach Rust.
#[derive(Clone, Copy)]
pub enum Gives {
    /// No: nothing is made, or the glue releases it.
    Nothing,
    /// Memory, or a class's value.
    Always,
    /// Memory that is lent to the call: in small glue, the module releases it.
    Lent,
    /// Both of `Lent` and `Handle`.
    LentWithHandle,
    /// A handle, unless values cross as themselves.
    Handle,
    /// Whatever its part gives.
    Inner,
}

/// How a value crosses as a part of a parcel.
#[derive(Clone, Copy)]
pub struct Part {
    /// Looks at a JavaScript value, which is a name, and puts it into a parcel. Gives nothing away.
    pub put: fn(&Conversion<'_>, &mut Scope, &Place, Expr),
    /// Takes a JavaScript value from a parcel.
    pub take: fn(&Conversion<'_>, &mut Scope, &Expr) -> Expr,
}

/// Where a part is put.
pub struct Place {
    /// The parcel.
    parcel: Expr,
    /// How deep the whole is in something larger, if that is only known when the glue runs.
    base: Option<Expr>,
    /// How deep the part is in the whole, for messages.
    depth: usize,
    /// Whether numbers must be in range, instead of being made so.
    strict: bool,
}

/// Every row, in the guide's order.
pub static RULES: &[&Rule] = &[
    &scalars::UNIT,
    &scalars::BOOL,
    &scalars::INT,
    &scalars::U32,
    &scalars::NON_NULL,
    &scalars::FLOAT,
    &scalars::I64,
    &scalars::U64,
    &scalars::I128,
    &scalars::U128,
    &scalars::CHAR,
    &strings::STR,
    &strings::STRING,
    &slices::SLICE,
    &slices::SLICE_MUT,
    &vectors::VEC,
    &parcels::LIST,
    &parcels::ARRAY,
    &parcels::TUPLE,
    &parcels::MAP,
    &parcels::SET,
    &times::DURATION,
    &times::TIME,
    &json::JSON,
    &options::OPTION,
    &options::NULLABLE,
    &results::RESULT,
    &handles::JS_VALUE,
    &handles::JS_VALUE_REF,
    &handles::MAYBE,
    &handles::MAYBE_REF,
    &handles::JS_ERROR,
    &handles::IMPORT,
    &handles::IMPORT_REF,
    &classes::CLASS,
    &classes::CLASS_REF,
    &enums::ENUM,
    &choices::STRING_ENUM,
    &choices::UNION,
    &by_value::DATA,
    &by_value::WHOLE,
    &iterables::ITERATOR,
    &iterables::STREAM,
    &closures::CALLBACK,
    &closures::FUNCTION,
    &closures::FUNCTION_REF,
];

/// What the plan decided about a named type.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its local name in the glue; empty for types that JavaScript defines.
    pub local: String,
    /// What users call it.
    pub public: String,
    /// For a class that extends another one or is extended, the local name of the constant that describes it.
    pub lineage: Option<String>,
    /// How declarations spell it.
    pub ts: ts::Type,
}

/// The named types of a module, by Rust path, and where handles live.
#[derive(Clone)]
pub struct Names<'a> {
    /// By Rust path.
    pub types: BTreeMap<&'a str, Named>,
    /// What the functions are called that put and take data.
    pub codecs: Vec<(Type<'a>, CodecNames)>,
    /// In a definition: its parameters.
    pub parameters: &'a [&'a str],
    /// Where values behind handles live.
    pub handles: HandleMode,
    /// The local name of the list of closure kinds.
    pub closure_kinds: String,
    /// Whether the glue remembers constant texts.
    pub remembers: bool,
    /// Whether the glue is small rather than fast.
    pub small: bool,
}

/// A rule applied to a type: `Option<String>` is `OPTION` over `STRING`.
pub struct Conversion<'a> {
    /// The type.
    pub ty: Type<'a>,
    /// Its row.
    pub rule: &'static Rule,
    /// The conversions of its parts: the inner type, or parameters and then the result.
    pub inner: Vec<Conversion<'a>>,
    /// For a named type, what the plan decided about it; for callbacks, the list of closure kinds.
    pub named: Option<Named>,
    /// For data, what its functions are called.
    pub codec: Option<CodecNames>,
    /// Where values behind handles live.
    pub handles: HandleMode,
    /// Whether the glue remembers constant texts.
    pub remembers: bool,
    /// Whether the glue is small rather than fast: then what a call is lent is freed in WebAssembly.
    pub small: bool,
}

/// A type that cannot stand where it stands; the text completes "`T` …".
#[derive(Debug, PartialEq)]
pub struct Unsupported {
    /// The type, as Rust would write it.
    pub ty: String,
    /// Why not.
    pub reason: &'static str,
}

impl<'a> Conversion<'a> {
    /// The conversion of a type.
    pub fn of(ty: &Type<'a>, names: &Names<'a>) -> Result<Conversion<'a>, Unsupported> {
        let (rule, parts): (&'static Rule, Vec<&Type<'a>>) = match ty {
            Type::Unit => (&scalars::UNIT, vec![]),
            Type::Bool => (&scalars::BOOL, vec![]),
            Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::Isize => (&scalars::INT, vec![]),
            Type::ClampedByte => (&scalars::INT, vec![]),
            Type::U32 | Type::Usize | Type::Pointer => (&scalars::U32, vec![]),
            Type::F32 | Type::F64 => (&scalars::FLOAT, vec![]),
            Type::I64 => (&scalars::I64, vec![]),
            Type::U64 => (&scalars::U64, vec![]),
            Type::I128 => (&scalars::I128, vec![]),
            Type::U128 => (&scalars::U128, vec![]),
            Type::Char => (&scalars::CHAR, vec![]),
            Type::String | Type::Parsed => (&strings::STRING, vec![]),
            Type::NonNull => (&scalars::NON_NULL, vec![]),
            Type::Json => (&json::JSON, vec![]),
            Type::Duration => (&times::DURATION, vec![]),
            Type::Time => (&times::TIME, vec![]),
            Type::Vec { element } if element.has_typed_array() => (&vectors::VEC, vec![element]),
            Type::Vec { element } => (&parcels::LIST, vec![parcels::part(ty, element)?]),
            Type::Array { element, .. } => (&parcels::ARRAY, vec![parcels::part(ty, element)?]),
            Type::Tuple { parts } => {
                (&parcels::TUPLE, parts.iter().map(|part| parcels::part(ty, part)).collect::<Result<_, _>>()?)
            }
            Type::Map { key, value } => (&parcels::MAP, vec![parcels::part(ty, key)?, parcels::part(ty, value)?]),
            Type::Set { element } => (&parcels::SET, vec![parcels::part(ty, element)?]),
            Type::Nullable { inner } => (&options::NULLABLE, vec![options::inner(ty, inner)?]),
            Type::Option { inner } => (&options::OPTION, vec![options::inner(ty, inner)?]),
            Type::Result { ok } => (&results::RESULT, vec![results::ok(ty, ok)?]),
            Type::JsValue | Type::Undefined | Type::Null | Type::Foreign { .. } => (&handles::JS_VALUE, vec![]),
            Type::Maybe { inner, .. } => (&handles::MAYBE, vec![inner]),
            Type::JsError => (&handles::JS_ERROR, vec![]),
            Type::Import { .. } => (&handles::IMPORT, vec![]),
            Type::Class { .. } => (&classes::CLASS, vec![]),
            Type::Enum { .. } => (&enums::ENUM, vec![]),
            Type::StringEnum { .. } => (&choices::STRING_ENUM, vec![]),
            Type::Union { .. } => (&choices::UNION, vec![]),
            Type::Data { arguments, .. } => (&by_value::DATA, by_value::arguments(arguments)),
            Type::Parameter { .. } => (&by_value::PARAMETER, vec![]),
            Type::Whole { .. } => (&by_value::WHOLE, vec![]),
            Type::Function { params, ret } => (&closures::FUNCTION, closures::parts(params, ret)),
            Type::Iterable { item, awaited } => (iterables::rule(*awaited), vec![parcels::part(ty, item)?]),
            Type::Ref { inner } => return Conversion::of_ref(ty, inner, names),
            Type::RefMut { inner } => match inner {
                Type::Slice { element } => (&slices::SLICE_MUT, vec![vectors::element(ty, element)?]),
                Type::Class { .. } => (&classes::CLASS_REF, vec![]),
                // A number crosses by itself, and JavaScript cannot change it.
                inner if is_copied(inner) => return Conversion::of(inner, names),
                Type::Callback { params, ret, .. } => (&closures::CALLBACK, closures::parts(params, ret)),
                _ => return Err(unsupported(ty, "cannot be borrowed mutably across the boundary")),
            },
            Type::Str | Type::KeptStr | Type::Slice { .. } | Type::Callback { .. } => {
                return Err(unsupported(ty, "can only cross behind a reference"));
            }
            Type::Hole | Type::ForeignList { .. } | Type::Length { .. } => {
                return Err(unsupported(ty, "was left undescribed by the macro"));
            }
        };
        Conversion::assemble(*ty, rule, parts, names)
    }

    fn of_ref(ty: &Type<'a>, inner: &'a Type<'a>, names: &Names<'a>) -> Result<Conversion<'a>, Unsupported> {
        let (rule, parts): (&'static Rule, Vec<&Type<'a>>) = match inner {
            Type::Str | Type::KeptStr | Type::String => (&strings::STR, vec![]),
            Type::Slice { element } if element.has_typed_array() => (&slices::SLICE, vec![element]),
            Type::Slice { element } => (&parcels::LIST, vec![parcels::part(ty, element)?]),
            Type::JsValue | Type::JsError | Type::Undefined | Type::Null | Type::Foreign { .. } => {
                (&handles::JS_VALUE_REF, vec![])
            }
            Type::Maybe { inner, .. } => (&handles::MAYBE_REF, vec![inner]),
            Type::Import { .. } => (&handles::IMPORT_REF, vec![]),
            Type::Class { .. } => (&classes::CLASS_REF, vec![]),
            Type::Callback { params, ret, .. } => (&closures::CALLBACK, closures::parts(params, ret)),
            Type::Function { params, ret } => (&closures::FUNCTION_REF, closures::parts(params, ret)),
            // A borrowed number crosses like the number itself.
            Type::Bool | Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 => {
                return Conversion::of(inner, names);
            }
            Type::I64 | Type::U64 | Type::I128 | Type::U128 | Type::Isize | Type::Usize => {
                return Conversion::of(inner, names);
            }
            Type::F32 | Type::F64 | Type::Char | Type::ClampedByte | Type::Enum { .. } => {
                return Conversion::of(inner, names);
            }
            // Borrowed data is a copy as well.
            Type::StringEnum { .. } | Type::Data { .. } => return Conversion::of(inner, names),
            Type::Whole { .. } | Type::Parameter { .. } => {
                return Err(unsupported(ty, "cannot be borrowed across the boundary"));
            }
            Type::Unit
            | Type::Pointer
            | Type::Union { .. }
            | Type::NonNull
            | Type::Json
            | Type::Parsed
            | Type::Length { .. }
            | Type::Duration
            | Type::Time
            | Type::Array { .. }
            | Type::Tuple { .. }
            | Type::Map { .. }
            | Type::Set { .. }
            | Type::Iterable { .. }
            | Type::Nullable { .. }
            | Type::Vec { .. }
            | Type::Option { .. }
            | Type::Result { .. }
            | Type::Ref { .. }
            | Type::RefMut { .. }
            | Type::ForeignList { .. }
            | Type::Hole => return Err(unsupported(ty, "cannot be borrowed across the boundary")),
        };
        Conversion::assemble(*ty, rule, parts, names)
    }

    fn assemble(
        ty: Type<'a>,
        rule: &'static Rule,
        parts: Vec<&Type<'a>>,
        names: &Names<'a>,
    ) -> Result<Conversion<'a>, Unsupported> {
        let mut inner: Vec<Conversion<'a>> =
            parts.into_iter().map(|part| Conversion::of(part, names)).collect::<Result<_, _>>()?;
        if let Type::Option { inner: Type::Option { .. } } = ty {
            // The outer one is `undefined`, so that JavaScript can tell them apart.
            inner[0].rule = &options::NULLABLE;
        }
        let named = match (path(&ty), &ty) {
            (None, Type::Parameter { index }) => {
                let name = names.parameters.get(*index as usize).copied().unwrap_or("any");
                Some(Named { local: String::new(), public: name.to_owned(), lineage: None, ts: ts::Type::name(name) })
            }
            (Some(path), _) => names.types.get(path).cloned(),
            (None, Type::Ref { inner: Type::Callback { .. } } | Type::RefMut { inner: Type::Callback { .. } }) => {
                let (local, ts) = (names.closure_kinds.clone(), ts::Type::name("Function"));
                Some(Named { local, public: String::new(), lineage: None, ts })
            }
            (None, _) => None,
        };
        let codec = match ty {
            Type::Data { .. } => names.codecs.iter().find(|(other, _)| *other == ty).map(|(_, codec)| codec.clone()),
            _ => None,
        };
        let Names { handles, remembers, small, .. } = *names;
        Ok(Conversion { ty, rule, inner, named, codec, handles, remembers, small })
    }

    /// The words of the type.
    pub fn words(&self) -> Vec<Word> {
        self.ty.words().as_slice().to_vec()
    }

    /// How the type is spelled in declarations.
    pub fn ts(&self, side: Side) -> ts::Type {
        (self.rule.ts)(self, side)
    }

    /// A JavaScript value becomes words.
    pub fn to_wasm(&self, scope: &mut Scope, value: Expr) -> Vec<Expr> {
        let words = (self.rule.to_wasm)(self, scope, value);
        assert_eq!(words.len(), self.words().len(), "bug: the rule of {} made other words than its layout", self.ty);
        words
    }

    /// As [`Conversion::to_wasm`], for words that become arguments of a call at once: in small glue, those of text and arrays
    /// need no names, as arguments are evaluated in order.
    pub fn to_arguments(&self, scope: &mut Scope, value: Expr) -> Vec<Expr> {
        let address = match self.ty {
            _ if !self.small => return self.to_wasm(scope, value),
            Type::String | Type::Ref { inner: Type::Str | Type::KeptStr | Type::String } => {
                scope.call(fragment::STRING_TO_WASM, [value])
            }
            Type::Ref { inner: Type::Slice { .. } } | Type::Vec { .. } if self.inner[0].ty.has_typed_array() => {
                vectors::give(self, scope, value)
            }
            _ => return self.to_wasm(scope, value),
        };
        vec![address, scope.uses(fragment::LAST_LENGTH)]
    }

    /// Whether each word is read once at most, in order, and before anything else happens: then it needs no name.
    pub fn reads_words_in_order(&self) -> bool {
        match self.ty {
            Type::String | Type::Vec { element: Type::String } => true,
            Type::Vec { element } => element.has_typed_array(),
            _ => false,
        }
    }

    /// Words become a JavaScript value.
    pub fn to_js(&self, scope: &mut Scope, words: &[Expr]) -> Expr {
        assert_eq!(words.len(), self.words().len(), "bug: {} was given other words than its layout", self.ty);
        (self.rule.to_js)(self, scope, words)
    }

    /// Whether converting a value may throw before the call is made.
    pub fn may_throw(&self) -> bool {
        match self.rule.check {
            Check::Never => false,
            Check::Early(_) | Check::AtCall(_) => true,
            // What is packed by the check must be checked.
            Check::Inner(_) => options::is_nested(self) || self.inner.iter().any(Conversion::may_throw),
        }
    }

    /// Whether the engine may throw when the call is made.
    pub fn may_throw_late(&self) -> bool {
        match self.rule.check {
            Check::Never | Check::Early(_) => false,
            Check::AtCall(_) => true,
            Check::Inner(_) => self.inner.iter().any(Conversion::may_throw_late),
        }
    }

    /// Whether its words are lost unless Rust receives them.
    pub fn gives(&self) -> bool {
        match self.rule.gives {
            Gives::Nothing => false,
            Gives::Always => true,
            Gives::Lent => self.small,
            Gives::LentWithHandle => self.small || self.handles == HandleMode::Heap,
            Gives::Handle => self.handles == HandleMode::Heap,
            Gives::Inner => options::is_nested(self) || self.inner.iter().any(Conversion::gives),
        }
    }

    /// Looks at a value before anything is given away; what it returns crosses without throwing.
    pub fn check(&self, scope: &mut Scope, value: Expr) -> Expr {
        match self.rule.check {
            Check::Early(look) | Check::AtCall(look) => look(self, scope, value),
            Check::Inner(look) if self.may_throw() => look(self, scope, value),
            Check::Never | Check::Inner(_) => value,
        }
    }

    /// What users call a class or enum.
    fn public(&self) -> &str {
        self.named.as_ref().map_or("", |named| &named.public)
    }

    /// The local JavaScript name of a class or enum.
    fn local(&self) -> &str {
        self.named.as_ref().map_or("", |named| &named.local)
    }
}

/// The Rust path of a named type, through references.
pub fn path<'a>(ty: &Type<'a>) -> Option<&'a str> {
    match ty {
        Type::Class { path } | Type::Enum { path } | Type::Import { path } => Some(path),
        Type::StringEnum { path } | Type::Union { path } | Type::Data { path, .. } => Some(path),
        Type::Ref { inner } | Type::RefMut { inner } => path(inner),
        _ => None,
    }
}

/// Whether a value behind a reference crosses as a copy.
fn is_copied(ty: &Type<'_>) -> bool {
    ty.has_typed_array() || matches!(ty, Type::Bool | Type::Char | Type::I128 | Type::U128)
}

/// How a word looks when there is nothing to say.
pub fn zero(word: Word) -> Expr {
    match word {
        Word::I32 | Word::F32 | Word::F64 => Expr::Number(0.0),
        Word::I64 => Expr::BigInt(0),
    }
}

fn unsupported(ty: &Type<'_>, reason: &'static str) -> Unsupported {
    Unsupported { ty: ty.to_string(), reason }
}

// The layout of absence belongs to the schema; these are only its two faces in JavaScript.
const _: () = assert!(MAX_WORDS == 4);

/// Whether an option of this type carries a flag before its words.
fn has_flag(ty: &Type<'_>) -> bool {
    match ty.presence() {
        Presence::Flag => true,
        Presence::NonZero => false,
    }
}
