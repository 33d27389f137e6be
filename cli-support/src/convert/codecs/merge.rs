//! Fields whose properties stand among those of the whole: what is flattened, and what is beside a tag.

use super::super::{Conversion, Place};
use super::{Expr, Field};
use crate::js::fragment;
use crate::js::scope::Scope;

/// How the properties of a value stand among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// As they are.
    Properties {
        /// Whether the type refuses others, and must be told that these are not all.
        closed: bool,
    },
    /// One of them has the name of a variant.
    Variant,
    /// All that nothing else claims, as the entries of a map.
    Entries,
    /// All that nothing else claims, as JSON.
    Json,
    /// There are none.
    Nothing,
    /// They are there if all of them fit.
    Perhaps {
        /// Whether one of them has the name of a variant.
        variant: bool,
    },
    /// As the entries of a map that may be missing.
    PerhapsEntries,
    /// As JSON that may be missing.
    PerhapsJson,
}

/// Puts a field, of the object that is the whole.
pub(super) fn put(field: &Field<'_>, scope: &mut Scope, place: &Place, object: &Expr) {
    let Some(merge) = field.merge else { return };
    let there = |scope: &mut Scope| scope.run(place.parcel.clone().member("number").call([Expr::Number(1.0)]));
    let conversion = &field.conversion;
    match merge {
        Merge::Properties { closed: false } => conversion.put(scope, place, object.clone()),
        Merge::Properties { closed: true } => {
            let put = Expr::ident(&conversion.codec().put);
            // Beside a tag, only the tag is allowed.
            let tag = if field.recorded.flatten { None } else { field.known.first() };
            let among = tag.map_or(Expr::Bool(true), |tag| Expr::string(*tag));
            scope.run(put.call([place.parcel.clone(), object.clone(), place.at(), among]));
        }
        Merge::Variant => {
            let put = Expr::ident(&conversion.codec().put);
            scope.run(put.call([place.parcel.clone(), object.clone(), place.at(), Expr::Bool(true)]));
        }
        Merge::Entries => entries(field, conversion, scope, place, object),
        Merge::Json => place.put(scope, fragment::PUT_OTHERS_AS_JSON, object.clone(), [known(field)]),
        Merge::Nothing => {}
        Merge::Perhaps { .. } => {
            let put = Expr::ident(&conversion.inner[0].codec().put);
            place.put(scope, fragment::PUT_PERHAPS, object.clone(), [put]);
        }
        Merge::PerhapsEntries => {
            there(scope);
            entries(field, &conversion.inner[0], scope, place, object);
        }
        Merge::PerhapsJson => {
            there(scope);
            place.put(scope, fragment::PUT_OTHERS_AS_JSON, object.clone(), [known(field)]);
        }
    }
}

fn known(field: &Field<'_>) -> Expr {
    Expr::Array(field.known.iter().map(|name| Expr::string(*name)).collect())
}

fn entries(field: &Field<'_>, map: &Conversion<'_>, scope: &mut Scope, place: &Place, object: &Expr) {
    let entries = place.call(scope, fragment::PUT_OTHERS, object.clone(), [known(field)]);
    let entries = scope.constant("entries", entries);
    scope.repeat(entries.clone().member("length"), |scope, index| {
        let entry = scope.constant("entry", entries.index(index));
        let key = scope.constant("key", entry.clone().index(Expr::Number(0.0)));
        place.enter(scope, key.clone());
        let value = scope.constant("part", entry.index(Expr::Number(1.0)));
        map.inner[0].put(scope, &place.inside(), key);
        map.inner[1].put(scope, &place.inside(), value);
    });
}

/// Takes a field into the object that is the whole.
pub(super) fn take(field: &Field<'_>, scope: &mut Scope, parcel: &Expr, whole: &Expr) {
    let Some(merge) = field.merge else { return };
    let conversion = &field.conversion;
    let assign = |scope: &mut Scope, value: Expr| {
        scope.run(Expr::ident("Object").member("assign").call([whole.clone(), value]));
    };
    let set = |scope: &mut Scope, map: Expr| {
        let call = scope.call(fragment::SET_ENTRIES, [whole.clone(), map]);
        scope.run(call);
    };
    let among =
        |conversion: &Conversion<'_>| Expr::ident(&conversion.codec().take).call([parcel.clone(), Expr::Bool(true)]);
    let is_there = || parcel.clone().member("number").call([]).is_nonzero();
    match merge {
        Merge::Properties { .. } | Merge::Json => {
            let value = conversion.take(scope, parcel);
            assign(scope, value);
        }
        Merge::Variant => assign(scope, among(conversion)),
        Merge::Entries => {
            let map = conversion.take(scope, parcel);
            set(scope, map);
        }
        Merge::Nothing => {}
        Merge::Perhaps { variant } => scope.when(is_there(), |scope| {
            let inner = &conversion.inner[0];
            let value = if variant { among(inner) } else { inner.take(scope, parcel) };
            assign(scope, value);
        }),
        Merge::PerhapsEntries => scope.when(is_there(), |scope| {
            let map = conversion.inner[0].take(scope, parcel);
            set(scope, map);
        }),
        Merge::PerhapsJson => scope.when(is_there(), |scope| {
            let value = conversion.inner[0].take(scope, parcel);
            assign(scope, value);
        }),
    }
}
