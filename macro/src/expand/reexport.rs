//! Imported things that are exported again.

use super::block::Origin;
use super::record::Record;
use crate::ir::Reexport;
use crate::syntax::Attribute;
use wasm_ferry_schema as schema;

impl Reexport {
    /// Records that the thing of this name is exported again.
    pub(super) fn record(
        &self,
        js_name: &str,
        namespace: &[&str],
        cfgs: &[Attribute],
        at: schema::Location<'_>,
        origin: &Origin<'_>,
        record: &mut Record,
    ) {
        let (public, typescript) = (self.name.text.as_str(), self.typescript);
        let reexport = schema::Reexport { js_name, public, source: origin.source, namespace, typescript, at };
        record.item(cfgs, &schema::Item::Reexport { reexport }, &[]);
    }
}
