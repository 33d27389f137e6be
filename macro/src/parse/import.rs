//! Imported functions: what each belongs to, and what JavaScript calls it.

use super::attributes::{cfgs, Options};
use super::block::{namespace, reexport};
use super::keys::{Key, Position};
use super::members::setter_name;
use super::sequences::{self, Asked};
use super::types::{self, first_argument, last_name, passing, returned};
use crate::ir::{Access, ImportFunction, ImportParam, ImportType, Name, Owner, Text};
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{FnArg, ForeignItemFn, Signature, Type};
use quote::format_ident;

/// What a function has of the block that it stands in.
pub(crate) struct Around<'a> {
    /// The namespace of all items.
    pub(crate) namespace: Option<&'a [Text]>,
    /// The forms of sequences that the block asks for.
    pub(crate) sequences: Asked,
    /// The types of the block.
    pub(crate) types: &'a [ImportType],
    /// Whether the block asks that type parameters are not erased.
    pub(crate) per_type: bool,
}

/// Reads an imported function; nothing if it is faulty, because what it would become can only confuse.
pub(crate) fn function(mut item: ForeignItemFn, around: &Around<'_>, report: &mut Report) -> Option<ImportFunction> {
    let found = report.count();
    let options = Options::of_part(Position::ImportFunction, &mut item.attrs, report);
    let asked = sequences::asked(&options, report);
    let of_params = sequences::of_params(&mut item.sig, report);
    let params = params(&item.sig, report);
    let sequences = sequences::of_function(around.sequences, asked, of_params, &params, report);
    let catch = options.at(Key::Catch).is_some();
    let ret = match returned(&item.sig.output) {
        ret if catch => first_argument(&ret).unwrap_or_else(|| {
            match &item.sig.output {
                crate::syntax::ReturnType::Default => report.on(&item.sig.ident, Message::CatchWithoutResult),
                crate::syntax::ReturnType::Type(_, ty) => report.on(ty, Message::CatchWithoutResult),
            }
            ret
        }),
        ret => ret,
    };
    let owner = owner(&item.sig, &options, &params, &ret, report);
    let access = access(&options, &owner, report);
    let mut js_name = options.js_name(&item.sig.ident);
    match access {
        Access::Call if matches!(owner, Owner::Nobody) && options.at(Key::Setter).is_some() && js_name.chosen => {
            // As a function, it goes by the name of the setter that it was declared as.
            js_name.text.insert_str(0, "set_");
        }
        Access::Call | Access::Index | Access::SetIndex | Access::DeleteIndex => {}
        Access::Get => {
            if let Some(text) = options.name(Key::Getter) {
                js_name = Name { text: text.value, span: text.span, chosen: true };
            }
        }
        Access::Set => setter_name(&options, &mut js_name, report),
    }
    let own_final = options.at(Key::Final);
    if let (Some(_), Some(structural)) = (own_final, options.at(Key::Structural)) {
        report.at(structural, Message::Contradiction { one: "final", other: "structural" });
    }
    let reexport = reexport(&options, &js_name, report);
    if let (Some(at), false) = (options.at(Key::Reexport), matches!(owner, Owner::Nobody)) {
        report.at(at, Message::ReexportOfMember);
    }
    let namespace = namespace(&options, around.namespace, report);
    let per_type = per_type(&options, &item.sig.generics, around, report);
    let place = place(&owner, namespace.as_deref(), around.types);
    let (js_class, namespace, beside) = class(&options, &owner, namespace, around.types, report);
    let function = ImportFunction {
        cfgs: cfgs(&item.attrs),
        attrs: item.attrs,
        vis: item.vis,
        sig: item.sig,
        owner,
        place,
        access,
        is_final: own_final,
        js_name,
        js_class,
        prefixes: beside.map(|ty| ty.prefixes.iter().map(|text| text.value.clone()).collect()).unwrap_or_default(),
        namespace: namespace.iter().map(|text| text.value.clone()).collect(),
        params,
        ret,
        catch,
        suspending: options.at(Key::Suspending),
        variadic: options.at(Key::Variadic),
        sequences,
        reexport,
        per_type,
    };
    crate::check::import_function(&function, &namespace, report);
    (report.count() == found).then_some(function)
}

/// Whether type parameters are not erased: as the function asks, or the block for all that have any.
fn per_type(options: &Options, generics: &crate::syntax::Generics, around: &Around<'_>, report: &mut Report) -> bool {
    let generic = !generics.type_params().is_empty();
    let Some(at) = options.at(Key::GenericMono) else { return generic && around.per_type };
    if !generic {
        report.at(at, Message::NothingGeneric);
    }
    for (key, other) in [(Key::Reexport, "reexport"), (Key::AssertNoShim, "assert_no_shim")] {
        if options.at(key).is_some() {
            report.at(at, Message::Contradiction { one: "experimental_generic_mono", other });
        }
    }
    generic
}

fn params(sig: &Signature, report: &mut Report) -> Vec<ImportParam> {
    let mut params = Vec::new();
    for (index, input) in sig.inputs.iter().enumerate() {
        match input {
            FnArg::Receiver(receiver) => report.on(receiver, Message::SelfInExtern),
            FnArg::Typed(typed) => {
                let ident = match typed.pat.name() {
                    Some((ident, false)) => ident,
                    _ if typed.pat.is_wild() => format_ident!("arg{index}"),
                    Some((_, true)) | None => {
                        report.on(&typed.pat, Message::Pattern);
                        format_ident!("arg{index}")
                    }
                };
                params.push(ImportParam { ident, ty: typed.ty.clone() });
            }
        }
    }
    params
}

fn owner(sig: &Signature, options: &Options, params: &[ImportParam], ret: &Type, report: &mut Report) -> Owner {
    let kinds = [(Key::Method, "method"), (Key::StaticMethodOf, "static_method_of"), (Key::Constructor, "constructor")];
    let given: Vec<_> = kinds.into_iter().filter(|(key, _)| options.at(*key).is_some()).collect();
    if let [(_, one), (key, other), ..] = given[..] {
        let at = options.at(key).unwrap_or_else(|| sig.ident.span());
        report.at(at, Message::Contradiction { one, other });
    }
    match given.first() {
        Some((Key::Method, _)) => match params.first() {
            Some(this) => Owner::Value(receiver_class(&this.ty, report)),
            None => {
                report.on(&sig.ident, Message::MethodWithoutReceiver);
                Owner::Nobody
            }
        },
        Some((Key::StaticMethodOf, _)) => match options.ty(Key::StaticMethodOf) {
            Some(class) => {
                if types::path(&class).is_none() {
                    report.on(&class, Message::StaticMethodOfWhat);
                }
                Owner::Class(itself(class, ret, &sig.generics))
            }
            None => Owner::Nobody,
        },
        Some((Key::Constructor, _)) => {
            if types::path(ret).is_none() {
                report.on(ret, Message::ConstructorType);
            }
            Owner::New(constructed(ret, &sig.generics))
        }
        _ => Owner::Nobody,
    }
}

/// The class that a constructor belongs to: what it returns, or else the class with its usual parameters; see [`itself`].
fn constructed(ret: &Type, generics: &crate::syntax::Generics) -> Type {
    let mut class = types::ungrouped(ret).clone();
    if let (Type::Path(path), true) = (&mut class, types::projects(ret, generics)) {
        path.path.segments.iter_mut().for_each(|segment| segment.arguments = crate::syntax::PathArguments::None);
    }
    class
}

/// The class of a static method. One that returns its own class, with type arguments, belongs to what it returns; unless
/// these are only related to the parameters of the method, as `T::Item` is: then nothing would determine the parameters.
fn itself(class: Type, ret: &Type, generics: &crate::syntax::Generics) -> Type {
    let bare = first_argument(&class).is_none();
    let same = last_name(&class).is_some() && last_name(&class) == last_name(ret);
    if bare && same && first_argument(ret).is_some() && !types::projects(ret, generics) {
        types::ungrouped(ret).clone()
    } else {
        class
    }
}

fn receiver_class(ty: &Type, report: &mut Report) -> Type {
    let (mode, class) = passing(ty);
    if mode != crate::ir::Mode::Shared {
        report.on(ty, Message::ReceiverNotShared);
    } else if types::path(&class).is_none() {
        report.on(&class, Message::ReceiverNotPath);
    }
    types::ungrouped(&class).clone()
}

/// The kinds of access, weakest first: the last one that is given wins.
const KINDS: [(Key, &str, Access); 5] = [
    (Key::Getter, "getter", Access::Get),
    (Key::Setter, "setter", Access::Set),
    (Key::IndexingGetter, "indexing_getter", Access::Index),
    (Key::IndexingSetter, "indexing_setter", Access::SetIndex),
    (Key::IndexingDeleter, "indexing_deleter", Access::DeleteIndex),
];

fn access(options: &Options, owner: &Owner, report: &mut Report) -> Access {
    let given = KINDS.iter().filter_map(|(key, name, access)| Some((options.at(*key)?, *name, *access)));
    let mut given: Vec<_> = given.collect();
    let Some((at, winner, access)) = given.pop() else { return Access::Call };
    for (at, loser, _) in given {
        report.warn(at, Message::Overruled { loser, winner });
    }
    match owner {
        Owner::Value(_) | Owner::Class(_) => access,
        Owner::Nobody => {
            report.warn(at, Message::PropertyOfNobody { what: winner });
            Access::Call
        }
        Owner::New(_) => {
            report.warn(at, Message::Overruled { loser: winner, winner: "constructor" });
            Access::Call
        }
    }
}

/// The type of the same block that a free function is declared as part of: the last object on the way to it.
fn place(owner: &Owner, namespace: Option<&[Text]>, types: &[ImportType]) -> Option<Type> {
    let last = namespace?.last()?;
    let ty = types.iter().find(|ty| ty.ident == last.value.as_str())?;
    let ident = &ty.ident;
    matches!(owner, Owner::Nobody).then(|| crate::syntax::parse_quote!(#ident))
}

/// The class' name in JavaScript, and the objects on the way to it: said by options, or by the type in the same block.
fn class<'t>(
    options: &Options,
    owner: &Owner,
    namespace: Option<Vec<Text>>,
    types: &'t [ImportType],
    report: &mut Report,
) -> (String, Vec<Text>, Option<&'t ImportType>) {
    let given = options.name(Key::JsClass);
    let (Owner::Value(class) | Owner::Class(class) | Owner::New(class)) = owner else {
        if let Some(given) = given {
            report.warn(given.span, Message::ClassOfNobody);
        }
        return (String::new(), namespace.unwrap_or_default(), None);
    };
    let rust_name = last_name(class).unwrap_or_default();
    let beside = types.iter().find(|ty| ty.ident == rust_name.as_str());
    let inherited = || {
        let texts = beside.map(|ty| ty.namespace.as_slice()).unwrap_or_default();
        texts.iter().map(|value| Text { value: value.clone(), span: proc_macro2::Span::call_site() }).collect()
    };
    let namespace = namespace.unwrap_or_else(inherited);
    let name = given.map(|text| text.value).or_else(|| beside.map(|ty| ty.js_name.text.clone()));
    let name = name.unwrap_or(rust_name);
    (name.clone(), namespace, beside.filter(|ty| ty.js_name.text == name))
}
