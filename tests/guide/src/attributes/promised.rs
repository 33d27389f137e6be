//! Every option there is to be, where it may stand, and what it does.

use super::keys::Position::{
    self, AssociatedConst, Block, Const, Data, DataField, DataVariant, Enum, Field, Function, Impl, ImportFunction,
    ImportParam, ImportStatic, ImportType, Link, Method, Param, Static, Struct, Variant,
};

/// One option.
pub(super) struct Promise {
    /// Its name.
    pub(super) name: &'static str,
    /// What it does, for the page.
    pub(super) does: &'static str,
    /// Where it may stand. Each place has a test, or is said to be missing on the page of limits.
    pub(super) on: &'static [Position],
}

const fn promise(name: &'static str, does: &'static str, on: &'static [Position]) -> Promise {
    Promise { name, does, on }
}

/// All of them, by name.
pub(super) const PROMISES: &[Promise] = &[
    promise(
        "alias",
        "`= \"name\"`: another name that JavaScript may give. May be repeated.",
        &[DataVariant, DataField],
    ),
    promise(
        "assert_no_shim",
        "Fails the build if the import needs any JavaScript of its own. For tests.",
        &[ImportFunction],
    ),
    promise(
        "catch",
        "An exception becomes `Err`; the function returns a `Result`. Without it an exception passes through Rust.",
        &[ImportFunction],
    ),
    promise("constructor", "Called as `new Class(…)`.", &[Method, ImportFunction]),
    promise("content", "`= \"name\"`: the property of what is in a variant, beside the `tag`.", &[Data]),
    promise("data", "The value itself crosses, as a plain object, and not a reference to it.", &[Data]),
    promise("declare", "It is declared in TypeScript, whether or not anything uses it.", &[Data]),
    promise(
        "default",
        "What is missing is the field's `Default`; with `= \"path\"`, what that function returns; on the struct, that field of the struct's `Default`.",
        &[Data, DataField],
    ),
    promise("deny_unknown_fields", "Other properties are refused instead of ignored.", &[Data]),
    promise(
        "error",
        "As `data`, for a `std::error::Error`: as the `Err` of an export, a class of errors with these properties.",
        &[Data],
    ),
    promise(
        "experimental_generic_mono",
        "One binding per set of type arguments, each with the words of its types.",
        &[Block, ImportFunction],
    ),
    promise("experimental_tokio", "Drives the future with tokio.", &[Function, Method]),
    promise(
        "extends",
        "`= Parent`: a class that this one inherits from. May be repeated on imported types; the first is what the type \
         dereferences to.",
        &[Struct, ImportType],
    ),
    promise("extends_js_class", "`= \"Name\"`: what JavaScript calls the parent class.", &[Struct]),
    promise("extends_js_namespace", "`= ns`: where JavaScript finds the parent class.", &[Struct]),
    promise("external", "A variant with content is an object whose one property is its name.", &[Data]),
    promise("fallback", "A variant takes every value that no other variant is.", &[Enum]),
    promise(
        "final",
        "Takes the method or property from the class's prototype, not from the object.",
        &[ImportFunction],
    ),
    promise("flatten", "The properties of a struct, or all others as a map, are those of the whole.", &[DataField]),
    promise("getter", "`getter` or `getter = name`: reading the property calls it.", &[Method, ImportFunction]),
    promise("getter_with_clone", "Reading a field clones it, so that it need not be `Copy`.", &[Struct, Field]),
    promise("indexing_deleter", "`delete object[key]`.", &[ImportFunction]),
    promise("indexing_getter", "`object[key]`.", &[ImportFunction]),
    promise("indexing_setter", "`object[key] = value`.", &[ImportFunction]),
    promise("inline_js", "`= \"…\"`: the text of a module that the block's items come from.", &[Block, Link]),
    promise("inspectable", "Adds `toJSON`, `toString` and, in Node, a readable `console.log`.", &[Struct]),
    promise("is_type_of", "`= expression`: decides what is of this type, instead of `instanceof`.", &[ImportType]),
    promise("js_class", "`= \"Name\"`: what JavaScript calls the class.", &[Impl, ImportFunction]),
    promise(
        "js_name",
        "`= name` or `= \"name\"`: what JavaScript calls it. `\"[Symbol.iterator]\"` names a symbol.",
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
    promise(
        "js_namespace",
        "`= ns` or `= [\"a\", \"b\"]`: the object that it is a property of.",
        &[Function, Struct, Enum, Impl, Const, Static, Block, ImportFunction, ImportType, ImportStatic],
    ),
    promise("js_sys", "`= path`: where to find the crate `js_sys`.", &[Function, Block]),
    promise(
        "jspi",
        "May wait for promises without being `async`; JavaScript gets a promise. Needs JavaScript Promise Integration.",
        &[Function, Method],
    ),
    promise("main", "On `fn main` of a program: runs when the module is loaded.", &[Function]),
    promise("method", "A method of the class that its first parameter refers to.", &[ImportFunction]),
    promise(
        "module",
        "`= \"name\"`: the package that the items come from, or, beginning with `/`, a file of the crate.",
        &[Block, Link],
    ),
    promise("no_deref", "The type does not dereference to its parent.", &[ImportType]),
    promise("no_into_js_generic", "The type is left out of `IntoJsGeneric`.", &[ImportType]),
    promise("no_promising", "The type is left out of `Promising`.", &[ImportType]),
    promise("no_upcast", "The type is left out of `UpcastFrom`.", &[ImportType]),
    promise("nullable", "`None` is `null`.", &[DataField]),
    promise("number", "`i64` and `u64` are numbers, not bigints: whole, and exact up to 2⁵³.", &[DataField]),
    promise("optional", "`None` is left out, or `undefined`.", &[DataField]),
    promise("other", "What unknown names become.", &[DataVariant]),
    promise(
        "param_description",
        "`= \"…\"`: what the documentation says of the parameter. No effect on imports.",
        &[Param, ImportParam],
    ),
    promise("private", "Left out of what the module exports.", &[Function, Struct, Enum, Data]),
    promise(
        "raw_module",
        "`= \"…\"`: the module that the items come from, exactly as `import` shall say it.",
        &[Block, Link],
    ),
    promise(
        "readonly",
        "A field without a setter; of data, properties that TypeScript does not assign.",
        &[Field, Data],
    ),
    promise(
        "reexport",
        "`reexport` or `reexport = name`: the package exports what it imports.",
        &[ImportFunction, ImportType, ImportStatic],
    ),
    promise(
        "rename",
        "`= \"name\"`: what JavaScript calls it; the same as `js_name`.",
        &[Data, DataVariant, DataField],
    ),
    promise(
        "rename_all",
        "`= \"camelCase\"`: how the names of fields, or of variants, are written.",
        &[Data, DataVariant],
    ),
    promise("rename_all_fields", "As `rename_all`, for the fields of all variants.", &[Data]),
    promise(
        "return_description",
        "`= \"…\"`: what the documentation says of the result. No effect on imports.",
        &[Function, Method, ImportFunction],
    ),
    promise(
        "setter",
        "`setter` or `setter = name`: assigning to the property calls it. Without a name, the function's is `set_…`.",
        &[Method, ImportFunction],
    ),
    promise("skip", "JavaScript does not see it.", &[Method, AssociatedConst, Field, DataVariant, DataField]),
    promise("skip_if", "`= \"path\"`: the field is left out if this function says so.", &[DataField]),
    promise("skip_jsdoc", "No generated `@param` and `@returns` in the JavaScript.", &[Function, Method, Field]),
    promise(
        "skip_typescript",
        "Left out of the TypeScript declarations.",
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
    promise(
        "slice",
        "`= view`, `copy` or `array`: whether JavaScript gets a view of Rust's memory, a copy, or a plain array.",
        &[Block, ImportFunction, ImportParam],
    ),
    promise("slice_to_array", "The same as `slice = array`.", &[Block, ImportFunction, ImportParam]),
    promise("start", "Runs when the module is loaded.", &[Function]),
    promise("static_method_of", "`= Class`: a static method of the class.", &[ImportFunction]),
    promise("static_string", "The static is this string, made once.", &[ImportStatic]),
    promise(
        "structural",
        "Looks the method or property up in the object. This is what happens anyway.",
        &[ImportFunction],
    ),
    promise(
        "suspending",
        "Waits for the promise that the function returns. Needs JavaScript Promise Integration.",
        &[ImportFunction],
    ),
    promise("tag", "`= \"name\"`: the property that names the variant; `type` unless it is given.", &[Data]),
    promise("this", "The first parameter is JavaScript's `this`.", &[Function]),
    promise("thread_local", "The older form of `thread_local_v2`.", &[ImportStatic]),
    promise("thread_local_v2", "The static is read once, when first used, through `JsThreadLocal`.", &[ImportStatic]),
    promise("typescript_custom_section", "The text is appended to the TypeScript declarations.", &[Const]),
    promise("typescript_type", "`= \"…\"`: what TypeScript calls the type.", &[ImportType]),
    promise(
        "unchecked_optional_param_type",
        "As `unchecked_param_type`, and the parameter may be left out.",
        &[Param, ImportParam],
    ),
    promise(
        "unchecked_param_type",
        "`= \"…\"`: the parameter's type in TypeScript. No effect on imports.",
        &[Param, ImportParam],
    ),
    promise(
        "unchecked_return_type",
        "`= \"…\"`: the result's type in TypeScript. No effect on imports.",
        &[Function, Method, ImportFunction],
    ),
    promise("untagged", "A variant is only its content: the first that fits.", &[Data, DataVariant]),
    promise(
        "variadic",
        "The last parameter is the rest of the arguments: `...rest`.",
        &[Function, Method, ImportFunction],
    ),
    promise(
        "vec",
        "`= copy` or `array`: whether JavaScript gets a typed array or a plain array.",
        &[Block, ImportFunction, ImportParam],
    ),
    promise("vendor_prefix", "`= webkit`: also look for the class under this prefix. May be repeated.", &[ImportType]),
    promise("wasm_bindgen_futures", "`= path`: where to find the crate `wasm_bindgen_futures`.", &[Function, Block]),
    promise(
        "wasm_ferry",
        "`= path`: where to find the crate `wasm_ferry`, for macros whose users do not depend on it.",
        &[Function, Impl, Struct, Enum, Data, Const, Block],
    ),
];
