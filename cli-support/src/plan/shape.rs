//! The shape of one call: its parameters, its result, and the words they take.

use super::naming::Naming;
use crate::convert::Conversion;
use wasm_ferry_schema::{Form, Function, Location, Type};

/// One call, in either direction.
pub struct Binding<'a> {
    /// Its parameters, without a receiver.
    pub params: Vec<Param<'a>>,
    /// What it returns; the conversion of `T` for `Result<T, E>`.
    pub ret: Conversion<'a>,
    /// Whether the error slot is checked (JavaScript calls Rust) or filled (Rust calls JavaScript).
    pub fallible: bool,
    /// Whether the last parameter takes all further arguments.
    pub variadic: bool,
    /// For an `async fn`, how it goes on; if calls may wait, how they end.
    pub resume: Option<Resume<'a>>,
    /// Whether calls may wait for promises, on stacks of their own.
    pub waits: bool,
    /// Whether the first parameter is JavaScript's `this`.
    pub this: bool,
    /// What the user says of the result.
    pub ret_words: Words<'a>,
    /// Whether what it throws is looked at: a trap ends the module.
    pub guarded: bool,
    /// Whether what JavaScript throws passes through Rust, and leaves something to be put in order.
    pub passes: bool,
    /// Whether a panic may leave something to be thrown.
    pub unwinds: bool,
    /// Where it was written; none for what only the machine code knows.
    pub at: Option<Location<'a>>,
}

/// How the future of an `async fn` is polled again.
pub struct Resume<'a> {
    /// The export's name in the compiled module.
    pub symbol: &'a str,
    /// The export's name in the finished module.
    pub raw: String,
    /// The glue function that calls it.
    pub local: String,
}

/// How a function goes on, if it is an `async fn`; `raw` is its own export.
pub(super) fn resume<'a>(symbol: &'a str, raw: &str, naming: &mut Naming<'_, 'a>) -> Option<Resume<'a>> {
    if symbol.is_empty() {
        return None;
    }
    let raw = naming.raw(&[raw, "_resume"].concat());
    let local = naming.names.grant(&["__ferry_", &raw].concat());
    Some(Resume { symbol, raw, local })
}

/// One parameter.
pub struct Param<'a> {
    /// Its name in the glue.
    pub local: String,
    /// Its name in documentation and declarations.
    pub name: String,
    /// How it crosses.
    pub conversion: Conversion<'a>,
    /// What an imported function is given of a sequence of numbers.
    pub form: Form,
    /// What the user says of it.
    pub words: Words<'a>,
}

/// What a user says of a parameter or a result; empty where nothing was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// Its TypeScript type, in place of what its Rust type leads to.
    pub ts: &'a str,
    /// Whether that type says that it may be left out.
    pub optional: bool,
    /// What it is.
    pub docs: &'a str,
}

impl<'a> Binding<'a> {
    /// Takes over what the record of a function says beyond names and types.
    pub(super) fn written(mut self, function: &Function<'a>) -> Self {
        self.this = function.this && !self.params.is_empty();
        self.waits = function.jspi;
        self.ret_words = Words { ts: function.ret_ts, optional: false, docs: function.ret_docs };
        for typing in function.typings {
            if let Some(param) = self.params.get_mut(typing.index as usize) {
                param.words = Words { ts: typing.ts, optional: typing.optional, docs: typing.docs };
            }
        }
        self
    }

    /// Whether Rust may refuse an argument that the glue has passed, or panic.
    pub fn may_be_refused(&self) -> bool {
        self.unwinds || self.params.iter().any(|param| may_be_refused(&param.conversion.ty))
    }

    /// The parameters that JavaScript gives as arguments.
    pub fn arguments(&self) -> &[Param<'a>] {
        &self.params[usize::from(self.this)..]
    }
}

/// What a binding is made of, as recorded.
pub(super) struct Recorded<'r, 'a> {
    /// Names and types of the parameters.
    pub params: Vec<(&'r str, Type<'a>)>,
    /// The type returned.
    pub ret: Type<'a>,
    /// Whether an error may come without `Result` in the type: an import with `catch`.
    pub catch: bool,
    /// Whether the last parameter takes all further arguments.
    pub variadic: bool,
    /// What a diagnostic calls it.
    pub what: String,
    /// Where it was written.
    pub at: Option<Location<'a>>,
}

/// Makes the binding, or reports the types that stand in the way.
pub(super) fn binding<'a>(recorded: Recorded<'_, 'a>, naming: &mut Naming<'_, 'a>) -> Option<Binding<'a>> {
    let Recorded { params, ret, catch, variadic, what, at } = recorded;
    let location = at.unwrap_or(Location { file: "", line: 0, column: 0 });
    let wanted: Vec<String> = params.iter().map(|(name, _)| Naming::parameter_name(name)).collect();
    let names = naming.parameters(wanted.iter().map(String::as_str));
    let params: Vec<Option<Param<'a>>> = params
        .iter()
        .zip(names)
        .map(|((name, ty), local)| {
            let conversion = naming.conversion(ty, &what, &location)?;
            let (name, form, words) = (Naming::parameter_name(name), Form::View, Words::default());
            Some(Param { local, name, conversion, form, words })
        })
        .collect();
    let (ret, fallible) = match ret {
        Type::Result { ok } => (*ok, true),
        other => (other, catch),
    };
    let ret = naming.conversion(&ret, &what, &location)?;
    let params = params.into_iter().collect::<Option<_>>()?;
    let (this, waits, ret_words, resume) = (false, false, Words::default(), None);
    let (guarded, unwinds) = (naming.guarded, naming.unwinds);
    let passes = false;
    Some(Binding { params, ret, fallible, variadic, resume, waits, this, ret_words, guarded, passes, unwinds, at })
}

/// Whether Rust has something to say against some values of a type; if in doubt, it has.
fn may_be_refused(ty: &Type<'_>) -> bool {
    match ty {
        Type::Ref { inner } | Type::RefMut { inner } | Type::Option { inner } => may_be_refused(inner),
        Type::Slice { element } | Type::Vec { element } => !element.has_typed_array(),
        Type::Str | Type::KeptStr | Type::String | Type::JsValue | Type::Import { .. } => false,
        Type::Unit | Type::Bool | Type::Char | Type::ClampedByte | Type::F32 | Type::F64 => false,
        Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 | Type::Isize | Type::Usize => false,
        Type::I64 | Type::U64 | Type::I128 | Type::U128 | Type::Pointer => false,
        _ => true,
    }
}
