//! Functions of `extern` blocks.

use super::block::Origin;
use super::erasure::Erasure;
use super::hoisting::{self, Parts};
use super::lifetimes::{fixed, may_hide};
use super::record::{self, Record};
use super::shim::{alias, prims, words};
use super::then;
use super::well_known::{copied, is_text, is_well_known, recorded};
use super::{blamed, each, wasm};
use crate::ir::{Access, ImportFunction, Owner};
use crate::parse::types::{is_made_of_objects, is_unit, path, ungrouped};
use crate::syntax::IdentExt;
use crate::syntax::{Path, Safety, Type, TypeReference};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use wasm_ferry_schema as schema;

/// The function that Rust calls, and its record.
pub(super) fn import_function(
    function: &ImportFunction,
    origin: &Origin<'_>,
    record: &mut Record,
    members: &mut Members,
) -> TokenStream {
    let name = function.sig.ident.unraw().to_string();
    let symbol = match &function.owner {
        Owner::Nobody => origin.site.import(&name),
        Owner::Value(class) | Owner::Class(class) | Owner::New(class) => {
            let class = crate::parse::types::last_name(class).unwrap_or_default();
            origin.site.import_member(&class, &name)
        }
    };
    let generic = Generic::of(function, origin);
    record_function(function, &symbol, &generic, origin, record);
    if let Some(reexport) = &function.reexport {
        let namespace: Vec<&str> = function.namespace.iter().map(String::as_str).collect();
        let place = origin.site.place(function.sig.ident.span());
        let (name, at) = (&function.js_name.text, record::location(&place));
        reexport.record(name, &namespace, &function.cfgs, at, origin, record);
    }
    let parts = hoisting::parts(&function.sig.generics, generic.class);
    let wrapper = wrapper(function, &symbol, &generic, &parts, origin);
    match generic.class {
        None => wrapper,
        Some(class) if parts.of_class.is_empty() && parts.class_conditions.is_empty() && function.cfgs.is_empty() => {
            members.add(class, wrapper);
            TokenStream::new()
        }
        Some(class) => {
            let cfgs = origin.block.cfgs.iter().chain(&function.cfgs);
            let (declared, conditions) = (listed(&parts.of_class), required(&parts.class_conditions));
            quote!(#(#cfgs)* impl #declared #class #conditions { #wrapper })
        }
    }
}

/// The functions of each class that exist whenever the class does: one `impl` for all of them is less work than one for each.
#[derive(Default)]
pub(super) struct Members(Vec<(Type, Option<String>, TokenStream)>);

impl Members {
    fn add(&mut self, class: &Type, function: TokenStream) {
        let written = record::written(class);
        let same = |of: &Option<String>| written.is_some() && *of == written;
        match self.0.iter_mut().find(|(_, of, _)| same(of)) {
            Some((_, _, functions)) => functions.extend(function),
            None => self.0.push((class.clone(), written, function)),
        }
    }

    /// The `impl` of each class.
    pub(super) fn tokens(&self, origin: &Origin<'_>) -> TokenStream {
        let cfgs = &origin.block.cfgs;
        each(&self.0, &|_, (class, _, functions)| quote!(#(#cfgs)* impl #class { #functions }))
    }
}

/// `<T, U>`, or nothing.
fn listed(params: &TokenStream) -> Option<TokenStream> {
    (!params.is_empty()).then(|| quote!(<#params>))
}

/// `where T: A, U: B`, or nothing.
fn required(conditions: &TokenStream) -> Option<TokenStream> {
    (!conditions.is_empty()).then(|| quote!(where #conditions))
}

/// What type parameters mean for a function.
struct Generic<'a> {
    /// The class that it is declared as part of.
    class: Option<&'a Type>,
    /// The type parameters, if there are any.
    erasure: Option<Erasure<'a>>,
    /// Whether they are not erased after all: what they concern crosses as a value that only the instantiation converts.
    per_type: bool,
}

impl<'a> Generic<'a> {
    fn of(function: &'a ImportFunction, origin: &Origin<'a>) -> Self {
        let class = match &function.owner {
            Owner::Nobody => function.place.as_ref(),
            Owner::Value(class) | Owner::Class(class) | Owner::New(class) => Some(class),
        };
        Generic { class, erasure: Erasure::of(&function.sig.generics, origin.runtime), per_type: function.per_type }
    }

    /// The parameters, if a type mentions them.
    fn of_type(&self, ty: &Type) -> Option<&Erasure<'a>> {
        self.erasure.as_ref().filter(|erasure| erasure.concerns(ty))
    }

    /// The type that crosses.
    fn crossing(&self, ty: &Type) -> Type {
        match self.of_type(ty) {
            Some(_) if self.per_type => crate::syntax::parse_quote!(__rt::JsValue),
            Some(erasure) => erasure.erased(ty),
            None => fixed(ty),
        }
    }

    /// The condition under which a type can be passed as what crosses; nothing if the user's bounds say enough.
    fn condition(&self, ty: &Type) -> Option<TokenStream> {
        self.of_type(ty).filter(|_| !self.per_type).map(|erasure| erasure.condition(ty))
    }

    /// An argument as what crosses.
    fn passed(&self, ty: &Type, crossing: &Type, argument: &TokenStream) -> TokenStream {
        let blame = blamed(ty);
        match (self.of_type(ty), ungrouped(ty)) {
            (None, _) => argument.clone(),
            (Some(_), Type::Reference(_)) if self.per_type => {
                quote_spanned!(blame=> __rt::wbg_cast::<_, __rt::JsValue>(__rt::Lent(#argument)))
            }
            (Some(_), _) if self.per_type => quote_spanned!(blame=> __rt::wbg_cast::<_, __rt::JsValue>(#argument)),
            // Without naming the type: it says `'static` above, and the argument is borrowed for less.
            (Some(_), _) => quote_spanned!(blame=> (unsafe { __rt::erase::<_, #crossing>(#argument) })),
        }
    }

    /// What came back, as the type that the caller sees.
    fn restored(&self, ty: &Type, catch: bool, result: TokenStream) -> TokenStream {
        if self.of_type(ty).is_none() {
            return result;
        }
        let restore = match self.per_type {
            true => quote!(__rt::wbg_cast::<__rt::JsValue, _>(value)),
            false => quote!(unsafe { __rt::erase(value) }),
        };
        match catch {
            true => quote!(__rt::core::result::Result::map(#result, |value| #restore)),
            false => quote!({ let value = #result; #restore }),
        }
    }
}

fn wrapper(
    function: &ImportFunction,
    symbol: &str,
    generic: &Generic<'_>,
    parts: &Parts,
    origin: &Origin<'_>,
) -> TokenStream {
    let (attrs, vis, sig) = (&function.attrs, &function.vis, &function.sig);
    let (runtime, inherited) = (origin.runtime, &origin.block.attrs);
    let (asyncness, ident, output) = (&sig.asyncness, &sig.ident, &sig.output);
    let unsafety = matches!(sig.safety, Safety::Unsafe(_)).then(|| quote!(unsafe));
    let crossing = function.params.iter().map(|param| &param.ty).chain([&function.ret]);
    let erasable = crossing.filter_map(|ty| generic.condition(ty));
    let conditions = &parts.function_conditions;
    let (declared, conditions) = (listed(&parts.of_function), required(&quote!(#conditions #(#erasable,)*)));
    let is_method = matches!(function.owner, Owner::Value(_));
    let typed = function.params.iter().skip(usize::from(is_method)).map(|param| {
        let (ident, ty) = (&param.ident, &param.ty);
        quote!(#ident: #ty)
    });
    let receiver = is_method.then(|| quote!(&self,));
    let arguments: Vec<TokenStream> = function
        .params
        .iter()
        .enumerate()
        .map(|(index, param)| match index {
            0 if is_method => quote!(self),
            _ => param.ident.to_token_stream(),
        })
        .collect();
    let shown = ident.unraw().to_string();
    let body = plain(function, symbol, generic, &shown, origin);
    let body =
        body.unwrap_or_else(|| on_either(runtime, &shown, &arguments, &call(function, symbol, generic, &arguments)));
    // Code for what nobody calls is not worth making: a crate may declare thousands of functions.
    let says_itself = attrs.iter().any(|attr| ["inline", "cfg_attr"].iter().any(|name| attr.path().is_ident(name)));
    let inline = (!says_itself).then(|| quote!(#[inline]));
    quote! {
        #(#inherited)*
        #(#attrs)*
        #inline
        #[allow(clippy::all, clippy::nursery, clippy::pedantic)]
        #vis #asyncness #unsafety fn #ident #declared (#receiver #(#typed),*) #output #conditions {
            #body
        }
    }
}

/// The call in a module for JavaScript, and what is there elsewhere.
fn on_either(runtime: &Path, shown: &str, arguments: &[TokenStream], call: &TokenStream) -> TokenStream {
    let wasm = wasm();
    quote! {
        #[cfg(#wasm)]
        {
            use #runtime::__rt;
            #call
        }
        #[cfg(not(#wasm))]
        {
            use #runtime::__rt;
            let _ = (#(&#arguments,)*);
            __rt::not_on_this_host(#shown)
        }
    }
}

/// Whether the runtime's macro can write the body of a function.
///
/// Errors would point at the call of the macro, several for each type: it is for types that cross for sure, and for
/// crates in which nobody makes mistakes any more.
fn is_plain(function: &ImportFunction, generic: &Generic<'_>, origin: &Origin<'_>) -> bool {
    let is_method = matches!(function.owner, Owner::Value(_));
    let mut types = function.params.iter().skip(usize::from(is_method)).map(|param| &param.ty).chain([&function.ret]);
    let crosses = origin.site.is_fetched || types.all(is_well_known);
    let hides = function.params.iter().map(|param| &param.ty).chain([&function.ret]).any(may_hide);
    crosses && !hides && !function.promised() && generic.erasure.is_none()
}

/// The body of a function of types that cross for sure. The runtime's macro writes most of it.
fn plain(
    function: &ImportFunction,
    symbol: &str,
    generic: &Generic<'_>,
    shown: &str,
    origin: &Origin<'_>,
) -> Option<TokenStream> {
    if !is_plain(function, generic, origin) {
        return None;
    }
    let is_method = matches!(function.owner, Owner::Value(_));
    // A class of this very block is a type that is imported.
    let is_object = match &function.owner {
        Owner::Value(class) => {
            let name = path(class).and_then(|class| class.path.get_ident());
            name.is_some_and(|name| origin.block.types.iter().any(|ty| ty.ident == *name))
        }
        Owner::Nobody | Owner::Class(_) | Owner::New(_) => false,
    };
    let (mut aliases, mut passed) = (TokenStream::new(), TokenStream::new());
    for (index, param) in function.params.iter().enumerate() {
        let (ident, is_this) = (&param.ident, index == 0 && is_method);
        if is_this && is_object {
            passed.extend(quote!((this __ferry_this self)));
            continue;
        }
        if let Some(word) = copied(&param.ty) {
            passed.extend(quote!((copy #ident #ident #word)));
            continue;
        }
        if is_text(&param.ty) {
            passed.extend(quote!((text #ident #ident)));
            continue;
        }
        let (ty, blame) = (fixed(&param.ty), blamed(&param.ty));
        // For a closure, rustc would tell from `Given` what is wrong in two ways.
        let ty = if is_made_of_objects(&ty) {
            let alias = alias(index, blame);
            aliases.extend(quote_spanned!(blame=> type #alias = <#ty as __rt::IntoWasmAbi>::Abi;));
            quote!(__rt::Words<#alias>)
        } else {
            ty.into_token_stream()
        };
        passed.extend(match is_this {
            true => quote!((words __ferry_this self [#ty])),
            false => quote!((words #ident #ident [#ty])),
        });
    }
    if !aliases.is_empty() {
        let runtime = origin.runtime;
        aliases = quote!(use #runtime::__rt; #aliases);
    }
    let unit = is_unit(&function.ret);
    let result = match copied(&function.ret) {
        Some(word) => word.into_token_stream(),
        None if unit => TokenStream::new(),
        None => {
            let result = fixed(&function.ret);
            quote!((#result))
        }
    };
    let from = match (function.catch, unit) {
        (true, false) => quote!(from_js_caught [_, _]),
        (true, true) => quote!(from_js_caught [(), _, _]),
        (false, false) => quote!(from_js[_]),
        (false, true) => quote!(from_js [(), _]),
    };
    let at = Span::call_site().located_at(function.sig.ident.span());
    let (shim, runtime) = (Ident::new("__ferry_shim", at), origin.runtime);
    let said = quote!(#symbol #shown #shim #from { #aliases } [#result] [#passed]);
    Some(quote_spanned!(at=> #runtime::__rt::imported!(#said)))
}

/// Splits the arguments into words, calls the import, and joins the result.
fn call(function: &ImportFunction, symbol: &str, generic: &Generic<'_>, arguments: &[TokenStream]) -> TokenStream {
    let mut aliases = TokenStream::new();
    let mut declared = TokenStream::new();
    let mut splits = TokenStream::new();
    let mut passed = TokenStream::new();
    for (index, (param, argument)) in function.params.iter().zip(arguments).enumerate() {
        let blame = blamed(&param.ty);
        let (ty, words) = (generic.crossing(&param.ty), words(index, blame));
        let (alias, prims) = (alias(index, blame), prims(blame));
        // For a closure, rustc would tell from `Given` what is wrong in two ways.
        let given = Ident::new(if is_made_of_objects(&ty) { "IntoWasmAbi" } else { "Given" }, blame);
        let abi = quote_spanned!(blame=> <#ty as __rt::#given>::Abi);
        if may_hide(&ty) {
            // Only a function's parameters can leave lifetimes out altogether.
            declared.extend(quote_spanned!(blame=> #(#words: __rt::#prims<#abi>,)*));
        } else {
            aliases.extend(quote!(type #alias = #abi;));
            declared.extend(quote_spanned!(blame=> #(#words: __rt::#prims<#alias>,)*));
        }
        let argument = generic.passed(&param.ty, &ty, argument);
        let split = match may_hide(&ty) {
            true => quote_spanned!(blame=> __rt::split(__rt::IntoWasmAbi::into_abi(#argument))),
            false => quote_spanned!(blame=> __rt::words_of::<#alias, _>(#argument)),
        };
        splits.extend(quote!(let (#(#words),*) = #split;));
        passed.extend(quote!(#(#words,)*));
    }
    let promise: Type = crate::syntax::parse_quote!(__rt::JsValue);
    let ret = if function.promised() { &promise } else { &function.ret };
    let fixed_ret = generic.crossing(ret);
    let mut abi = quote_spanned!(blamed(ret)=> <#fixed_ret as __rt::Received>::Abi);
    if !may_hide(&fixed_ret) {
        let named = Ident::new("__FerryResult", blamed(ret));
        aliases.extend(quote!(type #named = #abi;));
        abi = named.to_token_stream();
    }
    let from = Ident::new(if function.catch { "from_js_catch" } else { "from_js" }, Span::call_site());
    // What the caller gets says itself; what is erased does not.
    let received =
        if generic.of_type(ret).is_some() { fixed_ret.to_token_stream() } else { quote_spanned!(blamed(ret)=> _) };
    let from = quote_spanned!(blamed(ret)=> __rt::#from::<#abi, #received>);
    // Where rustc complains about the words of a parameter once more.
    let shim = Ident::new("__ferry_shim", suspect(function).unwrap_or_else(|| blamed(&function.sig.ident)));
    let result = quote_spanned!(shim.span()=> #from(unsafe { #shim(#passed) }));
    let result = generic.restored(ret, function.catch, result);
    let result = match function.catch {
        // The error may be any type that a value can become.
        true => quote!(__rt::core::result::Result::map_err(#result, __rt::core::convert::From::from)),
        false => result,
    };
    let direct = quote_spanned!(blamed(ret)=> __rt::Direct<#abi>);
    let declaration = quote_spanned!(shim.span()=> fn #shim(#declared) -> #direct;);
    let result = if function.promised() { awaited(function, symbol, generic, &result) } else { result };
    let asked = function.suspending.map(|_| may_suspend(function));
    let at_once = then::of_two_closures(function, arguments);
    quote! {
        #at_once
        #aliases
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = #symbol]
            #declaration
        }
        #asked
        #splits
        #result
    }
}

/// The type that cannot cross, if any cannot: the only one that is not well known.
fn suspect(function: &ImportFunction) -> Option<Span> {
    let is_method = matches!(function.owner, Owner::Value(_));
    let params = function.params.iter().skip(usize::from(is_method)).map(|param| &param.ty);
    let mut unknown = params.chain([&function.ret]).filter(|ty| !is_well_known(ty));
    match (unknown.next(), unknown.next()) {
        (Some(one), None) => Some(blamed(one)),
        (Some(_), Some(_)) | (None, _) => None,
    }
}

/// Asks whether the call may wait, before JavaScript does anything that it would have to wait for.
fn may_suspend(function: &ImportFunction) -> TokenStream {
    let shown = function.sig.ident.unraw().to_string();
    match function.catch {
        true => quote! {
            if let __rt::core::result::Result::Err(error) = __rt::suspendable(#shown) {
                return __rt::core::result::Result::Err(__rt::core::convert::From::from(error));
            }
        },
        false => quote!(__rt::not_caught(__rt::suspendable(#shown));),
    }
}

/// Waits for the promise that `call` gives, and has JavaScript convert what it settles to: only there is the value.
fn awaited(function: &ImportFunction, symbol: &str, generic: &Generic<'_>, call: &TokenStream) -> TokenStream {
    let (value, symbol) = (&function.ret, crate::names::awaited(symbol));
    let (wait, wait_or_throw) = match function.suspending {
        Some(_) => (quote!(__rt::suspend(promise)), quote!(__rt::not_caught(__rt::suspend(promise)))),
        None => (quote!(__rt::JsFuture::from(promise).await), quote!(__rt::settled(promise).await)),
    };
    let (promise, settled) = match function.catch {
        true => (
            quote! {
                match #call {
                    __rt::core::result::Result::Ok(promise) => promise,
                    __rt::core::result::Result::Err(error) => return __rt::core::result::Result::Err(error),
                }
            },
            quote! {
                match #wait {
                    __rt::core::result::Result::Ok(value) => value,
                    __rt::core::result::Result::Err(reason) => {
                        return __rt::core::result::Result::Err(__rt::core::convert::From::from(reason))
                    }
                }
            },
        ),
        false => (quote!(#call), wait_or_throw),
    };
    let from = Ident::new(if function.catch { "from_js_catch" } else { "from_js" }, Span::call_site());
    let fixed_value = generic.crossing(value);
    let received = if generic.of_type(value).is_some() {
        fixed_value.to_token_stream()
    } else {
        quote_spanned!(blamed(value)=> _)
    };
    let abi = quote_spanned!(blamed(value)=> <#fixed_value as __rt::Received>::Abi);
    let named = Ident::new("__FerryValue", blamed(value));
    let from = quote_spanned!(blamed(value)=> __rt::#from::<#named, #received>);
    let direct = quote_spanned!(blamed(value)=> __rt::Direct<#named>);
    let result = quote!(#from(unsafe { __ferry_value(__rt::IntoWasmAbi::into_abi(value)) }));
    let result = generic.restored(value, function.catch, result);
    let result = match function.catch {
        true => quote!(__rt::core::result::Result::map_err(#result, __rt::core::convert::From::from)),
        false => result,
    };
    quote! {
        type #named = #abi;
        #[link(wasm_import_module = "__ferry")]
        #[allow(improper_ctypes)]
        unsafe extern "C" {
            #[link_name = #symbol]
            fn __ferry_value(value: __rt::core::primitive::u32) -> #direct;
        }
        let promise: __rt::JsValue = #promise;
        let value: __rt::JsValue = #settled;
        #result
    }
}

/// What can be recorded of a type without rustc, and what remains for it: to ask is most of the work that a record is.
fn shape(ty: Type, is_plain: bool) -> (schema::Type<'static>, Option<Type>) {
    if is_unit(&ty) {
        return (schema::Type::Unit, None);
    }
    match ty {
        Type::Reference(TypeReference { mutability: None, elem, .. }) => {
            (schema::Type::Ref { inner: &schema::Type::Hole }, Some(*elem))
        }
        // In the other functions, something else of this name would cross as what it is.
        ty => match recorded(&ty).filter(|_| is_plain) {
            Some(known) => (known, None),
            None => (schema::Type::Hole, Some(ty)),
        },
    }
}

fn record_function(
    function: &ImportFunction,
    symbol: &str,
    generic: &Generic<'_>,
    origin: &Origin<'_>,
    record: &mut Record,
) {
    let names: Vec<String> = function.params.iter().map(|param| param.ident.unraw().to_string()).collect();
    let promise: Type = crate::syntax::parse_quote!(__rt::JsValue);
    let ret = if function.promised() { &promise } else { &function.ret };
    let types = function.params.iter().map(|param| &param.ty).chain([ret]);
    let is_plain = is_plain(function, generic, origin);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for ty in types {
        let (shape, rest) = shape(generic.crossing(ty), is_plain);
        known.push(shape);
        unknown.extend(rest);
    }
    let (ret, params) = known.split_last().expect("there is a result");
    let params: Vec<schema::Param<'_>> =
        names.iter().zip(params).map(|(name, ty)| schema::Param { name, ty: *ty }).collect();
    let namespace: Vec<&str> = function.namespace.iter().map(String::as_str).collect();
    let place = origin.site.place(function.sig.ident.span());
    let vendor: Vec<&str> = function.prefixes.iter().map(String::as_str).collect();
    let sequences: Vec<schema::Sequence<'_>> = function
        .sequences
        .iter()
        .map(|it| schema::Sequence { param: it.param, kind: it.kind, form: it.form, given: it.given })
        .collect();
    let import = schema::Import {
        symbol,
        js_name: &function.js_name.text,
        source: origin.source,
        namespace: &namespace,
        how: how(function),
        params: &params,
        ret: *ret,
        catch: function.catch,
        at: record::location(&place),
        variadic: function.variadic.is_some(),
        vendor: &vendor,
        sequences: &sequences,
    };
    record.item_of(&function.cfgs, &schema::Item::Import { import }, &unknown);
    if function.promised() {
        let symbol = crate::names::awaited(symbol);
        let import = schema::Import {
            symbol: &symbol,
            js_name: "identity",
            source: schema::Source::Intrinsic,
            namespace: &[],
            how: schema::Use::Call,
            params: &[schema::Param { name: "value", ty: schema::Type::Hole }],
            variadic: false,
            ret: schema::Type::Hole,
            ..import
        };
        let crossing = [promise, generic.crossing(&function.ret)];
        record.item_of(&function.cfgs, &schema::Item::Import { import }, &crossing);
    }
}

fn how(function: &ImportFunction) -> schema::Use<'_> {
    let class = function.js_class.as_str();
    let is_final = function.is_final.is_some();
    match (&function.owner, function.access) {
        (Owner::Nobody, _) => schema::Use::Call,
        (Owner::New(_), _) => schema::Use::Construct { class },
        (Owner::Value(_), Access::Call) if is_final => schema::Use::FinalMethod { class },
        (Owner::Value(_), Access::Get) if is_final => schema::Use::FinalGet { class },
        (Owner::Value(_), Access::Set) if is_final => schema::Use::FinalSet { class },
        (Owner::Class(_), Access::Get) if is_final => schema::Use::FinalStaticGet { class },
        (Owner::Class(_), Access::Set) if is_final => schema::Use::FinalStaticSet { class },
        (Owner::Value(_), Access::Call) => schema::Use::Method,
        (Owner::Value(_), Access::Get) => schema::Use::Get,
        (Owner::Value(_), Access::Set) => schema::Use::Set,
        (Owner::Value(_), Access::Index) => schema::Use::Index,
        (Owner::Value(_), Access::SetIndex) => schema::Use::SetIndex,
        (Owner::Value(_), Access::DeleteIndex) => schema::Use::DeleteIndex,
        (Owner::Class(_), Access::Call) => schema::Use::Static { class },
        (Owner::Class(_), Access::Get) => schema::Use::StaticGet { class },
        (Owner::Class(_), Access::Set) => schema::Use::StaticSet { class },
        (Owner::Class(_), Access::Index) => schema::Use::StaticIndex { class },
        (Owner::Class(_), Access::SetIndex) => schema::Use::StaticSetIndex { class },
        (Owner::Class(_), Access::DeleteIndex) => schema::Use::StaticDeleteIndex { class },
    }
}
