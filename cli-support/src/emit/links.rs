//! Addresses of files, as JavaScript finds them.

use crate::js::ast::{Expr, Item};
use crate::js::fragment;
use crate::js::scope::Scope;
use crate::plan::{Action, Linked, Plan};
use crate::targets::Format;

/// What makes an address of a path, in CommonJS.
const OF_PATH: &str = "pathToFileURL";

/// The address of a file, as text. Bundlers look for `new URL("…", import.meta.url)` in exactly this form.
pub(super) fn address(scope: &mut Scope, linked: &Linked<'_>, format: Format) -> Expr {
    let path = match linked {
        Linked::Beside(path) => path,
        Linked::Inside(text) => return scope.call(fragment::LINK_TEXT, [Expr::string(*text)]),
    };
    let url = match format {
        Format::EsModule => Expr::ident("URL").construct([Expr::string(path), Expr::ImportMeta.member("url")]),
        Format::CommonJs => {
            let file = Expr::ident(OF_PATH).call([Expr::ident("__filename")]);
            Expr::ident("URL").construct([Expr::string(path), file])
        }
        Format::Script => scope.call(fragment::BESIDE_SCRIPT, [Expr::string(path)]),
    };
    url.member("href")
}

/// What the addresses of a plan need from the host.
pub(super) fn import(plan: &Plan<'_>, format: Format) -> Option<Item> {
    let beside = |action: &Action<'_>| matches!(action, Action::Link(Linked::Beside(_)));
    let needed = format == Format::CommonJs && plan.imports.iter().any(|import| beside(&import.action));
    let names = vec![(OF_PATH.to_owned(), OF_PATH.to_owned())];
    needed.then(|| Item::Import { from: "node:url".to_owned(), names })
}
