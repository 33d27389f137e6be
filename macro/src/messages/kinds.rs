//! The kinds of mistakes that are reported at an annotated item.

use super::{by_value, shapes};
use crate::parse::keys::{Position, Takes};

/// What can be wrong with an annotated item.
pub(crate) enum Message {
    /// Data.
    Data(by_value::Mistake),
    /// Types.
    Shape(shapes::Mistake),
    /// Attribute syntax.
    Malformed,
    UnknownOption {
        name: String,
        nearest: Option<&'static str>,
    },
    PlannedOption {
        name: String,
        position: Position,
    },
    MisplacedOption {
        name: String,
        position: Position,
        on: Vec<Position>,
    },
    RepeatedOption {
        name: String,
    },
    WrongValue {
        name: String,
        takes: Takes,
    },
    Contradiction {
        one: &'static str,
        other: &'static str,
    },
    /// Items.
    WrongItem {
        what: &'static str,
    },
    PlainConst,
    /// Names.
    EmptyName,
    ComputedName,
    KeywordName {
        what: &'static str,
        name: String,
    },
    /// Functions.
    NotPublic {
        name: String,
    },
    ConstFn,
    Generic {
        what: &'static str,
    },
    AsyncConstructor,
    AsyncSetter,
    JspiProperty {
        what: &'static str,
    },
    JspiStart,
    JspiImport,
    SuspendingAsync,
    SuspendingSetter,
    CVariadic,
    SelfOutsideImpl,
    ReturnsReference,
    OpaqueType {
        place: &'static str,
    },
    OptionsOnReceiver,
    ThisWithoutParameter,
    ParameterName {
        name: String,
    },
    CommentEnd,
    TypeKeyword {
        name: String,
    },
    NothingReturned {
        what: &'static str,
    },
    RequiredAfterOptional,
    VariadicWithoutParameter,
    StartWithParameters {
        what: &'static str,
    },
    StartGeneric {
        what: &'static str,
    },
    MainName,
    MainWithOthers,
    PrivateWithoutStart,
    /// `impl` blocks.
    SpecialImpl,
    GenericImpl,
    ImplOfWhat,
    ExportedMutable,
    TypeInImpl,
    MacroInImpl,
    PrivateMethod {
        name: String,
    },
    SetterPrefix {
        name: String,
    },
    ConstructorWithReceiver,
    ConstructorReturnsNothing,
    PropertyParameters {
        what: &'static str,
        wanted: &'static str,
    },
    /// Structs.
    GenericClass {
        what: &'static str,
    },
    FieldNotExported,
    SkipWithOthers,
    ExtendsNothing,
    ExtendsTwice,
    ExtendsItself,
    ExtendsTuple,
    ParentField,
    /// Enums.
    EmptyEnum,
    VariantFields,
    MixedVariant,
    OneField,
    FallbackOfNothing,
    AliasName {
        name: String,
    },
    DuplicateText {
        text: String,
        first: String,
    },
    NotANumber,
    OutOfRange {
        value: i128,
        range: &'static str,
    },
    DuplicateDiscriminant {
        value: i64,
        first: String,
    },
    VariantNumber {
        name: String,
    },
    VariantNames {
        name: String,
        first: String,
    },
    TextHasName,
    /// `extern` blocks.
    WrongAbi,
    ForeignMacro,
    RelativeModule,
    EmptyModule,
    UnreadableModule {
        path: String,
        root: String,
        reason: String,
    },
    ModuleOutsideCrate,
    NamespaceTwice,
    NamespaceKeyword {
        name: String,
    },
    ImportKeyword {
        what: &'static str,
        name: String,
    },
    MethodWithoutReceiver,
    ReceiverNotShared,
    ReceiverNotPath,
    ConstructorType,
    CatchWithoutResult,
    Pattern,
    SelfInExtern,
    ImportReturnsReference,
    ConstParameter,
    RelaxedBound,
    PropertyOfNobody {
        what: &'static str,
    },
    ClassOfNobody,
    StaticMethodOfWhat,
    Overruled {
        loser: &'static str,
        winner: &'static str,
    },
    FinalIndex,
    LinkToWhat,
    LinkToPackage,
    NothingGeneric,
    ExclusiveGeneric,
    SymbolOfNobody,
    ReexportOfMember,
    OnlyForReexports,
    PrefixOfMember,
    FormReserved {
        option: &'static str,
    },
    VectorView,
    UnknownForm {
        option: &'static str,
        name: String,
        known: &'static [&'static str],
    },
    FormOfMutable,
    MutableStatic,
    TextWithoutLiteral,
    TextWithoutOption {
        option: &'static str,
    },
    OldThreadLocal,
    PlainStatic,
}
