//! Values of many parts: one parcel per crossing; the helpers are in `js/parcel/`, the shape in the runtime's `parcel`.

use super::strings;
use super::vectors::array;
use super::{Check, Conversion, Gives, Part, Place, Rule, Unsupported, unsupported};
use crate::js::ast::Expr;
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::ts::ast::Type as Ts;
use wasm_ferry_schema::Type;

/// Up to this many elements, declarations list the types of an array one by one.
const SPELT_OUT: u32 = 8;

/// `Vec<T>`, `Box<[T]>` and `&[T]` of anything that is no number of a typed array.
///
/// Shape: two words, the address of a parcel and its bytes.
/// Ownership: the receiver frees the parcel; handles and objects in it are the receiver's.
/// Errors: a `TypeError` that says which element is wrong.
pub(super) static LIST: Rule = Rule {
    rust: "Vec<T>, Box<[T]>, &[T] of other types",
    ts: |this, side| Ts::Array(Box::new(this.inner[0].ts(side))),
    to_wasm: |this, scope, value| {
        if !is_texts(this) {
            return to_wasm(this, scope, value);
        }
        let texts = if scope.is_checked() { value } else { pack_list(this, scope, value) };
        let address = scope.call(fragment::SEND_TEXTS, [texts]);
        sent(scope, address)
    },
    to_js: |this, scope, words| {
        if !is_texts(this) {
            return to_js(this, scope, words);
        }
        scope.call(fragment::TAKE_TEXTS, [words[0].clone()])
    },
    check: Check::Early(pack_list),
    gives: Gives::Always,
    part: Some(Part { put: |this, scope, place, value| put_list(this, scope, place, value, None), take: take_list }),
    guide: "An array. Every element is checked: one of the wrong type throws a `TypeError` that says where it is.",
};

/// `[T; N]`.
///
/// Shape: as for lists.
/// Errors: as for lists; and a `TypeError` for another length.
pub(super) static ARRAY: Rule = Rule {
    rust: "[T; N]",
    ts: |this, side| {
        if this.inner[0].ty.has_typed_array() {
            return super::vectors::ts(this, side);
        }
        let element = this.inner[0].ts(side);
        match this.length() {
            length @ 1..=SPELT_OUT => Ts::Tuple((0..length).map(|_| element.clone()).collect()),
            _ => Ts::Array(Box::new(element)),
        }
    },
    to_wasm,
    to_js,
    check: Check::Early(pack),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let length = Expr::number(this.length());
            if !this.inner[0].ty.has_typed_array() {
                return put_list(this, scope, place, value, Some(length));
            }
            let class = Expr::ident(array(&this.inner[0].ty).class);
            let put = put_array(this, place);
            place.put(scope, put, value, [class, length]);
        },
        take: |this, scope, parcel| {
            if this.inner[0].ty.has_typed_array() {
                return take_array(this, scope, parcel);
            }
            take_list(this, scope, parcel)
        },
    }),
    guide: "An array of exactly so many elements; a typed array if `T` is a number that has one.",
};

/// Tuples.
///
/// Shape: a parcel with the parts.
/// Errors: as for lists; and a `TypeError` for another length.
pub(super) static TUPLE: Rule = Rule {
    rust: "(A, B, …)",
    ts: |this, side| Ts::Tuple(this.inner.iter().map(|part| part.ts(side)).collect()),
    to_wasm,
    to_js,
    check: Check::Early(pack),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let length = u32::try_from(this.inner.len()).expect("bug: a tuple of too many parts");
            let parts = place.call(scope, fragment::PUT_TUPLE, value, [Expr::number(length)]);
            let parts = scope.constant("parts", parts);
            for (i, part) in this.inner.iter().enumerate() {
                let key = [".", &i.to_string()].concat();
                place.enter(scope, Expr::string(key));
                let value = scope.constant("part", parts.clone().index(Expr::Number(i as f64)));
                part.put(scope, &place.inside(), value);
            }
        },
        take: |this, scope, parcel| {
            let parts = this.inner.iter().map(|part| {
                let value = part.take(scope, parcel);
                scope.constant("part", value)
            });
            Expr::Array(parts.collect())
        },
    }),
    guide: "An array of its parts.",
};

/// Maps.
///
/// Shape: a parcel with a list of keys and values.
/// Errors: as for lists; and a `TypeError` for anything but a `Map`, or a plain object if keys are text.
pub(super) static MAP: Rule = Rule {
    rust: "HashMap<K, V>, BTreeMap<K, V>",
    ts: |this, side| Ts::Generic("Map".to_owned(), this.inner.iter().map(|part| part.ts(side)).collect()),
    to_wasm,
    to_js,
    check: Check::Early(pack),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let begin = match this.inner[0].ty {
                Type::String | Type::Parsed | Type::Char | Type::StringEnum { .. } | Type::Data { .. } => {
                    fragment::PUT_TEXT_MAP
                }
                Type::I8 | Type::U8 | Type::I16 | Type::U16 | Type::I32 | Type::U32 | Type::Isize | Type::Usize
                    if place.strict =>
                {
                    fragment::PUT_NUMBER_MAP
                }
                _ => fragment::PUT_MAP,
            };
            let entries = place.call(scope, begin, value, []);
            each(scope, place, entries, |scope, place, entry| {
                for (i, part) in this.inner.iter().enumerate() {
                    place.enter(scope, Expr::string([".", &i.to_string()].concat()));
                    let value = scope.constant("part", entry.clone().index(Expr::Number(i as f64)));
                    part.put(scope, &place.inside(), value);
                }
            });
        },
        take: |this, scope, parcel| {
            let map = scope.constant("map", Expr::ident("Map").construct([]));
            repeat(scope, parcel, |scope| {
                let key = this.inner[0].take(scope, parcel);
                let key = scope.constant("key", key);
                let value = this.inner[1].take(scope, parcel);
                scope.run(map.clone().member("set").call([key, value]));
            });
            map
        },
    }),
    guide: "A `Map`. A plain object is taken for one as well if the keys are text, as in JSON.",
};

/// Sets.
///
/// Shape: a parcel with a list.
/// Errors: as for lists; and a `TypeError` for anything but a `Set`.
pub(super) static SET: Rule = Rule {
    rust: "HashSet<T>, BTreeSet<T>",
    ts: |this, side| Ts::Generic("Set".to_owned(), vec![this.inner[0].ts(side)]),
    to_wasm,
    to_js,
    check: Check::Early(pack),
    gives: Gives::Always,
    part: Some(Part {
        put: |this, scope, place, value| {
            let items = place.call(scope, fragment::PUT_SET, value, []);
            each(scope, place, items, |scope, place, item| this.inner[0].put(scope, place, item));
        },
        take: |this, scope, parcel| {
            let set = scope.constant("set", Expr::ident("Set").construct([]));
            repeat(scope, parcel, |scope| {
                let item = this.inner[0].take(scope, parcel);
                scope.run(set.clone().member("add").call([item]));
            });
            set
        },
    }),
    guide: "A `Set`. An array is taken for one as well, as in JSON.",
};

/// What may be a part of a parcel.
pub(super) fn part<'a>(ty: &Type<'a>, part: &'a Type<'a>) -> Result<&'a Type<'a>, Unsupported> {
    match part {
        Type::Result { .. } => Err(unsupported(ty, "has a result in it, which only a call may return")),
        Type::RefMut { .. } | Type::Callback { .. } => {
            Err(unsupported(ty, "lends something that is only valid during a call"))
        }
        Type::Hole => Err(unsupported(ty, "was left undescribed by the macro")),
        Type::Ref { inner: Type::Str | Type::KeptStr | Type::String } => Ok(part),
        Type::Ref { .. } => Err(unsupported(ty, "has references in it that are no text")),
        Type::Pointer | Type::NonNull => Err(unsupported(ty, "has addresses in it")),
        _ => Ok(part),
    }
}

pub(super) fn pack(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    let value = scope.once("value", value);
    let parcel = scope.call(fragment::NEW_PARCEL, []);
    let parcel = scope.constant("parcel", parcel);
    this.put(scope, &Place { parcel: parcel.clone(), base: None, depth: 0, strict: false }, value);
    parcel
}

pub(super) fn to_wasm(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Vec<Expr> {
    // What was checked is a parcel already.
    let parcel = if scope.is_checked() { value } else { pack(this, scope, value) };
    let address = scope.call(fragment::SEND_PARCEL, [parcel]);
    sent(scope, address)
}

/// The words of a parcel that a call sends.
fn sent(scope: &mut Scope, call: Expr) -> Vec<Expr> {
    let address = scope.constant("address", call);
    let length = scope.uses(fragment::LAST_LENGTH);
    vec![address, scope.constant("length", length)]
}

/// Whether a list is one of text, whose parcels have helpers of their own: most programs have no other parcels.
fn is_texts(this: &Conversion<'_>) -> bool {
    [&strings::STR, &strings::STRING].into_iter().any(|text| std::ptr::eq(this.inner[0].rule, text))
}

fn pack_list(this: &Conversion<'_>, scope: &mut Scope, value: Expr) -> Expr {
    if !is_texts(this) {
        return pack(this, scope, value);
    }
    let texts = scope.call(fragment::PACK_TEXTS, [value]);
    scope.constant("texts", texts)
}

pub(super) fn to_js(this: &Conversion<'_>, scope: &mut Scope, words: &[Expr]) -> Expr {
    let parcel = scope.call(fragment::OPEN_PARCEL, [words[0].clone()]);
    let parcel = scope.constant("parcel", parcel);
    let value = this.take(scope, &parcel);
    // A parcel is emptied before another one is opened.
    scope.once("value", value)
}

fn put_list(this: &Conversion<'_>, scope: &mut Scope, place: &Place, value: Expr, length: Option<Expr>) {
    let count = place.call(scope, fragment::PUT_LIST, value.clone(), length);
    let count = scope.constant("count", count);
    scope.repeat(count, |scope, index| {
        place.enter(scope, index.clone());
        let item = scope.constant("item", value.index(index));
        this.inner[0].put(scope, &place.inside(), item);
    });
}

fn take_list(this: &Conversion<'_>, scope: &mut Scope, parcel: &Expr) -> Expr {
    let list = scope.constant("list", Expr::Array(vec![]));
    repeat(scope, parcel, |scope| {
        let item = this.inner[0].take(scope, parcel);
        scope.run(list.clone().member("push").call([item]));
    });
    list
}

/// The helper that puts numbers that have a typed array.
pub(super) fn put_array(this: &Conversion<'_>, place: &Place) -> Fragment {
    let whole = !matches!(this.inner[0].ty, Type::F32 | Type::F64);
    if whole && place.strict { fragment::PUT_EXACT_ARRAY } else { fragment::PUT_ARRAY }
}

/// Numbers that have a typed array.
pub(super) fn take_array(this: &Conversion<'_>, scope: &mut Scope, parcel: &Expr) -> Expr {
    let class = Expr::ident(array(&this.inner[0].ty).class);
    let taken = scope.call(fragment::TAKE_ARRAY_PART, [parcel.clone(), class]);
    scope.constant("array", taken)
}

/// Does something with every item, one level deeper.
fn each(scope: &mut Scope, place: &Place, items: Expr, body: impl FnOnce(&mut Scope, &Place, Expr)) {
    let items = scope.constant("items", items);
    scope.repeat(items.clone().member("length"), |scope, index| {
        place.enter(scope, index.clone());
        let item = scope.constant("item", items.index(index));
        body(scope, &place.inside(), item);
    });
}

/// Does something as often as the parcel says.
fn repeat(scope: &mut Scope, parcel: &Expr, body: impl FnOnce(&mut Scope)) {
    let count = scope.constant("count", parcel.clone().member("number").call([]));
    scope.repeat(count, |scope, _| body(scope));
}

impl Place {
    /// Puts a value with a helper.
    pub(super) fn put(&self, scope: &mut Scope, helper: Fragment, value: Expr, more: impl IntoIterator<Item = Expr>) {
        let call = self.call(scope, helper, value, more);
        scope.run(call);
    }

    /// Calls a helper with the parcel, a value, the depth, and more.
    pub(super) fn call(
        &self,
        scope: &mut Scope,
        helper: Fragment,
        value: Expr,
        more: impl IntoIterator<Item = Expr>,
    ) -> Expr {
        scope.call(helper, [self.parcel.clone(), value, self.at()].into_iter().chain(more))
    }

    /// Says which part is next, for messages.
    pub(super) fn enter(&self, scope: &mut Scope, key: Expr) {
        let path = self.parcel.clone().member("path");
        scope.assign(&path.index(self.at()), key);
    }

    /// How deep the part is.
    pub(super) fn at(&self) -> Expr {
        let depth = Expr::Number(self.depth as f64);
        match &self.base {
            None => depth,
            Some(base) if self.depth == 0 => base.clone(),
            Some(base) => base.clone().binary("+", depth),
        }
    }

    /// One level deeper.
    pub(super) fn inside(&self) -> Place {
        Place { parcel: self.parcel.clone(), base: self.base.clone(), depth: self.depth + 1, strict: self.strict }
    }
}

impl Conversion<'_> {
    /// Puts a value into a parcel.
    pub(super) fn put(&self, scope: &mut Scope, place: &Place, value: Expr) {
        (self.part().put)(self, scope, place, value);
    }

    /// Takes a value from a parcel.
    pub(super) fn take(&self, scope: &mut Scope, parcel: &Expr) -> Expr {
        (self.part().take)(self, scope, parcel)
    }

    fn part(&self) -> Part {
        self.rule.part.expect("bug: a type that is no part was let into a parcel")
    }

    /// How many elements an array has.
    fn length(&self) -> u32 {
        match self.ty {
            Type::Array { length, .. } => length,
            _ => 0,
        }
    }
}
