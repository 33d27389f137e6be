//! Types that cannot cross, whatever their names mean.
//!
//! They are unsized, addresses of functions, objects and closures in boxes, or closures with too many arguments.
//! rustc would say more about each of them than is wrong. What is behind other names than the usual ones is left to it.

use crate::messages::shapes::Mistake;
use crate::messages::Message;
use crate::parse::types::{first_argument, last_name, ungrouped, unsized_alone};
use crate::report::Report;
use crate::syntax::{Parenthesized, PathArguments, Type, TypeParamBound, TypeTraitObject};
use quote::ToTokens;

/// How many arguments a closure for JavaScript may have.
const ARGUMENTS: usize = 8;

/// Which way a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From JavaScript to Rust.
    Received,
    /// From Rust to JavaScript.
    Given,
}

impl Way {
    /// The other one.
    pub(super) fn back(self) -> Self {
        match self {
            Way::Received => Way::Given,
            Way::Given => Way::Received,
        }
    }
}

/// Reports what is wrong with a type as it is written.
pub(super) fn shape(ty: &Type, way: Way, report: &mut Report) {
    let ty = ungrouped(ty);
    if unsized_alone(ty) {
        match ty {
            Type::Slice(_) => say(ty, Mistake::Slice, report),
            Type::TraitObject(object) => self::object(object, way, report),
            _ => say(ty, Mistake::Text, report),
        }
        return;
    }
    match ty {
        Type::FnPtr(pointer) => match way {
            Way::Received => say(&pointer.fn_token, Mistake::PointerReceived, report),
            Way::Given => say(&pointer.fn_token, Mistake::PointerGiven, report),
        },
        Type::Reference(reference) => match ungrouped(&reference.elem) {
            Type::TraitObject(object) => match (signature(object), way) {
                (Some(_), Way::Received) => say(object, Mistake::ClosureReceived, report),
                (Some(signature), Way::Given) => arguments(signature, report),
                // A trait may be implemented for references to an object of the user's trait.
                (None, _) => {}
            },
            elem if unsized_alone(elem) => {}
            elem => shape(elem, way, report),
        },
        Type::Array(array) => shape(&array.elem, way, report),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|part| shape(part, way, report)),
        Type::Path(_) => named(ty, way, report),
        _ => {}
    }
}

/// A path, some of which everybody knows.
fn named(ty: &Type, way: Way, report: &mut Report) {
    let (Some(name), Some(inner)) = (last_name(ty), first_argument(ty)) else { return };
    let inner = ungrouped(&inner);
    if is_option(&name) && nothings(&name, inner, report) {
        return;
    }
    match (name.as_str(), inner) {
        ("Closure" | "ScopedClosure", Type::TraitObject(object)) => {
            if let Some(signature) = signature(object) {
                arguments(signature, report);
            }
        }
        ("Box" | "Rc" | "Arc", Type::TraitObject(object)) if !is_sequence(object) => self::object(object, way, report),
        ("Box" | "Nullable" | "Option" | "Vec" | "Result", inner) if !unsized_alone(inner) => shape(inner, way, report),
        _ => {}
    }
}

fn is_option(name: &str) -> bool {
    matches!(name, "Option" | "Nullable")
}

/// Reports more ways to be nothing than JavaScript has: `undefined` outside, and `null` inside.
fn nothings(outer: &str, inner: &Type, report: &mut Report) -> bool {
    let Some(name) = last_name(inner).filter(|name| is_option(name)) else { return false };
    if outer == "Nullable" {
        say(inner, Mistake::OptionInNullable, report);
        return true;
    }
    let Some(innermost) = first_argument(inner) else { return false };
    let is_third = last_name(&innermost).is_some_and(|name| is_option(&name)) && name == "Option";
    if is_third {
        say(&innermost, Mistake::ThreeOptions, report);
    }
    is_third
}

/// An object of a trait, by value.
fn object(object: &TypeTraitObject, way: Way, report: &mut Report) {
    let mistake = match (signature(object), way) {
        (Some(_), Way::Received) => Mistake::ClosureReceived,
        (Some(_), Way::Given) => Mistake::ClosureBoxed,
        (None, _) => Mistake::Object,
    };
    say(object, mistake, report);
}

/// The arguments of a closure that JavaScript calls.
fn arguments(signature: &Parenthesized, report: &mut Report) {
    let count = signature.inputs.len();
    if let Some(first_too_many) = signature.inputs.get(ARGUMENTS) {
        say(first_too_many, Mistake::Arguments { count }, report);
    } else if count > 1 {
        let mut inputs = signature.inputs.iter().map(ungrouped);
        if let Some(reference) = inputs.find(|ty| matches!(ty, Type::Reference(_))) {
            say(reference, Mistake::ReferenceAmongOthers, report);
        }
    }
}

/// What is between the parentheses of `dyn Fn(…)`.
fn signature(object: &TypeTraitObject) -> Option<&Parenthesized> {
    object.bounds.iter().find_map(|bound| match bound {
        TypeParamBound::Trait(bound) => match &bound.path.segments.last()?.arguments {
            PathArguments::Parenthesized(signature) => Some(signature),
            _ => None,
        },
        _ => None,
    })
}

/// Whether the object is an iterator or stream, which crosses in a box.
fn is_sequence(object: &TypeTraitObject) -> bool {
    object.bounds.iter().any(|bound| match bound {
        TypeParamBound::Trait(bound) => bound.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            name.ends_with("Iterator") || name.ends_with("Stream")
        }),
        _ => false,
    })
}

fn say(at: &impl ToTokens, mistake: Mistake, report: &mut Report) {
    report.on(at, Message::Shape(mistake));
}
