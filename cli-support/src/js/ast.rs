//! JavaScript as a tree: only what glue needs.

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A name: a local, a global, a fragment's export.
    Ident(String),
    /// A number.
    Number(f64),
    /// A bigint literal.
    BigInt(i128),
    /// Text; the printer quotes it.
    String(String),
    /// `undefined`.
    Undefined,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// `this`.
    This,
    /// `callee(arguments)`.
    Call(Box<Expr>, Vec<Expr>),
    /// `new callee(arguments)`.
    New(Box<Expr>, Vec<Expr>),
    /// `object.name`, or `object["name"]` when the name is no identifier.
    Member(Box<Expr>, String),
    /// `object?.name`, or `object?.["name"]`.
    OptionalMember(Box<Expr>, String),
    /// `object[index]`.
    Index(Box<Expr>, Box<Expr>),
    /// `operator operand`, e.g. `!`, `typeof`, `-`.
    Unary(&'static str, Box<Expr>),
    /// `left operator right`.
    Binary(&'static str, Box<Expr>, Box<Expr>),
    /// `test ? then : otherwise`.
    Conditional(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `target = value`.
    Assign(Box<Expr>, Box<Expr>),
    /// `...value`, in arguments and arrays only.
    Spread(Box<Expr>),
    /// `[elements]`.
    Array(Vec<Expr>),
    /// `{ key: value }`; the printer quotes keys that are no identifiers.
    Object(Vec<(String, Expr)>),
    /// `(params) => { body }`.
    Arrow(Vec<Param>, Vec<Stmt>),
    /// `await value`.
    Await(Box<Expr>),
    /// `import`, as what is called.
    Import,
    /// `import.meta`.
    ImportMeta,
    /// `super`, as what is called.
    Super,
    /// `arguments`: those of the function around.
    Arguments,
}

/// A parameter of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// Its name, final.
    pub name: String,
    /// `...name`.
    pub rest: bool,
}

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Stmt {
    /// `const name = value;`.
    Const(String, Expr),
    /// `let name = value;` or `let name;`.
    Let(String, Option<Expr>),
    /// `expression;`.
    Expr(Expr),
    /// `if (test) { then } else { otherwise }`; no `else` when empty.
    If(Expr, Vec<Stmt>, Vec<Stmt>),
    /// `for (let name = 0; name < count; name++) { body }`.
    Repeat(String, Expr, Vec<Stmt>),
    /// `try { body } finally { cleanup }`.
    TryFinally(Vec<Stmt>, Vec<Stmt>),
    /// `try { body } catch (name) { handler }`.
    TryCatch(Vec<Stmt>, String, Vec<Stmt>),
    /// `return value;`.
    Return(Option<Expr>),
    /// `throw value;`.
    Throw(Expr),
}

/// A function with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Its name, final; for members, the property's name.
    pub name: String,
    /// Its parameters.
    pub params: Vec<Param>,
    /// Its statements.
    pub body: Vec<Stmt>,
    /// Lines of the JSDoc comment, without its markers; none when empty.
    pub docs: Vec<String>,
}

/// A member of a class.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// `static`.
    pub is_static: bool,
    /// What kind of member.
    pub kind: MemberKind,
    /// Name, parameters, body. A name of the form `[Symbol.x]` is printed as it is.
    pub function: Function,
}

/// What kind of class member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberKind {
    /// `constructor(…)`; the function's name is ignored.
    Constructor,
    /// `name(…)`.
    Method,
    /// `get name()`.
    Getter,
    /// `set name(value)`.
    Setter,
}

/// A class.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// Its local name, final.
    pub name: String,
    /// The local name of the class that it extends.
    pub extends: Option<String>,
    /// Its members, in order.
    pub members: Vec<Member>,
    /// Lines of the JSDoc comment.
    pub docs: Vec<String>,
}

/// What stands at the top level of a module.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Names taken from another module: `(imported, local)`.
    Import {
        /// Where from.
        from: String,
        /// Pairs of the exported name there and the local name here.
        names: Vec<(String, String)>,
    },
    /// Everything another module exports, as one object: `import * as name`.
    ImportAll {
        /// Where from.
        from: String,
        /// The local name.
        name: String,
    },
    /// A WebAssembly module that is compiled, not instantiated: `import source name`.
    ImportSource {
        /// Where from.
        from: String,
        /// The local name.
        name: String,
    },
    /// `function name() { … return exports; }`: each call makes all of it anew.
    Factory {
        /// Its name.
        name: String,
        /// What it makes; its exports are those of the object that it returns.
        items: Vec<Item>,
    },
    /// All items of a script in a scope of their own, and the one variable that it makes.
    Script {
        /// The variable.
        global: String,
        /// What the scope holds; it exports to an object called `exports`.
        items: Vec<Item>,
        /// What the variable becomes.
        result: Expr,
    },
    /// A function.
    Function(Function),
    /// A class.
    Class(Class),
    /// `const name = value;` with its documentation.
    Const {
        /// The local name.
        name: String,
        /// The value.
        value: Expr,
        /// Lines of the JSDoc comment.
        docs: Vec<String>,
    },
    /// `let name;`.
    Let {
        /// The local name.
        name: String,
        /// The value, if any.
        value: Option<Expr>,
    },
    /// Any statement.
    Stmt(Stmt),
    /// A fragment's text, already reduced to plain declarations.
    Fragment(&'static str),
    /// Makes local names public: `(local, public)`. How is the format's business.
    Export(Vec<(String, String)>),
    /// Makes public what another module exports: `(exported there, public)`.
    ExportFrom {
        /// Where from.
        from: String,
        /// Pairs of the name there and the public name.
        names: Vec<(String, String)>,
    },
    /// A line comment.
    Comment(String),
}

/// A module, in order of printing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Module {
    /// Its items.
    pub items: Vec<Item>,
}
