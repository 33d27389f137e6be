//! Rust closures that JavaScript calls.

use super::Closure;
use super::naming::Naming;
use super::shape::{Recorded, binding};
use crate::read::Interface;

/// Plans the kinds of closures.
pub(super) fn closures<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Closure<'a>> {
    let mut closures = Vec::new();
    for kind in &interface.closures {
        let number = kind.index.to_string();
        let recorded = Recorded {
            params: kind.params.iter().map(|param| ("", *param)).collect(),
            ret: *kind.ret,
            catch: false,
            variadic: false,
            what: "a closure".to_owned(),
            at: None,
        };
        let Some(binding) = binding(recorded, naming) else { continue };
        closures.push(Closure {
            local: naming.names.grant(&["closure", &number].concat()),
            mutable: kind.mutable,
            invoke: naming.raw(&["__ferry_closure_", &number].concat()),
            destroy: kind.has_destroy.then(|| naming.raw(&["__ferry_closure_drop_", &number].concat())),
            binding,
        });
    }
    closures
}
