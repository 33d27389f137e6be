//! Free functions and enums.

use super::namespaces::{self, Exported, Namespace};
use super::naming::{Naming, inside};
use super::shape::{Recorded, binding, resume};
use super::{Constant, Enum, Exposure, Function, Silence};
use crate::read::Interface;
use wasm_ferry_schema::{Location, Type};

/// Plans the free functions.
pub(super) fn functions<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Function<'a>> {
    interface.functions.iter().filter_map(|function| self::function(function, naming)).collect()
}

fn function<'a>(function: &wasm_ferry_schema::Function<'a>, naming: &mut Naming<'_, 'a>) -> Option<Function<'a>> {
    let exposure = Exposure::of(function.namespace, false);
    // An object's property may have any name.
    let (public, local, raw) = match exposure {
        Exposure::Public => {
            let public = Naming::exported_name(function.js_name);
            let local = naming.public(&public, &function.at);
            let raw = naming.raw(&public);
            (public, local, raw)
        }
        Exposure::Inside | Exposure::Private => {
            let wanted = inside(function.namespace, function.js_name);
            (function.js_name.to_owned(), naming.names.grant(&wanted), naming.raw(&wanted))
        }
    };
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
    Some(Function { symbol: function.symbol, raw, local, public, docs: function.docs, binding, silence, exposure })
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
            exposure: Exposure::of(definition.namespace, definition.private),
        })
    };
    interface.enums.iter().filter_map(plan).collect()
}

/// Plans the namespaces of all that is exported into one.
pub(super) fn namespaces<'a>(
    interface: &Interface<'a>,
    (functions, constants): (&[Function<'a>], &[Constant<'a>]),
    naming: &mut Naming<'_, 'a>,
) -> Vec<Namespace> {
    let local = |ty: &Type<'a>| crate::convert::path(ty).and_then(|path| naming.types.types.get(path));
    let local = |ty: &Type<'a>| local(ty).map_or_else(String::new, |named| named.local.clone());
    let classes = interface.classes.iter().filter(|it| !it.private);
    let classes = classes.map(|it| (it.namespace, it.js_name, local(&it.ty), it.at));
    let enums = interface.enums.iter().filter(|it| !it.private);
    let enums = enums.map(|it| (it.namespace, it.js_name, local(&it.ty), it.at));
    let functions = functions.iter().filter_map(|function| {
        let recorded = interface.functions.iter().find(|it| it.symbol == function.symbol)?;
        Some((recorded.namespace, recorded.js_name, function.local.clone(), recorded.at))
    });
    let recorded = interface.constants.iter().filter(|constant| constant.class.is_empty());
    let constants =
        recorded.zip(constants).map(|(it, planned)| (it.namespace, it.js_name, planned.local.clone(), it.at));
    let all: Vec<(&[&str], &str, String, Location<'a>)> =
        enums.chain(classes).chain(functions).chain(constants).collect();
    let exported = all.iter().map(|(namespace, public, local, at)| Exported { namespace, public, local, at: *at });
    let exported: Vec<Exported<'_, 'a>> = exported.collect();
    namespaces::namespaces(&exported, naming)
}
