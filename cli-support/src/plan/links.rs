//! Files that Rust needs the address of, but nothing in: workers, mostly.

use super::imports::SNIPPETS;
use super::naming::Naming;
use super::{Linked, place};
use crate::diagnostics::{Code, Diagnostic};
use crate::read::Interface;
use wasm_ferry_schema::{Import, Source};

/// Where the file of a link will be.
pub(super) fn link<'a>(
    interface: &Interface<'a>,
    import: &Import<'a>,
    naming: &mut Naming<'_, 'a>,
) -> Option<Linked<'a>> {
    match import.source {
        Source::Snippet { path } if naming.split => Some(Linked::Beside([SNIPPETS, path].concat())),
        Source::Snippet { path } => {
            let found = interface.snippets.iter().find(|snippet| snippet.snippet.path == path);
            found.map(|snippet| Linked::Inside(snippet.snippet.content))
        }
        Source::Module { specifier } if naming.split => Some(Linked::Beside(specifier.to_owned())),
        Source::Module { specifier } => {
            naming.report(Diagnostic {
                code: Code::LinkedModule,
                message: ["the text of the linked module `", specifier, "` is not known"].concat(),
                place: Some(place(&import.at)),
                notes: vec!["a module that is linked is written into the JavaScript".to_owned()],
                help: "pass `--split-linked-modules`, so that only its address is needed".to_owned(),
            });
            None
        }
        Source::Global | Source::Intrinsic => None,
    }
}
