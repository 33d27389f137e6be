//! Imported things that JavaScript may take from the module again.

use super::Reexport;
use super::imports::{path, specifier};
use super::naming::Naming;
use crate::read::Interface;

/// Plans what is exported again.
pub(super) fn reexports<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Reexport> {
    let plan = |item: &wasm_ferry_schema::Reexport<'a>| {
        let path = path(&item.source, item.namespace, item.js_name, naming);
        let granted = naming.public(item.public, &item.at);
        let imported = path.len() == 1 && specifier(&item.source).is_some();
        let (local, path) = if imported { (path[0].clone(), vec![]) } else { (granted, path) };
        Reexport { local, public: item.public.to_owned(), path, typescript: item.typescript }
    };
    interface.reexports.iter().map(plan).collect()
}
