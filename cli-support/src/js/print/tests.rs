use super::*;

fn ident(name: &str) -> Expr {
    Expr::ident(name)
}

fn expr(value: Expr) -> String {
    let text = print(&Module { items: vec![Item::Stmt(Stmt::Const("x".to_owned(), value))] }, Format::EsModule);
    text.trim_start_matches("const x = ").trim_end_matches(";\n").to_owned()
}

fn stmt(value: Stmt) -> String {
    print(&Module { items: vec![Item::Stmt(value)] }, Format::EsModule)
}

fn names(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn function(name: &str, params: &[&str], body: Vec<Stmt>) -> Function {
    Function { name: name.to_owned(), params: params.iter().map(|p| Param::new(*p)).collect(), body, docs: vec![] }
}

#[test]
fn parentheses_stand_where_the_tree_needs_them() {
    let [a, b, c] = ["a", "b", "c"].map(ident);
    let sum = || a.clone().binary("+", b.clone());
    let cases = [
        (sum().binary("*", c.clone()), "(a + b) * c"),
        (c.clone().binary("*", sum()), "c * (a + b)"),
        (sum().binary("+", c.clone()), "a + b + c"),
        (c.clone().binary("-", sum()), "c - (a + b)"),
        (sum().or0(), "a + b | 0"),
        (sum().or0().unsigned(), "(a + b | 0) >>> 0"),
        (sum().member("x"), "(a + b).x"),
        (a.clone().member("x").call([sum()]), "a.x(a + b)"),
        (sum().call([]), "(a + b)()"),
        (sum().not(), "!(a + b)"),
        (a.clone().not().not(), "!!a"),
        (a.clone().type_of().equals(Expr::string("number")), "typeof a === \"number\""),
        (sum().type_of(), "typeof (a + b)"),
        (a.clone().unary("-").unary("-"), "-(-a)"),
        (Expr::Number(-1.0).unary("-"), "-(-1)"),
        (a.clone().unary("-").unary("+"), "+-a"),
        (a.clone().binary("-", Expr::Number(-1.0)), "a - -1"),
        (a.clone().binary("**", b.clone()).binary("**", c.clone()), "(a ** b) ** c"),
        (a.clone().binary("**", b.clone().binary("**", c.clone())), "a ** b ** c"),
        (a.clone().unary("-").binary("**", b.clone()), "(-a) ** b"),
        (a.clone().or_else(b.clone()).binary("||", c.clone()), "(a ?? b) || c"),
        (a.clone().or_else(b.clone().binary("&&", c.clone())), "a ?? (b && c)"),
        (a.clone().binary("||", b.clone().binary("&&", c.clone())), "a || b && c"),
        (a.clone().ternary(b.clone(), c.clone()).ternary(b.clone(), c.clone()), "(a ? b : c) ? b : c"),
        (a.clone().ternary(b.clone(), a.clone().ternary(b.clone(), c.clone())), "a ? b : a ? b : c"),
        (a.clone().ternary(b.clone(), c.clone()).or0(), "(a ? b : c) | 0"),
        (a.clone().assign(b.clone().assign(c.clone())), "a = b = c"),
        (a.clone().assign(b.clone()).binary("+", c.clone()), "(a = b) + c"),
        (a.clone().index(b.clone().assign(c.clone())), "a[b = c]"),
        (a.clone().construct([b.clone()]), "new a(b)"),
        (a.clone().member("x").construct([]), "new a.x()"),
        (a.clone().call([]).construct([]), "new (a())()"),
        (a.clone().call([]).member("x").construct([]), "new (a().x)()"),
        (a.clone().construct([]).member("x"), "new a().x"),
        (Expr::Await(Box::new(a.clone())).member("x"), "(await a).x"),
        (Expr::Await(Box::new(a.clone().call([]))), "await a()"),
        (a.clone().call([b.clone().spread(), c.clone()]), "a(...b, c)"),
        (a.clone().binary("instanceof", b.clone()).not(), "!(a instanceof b)"),
        (Expr::arrow([], vec![]).call([]), "(() => {})()"),
        (Expr::arrow([Param::new("y")], vec![Stmt::Return(Some(Expr::Object(vec![])))]), "(y) => ({})"),
        (Expr::arrow([Param::rest("y")], vec![Stmt::Return(Some(ident("y")))]), "(...y) => y"),
        (a.clone().binary("in", b.clone()), "a in b"),
        (Expr::ImportMeta.member("url"), "import.meta.url"),
    ];
    for (tree, text) in cases {
        assert_eq!(expr(tree), text);
    }
}

#[test]
fn numbers_are_read_back_as_themselves() {
    let cases = [
        (0.0, "0"),
        (-0.0, "-0"),
        (42.0, "42"),
        (-1.5, "-1.5"),
        (0.1, "0.1"),
        (4294967295.0, "4294967295"),
        (1e21, "1e21"),
        (1.5e300, "1.5e300"),
        (1e-7, "1e-7"),
        (f64::NAN, "NaN"),
        (-f64::NAN, "NaN"),
        (f64::INFINITY, "Infinity"),
        (f64::NEG_INFINITY, "-Infinity"),
    ];
    for (value, text) in cases {
        assert_eq!(expr(Expr::Number(value)), text);
    }
    assert_eq!(expr(Expr::BigInt(-5)), "-5n");
    assert_eq!(expr(Expr::BigInt(i128::MAX)), "170141183460469231731687303715884105727n");
    assert_eq!(expr(Expr::Number(5.0).member("toFixed").call([])), "(5).toFixed()");
    assert_eq!(expr(Expr::Number(-5.0).member("x")), "(-5).x");
    assert_eq!(expr(Expr::BigInt(-5).member("x")), "(-5n).x");
}

#[test]
fn text_is_quoted() {
    assert_eq!(quote("a\"b\\c\n\r\t"), r#""a\"b\\c\n\r\t""#);
    assert_eq!(quote("größe 😀 '`${x}"), "\"größe 😀 '`${x}\"");
    assert_eq!(quote("\0\u{7f}\u{2028}\u{2029}\u{feff}"), r#""\x00\x7f\u2028\u2029\ufeff""#);
    assert_eq!(quote("</script><!-- a < b"), r#""\x3C/script>\x3C!-- a < b""#);
}

#[test]
fn property_names_are_quoted_if_they_must_be() {
    assert_eq!(expr(ident("a").member("class").member("b-c").member("")), "a.class[\"b-c\"][\"\"]");
    let object = Expr::Object(vec![
        ("a".to_owned(), ident("a")),
        ("default".to_owned(), Expr::Null),
        ("b-c".to_owned(), Expr::Bool(true)),
        ("__proto__".to_owned(), Expr::Null),
    ]);
    assert_eq!(expr(object), "{ a, default: null, \"b-c\": true, __proto__: null }");
}

#[test]
fn a_long_object_has_a_line_for_each_property() {
    let key = |i: u32| format!("a_rather_long_property_number_{i}");
    let object = Expr::Object((0..3).map(|i| (key(i), Expr::Number(f64::from(i)))).collect());
    let nested = Expr::Object(vec![("inner".to_owned(), object)]);
    let text = "{\n  inner: {\n    a_rather_long_property_number_0: 0,\n    a_rather_long_property_number_1: 1,\n    \
                a_rather_long_property_number_2: 2,\n  },\n}";
    assert_eq!(expr(nested), text);
}

#[test]
fn statements_are_indented_by_two() {
    let inner = Stmt::If(ident("a"), vec![Stmt::Return(None)], vec![Stmt::Throw(ident("e"))]);
    let other =
        Stmt::If(ident("b"), vec![inner], vec![Stmt::If(ident("c"), vec![], vec![Stmt::Let("d".into(), None)])]);
    let body = Stmt::TryFinally(vec![other], vec![ident("f").call([]).statement()]);
    let text = "\
try {
  if (b) {
    if (a) {
      return;
    } else {
      throw e;
    }
  } else if (c) {} else {
    let d;
  }
} finally {
  f();
}
";
    assert_eq!(stmt(body), text);
    let caught = Stmt::TryCatch(vec![], "error".into(), vec![Stmt::Return(Some(ident("error")))]);
    assert_eq!(stmt(caught), "try {} catch (error) {\n  return error;\n}\n");
}

#[test]
fn a_statement_does_not_begin_like_a_block() {
    let object = Expr::Object(vec![("a".to_owned(), Expr::Number(1.0))]);
    assert_eq!(stmt(object.clone().statement()), "({ a: 1 });\n");
    assert_eq!(stmt(object.member("a").call([]).statement()), "({ a: 1 }.a());\n");
    assert_eq!(stmt(Expr::arrow([], vec![]).statement()), "() => {};\n");
}

#[test]
fn a_class_may_extend_another() {
    let class = |name: &str, extends: Option<&str>| {
        Item::Class(Class { name: name.to_owned(), extends: extends.map(str::to_owned), members: vec![], docs: vec![] })
    };
    let module = Module { items: vec![class("A", None), class("B", Some("A"))] };
    assert_eq!(print(&module, Format::EsModule), "class A {}\n\nclass B extends A {}\n");
}

#[test]
fn a_class_has_all_kinds_of_members() {
    let member = |kind, is_static, function| Member { kind, is_static, function };
    let mut documented = function("free", &[], vec![]);
    documented.docs = vec!["Frees it.\n\n * `/* not */` the end".to_owned(), "Second.".to_owned()];
    let class = Class {
        name: "Counter".to_owned(),
        extends: None,
        docs: vec!["Counts.".to_owned()],
        members: vec![
            member(MemberKind::Constructor, false, function("", &["start"], vec![])),
            member(MemberKind::Method, true, function("__wrap", &["address"], vec![])),
            member(MemberKind::Getter, false, function("value", &[], vec![Stmt::Return(Some(Expr::This.member("v")))])),
            member(MemberKind::Setter, false, function("value", &["value"], vec![])),
            member(MemberKind::Method, false, documented),
            member(MemberKind::Method, false, function("[Symbol.dispose]", &[], vec![])),
            member(MemberKind::Method, false, function("is-empty", &[], vec![])),
            member(MemberKind::Method, false, function("constructor", &[], vec![])),
            member(MemberKind::Method, false, function("delete", &[], vec![])),
        ],
    };
    let items = vec![Item::Class(class), Item::Export(names(&[("Counter", "Counter")]))];
    let text = r#"/**
 * Counts.
 */
export class Counter {
  constructor(start) {}

  static __wrap(address) {}

  get value() {
    return this.v;
  }

  set value(value) {}

  /**
   * Frees it.
   *
   *  * `/* not *\/` the end
   * Second.
   */
  free() {}

  [Symbol.dispose]() {}

  "is-empty"() {}

  ["constructor"]() {}

  delete() {}
}
"#;
    assert_eq!(print(&Module { items }, Format::EsModule), text);
}

fn sample() -> Module {
    let items = vec![
        Item::Comment("@ts-self-types=\"./x.d.ts\"".to_owned()),
        Item::Import { from: "./a.js".to_owned(), names: names(&[("a", "a"), ("default", "b"), ("c-d", "c")]) },
        Item::Import { from: "./effect.js".to_owned(), names: vec![] },
        Item::ImportAll { from: "x\"y".to_owned(), name: "n".to_owned() },
        Item::Const { name: "cell".to_owned(), value: Expr::Number(8.0), docs: vec![] },
        Item::Let { name: "wasm".to_owned(), value: None },
        Item::Fragment("function helper() {\n  return 1;\n}\n"),
        Item::Function(function("f", &["x"], vec![Stmt::Return(Some(ident("x")))])),
        Item::Function(function("delete2", &[], vec![])),
        Item::Const { name: "k".to_owned(), value: Expr::Null, docs: vec!["A constant.".to_owned()] },
        Item::Comment("The end,\nin two lines.".to_owned()),
        Item::Stmt(ident("start").call([]).statement()),
        Item::Export(names(&[("f", "f"), ("k", "k"), ("delete2", "delete"), ("f", "is it?"), ("helper", "helper")])),
        Item::ExportFrom { from: "./b.js".to_owned(), names: names(&[("p", "p"), ("q", "default")]) },
    ];
    Module { items }
}

#[test]
fn an_es_module_exports_in_place_what_keeps_its_name() {
    let text = r#"/* @ts-self-types="./x.d.ts" */
import { a, default as b, "c-d" as c } from "./a.js";
import "./effect.js";
import * as n from "x\"y";

const cell = 8;
let wasm;

function helper() {
  return 1;
}

export function f(x) {
  return x;
}

function delete2() {}

/**
 * A constant.
 */
export const k = null;

// The end,
// in two lines.
start();

export { delete2 as delete, f as "is it?", helper };
export { p, q as default } from "./b.js";
"#;
    assert_eq!(print(&sample(), Format::EsModule), text);
}

#[test]
fn a_common_js_module_assigns_its_exports() {
    let text = r#"/* @ts-self-types="./x.d.ts" */
const { a, default: b = require("./a.js"), "c-d": c } = require("./a.js");
require("./effect.js");
const n = require("x\"y");

const cell = 8;
let wasm;

function helper() {
  return 1;
}

function f(x) {
  return x;
}

function delete2() {}

/**
 * A constant.
 */
const k = null;

// The end,
// in two lines.
start();

exports.f = f;
exports.k = k;
exports.delete = delete2;
exports["is it?"] = f;
exports.helper = helper;
exports.p = require("./b.js").p;
exports.default = require("./b.js").q;
"#;
    assert_eq!(print(&sample(), Format::CommonJs), text);
}

#[test]
#[should_panic(expected = "bug: `a-b` is printed as a name")]
fn a_name_that_is_none_is_our_bug() {
    expr(ident("a-b"));
}

#[test]
fn what_is_printed_is_javascript() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    for (format, flag) in [(Format::EsModule, "--input-type=module"), (Format::CommonJs, "--input-type=commonjs")] {
        let text = print(&sample(), format);
        let node =
            Command::new("node").args([flag, "--check", "-"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let Ok(mut node) = node else { panic!("node is needed to check printed JavaScript: install it") };
        node.stdin.take().map(|mut input| input.write_all(text.as_bytes()));
        let done = node.wait_with_output().map(|output| (output.status.success(), output.stderr));
        assert!(matches!(done, Ok((true, _))), "{done:?}\n{text}");
    }
}
