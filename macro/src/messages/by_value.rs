//! What can be wrong with data.

/// A mistake in a struct or enum that crosses as data.
pub(crate) enum Mistake {
    /// Generics.
    ConstParameter,
    WhereClause,
    DeclareGeneric,
    /// Shapes.
    NoVariants,
    UntaggedFirst,
    DefaultBeforeEnd,
    TagOfStruct {
        option: &'static str,
    },
    InternalTuple {
        variant: String,
    },
    TwoTaggings,
    ContentWithoutTag,
    SameTag,
    DuplicateName {
        name: String,
        first: String,
    },
    TagIsField {
        name: String,
    },
    FlattenUnnamed,
    FlattenClosed,
    UnnamedOption {
        option: &'static str,
    },
    ErrorShape,
    ErrorField {
        name: String,
    },
    /// Fields.
    OptionalOfWhat {
        option: &'static str,
    },
    UnknownCase {
        name: String,
    },
    NoPath {
        text: String,
    },
    CfgInside {
        what: &'static str,
    },
    /// Serde.
    Serde {
        word: String,
    },
    SerdeOneWay {
        word: String,
    },
    SerdeContradicts {
        word: &'static str,
    },
}

impl Mistake {
    pub(crate) fn text(&self) -> String {
        match self {
            Mistake::ConstParameter => {
                "a parameter of data is a type, or a `usize` or `u32` that says how long arrays are; leave the field out with `skip`, \
                 or write the value out".into()
            }
            Mistake::WhereClause => "only a bound of one parameter is understood here; write bounds such as `T: Clone`".into(),
            Mistake::DeclareGeneric => {
                "what its parameters stand for is only known where it is used, and there it is declared anyway; remove `declare`"
                    .into()
            }
            Mistake::NoVariants => "an enum without variants has no values, and so nothing can cross; add a variant".into(),
            Mistake::UntaggedFirst => {
                "what has no tag is tried when no tag fits; put the variants with `untagged` behind all others".into()
            }
            Mistake::DefaultBeforeEnd => {
                "only the end of a tuple may be missing, and a field before this one has a `default`; give this one a \
                 `default`, too"
                    .into()
            }
            Mistake::TagOfStruct { option } => {
                format!("`{option}` says which variant of an enum a value is, and a struct has only one; remove it")
            }
            Mistake::InternalTuple { variant } => format!(
                "the tag is a property beside those of the content, and `{variant}` has a tuple as content; name its fields, or \
                 give the content a property of its own, such as `content = \"value\"`"
            ),
            Mistake::TwoTaggings => "there is one way to say which variant a value is; keep `tag`, `external` or `untagged`".into(),
            Mistake::ContentWithoutTag => "`content` needs `tag = \"…\"`, the property that says which variant it is".into(),
            Mistake::SameTag => "the tag and the content need two properties; give them different names".into(),
            Mistake::DuplicateName { name, first } => {
                format!("`{name}` is what JavaScript calls `{first}` already; give one of them another name with `rename = \"…\"`")
            }
            Mistake::TagIsField { name } => {
                format!("`{name}` is the property that says which variant it is; rename the field, or choose another `tag = \"…\"`")
            }
            Mistake::FlattenUnnamed => "only a field with a name can be flattened into an object; remove `flatten`".into(),
            Mistake::FlattenClosed => {
                "what a flattened field takes is not known here, so that no property is unknown; remove \
                 `deny_unknown_fields` or `flatten`"
                    .into()
            }
            Mistake::UnnamedOption { option } => {
                format!("a field without a name is found by its place; remove `{option}`, or name the field")
            }
            Mistake::ErrorShape => {
                "an error is an object with properties: a struct with named fields or none, or an enum of such variants with a \
                 `tag`; it has no type parameters"
                    .into()
            }
            Mistake::ErrorField { name } => {
                format!("every error has `{name}` already; give the field another name with `rename = \"…\"`")
            }
            Mistake::OptionalOfWhat { option } => {
                format!("`{option}` says what becomes of `None`, and this is no `Option`; remove it, or use `default`")
            }
            Mistake::UnknownCase { name } => format!(
                "`{name}` is no way to write names; there are lowercase, UPPERCASE, PascalCase, camelCase, snake_case, \
                 SCREAMING_SNAKE_CASE, kebab-case and SCREAMING-KEBAB-CASE"
            ),
            Mistake::NoPath { text } => format!("`{text}` is no path of a function"),
            Mistake::CfgInside { what } => format!(
                "{what} under `cfg` would make two types of one; declare the type twice under opposite `#[cfg(…)]`s"
            ),
            Mistake::Serde { word } => format!(
                "serde reads and writes this differently because of `{word}`, and data that crosses cannot; remove it, or give \
                 JavaScript a type of its own"
            ),
            Mistake::SerdeOneWay { word } => format!(
                "`{word}` holds in one direction only, and what crosses is one type for both; say the same for the other \
                 direction, or give JavaScript a type of its own"
            ),
            Mistake::SerdeContradicts { word } => {
                format!("`#[serde({word})]` says something else; remove one of them, so that both agree")
            }
        }
    }
}
