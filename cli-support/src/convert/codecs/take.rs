//! Takes data out of parcels: object literals, as far as every property is there.

use super::{Codec, Field, Variant, merge};
use crate::js::ast::Expr;
use crate::js::fragment;
use crate::js::scope::Scope;
use wasm_ferry_schema::{Absence, Shape, Tagging, Type};

/// The body of the function that takes a value; its parameter is `parcel`.
pub(super) fn body(codec: &Codec<'_>, scope: &mut Scope) {
    let parcel = Expr::ident("parcel");
    let error = codec.definition.error.then(|| {
        let message = scope.call(fragment::TAKE_TEXT, [parcel.clone()]);
        let message = scope.constant("message", message);
        let cause = scope.call(fragment::TAKE_CAUSE, [parcel.clone()]);
        (message, scope.constant("cause", cause))
    });
    let give = |scope: &mut Scope, value: Expr| {
        let value = match error.clone() {
            None => value,
            Some((message, cause)) => {
                let class = Expr::ident(&codec.names.class);
                scope.call(fragment::MAKE_TYPED_ERROR, [class, message, cause, value])
            }
        };
        scope.ret(Some(value));
    };
    let number = || parcel.clone().member("number").call([]);
    match codec.definition.tagging {
        Tagging::Alone | Tagging::Named => {
            if let Some(variant) = codec.variants.first() {
                let value = content(codec, variant, scope, &parcel);
                give(scope, value);
            }
        }
        // Nothing but names.
        Tagging::External if is_names(codec) && !codec.among => {
            scope.ret(Some(Expr::ident(&codec.names.names).index(number())));
        }
        Tagging::Internal | Tagging::Adjacent | Tagging::External | Tagging::Untagged => {
            let tag = scope.constant("tag", number());
            let last = codec.variants.len().saturating_sub(1);
            for (i, variant) in codec.variants.iter().enumerate() {
                let taken = |scope: &mut Scope| {
                    let value = tagged(codec, variant, scope, &parcel);
                    give(scope, value);
                };
                if i == last {
                    taken(scope);
                } else {
                    scope.when(tag.clone().equals(Expr::Number(i as f64)), taken);
                }
            }
        }
    }
}

/// Whether the values are names.
fn is_names(codec: &Codec<'_>) -> bool {
    let mut variants = codec.variants.iter().map(|variant| &variant.recorded);
    variants.all(|variant| variant.shape == Shape::Unit && !variant.untagged)
}

/// A value of a variant, with what says that it is one.
fn tagged(codec: &Codec<'_>, variant: &Variant<'_>, scope: &mut Scope, parcel: &Expr) -> Expr {
    let definition = &codec.definition;
    let name = variant.recorded.name;
    let unit = variant.recorded.shape == Shape::Unit;
    let mut entries = vec![(definition.tag, Expr::string(name))];
    if variant.recorded.untagged {
        return content(codec, variant, scope, parcel);
    }
    match definition.tagging {
        Tagging::Alone | Tagging::Named | Tagging::Untagged => content(codec, variant, scope, parcel),
        Tagging::External if unit && codec.among => {
            let object = object(scope, vec![(name, Expr::Null)]);
            Expr::ident(super::AMONG).ternary(object, Expr::string(name))
        }
        Tagging::External if unit => Expr::string(name),
        Tagging::External => {
            let value = content(codec, variant, scope, parcel);
            object(scope, vec![(name, value)])
        }
        Tagging::Adjacent => {
            if !unit {
                entries.push((definition.content, content(codec, variant, scope, parcel)));
            }
            object(scope, entries)
        }
        Tagging::Internal => match (variant.recorded.shape, variant.fields.first()) {
            (Shape::Newtype, Some(field)) => {
                let object = object(scope, entries);
                let object = scope.constant("object", object);
                merge::take(field, scope, parcel, &object);
                object
            }
            _ => fields(&variant.fields, entries, scope, parcel),
        },
    }
}

/// The content of a variant by itself.
fn content(codec: &Codec<'_>, variant: &Variant<'_>, scope: &mut Scope, parcel: &Expr) -> Expr {
    match variant.recorded.shape {
        Shape::Unit => Expr::Null,
        Shape::Newtype => match variant.fields.first() {
            Some(field) => take_content(field, scope, parcel),
            None => Expr::Null,
        },
        Shape::Tuple => {
            let parts = variant.fields.iter().map(|field| {
                if field.recorded.optional {
                    // What may be missing on its way to Rust is there on its way back, behind its flag.
                    scope.run(parcel.clone().member("number").call([]));
                }
                let value = take_content(field, scope, parcel);
                scope.constant("part", value)
            });
            Expr::Array(parts.collect())
        }
        Shape::Object => {
            let has_tag = matches!(codec.definition.tagging, Tagging::Internal | Tagging::Named);
            let tag = (has_tag && !variant.recorded.untagged)
                .then(|| (codec.definition.tag, Expr::string(variant.recorded.name)));
            fields(&variant.fields, tag.into_iter().collect(), scope, parcel)
        }
    }
}

/// What becomes of a field.
enum Taken {
    /// A property that is there.
    There(Expr),
    /// A property that is left out if the value is `undefined`.
    Perhaps(Expr),
}

/// A value that is no property by itself, as serde has it: `()` is `null`, and `None` where the type is serde's, too.
fn take_content(field: &Field<'_>, scope: &mut Scope, parcel: &Expr) -> Expr {
    if field.conversion.ty == Type::Unit {
        return Expr::Null;
    }
    let value = field.conversion.take(scope, parcel);
    match field.recorded.absence {
        Absence::Usual | Absence::LeftOut => value,
        Absence::Null => value.or_else(Expr::Null),
    }
}

/// An object of fields; those that may be left out are last. Beside properties of other values, all are in order.
fn fields<'a>(fields: &[Field<'a>], mut first: Vec<(&'a str, Expr)>, scope: &mut Scope, parcel: &Expr) -> Expr {
    if fields.iter().any(|field| field.merge.is_some()) {
        let whole = object(scope, first);
        let whole = scope.constant("object", whole);
        for field in fields {
            match field.merge {
                Some(_) => merge::take(field, scope, parcel, &whole),
                None => {
                    let taken = take_field(field, scope, parcel);
                    set_taken(scope, &whole, field.recorded.name, taken);
                }
            }
        }
        return whole;
    }
    let mut rest = Vec::new();
    for field in fields {
        let name = field.recorded.name;
        match take_field(field, scope, parcel) {
            Taken::There(value) => first.push((name, value)),
            Taken::Perhaps(value) => rest.push((name, Taken::Perhaps(value))),
        }
    }
    let whole = object(scope, first);
    if rest.is_empty() {
        return whole;
    }
    let whole = scope.constant("object", whole);
    for (name, taken) in rest {
        set_taken(scope, &whole, name, taken);
    }
    whole
}

fn set_taken(scope: &mut Scope, whole: &Expr, name: &str, taken: Taken) {
    match taken {
        Taken::There(value) => set(scope, whole, name, value),
        Taken::Perhaps(value) => {
            scope.when(value.clone().binary("!==", Expr::Undefined), |scope| set(scope, whole, name, value));
        }
    }
}

fn take_field(field: &Field<'_>, scope: &mut Scope, parcel: &Expr) -> Taken {
    let recorded = &field.recorded;
    if field.conversion.ty == Type::Unit && !recorded.optional {
        return Taken::There(Expr::Null);
    }
    if recorded.optional {
        let value = scope.variable("optional", None);
        scope.when(parcel.clone().member("number").call([]).is_nonzero(), |scope| {
            let taken = take_content(field, scope, parcel);
            scope.assign(&value, taken);
        });
        return Taken::Perhaps(value);
    }
    let value = field.conversion.take(scope, parcel);
    let value = scope.constant("field", value);
    match recorded.absence {
        Absence::Usual => Taken::There(value),
        Absence::LeftOut => Taken::Perhaps(value),
        Absence::Null => Taken::There(value.or_else(Expr::Null)),
    }
}

/// `{ key: value }`. A property called `__proto__` would be taken for the prototype.
fn object(scope: &mut Scope, entries: Vec<(&str, Expr)>) -> Expr {
    let (proto, plain): (Vec<_>, Vec<_>) = entries.into_iter().partition(|(name, _)| *name == PROTO);
    let literal = Expr::Object(plain.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
    let Some((name, value)) = proto.into_iter().next() else { return literal };
    let object = scope.constant("object", literal);
    set(scope, &object, name, value);
    object
}

/// The property that an assignment would not make.
const PROTO: &str = "__proto__";

fn set(scope: &mut Scope, object: &Expr, name: &str, value: Expr) {
    if name == PROTO {
        let call = scope.call(fragment::SET_PROPERTY, [object.clone(), Expr::string(name), value]);
        return scope.run(call);
    }
    scope.assign(&object.clone().member(name), value);
}
