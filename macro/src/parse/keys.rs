//! The table of options: which exist, what value each takes, and where it may stand.

/// Where an option stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    /// On a `pub fn`.
    Function,
    /// On a method of an `impl` block.
    Method,
    /// On a parameter of an exported function or method.
    Param,
    /// On an `impl` block.
    Impl,
    /// On a struct.
    Struct,
    /// On a field.
    Field,
    /// On an enum.
    Enum,
    /// On a variant of an enum.
    Variant,
    /// On a struct or enum that crosses as data.
    Data,
    /// On a variant of it.
    DataVariant,
    /// On a field of it.
    DataField,
    /// On a constant.
    Const,
    /// On a static.
    Static,
    /// On a constant of an `impl` block.
    AssociatedConst,
    /// On an `extern` block.
    Block,
    /// On a function in an `extern` block.
    ImportFunction,
    /// On a type in an `extern` block.
    ImportType,
    /// On a static in an `extern` block.
    ImportStatic,
    /// On a parameter of a function in an `extern` block.
    ImportParam,
    /// In `link_to!`.
    Link,
}

impl Position {
    /// How a message calls it.
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Position::Function => "exported functions",
            Position::Method => "exported methods",
            Position::Param => "parameters of exported functions",
            Position::Impl => "`impl` blocks",
            Position::Struct => "structs",
            Position::Field => "fields",
            Position::Enum => "enums",
            Position::Variant => "variants",
            Position::Data => "data",
            Position::DataVariant => "variants of data",
            Position::DataField => "fields of data",
            Position::Const => "constants",
            Position::Static => "statics",
            Position::AssociatedConst => "constants of `impl` blocks",
            Position::Block => "`extern` blocks",
            Position::ImportFunction => "imported functions",
            Position::ImportType => "imported types",
            Position::ImportStatic => "imported statics",
            Position::ImportParam => "parameters of imported functions",
            Position::Link => "links",
        }
    }
}

/// What follows an option's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Nothing.
    Nothing,
    /// `= name` or `= "name"`.
    Name,
    /// Perhaps `= name` or `= "name"`.
    PerhapsName,
    /// `= name`, `= "name"` or `= ["a", "b"]`.
    Names,
    /// `= some::Path` or the same in a string.
    Path,
    /// `= some::Type<With, Arguments>` or the same in a string.
    Type,
    /// `= expression`.
    Expression,
    /// Whatever comes, because nobody reads it yet.
    Anything,
}

/// An option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    AssertNoShim,
    Catch,
    Constructor,
    Extends,
    ExtendsJsClass,
    ExtendsJsNamespace,
    Final,
    Fallback,
    GenericMono,
    Getter,
    GetterWithClone,
    IndexingDeleter,
    IndexingGetter,
    IndexingSetter,
    InlineJs,
    Inspectable,
    Intrinsic,
    IsTypeOf,
    JsClass,
    JsName,
    JsNamespace,
    JsSys,
    Jspi,
    Main,
    Method,
    Module,
    NoDeref,
    NoIntoJsGeneric,
    NoPromising,
    NoUpcast,
    ParamDescription,
    Private,
    RawModule,
    Readonly,
    Reexport,
    ReturnDescription,
    /// Named after the crate: the path to the runtime.
    Runtime,
    Setter,
    Skip,
    SkipJsdoc,
    SkipTypescript,
    Slice,
    SliceToArray,
    Start,
    StaticMethodOf,
    StaticString,
    Structural,
    Suspending,
    ThreadLocal,
    ThreadLocalV2,
    This,
    TypescriptCustomSection,
    TypescriptType,
    UncheckedOptionalParamType,
    UncheckedParamType,
    UncheckedReturnType,
    Variadic,
    Vec,
    VendorPrefix,
    WasmBindgenFutures,
    Alias,
    Content,
    Data,
    Declare,
    Default,
    DenyUnknownFields,
    Error,
    External,
    Flatten,
    Nullable,
    Number,
    Optional,
    Other,
    Rename,
    RenameAll,
    RenameAllFields,
    SkipIf,
    Tag,
    Untagged,
    /// Understood by nobody yet.
    Planned,
}

/// One option.
pub(crate) struct Row {
    /// Its name.
    pub(crate) name: &'static str,
    /// Which it is.
    pub(crate) key: Key,
    /// What follows its name.
    pub(crate) takes: Takes,
    /// Where it may stand.
    pub(crate) on: &'static [Position],
    /// Where it will be allowed to stand, but is not understood yet.
    pub(crate) planned_on: &'static [Position],
}

use Position::{
    AssociatedConst, Block, Const, Data, DataField, DataVariant, Enum, Field, Function, Impl, ImportFunction,
    ImportParam, ImportStatic, ImportType, Link, Method, Param, Static, Struct, Variant,
};

const fn row(name: &'static str, key: Key, takes: Takes, on: &'static [Position]) -> Row {
    Row { name, key, takes, on, planned_on: &[] }
}

const fn planned(name: &'static str, planned_on: &'static [Position]) -> Row {
    Row { name, key: Key::Planned, takes: Takes::Anything, on: &[], planned_on }
}

/// Every option, except the one that is named after the crate; by name.
pub(crate) const ROWS: &[Row] = &[
    row("alias", Key::Alias, Takes::Name, &[DataVariant, DataField]),
    // Every import has a function of the glue, so that there is nothing to assert.
    row("assert_no_shim", Key::AssertNoShim, Takes::Nothing, &[ImportFunction]),
    row("catch", Key::Catch, Takes::Nothing, &[ImportFunction]),
    row("constructor", Key::Constructor, Takes::Nothing, &[Method, ImportFunction]),
    row("content", Key::Content, Takes::Name, &[Data]),
    row("data", Key::Data, Takes::Nothing, &[Data]),
    row("declare", Key::Declare, Takes::Nothing, &[Data]),
    row("default", Key::Default, Takes::PerhapsName, &[Data, DataField]),
    row("deny_unknown_fields", Key::DenyUnknownFields, Takes::Nothing, &[Data]),
    row("error", Key::Error, Takes::Nothing, &[Data]),
    row("experimental_generic_mono", Key::GenericMono, Takes::Nothing, &[Block, ImportFunction]),
    planned("experimental_tokio", &[Function, Method]),
    row("extends", Key::Extends, Takes::Path, &[Struct, ImportType]),
    row("extends_js_class", Key::ExtendsJsClass, Takes::Name, &[Struct]),
    row("extends_js_namespace", Key::ExtendsJsNamespace, Takes::Names, &[Struct]),
    row("external", Key::External, Takes::Nothing, &[Data]),
    row("fallback", Key::Fallback, Takes::Nothing, &[Enum]),
    row("final", Key::Final, Takes::Nothing, &[ImportFunction]),
    row("flatten", Key::Flatten, Takes::Nothing, &[DataField]),
    row("getter", Key::Getter, Takes::PerhapsName, &[Method, ImportFunction]),
    row("getter_with_clone", Key::GetterWithClone, Takes::Nothing, &[Struct, Field]),
    row("indexing_deleter", Key::IndexingDeleter, Takes::Nothing, &[ImportFunction]),
    row("indexing_getter", Key::IndexingGetter, Takes::Nothing, &[ImportFunction]),
    row("indexing_setter", Key::IndexingSetter, Takes::Nothing, &[ImportFunction]),
    row("inline_js", Key::InlineJs, Takes::Name, &[Block, Link]),
    row("inspectable", Key::Inspectable, Takes::Nothing, &[Struct]),
    // Only the runtime uses it: its own helpers in JavaScript are imports like any other.
    row("intrinsic", Key::Intrinsic, Takes::Nothing, &[Block]),
    row("is_type_of", Key::IsTypeOf, Takes::Expression, &[ImportType]),
    row("js_class", Key::JsClass, Takes::Name, &[Impl, ImportFunction]),
    row(
        "js_name",
        Key::JsName,
        Takes::Name,
        &[
            Function,
            Method,
            Param,
            Struct,
            Field,
            Enum,
            Variant,
            Data,
            DataField,
            Const,
            Static,
            AssociatedConst,
            ImportFunction,
            ImportType,
            ImportStatic,
        ],
    ),
    row(
        "js_namespace",
        Key::JsNamespace,
        Takes::Names,
        &[Function, Struct, Enum, Impl, Const, Static, Block, ImportFunction, ImportType, ImportStatic],
    ),
    // Where the executor is that async functions need: Ferry's is part of the runtime.
    row("js_sys", Key::JsSys, Takes::Path, &[Function, Block]),
    row("jspi", Key::Jspi, Takes::Nothing, &[Function, Method]),
    row("main", Key::Main, Takes::Nothing, &[Function]),
    row("method", Key::Method, Takes::Nothing, &[ImportFunction]),
    row("module", Key::Module, Takes::Name, &[Block, Link]),
    row("no_deref", Key::NoDeref, Takes::Nothing, &[ImportType]),
    row("no_into_js_generic", Key::NoIntoJsGeneric, Takes::Nothing, &[ImportType]),
    row("no_promising", Key::NoPromising, Takes::Nothing, &[ImportType]),
    row("no_upcast", Key::NoUpcast, Takes::Nothing, &[ImportType]),
    row("nullable", Key::Nullable, Takes::Nothing, &[DataField]),
    row("number", Key::Number, Takes::Nothing, &[DataField]),
    row("optional", Key::Optional, Takes::Nothing, &[DataField]),
    row("other", Key::Other, Takes::Nothing, &[DataVariant]),
    // Where nothing is declared, what is said of a parameter or a result has no effect.
    row("param_description", Key::ParamDescription, Takes::Name, &[Param, ImportParam]),
    row("private", Key::Private, Takes::Nothing, &[Function, Struct, Enum, Data]),
    row("raw_module", Key::RawModule, Takes::Name, &[Block, Link]),
    row("readonly", Key::Readonly, Takes::Nothing, &[Field, Data]),
    row("reexport", Key::Reexport, Takes::PerhapsName, &[ImportFunction, ImportType, ImportStatic]),
    row("rename", Key::Rename, Takes::Name, &[Data, DataVariant, DataField]),
    row("rename_all", Key::RenameAll, Takes::Name, &[Data, DataVariant]),
    row("rename_all_fields", Key::RenameAllFields, Takes::Name, &[Data]),
    row("return_description", Key::ReturnDescription, Takes::Name, &[Function, Method, ImportFunction]),
    row("setter", Key::Setter, Takes::PerhapsName, &[Method, ImportFunction]),
    row("skip", Key::Skip, Takes::Nothing, &[Method, AssociatedConst, Field, DataVariant, DataField]),
    row("skip_if", Key::SkipIf, Takes::Name, &[DataField]),
    row("skip_jsdoc", Key::SkipJsdoc, Takes::Nothing, &[Function, Method, Field]),
    row(
        "skip_typescript",
        Key::SkipTypescript,
        Takes::Nothing,
        &[
            Function,
            Method,
            Struct,
            Field,
            Enum,
            Data,
            Const,
            Static,
            AssociatedConst,
            ImportFunction,
            ImportType,
            ImportStatic,
        ],
    ),
    row("slice", Key::Slice, Takes::Name, &[Block, ImportFunction, ImportParam]),
    row("slice_to_array", Key::SliceToArray, Takes::Nothing, &[Block, ImportFunction, ImportParam]),
    row("start", Key::Start, Takes::Nothing, &[Function]),
    row("static_method_of", Key::StaticMethodOf, Takes::Type, &[ImportFunction]),
    row("static_string", Key::StaticString, Takes::Nothing, &[ImportStatic]),
    // How properties are found unless `final` is given: saying so changes nothing.
    row("structural", Key::Structural, Takes::Nothing, &[ImportFunction]),
    row("suspending", Key::Suspending, Takes::Nothing, &[ImportFunction]),
    row("tag", Key::Tag, Takes::Name, &[Data]),
    row("this", Key::This, Takes::Nothing, &[Function]),
    row("thread_local", Key::ThreadLocal, Takes::Nothing, &[ImportStatic]),
    row("thread_local_v2", Key::ThreadLocalV2, Takes::Nothing, &[ImportStatic]),
    row("typescript_custom_section", Key::TypescriptCustomSection, Takes::Nothing, &[Const]),
    row("typescript_type", Key::TypescriptType, Takes::Name, &[ImportType]),
    row("unchecked_optional_param_type", Key::UncheckedOptionalParamType, Takes::Name, &[Param, ImportParam]),
    row("unchecked_param_type", Key::UncheckedParamType, Takes::Name, &[Param, ImportParam]),
    row("unchecked_return_type", Key::UncheckedReturnType, Takes::Name, &[Function, Method, ImportFunction]),
    row("untagged", Key::Untagged, Takes::Nothing, &[Data, DataVariant]),
    row("variadic", Key::Variadic, Takes::Nothing, &[Function, Method, ImportFunction]),
    row("vec", Key::Vec, Takes::Name, &[Block, ImportFunction, ImportParam]),
    row("vendor_prefix", Key::VendorPrefix, Takes::Name, &[ImportType]),
    row("wasm_bindgen_futures", Key::WasmBindgenFutures, Takes::Path, &[Function, Block]),
];

/// The row of the option that is named after the crate.
pub(crate) const RUNTIME: Row =
    row("", Key::Runtime, Takes::Path, &[Function, Impl, Struct, Enum, Data, Const, Static, Block, Link]);

/// Options that change what the whole item is, or what is said of it: where they mean nothing, something else was meant.
const GRAVE: &[&str] = &[
    "experimental_generic_mono",
    "inline_js",
    "jspi",
    "module",
    "param_description",
    "raw_module",
    "return_description",
    "slice",
    "unchecked_optional_param_type",
    "unchecked_param_type",
    "unchecked_return_type",
    "vec",
];

impl Row {
    /// Whether it is a mistake to give it where it means nothing, rather than something to be told about.
    pub(crate) fn is_grave(&self, position: Position) -> bool {
        match position {
            Param | ImportParam | Link | Data | DataVariant | DataField => true,
            Method => matches!(self.key, Key::This | Key::JsNamespace) || GRAVE.contains(&self.name),
            Function | Impl | Struct | Field | Enum | Variant | Const | Static | AssociatedConst | Block
            | ImportFunction | ImportType | ImportStatic => GRAVE.contains(&self.name),
        }
    }
}

/// The known option nearest to `name`, among those for `position`, if it is near enough to be what was meant.
pub(crate) fn nearest(name: &str, position: Position) -> Option<&'static str> {
    let allowed = 1 + name.len() / 4;
    ROWS.iter()
        .filter(|row| row.key != Key::Intrinsic && (row.on.contains(&position) || row.planned_on.contains(&position)))
        .map(|row| (distance(name, row.name), row.name))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, name)| name)
}

/// Letters to insert, remove or replace to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in to.iter().enumerate() {
            let replace = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_option_finds_its_neighbour() {
        assert_eq!(nearest("js_nme", Position::Function), Some("js_name"));
        assert_eq!(nearest("jsname", Position::Struct), Some("js_name"));
        assert_eq!(nearest("namespace", Position::Block), Some("js_namespace"));
        assert_eq!(nearest("getter_with_copy", Position::Field), Some("getter_with_clone"));
    }

    #[test]
    fn a_word_that_is_like_none_finds_nothing() {
        assert_eq!(nearest("colour", Position::Function), None);
        assert_eq!(nearest("intrinsics", Position::Block), None);
    }

    #[test]
    fn rows_are_sorted_and_unique() {
        let names: Vec<&str> = ROWS.iter().map(|row| row.name).collect();
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(names, sorted);
    }

    #[test]
    fn grave_options_exist() {
        assert!(GRAVE.iter().all(|name| ROWS.iter().any(|row| row.name == *name)));
    }

    #[test]
    fn no_option_is_both_understood_and_planned_in_one_place() {
        for row in ROWS {
            assert!(row.on.iter().all(|position| !row.planned_on.contains(position)), "{}", row.name);
            assert!(!row.on.is_empty() || !row.planned_on.is_empty(), "{}", row.name);
        }
    }
}
