//! Says whether a function was compiled the way it was recorded.

use crate::read::facts::RawKind;
use std::fmt;
use wasm_ferry_schema::{MAX_WORDS, Presence, Type, Word};

/// The help where records and code disagree.
pub(super) const REBUILD: &str =
    "the records and the code come from different builds: run `cargo clean` and build the module again";

/// The help where a type is one that converts itself.
pub(super) const CONVERTS_ITSELF: &str = "a type that implements `IntoWasmAbi` or `FromWasmAbi` by itself crosses as the type \
     whose `describe` its own one calls: write `type Abi = <Other as IntoWasmAbi>::Abi` for that type, for an option of it \
     `type MaybeAbi = <Other as MaybeIntoWasmAbi>::MaybeAbi`";

/// The core signature that a recorded one leads to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Signature {
    params: Vec<Word>,
    result: Option<Word>,
}

/// Why a type has no words.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Unfit {
    /// It takes more of them than a value may have.
    TooManyWords(String),
    /// A part of it is missing.
    Hole(String),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::TooManyWords(ty) => write!(f, "`{ty}` takes more than {MAX_WORDS} words"),
            Unfit::Hole(ty) => write!(f, "a part of `{ty}` is missing"),
        }
    }
}

impl Signature {
    /// Words that no parameter stands for, then parameters and the result.
    pub(super) fn of(before: &[Word], params: &[Type<'_>], ret: &Type<'_>) -> Result<Signature, Unfit> {
        let mut words = before.to_vec();
        for param in params {
            whole(param)?;
            words.extend(param.words().as_slice());
        }
        whole(ret)?;
        Ok(Signature { params: words, result: ret.words().as_slice().first().copied() })
    }

    /// Whether an import or export has this signature.
    pub(super) fn fits(&self, kind: &RawKind) -> bool {
        match kind {
            RawKind::Function { params, results } => {
                params.iter().eq(self.params.iter().map(|&word| Some(word)).collect::<Vec<_>>().iter())
                    && results.iter().eq(self.result.map(Some).iter())
            }
            RawKind::Memory | RawKind::Table | RawKind::Global | RawKind::Tag => false,
        }
    }
}

/// Refuses types whose words cannot be counted, all their parts included.
fn whole(ty: &Type<'_>) -> Result<(), Unfit> {
    match ty {
        Type::Hole => Err(Unfit::Hole(ty.to_string())),
        // A parcel, whatever is in it.
        Type::Option { inner: Type::Option { inner } | Type::Nullable { inner } } => whole(inner),
        Type::Option { inner } | Type::Nullable { inner } => {
            whole(inner)?;
            match inner.presence() {
                Presence::Flag if inner.words().as_slice().len() == MAX_WORDS => {
                    Err(Unfit::TooManyWords(ty.to_string()))
                }
                Presence::Flag | Presence::NonZero => Ok(()),
            }
        }
        Type::Ref { inner } | Type::RefMut { inner } | Type::Maybe { inner, .. } => whole(inner),
        Type::Result { ok } => whole(ok),
        Type::Iterable { item, .. } => whole(item),
        Type::Slice { element } | Type::Vec { element } | Type::Array { element, .. } | Type::Set { element } => {
            whole(element)
        }
        Type::Tuple { parts } => parts.iter().try_for_each(whole),
        Type::Map { key, value } => whole(key).and_then(|()| whole(value)),
        Type::Callback { params, ret, .. } | Type::Function { params, ret } => {
            params.iter().try_for_each(whole)?;
            whole(ret)
        }
        Type::Unit | Type::Bool | Type::Char | Type::Pointer | Type::Str | Type::String => Ok(()),
        Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 | Type::I64 | Type::U64 => Ok(()),
        Type::I128 | Type::U128 | Type::Isize | Type::Usize | Type::F32 | Type::F64 => Ok(()),
        Type::StringEnum { .. } | Type::Union { .. } => Ok(()),
        Type::JsValue | Type::JsError | Type::Import { .. } | Type::Class { .. } | Type::Enum { .. } => Ok(()),
        Type::NonNull
        | Type::Duration
        | Type::Time
        | Type::ClampedByte
        | Type::Whole { .. }
        | Type::Parameter { .. } => Ok(()),
        Type::Data { arguments, .. } => arguments.iter().try_for_each(whole),
        Type::KeptStr | Type::Undefined | Type::Null | Type::Json | Type::Parsed => Ok(()),
        Type::Foreign { .. } | Type::ForeignList { .. } => Ok(()),
        Type::Length { .. } => Ok(()),
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let params: Vec<_> = self.params.iter().map(|&word| Some(word)).collect();
        f.write_str(&show_words(&params, &self.result.map(Some).into_iter().collect::<Vec<_>>()))
    }
}

/// An import's or export's kind for people.
pub(super) fn show(kind: &RawKind) -> String {
    match kind {
        RawKind::Function { params, results } => show_words(params, results),
        RawKind::Memory => "a memory".into(),
        RawKind::Table => "a table".into(),
        RawKind::Global => "a global".into(),
        RawKind::Tag => "an exception tag".into(),
    }
}

fn show_words(params: &[Option<Word>], results: &[Option<Word>]) -> String {
    let list = |words: &[Option<Word>]| {
        let words = words.iter().map(|word| match word {
            Some(Word::I32) => "i32",
            Some(Word::I64) => "i64",
            Some(Word::F32) => "f32",
            Some(Word::F64) => "f64",
            None => "another type",
        });
        words.collect::<Vec<_>>().join(", ")
    };
    let arrow = if results.is_empty() { "" } else { " -> " };
    format!("({}){arrow}{}", list(params), list(results))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_flat_and_only_word_0_is_returned() {
        let params = [Type::Option { inner: &Type::U64 }, Type::Str, Type::F32];
        let signature = Signature::of(&[Word::I32], &params, &Type::String).expect("words");
        assert_eq!(signature.to_string(), "(i32, i32, i64, i32, i32, f32) -> i32");
        let words = [Word::I32, Word::I32, Word::I64, Word::I32, Word::I32, Word::F32].map(Some).to_vec();
        assert!(signature.fits(&RawKind::Function { params: words.clone(), results: vec![Some(Word::I32)] }));
        assert!(!signature.fits(&RawKind::Function { params: words.clone(), results: vec![] }));
        assert!(!signature.fits(&RawKind::Function { params: words[1..].to_vec(), results: vec![Some(Word::I32)] }));
        assert!(!signature.fits(&RawKind::Global));
    }

    #[test]
    fn options_nested_beyond_four_words_are_refused_not_counted() {
        let mut ty = Type::I128;
        // An option in an option is a parcel; what is between them here no macro writes.
        let nest = |inner: Type<'static>| {
            let ok = Type::Result { ok: Box::leak(Box::new(inner)) };
            Type::Option { inner: Box::leak(Box::new(ok)) }
        };
        for _ in 0..2 {
            ty = nest(ty);
        }
        assert!(Signature::of(&[], &[ty], &Type::Unit).is_ok());
        let error = Signature::of(&[], &[Type::Ref { inner: &nest(ty) }], &Type::Unit).expect_err("too many");
        assert_eq!(error.to_string(), "`Option<Result<Option<Result<Option<Result<i128>>>>>>` takes more than 4 words");
    }

    #[test]
    fn a_hole_is_refused_wherever_it_is() {
        let ret = Type::Function { params: &[Type::Vec { element: &Type::Hole }], ret: &Type::Unit };
        assert_eq!(Signature::of(&[], &[], &ret), Err(Unfit::Hole("_".into())));
    }
}
