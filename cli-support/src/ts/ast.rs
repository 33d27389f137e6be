//! TypeScript declarations as a tree: only what a `.d.ts` needs.

/// A type.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// A name or any other text that stands alone: `number`, `Uint8Array`, a user's own words.
    Name(String),
    /// A user's own type expression; the printer parenthesises it where it is combined.
    Text(String),
    /// `A | B`, flattened and without duplicates.
    Union(Vec<Type>),
    /// `T[]`.
    Array(Box<Type>),
    /// `(name: T) => R`.
    Function(Vec<Param>, Box<Type>),
    /// `[A, B]`.
    Tuple(Vec<Type>),
    /// `T?`, in a tuple.
    Perhaps(Box<Type>),
    /// `Name<A, B>`.
    Generic(String, Vec<Type>),
    /// `{ key: T }`.
    Object(Vec<(String, Type)>),
    /// `{ readonly key?: T }`.
    Record(Vec<Property>),
    /// `A & B`.
    Intersection(Vec<Type>),
}

/// A property of data.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// `name?: T`.
    pub optional: bool,
    /// `readonly name: T`.
    pub readonly: bool,
    /// Its type.
    pub ty: Type,
    /// Lines of the TSDoc comment.
    pub docs: Vec<String>,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: Type,
    /// `name?: T`.
    pub optional: bool,
    /// `...name: T`.
    pub rest: bool,
}

/// A function's signature; `ret` is `None` for constructors.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The name, or the property's name in a class.
    pub name: String,
    /// Its parameters.
    pub params: Vec<Param>,
    /// What it returns.
    pub ret: Option<Type>,
    /// Lines of the TSDoc comment; none when empty.
    pub docs: Vec<String>,
}

/// A member of a class declaration.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// `private constructor();`.
    PrivateConstructor,
    /// `protected constructor();`: only classes below may call it.
    ProtectedConstructor,
    /// `constructor(…);`.
    Constructor(Signature),
    /// `name(…): T;`, perhaps static.
    Method {
        /// `static`.
        is_static: bool,
        /// Name, parameters, result.
        signature: Signature,
    },
    /// `readonly name: T;` or `name: T;`.
    Property {
        /// `static`.
        is_static: bool,
        /// `readonly`.
        readonly: bool,
        /// `?`.
        optional: bool,
        /// Its name.
        name: String,
        /// Its type.
        ty: Type,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `get name(): T;`.
    Getter {
        /// `static`.
        is_static: bool,
        /// Its name.
        name: String,
        /// What reading gives.
        ty: Type,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `set name(value: T);`.
    Setter {
        /// `static`.
        is_static: bool,
        /// Its name.
        name: String,
        /// What may be assigned.
        ty: Type,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
}

/// What stands at the top level of a `.d.ts`.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// `// text`, or `/* text */` for linter directives.
    Comment(String),
    /// `export function …` (or `declare function` when not exported).
    Function {
        /// Whether it is exported where it stands.
        exported: bool,
        /// Name, parameters, result.
        signature: Signature,
    },
    /// `export class …`.
    Class {
        /// Whether it is exported where it stands.
        exported: bool,
        /// Its name.
        name: String,
        /// The class that it extends.
        extends: Option<Type>,
        /// Its members.
        members: Vec<Member>,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `export enum …` with numeric values.
    Enum {
        /// Whether it is exported where it stands.
        exported: bool,
        /// Its name.
        name: String,
        /// Name, value and documentation of each variant.
        variants: Vec<(String, i64, Vec<String>)>,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `export type Name = T;`.
    Alias {
        /// Whether it is exported where it stands.
        exported: bool,
        /// Its name.
        name: String,
        /// What it stands for.
        ty: Type,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `export interface Name<T> { key: T; }`, or `export type Name<T> = …;` for what is no plain object.
    Data {
        /// Whether it is exported where it stands.
        exported: bool,
        /// Its name.
        name: String,
        /// Its type parameters.
        parameters: Vec<String>,
        /// What it is.
        ty: Type,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `export interface Name { readonly key: T; }`.
    Interface {
        /// Its name.
        name: String,
        /// Read-only properties.
        properties: Vec<(String, Type)>,
    },
    /// `export const name: T;`.
    Const {
        /// Whether it is exported where it stands.
        exported: bool,
        /// Its name.
        name: String,
        /// Its type.
        ty: Type,
        /// Lines of the TSDoc comment.
        docs: Vec<String>,
    },
    /// `declare let name: T;`.
    Let {
        /// Its name.
        name: String,
        /// Its type.
        ty: Type,
    },
    /// `export default function …`.
    DefaultFunction(Signature),
    /// `import type { A, B } from "./index.js";`.
    ImportTypes {
        /// What is imported.
        names: Vec<String>,
        /// The file.
        from: String,
    },
    /// `export type { Name };`.
    ExportType(String),
    /// `export { local as public };`.
    Export(Vec<(String, String)>),
    /// `declare namespace Name { … }`.
    Namespace {
        /// Its name.
        name: String,
        /// What it holds.
        items: Vec<Item>,
    },
    /// An item that every file sees, in a file that is no module: `declare` instead of `export`.
    Global(Box<Item>),
    /// `declare global { … }`: what a module adds to what every file sees.
    Augment(Vec<Item>),
    /// Text as the user wrote it.
    Verbatim(String),
}

/// A declaration file, in order of printing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Module {
    /// Its items.
    pub items: Vec<Item>,
}
