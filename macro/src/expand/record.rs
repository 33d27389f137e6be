//! The record of an annotated item: what we know as bytes, what only rustc knows spliced in.

use super::lifetimes::fixed;
use super::{blamed, each};
use crate::ir::{Function, Param, Text};
use crate::site::{Place, Site};
use crate::syntax::{Attribute, GenericArgument, PathArguments, Type, TypePath};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use std::collections::BTreeMap;
use wasm_ferry_schema as schema;

/// A record under construction.
pub(super) struct Record {
    /// The symbol for whose sake it is linked.
    symbol: String,
    parts: Vec<Part>,
    /// The types that it refers to by number, as they are written.
    noted: BTreeMap<String, u32>,
}

enum Part {
    Bytes(Vec<u8>),
    Spliced { cfgs: Vec<Attribute>, tokens: TokenStream },
}

impl Record {
    /// A record of this crate without items.
    pub(super) fn new(site: &Site<'_>) -> Self {
        let symbol = site.record();
        let start = schema::template(Some(&site.package), Some(&schema::Item::Linked { symbol: &symbol }));
        let parts = start.pieces.into_iter().map(Part::Bytes).collect();
        Record { symbol, parts, noted: BTreeMap::new() }
    }

    /// A record of one item; see [`Record::item`].
    pub(super) fn of(site: &Site<'_>, item: &schema::Item<'_>, holes: &[TokenStream]) -> TokenStream {
        let mut record = Record::new(site);
        record.item(&[], item, holes);
        record.tokens()
    }

    /// Adds an item that is there under `cfgs`, with the tokens for its holes, in the order of the wire.
    pub(super) fn item(&mut self, cfgs: &[Attribute], item: &schema::Item<'_>, holes: &[TokenStream]) {
        let pieces = schema::template(None, Some(item)).pieces;
        assert_eq!(pieces.len(), holes.len() + 1, "bug: an item has as many holes as types");
        let mut holes = holes.iter();
        for piece in pieces {
            self.bytes(cfgs, piece);
            if let Some(tokens) = holes.next() {
                self.parts.push(Part::Spliced { cfgs: cfgs.to_vec(), tokens: tokens.clone() });
            }
        }
    }

    /// Adds an item whose holes are these types, each of which is described once in this record if that can be.
    ///
    /// Each part of a record costs rustc as much as a function of Rust's: a block of imports has few types, many times.
    pub(super) fn item_of(&mut self, cfgs: &[Attribute], item: &schema::Item<'_>, types: &[Type]) {
        let mut pieces = schema::template(None, Some(item)).pieces.into_iter();
        let mut bytes = pieces.next().unwrap_or_default();
        for (ty, piece) in types.iter().zip(pieces) {
            let written = written(ty);
            match written.as_ref().and_then(|written| self.noted.get(written)) {
                Some(index) => bytes.extend(schema::again(*index)),
                None => {
                    // What is there under conditions has no number: it could be another one.
                    if let (Some(written), true) = (written, cfgs.is_empty()) {
                        self.noted.insert(written, self.noted.len() as u32);
                        bytes.push(schema::noted());
                    }
                    self.bytes(cfgs, std::mem::take(&mut bytes));
                    self.parts.push(Part::Spliced { cfgs: cfgs.to_vec(), tokens: described(ty) });
                }
            }
            bytes.extend(piece);
        }
        self.bytes(cfgs, bytes);
    }

    fn bytes(&mut self, cfgs: &[Attribute], piece: Vec<u8>) {
        if piece.is_empty() {
            return;
        }
        if !cfgs.is_empty() {
            let literal = Literal::byte_string(&piece);
            return self.parts.push(Part::Spliced { cfgs: cfgs.to_vec(), tokens: quote!((#literal, &[])) });
        }
        match self.parts.last_mut() {
            // Fewer parts are less work for constant evaluation.
            Some(Part::Bytes(bytes)) => bytes.extend(piece),
            Some(Part::Spliced { .. }) | None => self.parts.push(Part::Bytes(piece)),
        }
    }

    /// The static that holds the record.
    pub(super) fn tokens(&self) -> TokenStream {
        let parts = each(&self.parts, &|_, part| match part {
            Part::Bytes(bytes) => {
                let literal = Literal::byte_string(bytes);
                quote!((#literal, &[]),)
            }
            Part::Spliced { cfgs, tokens } => quote!(#(#cfgs)* #tokens,),
        });
        let symbol = &self.symbol;
        quote! {
            const __FERRY_PARTS: &[__rt::schema::Part<'static>] = &[#parts];
            // What describes the types that convert themselves; mostly no bytes. A record is a section of its object file,
            // which is only linked if a symbol in it is, and what is exported is. The symbol of the record itself would be
            // data in every finished module.
            #[unsafe(export_name = #symbol)]
            static __FERRY_LINKED: [__rt::schema::DescriberPointer; __rt::schema::describer_count(__FERRY_PARTS)] =
                __rt::schema::describers(__FERRY_PARTS);
            #[unsafe(link_section = "__ferry_records")]
            static __FERRY_RECORD: [__rt::core::primitive::u8; __rt::schema::encoded_length(__FERRY_PARTS)] =
                __rt::record(__FERRY_PARTS);
        }
    }
}

/// A record of one item that only rustc knows, which encodes it: once to measure, once to write.
pub(super) fn computed(site: &Site<'_>, item: &TokenStream) -> TokenStream {
    let mut record = Record::new(site);
    record.parts.push(Part::Spliced { cfgs: Vec::new(), tokens: quote!((&__FERRY_BYTES, &[])) });
    let record = record.tokens();
    quote! {
        const __FERRY_ITEM: __rt::schema::Item<'static> = #item;
        const __FERRY_LENGTH: __rt::core::primitive::usize = {
            let mut writer = __rt::schema::Writer::new(&mut []);
            __FERRY_ITEM.write(&mut writer);
            writer.length()
        };
        const __FERRY_BYTES: [__rt::core::primitive::u8; __FERRY_LENGTH] = {
            let mut bytes = [0; __FERRY_LENGTH];
            __FERRY_ITEM.write(&mut __rt::schema::Writer::new(&mut bytes));
            bytes
        };
        #record
    }
}

/// A type as text, if the same text in one record is the same type.
pub(super) fn written(ty: &Type) -> Option<String> {
    fn write(ty: &Type, text: &mut String) -> Option<()> {
        match ty {
            Type::Path(TypePath { qself: None, path, .. }) => {
                text.push_str(if path.leading_colon.is_some() { "::" } else { "" });
                for segment in &path.segments {
                    let name = segment.ident.to_string();
                    // Which crate that is depends on the macro that says it.
                    if name == "$crate" {
                        return None;
                    }
                    text.push_str(&name);
                    text.push_str("::");
                    match &segment.arguments {
                        PathArguments::None => {}
                        PathArguments::AngleBracketed(arguments) => {
                            text.push('<');
                            for argument in &arguments.args {
                                match argument {
                                    GenericArgument::Type(ty) => write(ty, text)?,
                                    _ => return None,
                                }
                                text.push(',');
                            }
                            text.push('>');
                        }
                        PathArguments::Parenthesized(_) => return None,
                    }
                }
            }
            Type::Reference(reference) => {
                if reference.lifetime.as_ref().is_some_and(|lifetime| lifetime.ident != "static") {
                    return None;
                }
                text.push_str(if reference.mutability.is_some() { "&mut " } else { "&" });
                write(&reference.elem, text)?;
            }
            Type::Slice(slice) => {
                text.push('[');
                write(&slice.elem, text)?;
                text.push(']');
            }
            Type::Tuple(tuple) => {
                text.push('(');
                for elem in &tuple.elems {
                    write(elem, text)?;
                    text.push(',');
                }
                text.push(')');
            }
            _ => return None,
        }
        Some(())
    }
    let mut text = String::new();
    write(ty, &mut text).map(|()| text)
}

/// The description of a type. What else is required of it is reported elsewhere, and here nothing.
pub(super) fn described(ty: &Type) -> TokenStream {
    let ty = fixed(ty);
    quote_spanned!(blamed(&ty)=> __rt::Described::<#ty>::PART)
}

/// A place as it is recorded.
pub(super) fn location(place: &Place) -> schema::Location<'_> {
    schema::Location { file: &place.file, line: place.line, column: place.column }
}

/// Makes the recorded form of a function, and the tokens for its holes.
pub(super) fn function(
    function: &Function,
    symbol: &str,
    site: &Site<'_>,
    use_it: &mut dyn FnMut(schema::Function<'_>, Vec<TokenStream>),
) {
    let (mut params, mut typings, mut holes) = (Vec::new(), Vec::new(), Vec::new());
    for (index, param) in function.params.iter().enumerate() {
        params.push(schema::Param { name: &param.name, ty: schema::Type::Hole });
        typings.extend(typing(index, param));
        holes.push(described(&param.ty));
    }
    holes.push(described(&function.ret));
    let place = site.place(function.at);
    let resume = if function.promises() { crate::names::resume(symbol) } else { String::new() };
    let namespace = texts(&function.namespace);
    let text = |text: &'_ Option<Text>| text.as_ref().map_or_else(String::new, |text| text.value.clone());
    let (ret_ts, ret_docs) = (text(&function.words.ret_ts), text(&function.words.ret_docs));
    let recorded = schema::Function {
        symbol,
        js_name: &function.js_name.text,
        docs: &function.docs,
        params: &params,
        ret: schema::Type::Hole,
        at: location(&place),
        variadic: function.variadic.is_some(),
        resume: &resume,
        this: function.this.is_some(),
        typings: &typings,
        ret_ts: &ret_ts,
        ret_docs: &ret_docs,
        untyped: function.words.untyped,
        bare: function.words.bare,
        namespace: &namespace,
        jspi: function.jspi.is_some(),
    };
    use_it(recorded, holes);
}

/// Texts as they are recorded.
pub(super) fn texts(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| text.value.as_str()).collect()
}

/// What the user says of a parameter, if anything.
fn typing(index: usize, param: &Param) -> Option<schema::Typing<'_>> {
    let ts = param.ts.as_ref().map_or("", |text| &text.value);
    let docs = param.docs.as_ref().map_or("", |text| &text.value);
    let said = !ts.is_empty() || !docs.is_empty();
    said.then_some(schema::Typing { index: index as u32, ts, optional: param.optional, docs })
}
