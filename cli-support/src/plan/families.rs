//! Classes that extend one another: who is above whom, and in which order they are defined.

use super::naming::Naming;
use super::{Ancestor, Class, Family, place};
use crate::convert::path;
use crate::diagnostics::{Code, Diagnostic};
use crate::read::Interface;
use std::collections::BTreeSet;
use wasm_ferry_schema as schema;

/// The path of the class that one extends.
fn above<'a>(class: &schema::Class<'a>) -> Option<&'a str> {
    class.extends.first().and_then(path)
}

/// The paths of all classes that extend one or are extended.
pub(super) fn members<'a>(interface: &Interface<'a>) -> BTreeSet<&'a str> {
    let both = |class: &schema::Class<'a>| Some([path(&class.ty)?, above(class)?]);
    interface.classes.iter().filter_map(both).flatten().collect()
}

/// What a class has to do with others.
pub(super) fn family<'a>(
    interface: &Interface<'a>,
    class: &schema::Class<'a>,
    naming: &mut Naming<'_, 'a>,
) -> Option<Family<'a>> {
    let own = path(&class.ty)?;
    let lineage = naming.types.types.get(own)?.lineage.clone()?;
    let extended = interface.classes.iter().any(|other| above(other) == Some(own));
    let parent = above(class).and_then(|above| ancestor(interface, class, above, naming));
    Some(Family { lineage, parent, extended })
}

fn ancestor<'a>(
    interface: &Interface<'a>,
    class: &schema::Class<'a>,
    above: &'a str,
    naming: &mut Naming<'_, 'a>,
) -> Option<Ancestor<'a>> {
    let parent = interface.classes.iter().find(|other| path(&other.ty) == Some(above))?;
    let said = (!class.parent_name.is_empty()).then_some(class.parent_name);
    let elsewhere = !class.parent_namespace.is_empty() && class.parent_namespace != parent.namespace;
    if said.is_some_and(|name| name != parent.js_name) || elsewhere {
        let dotted =
            |namespace: &[&str], name: &str| namespace.iter().copied().chain([name]).collect::<Vec<_>>().join(".");
        let found = dotted(parent.namespace, parent.js_name);
        let wanted = dotted(class.parent_namespace, said.unwrap_or(parent.js_name));
        naming.report(Diagnostic {
            code: Code::BadInheritance,
            message: ["`", class.js_name, "` extends `", &found, "`, which it calls `", &wanted, "`"].concat(),
            place: Some(place(&class.at)),
            notes: vec![["the class above is at ", &place(&parent.at).to_string()].concat()],
            help: "remove `extends_js_class` and `extends_js_namespace`: the type says enough".to_owned(),
        });
    }
    let named = naming.types.types.get(above)?.clone();
    let raw = naming.raw(&["__wbg_", &class.js_name.to_lowercase(), "_parent"].concat());
    Some(Ancestor {
        local: named.local,
        lineage: named.lineage?,
        ts: (!parent.untyped).then_some(named.ts),
        raise: (class.raise, raw),
    })
}

/// The classes in an order in which each one comes after the one that it extends. Where there is none, that is reported.
pub(super) fn ordered<'a>(mut left: Vec<Class<'a>>, naming: &mut Naming<'_, 'a>) -> Vec<Class<'a>> {
    let mut ordered: Vec<Class<'a>> = Vec::new();
    while !left.is_empty() {
        let waits = |class: &Class<'a>| {
            let parent = class.parent();
            parent.is_some_and(|parent| !ordered.iter().any(|done| done.local == parent.local))
        };
        let (waiting, ready): (Vec<Class<'a>>, Vec<Class<'a>>) = left.into_iter().partition(waits);
        if ready.is_empty() {
            let names: Vec<String> = waiting.iter().map(|class| ["`", &class.public, "`"].concat()).collect();
            naming.report(Diagnostic {
                code: Code::BadInheritance,
                message: ["each of the classes ", &names.join(", "), " extends another one of them"].concat(),
                place: None,
                notes: vec![],
                help: "remove `extends` from one of them".to_owned(),
            });
            return ordered;
        }
        ordered.extend(ready);
        left = waiting;
    }
    ordered
}
