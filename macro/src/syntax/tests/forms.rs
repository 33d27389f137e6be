//! Forms of items that are rare, or that only macros write.

use super::super::{parse2, FnArg, GenericArgument, Item, PathArguments, Type};
use super::{compare, plain};
use proc_macro2::{Delimiter, Group, TokenStream};
use quote::{quote, ToTokens};

/// All of these are Rust.
const ITEMS: [&str; 69] = [
    "fn f<'a, 'b: 'a + 'static, T: ?Sized + 'a, const N: usize, const M: i8>() where T:, 'b: 'a, for<'c> &'c T: A<'c> {}",
    "fn f<#[a] 'a, #[b] T, #[c] const N: bool>() {}",
    "fn f(#[a] #[b = 1] x: u8, #[c] y: u8,) {}",
    "fn f(_: u8, mut a: u8, ref b: u8, ref mut c: u8, (d, _): (u8, u8), E { f, g: h, .. }: E, [i, ..]: [u8; 2]) {}",
    "fn f(&(a, b): &(u8, u8), a::B(c): a::B, x @ y: u8, m!(z): u8, &mut k: &mut u8, 0..=255: u8) {}",
    "unsafe extern \"C\" fn f(a: u8, args: ...) {}",
    "unsafe extern \"C\" fn f(...) {}",
    "extern fn f() {}",
    "const unsafe extern r\"C\" fn f() {}",
    "const async unsafe fn f() {}",
    "pub(in a::b::c) fn f() {}",
    "pub(super) async fn r#type(r#fn: r#struct) -> r#dyn {}",
    "fn f() -> impl A + 'static + use<'a, T> where T: A {}",
    "fn f(a: impl for<'a> Fn(&'a u8) -> &'a u8 + Send, b: &(dyn A + Send), c: Box<dyn for<'a> B<'a> + 'static>) {}",
    "fn f(a: &'static dyn A, b: *const dyn A, c: *mut [u8], d: &mut [u8; { N + 1 }], e: [[u8; 2]; N * 2]) {}",
    "fn f(a: <T as A<B>>::C<D>, b: <T>::E, c: <[u8] as F>::G, d: <<T as A>::B as C>::D, e: <dyn A as B>::C) {}",
    "fn f(a: ::std::vec::Vec<u8>, b: crate::A, c: Self, d: self::B, e: super::C, f: a::b<c>::d<e>) {}",
    "fn f(a: Vec<Vec<Vec<u8>>>, b: A<'a, 'static, B, { C }, 7, -7, true, \"a\", 'c', D = E, F: G + H, I = 7>) {}",
    "fn f(a: A<B<'a> = C, D<E>: F>, g: A::<B>, h: A<>, i: A<B,>, j: A<B=C>, k: A<B=&C>, l: A<{ a > b }>) {}",
    "fn f(a: (), b: (u8,), c: (u8, u8), d: (u8), e: ((u8)), f: !, g: _, h: m!(a), i: a::m![b], j: m! { c }) {}",
    "fn f(a: fn(), b: fn(u8) -> u8, c: for<'a> unsafe extern \"C\" fn(a: &'a u8, _: u8, ...) -> !, d: extern fn(a: ...)) {}",
    "fn f(a: fn(#[a] b: u8)) where #[a] T: B, #[b] 'c: 'd {}",
    "fn f(b: &dyn Fn(A, B) -> C, c: impl FnOnce() -> Box<dyn Fn(u8,)> + Send) {}",
    "fn f(c: Box<A + B>) {}",
    "fn f(d: Box<A + 'a>, e: Box<for<'a> A<'a>>) {}",
    "fn f(a: &&u8, b: &&mut &'a u8, c: &'a mut u8, d: * const u8, e: dyn (A) + (for<'a> B<'a>) + (?C)) {}",
    "fn f() -> A<B>where C: D{}",
    "fn f<T>()->A<T>{}",
    "fn f<T:A=B>() where T: A<B=C>, T: A<B>{}",
    "fn f<const A: u8 = 7, const B: u8 = { 1 + 2 }, const C: i8 = -1, const D: bool = true, const E: u8 = F>() {}",
    "#[doc = \" a\"] /// b\n #[doc = concat!(\"a\", \"b\")] #[doc(hidden)] #[cfg_attr(a, b(c), d = e)] fn f() {}",
    "/** a */ #[unsafe(no_mangle)] #[rustfmt::skip] #[a::b(c)] #[a[b]] #[a{b}] #[a = -1] #[a = b::<C, D>()] fn f() {}",
    "fn f() { #![allow(a)] /*! b */ let x = || { struct A; }; }",
    "struct A;",
    "struct A {}",
    "struct A();",
    "struct A<T>(pub T, pub(crate) (u8, u8), pub (u8), #[a] pub(in a::b) u8, (A),) where T: B;",
    "struct A<T> where T: B { a: T, r#type: u8, pub b: u8, /// c\n pub(super) c: m!(), }",
    "struct A<T = u8, const N: usize = 3>([T; N]);",
    "pub(self) struct A where u8: B;",
    "struct A { pub(crate) a: fn(u8) -> u8, b: dyn A + Send }",
    "enum A {}",
    "enum A<T> where T: B { C, D(T), E { f: T, }, #[g] H = -1, I = 1 << 3, J = K as isize, L = <M as N<O, P>>::Q, R, }",
    "enum A { B = f::<C, D>(e, f) as u8, C = if a < b { 1 } else { 2 }, D = !0, E(u8) = 5, F { a: u8 } = 6, G() = 7 }",
    "enum A { B = { 7 }, C = (1, 2).0, D = \"a\".len() as isize, E = m!(a, b), F = a::b < c, G = 0xff_u8 as _ }",
    "impl A {}",
    "impl<T> A<T> for B<T> where T: C {}",
    "impl<'a, const N: usize> !A for &'a [u8; N] {}",
    "unsafe impl<#[may_dangle] T> Send for A<T> {}",
    "impl <A as B>::C { }",
    "impl <A>::C { }",
    "impl<> A {}",
    "impl dyn A + Send { fn f() {} }",
    "impl A for (u8, u8) { type B = C; type D<'a> = E<'a> where Self: 'a; const F: u8 = 1; m! {} m!(); a::m![b]; }",
    "impl A { #![a] #[b] pub const fn f(self) {} fn g(mut self: Box<Self>) {} fn h(&'a mut self) {} fn i(#[c] &self) {} }",
    "impl A { fn f(self: &mut Self, a: u8) {} fn g(self: Rc<Self>) {} fn h(mut self) {} fn i(self: <A as B>::C) {} }",
    "impl A { fn f(self::B(c): self::B) {} async unsafe fn g(&self) {} extern \"C\" fn h() {} const _: () = (); }",
    "impl A { const safe: u8 = 1; const auto: u8 = { 2 }; const default: u8 = a::b(|c, d| c < d); }",
    "extern \"C\" {}",
    "extern { fn f(a: u8, ...) -> u8; static A: u8; pub(crate) static mut B: C<D>; type E; m! {} m!(a); }",
    "unsafe extern \"C\" { #![a] #[b] safe fn f(); unsafe fn g(this: &A); safe static A: u8; unsafe static B: u8; }",
    "extern \"C\" { pub type A<T>; pub type B<T = u8, const N: usize> where T: C; async fn f<T>() where T: A; }",
    "const A: u8 = 1;",
    "const _: () = { let a = 1; };",
    "const safe: Vec<u8>= vec![];",
    "pub const A: &[&str] = &[\"a\"];",
    "static A: u8 = 1;",
    "pub static mut A: Option<fn() -> u8> = None;",
    "static A: [u8; 2] = [1, 2];",
];

#[test]
fn rare_forms_are_read_as_syn_reads_them() {
    let mistake = |source: &&str| {
        let item: syn::Item = match syn::parse_str(source) {
            Ok(item) => item,
            Err(error) => return Some(format!("syn: {error} in {source}")),
        };
        match compare(&item) {
            Ok(true) => None,
            Ok(false) => Some(format!("syn does not know {source}")),
            Err(mistake) => Some(format!("{mistake}\nin {source}")),
        }
    };
    let mistakes: Vec<String> = ITEMS.iter().filter_map(mistake).collect();
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n\n"));
}

#[test]
fn what_cannot_be_annotated_goes_by_its_name() {
    for (source, expected) in [
        ("mod a;", "a module"),
        ("pub mod a { }", "a module"),
        ("unsafe trait A {}", "a trait"),
        ("auto trait A {}", "a trait"),
        ("trait A = B;", "a trait"),
        ("type A = B;", "a type alias"),
        ("union A { b: u8 }", "a union"),
        ("use a::b;", "a `use`"),
        ("extern crate a;", "a `use`"),
        ("macro_rules! a { () => {} }", "a macro"),
        ("a::b!();", "a macro"),
        ("crate::b! { c }", "a macro"),
        ("union! { c }", "a macro"),
        ("!", "this item"),
        ("a", "this item"),
        ("", "this item"),
    ] {
        match parse2(source.parse().expect("tokens")) {
            Ok(Item::Other(_, what)) => assert_eq!(what, expected, "{source}"),
            Ok(item) => panic!("{source} is {}", item.to_token_stream()),
            Err(error) => panic!("{error} in {source}"),
        }
    }
}

/// What `macro_rules!` makes of a fragment.
fn fragment(tokens: TokenStream) -> Group {
    Group::new(Delimiter::None, tokens)
}

/// How many invisible groups there are.
fn fragments(tokens: TokenStream) -> usize {
    let groups = tokens.into_iter().filter_map(|token| match token {
        proc_macro2::TokenTree::Group(group) => Some(group),
        _ => None,
    });
    groups.map(|group| usize::from(group.delimiter() == Delimiter::None) + fragments(group.stream())).sum()
}

#[test]
fn fragments_of_macros_are_read_and_stay_whole() {
    let (ty, sum, negative) = (fragment(quote!(dyn A + B)), fragment(quote!(1 + 2)), fragment(quote!(-1)));
    let (vis, none, name) = (fragment(quote!(pub(crate))), fragment(quote!()), fragment(quote!(a::Trait)));
    let (text, block, meta) = (fragment(quote!("a")), fragment(quote!({ 1 })), fragment(quote!(doc = "a")));
    let (pat, path) = (fragment(quote!((a, b))), fragment(quote!(Vec<u8>)));
    for (item, kept) in [
        (quote!(#vis fn f(a: &#ty, b: &'a mut #ty, c: Option<#ty>, d: (#ty, #ty), e: *const #ty) -> Box<#ty> {}), 7),
        (quote!(#none struct A(#vis #ty, #none #ty, &#ty);), 3),
        (quote!(#none struct A { #vis a: #path, #none b: [#path; #sum] }), 3),
        (quote!(enum A { B = #sum, C = #sum * 2, D = #negative, E(#path), F { a: #ty } = #block }), 6),
        (quote!(fn f(a: A<#sum>, b: A<#negative>, c: A<#block>, d: A<B = #path>, e: A<B = #sum>, f: [u8; #sum]) {}), 6),
        (quote!(impl #name for #path { const A: #path = #sum; fn f(#pat: #path, self_: #path) -> #path #block }), 5),
        (quote!(fn f<T: #name + 'a, U = #path, const N: usize = #sum>() where #path: #name {}), 3),
        (quote!(#[#meta] #[doc = #text] fn f() {}), 2),
        (quote!(static A: #path = #sum;), 2),
        (quote!(fn f(a: impl Fn(#ty) -> #path, b: fn(#path) -> #path, c: <#path as A>::B) {}), 5),
    ] {
        let read: Item = parse2(item.clone()).unwrap_or_else(|error| panic!("{error} in {item}"));
        let written = read.to_token_stream();
        assert_eq!(plain(written.clone()), plain(item.clone()));
        assert!(fragments(written.clone()) >= kept, "{} of {kept} in {written}", fragments(written.clone()));
    }
}

#[test]
fn a_path_goes_on_behind_a_fragment() {
    let path = fragment(quote!(a::Outer));
    let Ok(Item::Fn(item)) = parse2::<Item>(quote!(fn f(a: #path::Inner<u8>) {})) else { panic!("no function") };
    let FnArg::Typed(param) = &item.sig.inputs[0] else { panic!("no parameter") };
    let Type::Path(path) = &param.ty else { panic!("no path") };
    assert_eq!(path.path.segments.len(), 3);
    let PathArguments::AngleBracketed(arguments) = &path.path.segments[2].arguments else { panic!("no arguments") };
    assert!(matches!(arguments.args.as_slice(), [GenericArgument::Type(_)]));
}

#[test]
fn types_may_be_deep() {
    let mut ty = quote!(u8);
    for _ in 0..25 {
        ty = quote!(Option<&[(#ty,)]>);
    }
    let item = quote!(fn f(a: #ty) {});
    let read: Item = parse2(item.clone()).expect("an item");
    assert_eq!(plain(read.to_token_stream()), plain(item));
}

#[test]
fn mistakes_are_found_where_they_are() {
    for (source, expected) in [
        ("fn f(a) {}", "unexpected end of input, expected `:`"),
        ("fn f(a: ) {}", "unexpected end of input, expected a type"),
        ("fn f(a: 7) {}", "expected a type"),
        ("fn f();", "expected curly braces"),
        ("struct A { a }", "unexpected end of input, expected `:`"),
        ("struct A(a: u8);", "expected `,`"),
        ("enum A { B = }", "unexpected end of input, expected an expression"),
        ("impl &A for B {}", "expected a trait: `impl Trait for Type`"),
        ("fn f<T", "unexpected end of input, expected `,`"),
        ("const A = 7;", "expected `:`"),
    ] {
        let read = parse2::<Item>(source.parse().expect("tokens"));
        assert_eq!(read.err().map(|error| error.to_string()).as_deref(), Some(expected), "{source}");
    }
}
