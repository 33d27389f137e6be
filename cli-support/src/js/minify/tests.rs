use super::*;

fn short(source: &str) -> String {
    minify(source, &BTreeSet::from(["alert".to_owned()]))
}

#[test]
fn what_people_read_goes() {
    let source = "// Why.\n/** Doc. @param {string} text */\nconst a = 1;\n\nfunction b() {\n  return a + +a;\n}\n";
    assert_eq!(short(source), "const c=1;function d(){return c+ +c}\n");
    assert_eq!(short("/* @ts-self-types=\"./x.d.ts\" */\nf();\n"), "/* @ts-self-types=\"./x.d.ts\" */\nf();\n");
}

#[test]
fn a_line_that_may_end_a_statement_ends_it() {
    assert_eq!(short("f()\ng()\nx = y\n  .z\n"), "f()\ng()\nx=y.z\n");
    assert_eq!(short("if (x) {\n}\nf();\n"), "if(x){}\nf();\n");
}

#[test]
fn names_get_short_and_keys_stay() {
    let source = "const value = 1;\nlet other = { value, value: value.value, get value() { return value?.value; } };\n";
    assert_eq!(short(source), "const a=1;let b={value:a,value:a.value,get value(){return a?.value}};\n");
    assert_eq!(short("const Type = class extends Error {};\n"), "const a=class extends Error{};\n");
    let source = "class Box {\n  item = 1;\n  take(item) { return this.item(item); }\n}\nnew Box().take();\n";
    assert_eq!(short(source), "class a{item=1;take(b){return this.item(b)}}\nnew a().take();\n");
}

#[test]
fn patterns_take_the_same_keys() {
    let source = "const name = 1;\nfunction f({ name, other: { name: inner } }, ...rest) {\n  const [first] = rest;\n  return name;\n}\n";
    let expected = "const a=1;function c({name:a,other:{name:inner}},...b){const[first]=b;return a}\n";
    assert_eq!(short(source), expected);
}

#[test]
fn what_others_know_keeps_its_name() {
    let source = "import { shown } from \"./x.js\";\nexport function greet(name) {\n  alert(shown(name));\n}\nexport { inner as outer };\n\
                  function inner(alert) {}\n";
    assert_eq!(short("import { x } from \"y\";\nlet from = 1;\n"), "import{x}from\"y\";let from=1;\n");
    let expected = "import{shown}from\"./x.js\";export function greet(a){alert(shown(a))}\nexport{inner as outer};function inner(alert){}\n";
    assert_eq!(short(source), expected);
    assert_eq!(short("function f() {}\nexports.f = f;\n"), "function a(){}\nexports.f=a;\n");
}

#[test]
fn templates_and_choices_are_read() {
    let source = "const text = (name) => `a ${name === text ? { name } : name} b ${`${name}`}`;\n";
    assert_eq!(short(source), "const b=a=>`a ${a===b?{name:a}:a} b ${`${a}`}`;\n");
    let source = "function f(kind) {\n  switch (kind) {\n    case 1: {\n      kind = kind ? f : kind;\n    }\n    default:\n      return kind;\n  }\n}\n";
    assert_eq!(short(source), "function b(a){switch(a){case 1:{a=a?b:a}\ndefault:return a}}\n");
}

#[test]
fn what_cannot_be_read_stays() {
    assert_eq!(short("x = /a/;\n"), "x = /a/;\n");
    assert_eq!(short("label {\n}\n"), "label{}\n", "names stay where braces are not understood");
}

#[test]
fn what_the_language_does_not_need_goes() {
    assert_eq!(short("const a = 1;\nconst b = (x) => x;\nlet c;\nlet d = 2;\n"), "const f=1,g=e=>e;let h,i=2;\n");
    assert_eq!(short("f({ a: 1, b: [1, ,], });\n"), "f({a:1,b:[1,,]});\n");
    assert_eq!(short("{ f(); }\n"), "{f()}\n");
}

#[test]
fn what_the_language_needs_stays() {
    for source in [
        "export const a=1;const b=2;f();const c=3;\n",
        "{for(;;);}\n",
        "{if(x);}\n",
        "{while(f());}\n",
        "f();const a=1;\n",
        "x=async(a)=>a;\n",
        "x=(...a)=>a;x=(a=1)=>a;x=()=>1;\n",
    ] {
        let kept: String = short(source);
        assert_eq!(kept.len(), source.len(), "{kept}");
    }
    assert_eq!(short("const a = () => {\n}\ng();\nconst b = 1;\n"), "const c=()=>{}\ng();const d=1;\n");
}
