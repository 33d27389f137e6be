//! Collects errors; dropping it unread is a bug and panics.

use crate::dialect::Dialect;
use crate::messages::Message;
use crate::syntax::Attribute;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// All mistakes found in one item.
pub(crate) struct Report {
    dialect: &'static Dialect,
    errors: Vec<(Vec<Attribute>, crate::syntax::Error)>,
    /// When what is looked at exists at all.
    cfgs: Vec<Attribute>,
    warnings: Vec<(Span, String)>,
    read: bool,
}

impl Report {
    /// Nothing found yet.
    pub(crate) fn new(dialect: &'static Dialect) -> Self {
        Report { dialect, errors: Vec::new(), cfgs: Vec::new(), warnings: Vec::new(), read: false }
    }

    /// Under which name the attribute was written.
    pub(crate) fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    /// A mistake at one token.
    pub(crate) fn at(&mut self, span: Span, message: Message) {
        self.syntax(crate::syntax::Error::new(span, message.text(self.dialect)));
    }

    /// A mistake at a piece of syntax.
    pub(crate) fn on(&mut self, tokens: &dyn ToTokens, message: Message) {
        self.syntax(crate::syntax::Error::new_spanned(tokens, message.text(self.dialect)));
    }

    /// Something that is probably not meant, at one token.
    pub(crate) fn warn(&mut self, span: Span, message: Message) {
        self.warnings.push((span, message.text(self.dialect)));
    }

    /// What the parser of Rust's own syntax had to say.
    pub(crate) fn syntax(&mut self, error: crate::syntax::Error) {
        self.errors.push((self.cfgs.clone(), error));
    }

    /// What is looked at from now on exists under these conditions; so do its mistakes.
    pub(crate) fn under(&mut self, cfgs: Vec<Attribute>) {
        self.cfgs = cfgs;
    }

    /// How many mistakes were found so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// Whether nothing was found so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// The mistakes, as the tokens that make the compiler show them.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        self.read = true;
        let mut tokens = TokenStream::new();
        for (cfgs, error) in &self.errors {
            let error = error.to_compile_error();
            tokens.extend(match &cfgs[..] {
                [] => error,
                _ => quote::quote!(#(#cfgs)* const _: () = { #error };),
            });
        }
        for (span, text) in &self.warnings {
            tokens.extend(warning(*span, text));
        }
        tokens
    }

    /// The mistakes, and then what is probably not meant, as text.
    #[cfg(test)]
    pub(crate) fn into_texts(mut self) -> Vec<String> {
        self.read = true;
        let warnings = std::mem::take(&mut self.warnings).into_iter().map(|(_, text)| text);
        self.errors.iter().map(|(_, error)| error.to_string()).chain(warnings).collect()
    }
}

/// The tokens that make the compiler show a warning: using what is deprecated is all that macros can do.
fn warning(span: Span, text: &str) -> TokenStream {
    let name = proc_macro2::Ident::new("option", span);
    quote::quote! {
        const _: () = {
            #[deprecated(note = #text)]
            #[allow(nonstandard_style)]
            const #name: () = ();
            let () = #name;
        };
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        assert!(self.read || std::thread::panicking(), "bug: a report was dropped unread");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "bug: a report was dropped unread")]
    fn a_report_dropped_unread_is_a_bug() {
        drop(Report::new(&crate::dialect::JS));
    }
}
