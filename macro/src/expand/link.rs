//! Links: the URL of a file, as an expression.

use super::block::place;
use super::record::{self, described, Record};
use super::{on_wasm, wasm};
use crate::ir::Source;
use crate::report::Report;
use crate::site::Site;
use crate::syntax::{Path, Type};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use wasm_ferry_schema as schema;

/// An expression that asks JavaScript for the URL.
pub(crate) fn link(source: Source, runtime: &Path, site: &Site<'_>, report: &mut Report) -> TokenStream {
    let (symbol, wasm) = (site.link(), wasm());
    let mut record = Record::new(site);
    let located = place(&source, &[], runtime, site, &mut record, report);
    let written = site.place(Span::call_site());
    let text: Type = crate::syntax::parse_quote!(__rt::alloc::string::String);
    let import = schema::Import {
        symbol: &symbol,
        js_name: "url",
        source: located.found.source(),
        namespace: &[],
        how: schema::Use::Link,
        params: &[],
        ret: schema::Type::Hole,
        catch: false,
        at: record::location(&written),
        variadic: false,
        vendor: &[],
        sequences: &[],
    };
    record.item(&[], &schema::Item::Import { import }, &[described(&text)]);
    let (watched, record) = (located.tokens, on_wasm(&[], runtime, &record.tokens()));
    quote! {{
        fn __ferry_link() -> #runtime::__rt::alloc::string::String {
            use #runtime::__rt;
            #watched
            #record
            #[cfg(#wasm)]
            {
                #[link(wasm_import_module = "__ferry")]
                #[allow(improper_ctypes)]
                unsafe extern "C" {
                    #[link_name = #symbol]
                    fn __ferry_shim() -> __rt::Direct<<#text as __rt::FromWasmAbi>::Abi>;
                }
                __rt::from_js::<_, #text>(unsafe { __ferry_shim() })
            }
            #[cfg(not(#wasm))]
            {
                __rt::not_on_this_host("link_to!")
            }
        }
        __ferry_link()
    }}
}
