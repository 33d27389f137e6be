use super::*;
use crate::ts::ast::Param;

fn module(items: Vec<Item>) -> String {
    print(&Module { items })
}

fn signature(name: &str, params: Vec<Param>, ret: Option<Type>, docs: &[&str]) -> Signature {
    Signature { name: name.to_owned(), params, ret, docs: docs.iter().map(|line| (*line).to_owned()).collect() }
}

#[test]
fn types_are_parenthesised_where_they_are_combined() {
    let number = || Type::name("number");
    let string = || Type::name("string");
    let callback = || Type::function([Param::new("a", number())], Type::name("void"));
    let cases = [
        (number().or(string()).or(number()), "number | string"),
        (number().or(number()), "number"),
        (number().or(Type::null().or(Type::undefined())), "number | null | undefined"),
        (Type::Union(vec![number(), Type::Union(vec![string(), number()])]), "number | string"),
        (Type::Union(vec![]), "never"),
        (number().array(), "number[]"),
        (number().or(string()).array(), "(number | string)[]"),
        (Type::Union(vec![number(), number()]).array(), "number[]"),
        (number().array().array(), "number[][]"),
        (callback(), "(a: number) => void"),
        (callback().array(), "((a: number) => void)[]"),
        (callback().or(Type::undefined()), "((a: number) => void) | undefined"),
        (Type::function([], number().or(string())), "() => number | string"),
        (Type::generic("Promise", [number().or(string())]), "Promise<number | string>"),
        (Type::generic("Map", [string(), callback()]), "Map<string, (a: number) => void>"),
        (Type::generic("Foo", []), "Foo"),
        (Type::Tuple(vec![number(), string().or(Type::null())]), "[number, string | null]"),
        (Type::text("A & B").or(Type::null()), "(A & B) | null"),
        (Type::text("keyof T").array(), "(keyof T)[]"),
        (Type::text("ns.Foo").array(), "ns.Foo[]"),
        (Type::text("A | B"), "A | B"),
        (Type::Object(vec![("a".into(), number()), ("b-c".into(), string())]), "{ a: number; \"b-c\": string }"),
        (Type::Object(vec![]), "{}"),
    ];
    for (tree, text) in cases {
        assert_eq!(print_type(&tree), text);
    }
}

#[test]
fn an_optional_parameter_before_a_required_one_may_be_undefined() {
    let number = || Type::name("number");
    let params = vec![
        Param::optional("a", number()),
        Param::new("b", number()),
        Param::optional("c", number()),
        Param::rest("d", number().array()),
    ];
    let text = module(vec![Item::Function { exported: true, signature: signature("f", params, None, &[]) }]);
    assert_eq!(text, "export function f(a: number | undefined, b: number, c?: number, ...d: number[]): void;\n");
}

#[test]
fn docs_are_one_line_or_a_block_and_do_not_end_early() {
    let function =
        |docs: &[&str]| module(vec![Item::Function { exported: false, signature: signature("f", vec![], None, docs) }]);
    assert_eq!(function(&["Adds."]), "/** Adds. */\ndeclare function f(): void;\n");
    assert_eq!(
        function(&["First.", "", "Not the end: */ yet."]),
        "/**\n * First.\n *\n * Not the end: *\\/ yet.\n */\ndeclare function f(): void;\n"
    );
}

#[test]
fn a_declaration_file_has_everything_a_glue_offers() {
    let number = || Type::name("number");
    let items = vec![
        Item::Comment("tslint:disable".to_owned()),
        Item::Comment("eslint-disable".to_owned()),
        Item::Comment("By hand.".to_owned()),
        Item::Verbatim("\nexport type Id = string;\n".to_owned()),
        Item::Function {
            exported: true,
            signature: signature("add", vec![Param::new("a", number())], Some(number()), &["Adds."]),
        },
        Item::Class {
            exported: true,
            name: "Counter".to_owned(),
            extends: Some(Type::name("Number")),
            docs: vec!["Counts.".to_owned()],
            members: vec![
                Member::PrivateConstructor,
                Member::ProtectedConstructor,
                Member::Constructor(signature("", vec![Param::new("start", number())], None, &[])),
                Member::Method {
                    is_static: true,
                    signature: signature("make", vec![], Some(Type::name("Counter")), &[]),
                },
                Member::Method { is_static: false, signature: signature("[Symbol.dispose]", vec![], None, &[]) },
                Member::Method { is_static: false, signature: signature("constructor", vec![], None, &[]) },
                Member::Property {
                    is_static: false,
                    readonly: true,
                    optional: false,
                    name: "is-empty".to_owned(),
                    ty: Type::name("boolean"),
                    docs: vec!["Whether.".to_owned()],
                },
                Member::Getter { is_static: false, name: "value".to_owned(), ty: number(), docs: vec![] },
                Member::Setter { is_static: false, name: "value".to_owned(), ty: number(), docs: vec![] },
            ],
        },
        Item::Class { exported: false, name: "Empty".to_owned(), extends: None, docs: vec![], members: vec![] },
        Item::Enum {
            exported: true,
            name: "Color".to_owned(),
            variants: vec![("Red".to_owned(), 0, vec!["Red.".to_owned()]), ("Blue".to_owned(), -1, vec![])],
            docs: vec![],
        },
        Item::Alias {
            exported: true,
            name: "InitInput".to_owned(),
            ty: Type::name("URL").or(Type::name("Response")),
            docs: vec![],
        },
        Item::Alias { exported: true, name: "Other".to_owned(), ty: number(), docs: vec![] },
        Item::Interface { name: "InitOutput".to_owned(), properties: vec![("js$a-b".to_owned(), number())] },
        Item::Const { exported: true, name: "memory".to_owned(), ty: Type::name("WebAssembly.Memory"), docs: vec![] },
        Item::DefaultFunction(signature("init", vec![], Some(Type::generic("Promise", [number()])), &[])),
        Item::Export(vec![("Empty".into(), "Empty".into()), ("f2".into(), "f".into()), ("g".into(), "a b".into())]),
        Item::Export(vec![]),
    ];
    let text = r#"/* tslint:disable */
/* eslint-disable */
// By hand.

export type Id = string;

/** Adds. */
export function add(a: number): number;

/** Counts. */
export class Counter extends Number {
  private constructor();
  protected constructor();
  constructor(start: number);
  static make(): Counter;
  [Symbol.dispose](): void;
  ["constructor"](): void;
  /** Whether. */
  readonly "is-empty": boolean;
  get value(): number;
  set value(value: number);
}

declare class Empty {}

export enum Color {
  /** Red. */
  Red = 0,
  Blue = -1,
}

export type InitInput = URL | Response;
export type Other = number;

export interface InitOutput {
  readonly "js$a-b": number;
}

export const memory: WebAssembly.Memory;

export default function init(): Promise<number>;

export { Empty, f2 as f, g as "a b" };
export {};
"#;
    assert_eq!(module(items), text);
}
