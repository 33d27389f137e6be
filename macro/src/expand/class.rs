//! Exported structs: their conversions, and a shim for each way to a field.

use super::record::{self, described, Record};
use super::shim::{End, Input, Shim};
use super::{blamed, each, everywhere, on_wasm, path_of};
use crate::ir::{Class, Field, Mode};
use crate::site::Site;
use crate::syntax::IdentExt;
use crate::syntax::{parse_quote, Path, Type};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use wasm_ferry_schema as schema;

/// A field, and the symbols of its shims.
struct Property<'a> {
    field: &'a Field,
    getter: String,
    setter: String,
}

/// A struct.
pub(super) fn class(class: &Class, runtime: &Path, site: &Site<'_>) -> TokenStream {
    let ident = &class.ident;
    let name = ident.unraw().to_string();
    let (free, wrap, unwrap) = (site.free(&name), site.wrap(&name), site.unwrap(&name));
    let (path, js_name) = (path_of(ident, "", site), &class.js_name.text);
    let conversions = everywhere(
        &class.cfgs,
        runtime,
        &quote!(
            __rt::class! { type = #ident, name = #js_name, path = #path, wrap = #wrap, unwrap = #unwrap, free = #free }
        ),
    );
    let raise = class.parent.as_ref().map(|_| site.raise(&name)).unwrap_or_default();
    let descent = class.parent.as_ref().map(|parent| {
        let parent = &parent.path;
        let descends = quote_spanned!(blamed(parent)=>
            __rt::descends! { type = #ident, name = #js_name, parent = #parent, raise = #raise });
        everywhere(&class.cfgs, runtime, &descends)
    });
    let properties: Vec<Property<'_>> = class.fields.iter().map(|field| property(&name, field, site)).collect();
    let ty: Type = parse_quote!(#ident);
    let shims = each(&properties, &|_, property| property.shims(&ty));

    let mut record = Record::new(site);
    // The number of fields is written before them, so that those under conditions are recorded beside the class.
    let (mut fields, mut conditional, mut holes) = (Vec::new(), Vec::new(), vec![described(&ty)]);
    for property in &properties {
        if property.field.cfgs.is_empty() {
            fields.push(property.recorded());
            holes.push(described(&property.field.ty));
        } else {
            conditional.push(property);
        }
    }
    let place = site.place(class.at);
    let namespace = record::texts(&class.namespace);
    let parent_namespace = class.parent.as_ref().map(|parent| record::texts(&parent.namespace)).unwrap_or_default();
    let definition = schema::Class {
        ty: schema::Type::Hole,
        js_name: &class.js_name.text,
        docs: &class.docs,
        fields: &fields,
        free: &free,
        wrap: &wrap,
        unwrap: &unwrap,
        at: record::location(&place),
        inspectable: class.inspectable,
        untyped: class.untyped,
        namespace: &namespace,
        private: class.private,
        extends: if class.parent.is_some() { &[schema::Type::Hole] } else { &[] },
        raise: &raise,
        parent_name: class.parent.as_ref().and_then(|parent| parent.js_name.as_ref()).map_or("", |text| &text.value),
        parent_namespace: &parent_namespace,
    };
    if let Some(parent) = &class.parent {
        let path = &parent.path;
        holes.push(described(&parse_quote!(#path)));
    }
    record.item(&[], &schema::Item::Class { class: definition }, &holes);
    for property in conditional {
        property.record(&ty, site, &mut record);
    }
    let record = record.tokens();
    let shims = on_wasm(&class.cfgs, runtime, &quote!(#shims #record));
    quote!(#conversions #descent #shims)
}

fn property<'a>(class: &str, field: &'a Field, site: &Site<'_>) -> Property<'a> {
    let name = match &field.member {
        crate::syntax::Member::Named(ident) => ident.unraw().to_string(),
        crate::syntax::Member::Unnamed(index) => index.index.to_string(),
    };
    let setter = if field.readonly { String::new() } else { site.setter(class, &name) };
    Property { field, getter: site.getter(class, &name), setter }
}

impl Property<'_> {
    fn shims(&self, class: &Type) -> TokenStream {
        let (cfgs, member, ty) = (&self.field.cfgs, &self.field.member, &self.field.ty);
        let this = |mode| Input { mode, ty: class.clone(), this: true };
        let (symbol, inputs) = (&self.getter, vec![this(Mode::Shared)]);
        let getter =
            Shim { symbol, inputs, last_first: false, ret: ty, boxing: None, end: End::AtOnce, blame: blamed(ty) };
        let getter = getter.tokens(&|arguments| {
            let this = &arguments[0];
            if self.field.clone {
                return quote_spanned!(blamed(ty)=> __rt::core::clone::Clone::clone(&(#this).#member));
            }
            quote_spanned!(blamed(ty)=> __rt::copied(&(#this).#member))
        });
        if self.field.readonly {
            return quote!(#(#cfgs)* #getter);
        }
        let value = Input { mode: Mode::Owned, ty: ty.clone(), this: false };
        let inputs = vec![this(Mode::Exclusive), value];
        // The new value is there before the object is borrowed: making it may run JavaScript that uses the object.
        let unit = parse_quote!(());
        let setter = Shim {
            symbol: &self.setter,
            inputs,
            last_first: true,
            ret: &unit,
            boxing: None,
            end: End::AtOnce,
            blame: blamed(ty),
        };
        let setter = setter.tokens(&|arguments| {
            let (this, value) = (&arguments[0], &arguments[1]);
            quote!((#this).#member = #value)
        });
        quote!(#(#cfgs)* #getter #(#cfgs)* #setter)
    }

    fn recorded(&self) -> schema::Field<'_> {
        schema::Field {
            js_name: &self.field.js_name.text,
            docs: &self.field.docs,
            ty: schema::Type::Hole,
            getter: &self.getter,
            setter: &self.setter,
            untyped: self.field.untyped,
            bare: self.field.bare,
        }
    }

    /// Records the field as what it amounts to: a getter and a setter.
    fn record(&self, class: &Type, site: &Site<'_>, record: &mut Record) {
        let field = self.field;
        let place = site.place(field.at);
        let (class, value) = (described(class), described(&field.ty));
        let ty = schema::Type::Hole;
        let param = [schema::Param { name: "value", ty }];
        let mut item = |member, receiver, symbol: &str, params: &[schema::Param<'_>], ret, holes: &[TokenStream]| {
            let function = schema::Function {
                symbol,
                js_name: &field.js_name.text,
                docs: &field.docs,
                params,
                ret,
                at: record::location(&place),
                untyped: field.untyped,
                bare: field.bare,
                ..schema::Function::EMPTY
            };
            let item = schema::Item::Member { class: schema::Type::Hole, member, receiver, function };
            record.item(&field.cfgs, &item, holes);
        };
        let holes = [class, value];
        item(schema::Member::Getter, schema::Receiver::Shared, &self.getter, &[], ty, &holes);
        if !field.readonly {
            let unit = schema::Type::Unit;
            item(schema::Member::Setter, schema::Receiver::Exclusive, &self.setter, &param, unit, &holes);
        }
    }
}
