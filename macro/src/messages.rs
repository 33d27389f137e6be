//! The text of every message: what is wrong, why, and the way out.

pub(crate) mod by_value;
mod kinds;
pub(crate) mod shapes;
mod wording;

pub(crate) use kinds::Message;

use crate::dialect::Dialect;
use wording::{enumerate, form};

impl Message {
    /// The text, for users of `dialect`.
    pub(crate) fn text(&self, dialect: &Dialect) -> String {
        let js = format!("#[{}]", dialect.attribute);
        match self {
            Message::Data(mistake) => mistake.text(),
            Message::Shape(mistake) => mistake.text(),
            Message::Malformed => {
                let name = dialect.attribute;
                format!("this is not how options are written: expected `#[{name}]` or `#[{name}(option, option = value)]`")
            }
            Message::UnknownOption { name, nearest: Some(nearest) } => {
                format!("`{name}` is not an option of `{js}`; did you mean `{nearest}`?")
            }
            Message::UnknownOption { name, nearest: None } => {
                format!("`{name}` is not an option of `{js}`; the guide lists those that are")
            }
            Message::PlannedOption { name, position } => {
                format!("`{name}` on {} is planned, but not understood yet", position.text())
            }
            Message::MisplacedOption { name, position, on } => {
                let on: Vec<&str> = on.iter().map(|position| position.text()).collect();
                format!("`{name}` means nothing on {}; it belongs on {}", position.text(), enumerate(&on))
            }
            Message::RepeatedOption { name } => format!("`{name}` is given twice, and only the first one counts; remove one of them"),
            Message::WrongValue { name, takes } => format!("`{name}` is written {}", form(name, *takes)),
            Message::Contradiction { one, other } => {
                format!("`{one}` and `{other}` contradict each other; remove one of them")
            }
            Message::WrongItem { what } => format!(
                "{what} cannot cross to JavaScript; `{js}` goes on functions, structs, enums, `impl` blocks and \
                 `extern \"C\"` blocks"
            ),
            Message::PlainConst => format!(
                "a constant is exported if it is `pub`; a text for the `.d.ts` is marked `#[{}(typescript_custom_section)]`",
                dialect.attribute
            ),
            Message::EmptyName => "a JavaScript name cannot be empty".into(),
            Message::ComputedName => {
                "a computed name is one of JavaScript's symbols, such as `[Symbol.iterator]`, and only properties of objects \
                 have them"
                    .into()
            }
            Message::KeywordName { what, name } => format!(
                "JavaScript cannot have {what} called `{name}`, which is one of its keywords; choose another name with \
                 `js_name = …`"
            ),
            Message::NotPublic { name } => format!(
                "`{name}` is not exported because it is not `pub`, and only public items are part of an interface; \
                 write `pub` before it, or remove `{js}`"
            ),
            Message::ConstFn => {
                "a `const fn` cannot be exported: JavaScript would never run it at compile time; remove `const`, or \
                 export a function that calls this one"
                    .into()
            }
            Message::Generic { what: "lifetime parameters" } => {
                "an exported function cannot have lifetime parameters: arguments are borrowed for the call only, and \
                 nothing borrowed is returned; leave the lifetimes out"
                    .into()
            }
            Message::Generic { what } => format!(
                "an exported function cannot have {what}: JavaScript calls one function, not a family of them; name \
                 the types, or export one function for each"
            ),
            Message::AsyncConstructor => {
                "a constructor cannot be `async`: `new` gives an object, not a promise; make it a static method, such as \
                 `create`"
                    .into()
            }
            Message::AsyncSetter => {
                "a setter cannot be `async`: nobody sees what an assignment returns; make it a method, such as `store`"
                    .into()
            }
            Message::JspiProperty { what } => {
                format!("`jspi` cannot be used on {what}: its callers would get a promise where they expect none; make it a method")
            }
            Message::JspiImport => {
                "`jspi` can only be used on exported functions, not imports; an import that waits for a promise is `suspending`"
                    .into()
            }
            Message::JspiStart => {
                "a function with `jspi` is called by JavaScript, which gets a promise; what is marked `start` is run where \
                 nobody waits for it; remove `jspi`, or make it `async`"
                    .into()
            }
            Message::SuspendingAsync => {
                "`suspending` cannot be combined with `async`: the one waits for the promise before it returns, the other \
                 gives a future; remove one of them"
                    .into()
            }
            Message::SuspendingSetter => {
                "a setter cannot be `suspending`: an assignment gives no promise to wait for; make it a method".into()
            }
            Message::CVariadic => {
                "a C-variadic function cannot cross to JavaScript; take a slice or a vector, and mark the function `variadic`"
                    .into()
            }
            Message::SelfOutsideImpl => format!(
                "`self` and `Self` mean something only in an `impl` block; put `{js}` on the block instead of on its \
                 function"
            ),
            Message::ReturnsReference => {
                "a reference cannot be returned to JavaScript, which may keep what it gets for ever; return an owned \
                 value, such as a `String` or a clone"
                    .into()
            }
            Message::OpaqueType { place } => {
                format!("`impl Trait` cannot be {place} here, because the layout must be known; name the type")
            }
            Message::OptionsOnReceiver => {
                "the receiver is no parameter in JavaScript, so that there is nothing to say of it; remove these options".into()
            }
            Message::ThisWithoutParameter => {
                "JavaScript's `this` is given to the first parameter, and there is none; add one, such as `this: &JsValue`"
                    .into()
            }
            Message::ParameterName { name } => format!(
                "`{name}` cannot be the name of a parameter in JavaScript; write an identifier that is no keyword"
            ),
            Message::CommentEnd => {
                "`*/` would end the comment that this text becomes part of; write it without".into()
            }
            Message::TypeKeyword { name } => {
                format!("`{name}` is a keyword of JavaScript and no TypeScript type; write the type that is meant")
            }
            Message::NothingReturned { what } => {
                format!("this function returns nothing, so that there is no {what} to give; remove it, or return a value")
            }
            Message::RequiredAfterOptional => {
                "JavaScript cannot leave out a parameter and give the next one; make this one optional too, or move it \
                 before the optional ones"
                    .into()
            }
            Message::VariadicWithoutParameter => {
                "`variadic` gathers arguments in the last parameter, and there is none; add one, such as `rest: Vec<f64>`"
                    .into()
            }
            Message::StartWithParameters { what } => format!(
                "a `{what}` function runs when the module is instantiated, when there is nobody to pass arguments; \
                 remove its parameters"
            ),
            Message::StartGeneric { what } => format!(
                "a `{what}` function cannot be generic: nobody chooses the types when the module is instantiated"
            ),
            Message::MainName => {
                "the function that a program begins with is called `main`; rename it, or mark it `start`".into()
            }
            Message::MainWithOthers => {
                "`main` is not exported to JavaScript, so that other options mean nothing; remove them".into()
            }
            Message::PrivateWithoutStart => {
                "`private` means nothing on a function without `start`: it would be out of reach for everybody".into()
            }
            Message::SpecialImpl => {
                "`default` and `unsafe` blocks cannot be exported; write a plain `impl` block for what JavaScript sees"
                    .into()
            }
            Message::GenericImpl => {
                "a generic `impl` block cannot be exported: JavaScript has one class, not a family of them; write the \
                 block for one type"
                    .into()
            }
            Message::ImplOfWhat => format!(
                "methods are exported only for a struct that is named here, without type arguments, and has `{js}` itself"
            ),
            Message::ExportedMutable => {
                "JavaScript is given the value that is written here, and would not see another one; remove `mut`, or export a \
                 function that reads it"
                    .into()
            }
            Message::TypeInImpl => "associated types have no counterpart in JavaScript; move it elsewhere".into(),
            Message::MacroInImpl => {
                "a macro in an exported `impl` block hides its methods; move it to another `impl` block, or annotate \
                 what it expands to"
                    .into()
            }
            Message::PrivateMethod { name } => format!(
                "`{name}` is not `pub`, so that JavaScript does not see it; write `pub` before it, or remove its options"
            ),
            Message::SetterPrefix { name } => format!(
                "the name of a setter begins with `set_`, and what follows is the property; rename `{name}`, or write \
                 `setter = property`"
            ),
            Message::ConstructorWithReceiver => {
                "a constructor makes a value, so it cannot begin with one; remove `self`, or remove `constructor`".into()
            }
            Message::ConstructorReturnsNothing => {
                "a constructor returns the value that it makes; return `Self` or `Result<Self, E>`".into()
            }
            Message::PropertyParameters { what, wanted } => {
                format!("a {what} takes {wanted}, as JavaScript calls it that way")
            }
            Message::GenericClass { what } => format!(
                "an exported struct cannot have {what}: JavaScript has one class, not a family of them, and keeps its \
                 objects as long as it likes; wrap one concrete type"
            ),
            Message::FieldNotExported => {
                "only `pub` fields become properties, so that these options mean nothing; write `pub` before the field, \
                 or remove them"
                    .into()
            }
            Message::SkipWithOthers => "a skipped field is no property, so that other options mean nothing; remove them, or `skip`".into(),
            Message::ExtendsNothing => {
                "this says what the struct above is called, and there is none; add `extends = Struct`, or remove it".into()
            }
            Message::ExtendsTwice => {
                "a class extends one class, not several; hold the others in fields".into()
            }
            Message::ExtendsItself => "a struct cannot extend itself; name another one".into(),
            Message::ExtendsTuple => {
                "the struct above is held in a field called `parent`, and this one has no names; give its fields names".into()
            }
            Message::ParentField => {
                "a field `parent` of type `Parent<…>` is added where `extends = Struct` says so; rename this field, or remove it \
                 and write the option"
                    .into()
            }
            Message::EmptyEnum => {
                "an enum without variants has no values, and JavaScript could never be given one; add a variant".into()
            }
            Message::VariantFields => {
                "an exported enum cannot have parameters: JavaScript has one, not a family of them; name the types".into()
            }
            Message::MixedVariant => {
                "this enum is made of strings and values, so that each variant without a field needs its string, such as \
                 `Auto = \"auto\"`"
                    .into()
            }
            Message::OneField => {
                "a variant stands for one JavaScript value, and so has exactly one field without a name, such as \
                 `Number(f64)`; put several into a struct"
                    .into()
            }
            Message::FallbackOfNothing => {
                "`fallback` lets the last variant of an enum take whatever the others do not, so that it needs a field, \
                 such as `Other(JsValue)`"
                    .into()
            }
            Message::AliasName { name } => {
                format!("TypeScript cannot have a type called `{name}`; choose an identifier with `js_name = …`")
            }
            Message::DuplicateText { text, first } => {
                format!("`{text}` is already the string of `{first}`; each variant needs its own")
            }
            Message::NotANumber => {
                "the number of a variant must be written out, such as `7` or `-1`: it is recorded before the compiler \
                 computes anything"
                    .into()
            }
            Message::OutOfRange { value, range } => format!(
                "`{value}` does not fit: the numbers of this enum travel as `{range}`, because {}",
                if *range == "i32" { "one of them is negative" } else { "none of them is negative" }
            ),
            Message::DuplicateDiscriminant { value, first } => {
                format!("`{value}` is already the number of `{first}`; each variant needs its own")
            }
            Message::VariantNumber { name } => format!(
                "the object of an enum has names for its numbers, and numbers for its names, so that `{name}` cannot be a name"
            ),
            Message::VariantNames { name, first } => {
                format!("JavaScript knows `{first}` as `{name}` already; choose another name")
            }
            Message::TextHasName => {
                "`js_name` means nothing here: JavaScript knows a variant by its string; remove it, or change the string".into()
            }
            Message::WrongAbi => "JavaScript is imported in an `extern \"C\"` block; there is no other ABI for it".into(),
            Message::ForeignMacro => {
                "a macro in an `extern` block hides what it declares; write the declarations out, or let the macro \
                 make the whole block"
                    .into()
            }
            Message::RelativeModule => {
                "a path that begins with `.` is relative to nothing here; write `/…` for a file of this crate, from the \
                 folder of its Cargo.toml, or `raw_module = \"…\"` for a specifier that is left as it is"
                    .into()
            }
            Message::EmptyModule => "a module has a name; write `\"/file.js\"` or `\"package\"`".into(),
            Message::UnreadableModule { path, root, reason } => format!(
                "`{path}` cannot be read: {reason}; the path is taken from {root}. Create the file there, or write \
                 `raw_module = \"…\"` for a specifier that is left as it is"
            ),
            Message::ModuleOutsideCrate => {
                "a module's file lies inside the crate, so that it is published with it; remove the `..`".into()
            }
            Message::NamespaceTwice => {
                "`js_namespace` is given for the block and for this item; remove one of them, because they are not joined"
                    .into()
            }
            Message::NamespaceKeyword { name } => {
                format!("JavaScript has no object called `{name}`, which is one of its keywords")
            }
            Message::ImportKeyword { what, name } => format!(
                "JavaScript has no global {what} called `{name}`, which is one of its keywords; name what is meant with \
                 `js_name = …`, or say where it is with `module` or `js_namespace`"
            ),
            Message::MethodWithoutReceiver => {
                "an imported method needs its object as first parameter, such as `this: &Window`".into()
            }
            Message::ReceiverNotShared => {
                "the object of an imported method is passed by shared reference, such as `this: &Window`".into()
            }
            Message::ReceiverNotPath => {
                "the object of an imported method is an imported type, given by name, such as `this: &Window`".into()
            }
            Message::ConstructorType => {
                "an imported constructor returns the class by name, such as `-> Date` (with `catch`, `-> Result<Date, \
                 JsValue>`)"
                    .into()
            }
            Message::CatchWithoutResult => {
                "with `catch`, what JavaScript throws is returned as `Err`; return `Result<T, JsValue>`".into()
            }
            Message::Pattern => "a parameter of an imported function is a name or `_`, not a pattern".into(),
            Message::SelfInExtern => {
                "`self` has no type in an `extern` block; write `this: &Type` as first parameter, and mark the function \
                 `method`"
                    .into()
            }
            Message::ImportReturnsReference => {
                "an imported function cannot return a reference: nothing in Rust owns what JavaScript returns; return \
                 an owned value"
                    .into()
            }
            Message::ConstParameter => {
                "constants cannot be parameters in `extern` blocks: JavaScript has one function, and no types to choose it by; \
                 pass the number as an argument"
                    .into()
            }
            Message::RelaxedBound => {
                "types of JavaScript values always have a known size, so that `?Sized` allows nothing more; remove it".into()
            }
            Message::PropertyOfNobody { what } => format!(
                "`{what}` means nothing here, and the function is called: a property belongs to an object or to a class; \
                 add `method`, or `static_method_of = Type`"
            ),
            Message::ClassOfNobody => {
                "`js_class` names the class of a method, static method or constructor, and this is none of them; add \
                 `method`, `constructor` or `static_method_of = Type`, or remove it"
                    .into()
            }
            Message::StaticMethodOfWhat => {
                "a static method belongs to a class that is given by name, such as `static_method_of = Date`".into()
            }
            Message::Overruled { loser, winner } => {
                format!("`{loser}` means nothing beside `{winner}`; remove one of them")
            }
            Message::LinkToWhat => {
                "`link_to!` requires a module: `module = \"/a/file.js\"`, `raw_module = \"./beside.js\"` or \
                 `inline_js = \"…\"`"
                    .to_string()
            }
            Message::LinkToPackage => {
                "`link_to!` does not support module paths: only files have a URL; write `\"/a/file.js\"` for a file of \
                 the crate, or `raw_module = \"./beside.js\"`"
                    .to_string()
            }
            Message::NothingGeneric => {
                "`experimental_generic_mono` is about type parameters, and there are none; remove it".to_string()
            }
            Message::ExclusiveGeneric => {
                "`experimental_generic_mono` cannot lend a generic value to be changed; take it as `T` or `&T`".to_string()
            }
            Message::FinalIndex => {
                "`object[key]` is not defined by a class, so that `final` cannot ask the class for it; remove `final`".into()
            }
            Message::SymbolOfNobody => {
                "a computed name is looked up in an object, and a free function has none; say which with `js_namespace`, or \
                 add `method` or `static_method_of = Type`"
                    .into()
            }
            Message::ReexportOfMember => {
                "a method is exported with its class; put `reexport` on the type, or on a free function or static".into()
            }
            Message::OnlyForReexports => {
                "`skip_typescript` means nothing here: imports are declared only if they are exported again with `reexport`".into()
            }
            Message::PrefixOfMember => {
                "`vendor_prefix` is for globals; remove it, or remove the module or namespace".into()
            }
            Message::FormReserved { option } => {
                format!("`{option} = transfer` is reserved, and means nothing yet; use one of the other forms")
            }
            Message::VectorView => {
                "`vec = view` is impossible: a vector is given away, and its memory is reused at once; write `vec = copy`, or \
                 borrow a slice"
                    .into()
            }
            Message::UnknownForm { option, name, known } => {
                let known: Vec<String> = known.iter().map(|form| format!("`{option} = {form}`")).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                format!("`{name}` is no form of a sequence; there are {}", enumerate(&known))
            }
            Message::FormOfMutable => {
                "what is written to a copy would be lost: a `&mut [T]` always crosses as a view; remove `slice`".into()
            }
            Message::MutableStatic => {
                "JavaScript's variables cannot be written from Rust; remove `mut`, and call a function of JavaScript's that \
                 assigns it"
                    .into()
            }
            Message::TextWithoutLiteral => {
                "a `static_string` is a text that is written out: `static NAME: JsString = \"text\";`".into()
            }
            Message::TextWithoutOption { option } => {
                format!("only texts of JavaScript's can have a value here, and they need `{option}`; add it, or remove the value")
            }
            Message::OldThreadLocal => "`thread_local` is the old way to say `thread_local_v2`; write that instead".into(),
            Message::PlainStatic => {
                "a static without `thread_local_v2` is not safe with threads; add it, and read the value in `NAME.with(|value| …)`"
                    .into()
            }
        }
    }
}
