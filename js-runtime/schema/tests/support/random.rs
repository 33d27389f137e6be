//! Random items, made of a string of random bytes.
//!
//! Bytes rather than strategies: items borrow from an arena, and a shorter string of bytes is a simpler item, which is
//! all that shrinking needs.

use wasm_ferry_schema::{
    Absence, Alternative, Arena, Choice, Class, Constant, Data, DataField, DataVariant, Describer, Enum, Field, Form,
    Function, Import, ImportType, Item, Location, Member, NpmManifest, Param, Receiver, Reexport, Sequence, Shape,
    Snippet, Source, Tagging, Type, Typing, Use, Value, Variant,
};

/// Makes items; when the bytes are used up, everything is the first and smallest of its kind.
pub(crate) struct Random<'r, 'a> {
    bytes: &'r [u8],
    arena: &'a Arena,
}

impl<'r, 'a> Random<'r, 'a> {
    pub(crate) fn new(bytes: &'r [u8], arena: &'a Arena) -> Self {
        Random { bytes, arena }
    }

    fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        first
    }

    fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    fn num(&mut self) -> u32 {
        let bytes = [self.byte(), self.byte(), self.byte(), self.byte()];
        // Small numbers as often as large ones.
        u32::from_le_bytes(bytes) >> (self.byte() % 32)
    }

    fn int(&mut self) -> i64 {
        let wide = i64::from(self.num()) << 32 | i64::from(self.num());
        wide >> (self.byte() % 64)
    }

    fn text(&mut self) -> &'a str {
        let length = self.byte() % 12;
        let text: String = (0..length).map(|_| char::from_u32(self.num()).unwrap_or('é')).collect();
        self.arena.alloc_str(&text)
    }

    fn list<T: Copy>(&mut self, mut make: impl FnMut(&mut Self) -> T) -> &'a [T] {
        let length = self.byte() % 4;
        let elements: Vec<T> = (0..length).map(|_| make(self)).collect();
        self.arena.alloc_slice_copy(&elements)
    }

    fn inner(&mut self, depth: u32) -> &'a Type<'a> {
        let ty = self.ty(depth + 1);
        self.arena.alloc(ty)
    }

    pub(crate) fn ty(&mut self, depth: u32) -> Type<'a> {
        // Beyond some depth only the first kinds, which hold no type.
        let kind = if depth > 12 { self.byte() % 22 } else { self.byte() % 55 };
        match kind {
            0 => Type::Unit,
            1 => Type::Bool,
            2 => Type::I8,
            3 => Type::U8,
            4 => Type::I16,
            5 => Type::U16,
            6 => Type::I32,
            7 => Type::U32,
            8 => Type::I64,
            9 => Type::U64,
            10 => Type::Isize,
            11 => Type::Usize,
            12 => Type::F32,
            13 => Type::F64,
            14 => Type::Char,
            15 => Type::I128,
            16 => Type::U128,
            17 => Type::Pointer,
            18 => Type::Str,
            19 => Type::String,
            20 => Type::JsValue,
            21 => Type::JsError,
            22 => Type::Ref { inner: self.inner(depth) },
            23 => Type::RefMut { inner: self.inner(depth) },
            24 => Type::Option { inner: self.inner(depth) },
            25 => Type::Result { ok: self.inner(depth) },
            26 => Type::Slice { element: self.inner(depth) },
            27 => Type::Vec { element: self.inner(depth) },
            28 => {
                Type::Callback { mutable: self.flag(), params: self.list(|r| r.ty(depth + 1)), ret: self.inner(depth) }
            }
            29 => Type::Function { params: self.list(|r| r.ty(depth + 1)), ret: self.inner(depth) },
            30 => Type::Import { path: self.text() },
            31 => Type::Class { path: self.text() },
            32 => Type::StringEnum { path: self.text() },
            33 => Type::Union { path: self.text() },
            40 => Type::Nullable { inner: self.inner(depth) },
            41 => Type::Array { element: self.inner(depth), length: self.num() },
            34 => Type::Tuple { parts: self.list(|r| r.ty(depth + 1)) },
            35 => Type::Map { key: self.inner(depth), value: self.inner(depth) },
            36 => Type::Set { element: self.inner(depth) },
            37 => Type::NonNull,
            38 => Type::Duration,
            39 => Type::Time,
            42 => Type::ClampedByte,
            43 => Type::Data { path: self.text(), arguments: self.list(|r| r.ty(depth + 1)) },
            44 => Type::Parameter { index: self.num() },
            45 => Type::Whole { signed: self.flag() },
            46 => Type::KeptStr,
            47 => Type::Undefined,
            48 => Type::Null,
            50 => Type::Foreign { by: Describer::NONE },
            51 => Type::ForeignList { by: Describer::NONE },
            49 => Type::Maybe { null: self.flag(), inner: self.inner(depth) },
            52 => Type::Json,
            54 => Type::Parsed,
            55 => Type::Length { value: self.num() },
            53 => Type::Iterable { item: self.inner(depth), awaited: self.flag() },
            _ => Type::Enum { path: self.text() },
        }
    }

    fn at(&mut self) -> Location<'a> {
        Location { file: self.text(), line: self.num(), column: self.num() }
    }

    fn params(&mut self) -> &'a [Param<'a>] {
        self.list(|r| Param { name: r.text(), ty: r.ty(0) })
    }

    fn function(&mut self) -> Function<'a> {
        Function {
            symbol: self.text(),
            js_name: self.text(),
            docs: self.text(),
            params: self.params(),
            ret: self.ty(0),
            at: self.at(),
            variadic: self.flag(),
            resume: self.text(),
            this: self.flag(),
            typings: self.list(|r| Typing { index: r.num(), ts: r.text(), optional: r.flag(), docs: r.text() }),
            ret_ts: self.text(),
            ret_docs: self.text(),
            untyped: self.flag(),
            bare: self.flag(),
            namespace: self.list(Self::text),
            jspi: self.flag(),
        }
    }

    fn member(&mut self) -> Item<'a> {
        Item::Member {
            class: self.ty(0),
            member: [Member::Constructor, Member::Method, Member::Getter, Member::Setter][self.byte() as usize % 4],
            receiver: [Receiver::None, Receiver::Shared, Receiver::Exclusive, Receiver::Owned]
                [self.byte() as usize % 4],
            function: self.function(),
        }
    }

    fn class(&mut self) -> Class<'a> {
        Class {
            ty: self.ty(0),
            js_name: self.text(),
            docs: self.text(),
            fields: self.list(|r| Field {
                js_name: r.text(),
                docs: r.text(),
                ty: r.ty(0),
                getter: r.text(),
                setter: r.text(),
                untyped: r.flag(),
                bare: r.flag(),
            }),
            free: self.text(),
            wrap: self.text(),
            unwrap: self.text(),
            at: self.at(),
            inspectable: self.flag(),
            untyped: self.flag(),
            namespace: self.list(Self::text),
            private: self.flag(),
            extends: self.list(|r| r.ty(0)),
            raise: self.text(),
            parent_name: self.text(),
            parent_namespace: self.list(Self::text),
        }
    }

    fn value(&mut self) -> Value<'a> {
        match self.byte() % 5 {
            0 => Value::Bool { value: self.flag() },
            1 => Value::Number { bits: self.int() },
            2 => Value::BigInt { low: self.int(), high: self.int(), signed: self.flag() },
            3 => Value::Char { code: self.num() },
            _ => Value::Text { text: self.text() },
        }
    }

    fn constant(&mut self) -> Constant<'a> {
        Constant {
            class: self.list(|r| r.ty(0)),
            js_name: self.text(),
            docs: self.text(),
            value: self.value(),
            namespace: self.list(Self::text),
            untyped: self.flag(),
            at: self.at(),
        }
    }

    fn import(&mut self) -> Import<'a> {
        Import {
            symbol: self.text(),
            js_name: self.text(),
            source: self.source(),
            namespace: self.list(Self::text),
            how: match self.byte() % 23 {
                0 => Use::Call,
                1 => Use::Construct { class: self.text() },
                2 => Use::Method,
                3 => Use::Static { class: self.text() },
                4 => Use::Get,
                5 => Use::Set,
                6 => Use::StaticGet { class: self.text() },
                7 => Use::StaticSet { class: self.text() },
                8 => Use::InstanceOf { class: self.text() },
                9 => Use::Index,
                10 => Use::SetIndex,
                11 => Use::DeleteIndex,
                12 => Use::StaticIndex { class: self.text() },
                13 => Use::StaticSetIndex { class: self.text() },
                14 => Use::StaticDeleteIndex { class: self.text() },
                15 => Use::FinalMethod { class: self.text() },
                16 => Use::FinalGet { class: self.text() },
                17 => Use::FinalSet { class: self.text() },
                18 => Use::FinalStaticGet { class: self.text() },
                19 => Use::FinalStaticSet { class: self.text() },
                20 => Use::Value,
                21 => Use::Text,
                _ => Use::Link,
            },
            params: self.params(),
            ret: self.ty(0),
            catch: self.flag(),
            at: self.at(),
            variadic: self.flag(),
            vendor: self.list(Self::text),
            sequences: self.list(|r| Sequence {
                param: r.num(),
                kind: r.text(),
                form: [Form::View, Form::Copy, Form::Array][r.byte() as usize % 3],
                given: r.flag(),
            }),
        }
    }

    fn source(&mut self) -> Source<'a> {
        match self.byte() % 4 {
            0 => Source::Global,
            1 => Source::Module { specifier: self.text() },
            2 => Source::Snippet { path: self.text() },
            _ => Source::Intrinsic,
        }
    }

    fn reexport(&mut self) -> Reexport<'a> {
        Reexport {
            js_name: self.text(),
            public: self.text(),
            source: self.source(),
            namespace: self.list(Self::text),
            typescript: self.flag(),
            at: self.at(),
        }
    }

    fn choice(&mut self) -> Choice<'a> {
        Choice {
            ty: self.ty(0),
            js_name: self.text(),
            docs: self.text(),
            alternatives: self.list(|r| match r.flag() {
                false => Alternative::Literal { text: r.text(), docs: r.text() },
                true => Alternative::Value { ty: r.ty(0), docs: r.text() },
            }),
            private: self.flag(),
            untyped: self.flag(),
            at: self.at(),
        }
    }

    fn data(&mut self) -> Data<'a> {
        Data {
            ty: self.ty(0),
            js_name: self.text(),
            docs: self.text(),
            parameters: self.list(Self::text),
            tagging: [
                Tagging::Alone,
                Tagging::Internal,
                Tagging::Adjacent,
                Tagging::External,
                Tagging::Untagged,
                Tagging::Named,
            ][usize::from(self.byte() % 6)],
            tag: self.text(),
            content: self.text(),
            variants: self.list(|r| DataVariant {
                name: r.text(),
                docs: r.text(),
                shape: [Shape::Unit, Shape::Newtype, Shape::Tuple, Shape::Object][usize::from(r.byte() % 4)],
                fields: r.list(|r| DataField {
                    name: r.text(),
                    docs: r.text(),
                    ty: r.ty(0),
                    optional: r.flag(),
                    absence: [Absence::Usual, Absence::LeftOut, Absence::Null][usize::from(r.byte() % 3)],
                    flatten: r.flag(),
                    aliases: r.list(Self::text),
                    needed: r.flag(),
                }),
                aliases: r.list(Self::text),
                other: r.flag(),
                untagged: r.flag(),
            }),
            closed: self.flag(),
            readonly: self.flag(),
            error: self.flag(),
            private: self.flag(),
            untyped: self.flag(),
            at: self.at(),
            declared: self.flag(),
        }
    }

    pub(crate) fn item(&mut self) -> Item<'a> {
        match self.byte() % 15 {
            0 => Item::Function { function: self.function() },
            1 => self.member(),
            2 => Item::Class { class: self.class() },
            3 => Item::Enum {
                definition: Enum {
                    ty: self.ty(0),
                    js_name: self.text(),
                    docs: self.text(),
                    variants: self.list(|r| Variant { name: r.text(), docs: r.text(), value: r.int() }),
                    at: self.at(),
                    untyped: self.flag(),
                    namespace: self.list(Self::text),
                    private: self.flag(),
                },
            },
            4 => Item::Import { import: self.import() },
            5 => Item::ImportType { import: ImportType { ty: self.ty(0), typescript: self.text(), at: self.at() } },
            6 => Item::Snippet { snippet: Snippet { path: self.text(), content: self.text(), at: self.at() } },
            9 => Item::Choice { choice: self.choice() },
            11 => Item::Data { data: self.data() },
            7 => Item::Start { symbol: self.text(), at: self.at() },
            8 => Item::TypeScript { text: self.text() },
            10 => Item::Npm { manifest: NpmManifest { content: self.text(), at: self.at() } },
            13 => Item::Linked { symbol: self.text() },
            12 => Item::Constant { constant: self.constant() },
            _ => Item::Reexport { reexport: self.reexport() },
        }
    }
}
