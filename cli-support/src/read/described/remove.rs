//! Takes describing functions out of the module, when all have been asked.

use super::Asked;
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, ElementItems, ElementKind, Module};
use wasm_ferry_schema::DescriberPointer;

impl Asked {
    /// Takes the functions out of the table, whose other functions stay where they are, and clears what noted them.
    ///
    /// Whatever says something is called by nobody: in its place there is another function of the same segment.
    pub(in crate::read) fn remove(&self, module: &mut Module) {
        if self.slots.is_empty() {
            return;
        }
        for element in module.elements.iter_mut() {
            let ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = element.kind else {
                continue;
            };
            let ElementItems::Functions(items) = &mut element.items else { continue };
            let first = first.cast_unsigned();
            let is_asked = |place: usize| self.slots.contains(&(first + place as u32));
            while items.len().checked_sub(1).is_some_and(is_asked) {
                items.pop();
            }
            let Some(&other) = items.iter().enumerate().find(|(place, _)| !is_asked(*place)).map(|(_, item)| item)
            else {
                continue;
            };
            for (place, item) in items.iter_mut().enumerate() {
                if is_asked(place) {
                    *item = other;
                }
            }
        }
        let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
        for data in ids {
            let data = module.data.get_mut(data);
            let DataKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = data.kind else { continue };
            for at in &self.noted {
                let Some(from) = at.checked_sub(first.cast_unsigned()) else { continue };
                let bytes = from as usize..from as usize + DescriberPointer::SIZE;
                if let Some(noted) = data.value.get_mut(bytes) {
                    noted.fill(0);
                }
            }
        }
    }
}
