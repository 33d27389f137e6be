//! Free functions and enums.

use super::naming::Naming;
use super::shape::{Recorded, binding, resume};
use super::{Enum, Function, Silence};
use crate::read::Interface;

/// Plans the free functions.
pub(super) fn functions<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Function<'a>> {
    interface.functions.iter().filter_map(|function| self::function(function, naming)).collect()
}

fn function<'a>(function: &wasm_ferry_schema::Function<'a>, naming: &mut Naming<'_, 'a>) -> Option<Function<'a>> {
    let public = Naming::exported_name(function.js_name);
    let local = naming.public(&public, &function.at);
    let raw = naming.raw(&public);
    let recorded = Recorded {
        params: function.params.iter().map(|param| (param.name, param.ty)).collect(),
        ret: function.ret,
        catch: false,
        variadic: function.variadic,
        what: ["the function `", function.js_name, "`"].concat(),
        at: Some(function.at),
    };
    let mut binding = binding(recorded, naming)?.written(function);
    binding.resume = resume(function.resume, &raw, naming);
    let silence = Silence { untyped: function.untyped, bare: function.bare };
    Some(Function { symbol: function.symbol, raw, local, public, docs: function.docs, binding, silence })
}

/// Plans the enums; their names are chosen already.
pub(super) fn enums<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Enum<'a>> {
    let plan = |definition: &wasm_ferry_schema::Enum<'a>| {
        let named = naming.types.types.get(crate::convert::path(&definition.ty)?)?;
        Some(Enum {
            local: named.local.clone(),
            public: definition.js_name.to_owned(),
            docs: definition.docs,
            variants: definition.variants,
            untyped: definition.untyped,
        })
    };
    interface.enums.iter().filter_map(plan).collect()
}
