//! The outline of what is read here.

use super::Outline;
use crate::syntax::{
    Attribute, Fields, FnArg, ForeignItem, GenericArgument, GenericParam, Generics, ImplItem, Item, Path,
    PathArguments, QSelf, ReceiverKind, ReturnType, Safety, Signature, Type, TypeParamBound, WherePredicate,
};

/// The same as that of what `syn` reads.
pub(super) fn item(item: &Item) -> String {
    let mut out = Outline::default();
    match item {
        Item::Fn(item) => {
            out.word("fn");
            outer(&item.attrs, &mut out);
            signature(&item.sig, out.tokens(&item.vis));
        }
        Item::Struct(item) => {
            attributes(&item.attrs, out.word("struct"));
            generics(&item.generics, out.tokens(&item.ident));
            fields(&item.fields, &mut out);
        }
        Item::Enum(item) => {
            attributes(&item.attrs, out.word("enum"));
            generics(&item.generics, out.tokens(&item.vis).tokens(&item.ident));
            for variant in &item.variants {
                attributes(&variant.attrs, out.word("\nvariant"));
                fields(&variant.fields, out.tokens(&variant.ident));
                out.tokens(&variant.discriminant.as_ref().map(|(_, value)| value));
            }
        }
        Item::Impl(item) => {
            attributes(&item.attrs, out.word("impl"));
            generics(&item.generics, out.tokens(&item.unsafety));
            if let Some((of, _)) = &item.of {
                path(None, of, out.word("of"));
            }
            ty(&item.self_ty, &mut out);
            for item in &item.items {
                member(item, &mut out);
            }
        }
        Item::ForeignMod(item) => {
            attributes(&item.attrs, out.word("extern"));
            out.tokens(&item.abi);
            for item in &item.items {
                foreign(item, &mut out);
            }
        }
        Item::Const(item) => {
            attributes(&item.attrs, out.word("const"));
            ty(&item.ty, out.tokens(&item.vis).tokens(&item.ident));
            out.tokens(&item.value);
        }
        Item::Static(item) => {
            attributes(&item.attrs, out.word("static"));
            ty(&item.ty, out.tokens(&item.vis).tokens(&item.mutability).tokens(&item.ident));
            out.tokens(&item.value);
        }
        Item::Other(_, what) => out.word("other").word(what).done(),
    }
    out.0
}

fn member(item: &ImplItem, out: &mut Outline) {
    match item {
        ImplItem::Fn(item) => {
            outer(&item.attrs, out.word("\nfn"));
            signature(&item.sig, out.tokens(&item.vis));
        }
        ImplItem::Const(item) => {
            attributes(&item.attrs, out.word("\nconst"));
            ty(&item.ty, out.tokens(&item.vis).tokens(&item.ident));
            out.tokens(&item.value);
        }
        ImplItem::Type(attrs, ident, _) => {
            attributes(attrs, out.word("\ntype"));
            out.tokens(ident);
        }
        ImplItem::Macro(attrs, path, _) => {
            attributes(attrs, out.word("\nmacro"));
            out.tokens(path);
        }
    }
}

fn foreign(item: &ForeignItem, out: &mut Outline) {
    match item {
        ForeignItem::Fn(item) => {
            attributes(&item.attrs, out.word("\nfn"));
            signature(&item.sig, out.tokens(&item.vis));
        }
        ForeignItem::Static(item) => {
            attributes(&item.attrs, out.word("\nstatic"));
            ty(&item.ty, out.tokens(&item.vis).tokens(&item.mutability).tokens(&item.ident));
        }
        ForeignItem::Type(item) => {
            attributes(&item.attrs, out.word("\ntype"));
            generics(&item.generics, out.tokens(&item.vis).tokens(&item.ident));
        }
        ForeignItem::Macro(attrs, path) => {
            attributes(attrs, out.word("\nmacro"));
            out.tokens(path);
        }
        ForeignItem::Other(item) => out.word("\nother").tokens(item).done(),
    }
}

fn attributes(all: &[Attribute], out: &mut Outline) {
    for attr in all {
        out.tokens(attr).tokens(attr.path());
    }
}

/// Those before a function: the ones in its body stay there.
fn outer(all: &[Attribute], out: &mut Outline) {
    let outer = all.iter().filter(|attr| !attr.is_inner());
    attributes(&outer.cloned().collect::<Vec<_>>(), out);
}

fn fields(fields: &Fields, out: &mut Outline) {
    out.word(match fields {
        Fields::Named(..) => "named",
        Fields::Unnamed(..) => "unnamed",
        Fields::Unit => "unit",
    });
    for field in fields.all() {
        attributes(&field.attrs, out.word("\nfield"));
        ty(&field.ty, out.tokens(&field.vis).tokens(&field.ident));
    }
}

fn signature(sig: &Signature, out: &mut Outline) {
    let safety = match &sig.safety {
        Safety::Unsafe(word) | Safety::Safe(word) => Some(word),
        Safety::Default => None,
    };
    out.tokens(&sig.constness).tokens(&sig.asyncness).tokens(&safety).tokens(&sig.ident);
    generics(&sig.generics, out);
    for input in &sig.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                attributes(&receiver.attrs, out.word("\nreceiver"));
                match &receiver.kind {
                    ReceiverKind::Reference(_, lifetime, mutability) => {
                        out.word("&").tokens(lifetime).tokens(mutability).done();
                    }
                    ReceiverKind::Typed(_, of) => ty(of, out),
                    ReceiverKind::Value => {}
                }
            }
            FnArg::Typed(typed) => {
                attributes(&typed.attrs, out.word("\nparam"));
                ty(&typed.ty, out.tokens(&typed.pat));
            }
        }
    }
    out.word(if sig.variadic.is_some() { "variadic" } else { "" });
    output(&sig.output, out);
}

fn output(output: &ReturnType, out: &mut Outline) {
    if let ReturnType::Type(_, of) = output {
        ty(of, out.word("\n->"));
    }
}

fn generics(generics: &Generics, out: &mut Outline) {
    for param in &generics.params {
        match param {
            GenericParam::Lifetime(param) => {
                out.word("\nlifetime").tokens(&param.lifetime);
                param.bounds.iter().for_each(|bound| out.tokens(bound).done());
            }
            GenericParam::Type(param) => {
                attributes(&param.attrs, out.word("\ntype"));
                bounds(param.bounds.iter(), out.tokens(&param.ident));
                param.default.iter().for_each(|default| ty(default, out.word("=")));
            }
            GenericParam::Const(param) => {
                ty(&param.ty, out.word("\nconst").tokens(&param.ident));
                out.tokens(&param.default);
            }
        }
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        match predicate {
            WherePredicate::Lifetime(predicate) => {
                out.word("\nwhere").tokens(&predicate.lifetime);
                predicate.bounds.iter().for_each(|bound| out.tokens(bound).done());
            }
            WherePredicate::Type(predicate) => {
                ty(&predicate.bounded_ty, out.word("\nwhere").tokens(&predicate.lifetimes));
                bounds(predicate.bounds.iter(), out);
            }
        }
    }
}

fn bounds<'a>(all: impl Iterator<Item = &'a TypeParamBound>, out: &mut Outline) {
    for bound in all {
        match bound {
            TypeParamBound::Trait(bound) => path(None, &bound.path, out.word("bound").tokens(&bound.lifetimes)),
            TypeParamBound::Lifetime(lifetime) => out.tokens(lifetime).done(),
            TypeParamBound::Use(of) => out.word("use").tokens(of).done(),
        }
    }
}

fn path(qself: Option<&QSelf>, path: &Path, out: &mut Outline) {
    if let Some(qself) = qself {
        ty(&qself.ty, out.word("<"));
        out.word(&qself.position.to_string());
    }
    out.word(if path.leading_colon.is_some() { "::" } else { "" });
    for segment in &path.segments {
        out.tokens(&segment.ident);
        match &segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                out.within("<", |out| arguments.args.iter().for_each(|it| argument(it, out)));
            }
            PathArguments::Parenthesized(arguments) => {
                out.within("(", |out| arguments.inputs.iter().for_each(|input| ty(input, out)));
                output(&arguments.output, out);
            }
        }
    }
}

fn argument(argument: &GenericArgument, out: &mut Outline) {
    match argument {
        GenericArgument::Lifetime(lifetime) => out.tokens(lifetime).done(),
        GenericArgument::Type(of) => ty(of, out),
        GenericArgument::Const(value) => out.word("const").tokens(value).done(),
        GenericArgument::AssocType(equal) => ty(&equal.ty, out.tokens(&equal.name.ident).tokens(&equal.name.arguments)),
        GenericArgument::AssocConst(of, value) => {
            out.tokens(&of.ident).tokens(&of.arguments).word("const").tokens(value).done();
        }
        GenericArgument::Constraint(of, asked) => {
            bounds(asked.iter(), out.tokens(&of.ident).tokens(&of.arguments));
        }
    }
}

fn ty(of: &Type, out: &mut Outline) {
    match of {
        Type::Array(array) => out.within("array", |out| {
            ty(&array.elem, out);
            out.tokens(&array.len);
        }),
        Type::FnPtr(pointer) => out.within("fn", |out| {
            out.tokens(&pointer.lifetimes);
            pointer.inputs.iter().for_each(|input| ty(&input.ty, out));
            output(&pointer.output, out);
        }),
        Type::Group(group) => out.within("group", |out| ty(&group.elem, out)),
        Type::ImplTrait(opaque) => out.within("impl", |out| bounds(opaque.bounds.iter(), out)),
        Type::Paren(paren) => out.within("paren", |out| ty(&paren.elem, out)),
        Type::Path(of) => out.within("path", |out| path(of.qself.as_deref(), &of.path, out)),
        Type::Ptr(pointer) => out.within("pointer", |out| ty(&pointer.elem, out)),
        Type::Reference(of) => {
            out.within("reference", |out| ty(&of.elem, out.tokens(&of.lifetime).tokens(&of.mutability)));
        }
        Type::Slice(slice) => out.within("slice", |out| ty(&slice.elem, out)),
        Type::TraitObject(object) => out.within("dyn", |out| bounds(object.bounds.iter(), out)),
        Type::Tuple(tuple) => out.within("tuple", |out| tuple.elems.iter().for_each(|elem| ty(elem, out))),
        Type::Other(other) => out.word("other").tokens(other).done(),
    }
}
