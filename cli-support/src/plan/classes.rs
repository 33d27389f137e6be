//! Exported structs and their members.

use super::naming::Naming;
use super::shape::{Recorded, binding, resume};
use super::{Action, Binding, Class, ClassMember, Constant, Exposure, Import, Silence, gives, place};
use super::{constants, families};
use crate::convert::path;
use crate::diagnostics::{Code, Diagnostic};
use crate::read::{Interface, interface};
use std::collections::BTreeMap;
use wasm_ferry_schema::{Field, Location, Member, Receiver, Type};

/// Plans the classes; their names are chosen already.
pub(super) fn classes<'a>(interface: &Interface<'a>, naming: &mut Naming<'_, 'a>) -> Vec<Class<'a>> {
    let plans = interface.classes.iter().filter_map(|class| plan(interface, class, naming));
    let mut classes: Vec<(&'a str, Class<'a>)> = plans.collect();
    // Whether `__wrap` is needed is only known when all bindings are.
    let functions = interface.functions.iter().map(|function| &function.ret);
    let results: Vec<Type<'a>> = functions
        // Constructors fill an object that is there already, unless they return another one.
        .chain(interface.members.iter().filter(|it| !fills(it)).map(|it| &it.function.ret))
        .chain(interface.classes.iter().flat_map(|class| class.fields).map(|field| &field.ty))
        .chain(interface.closures.iter().flat_map(|closure| closure.params))
        .chain(interface.instances.iter().flat_map(|it| it.variants).flat_map(|it| it.fields).map(|field| &field.ty))
        .chain(interface.imports.iter().flat_map(|import| import.params).map(|param| &param.ty))
        .copied()
        .collect();
    for result in results {
        let Some(conversion) = crate::convert::Conversion::of(&result, &naming.types).ok() else { continue };
        for (path, class) in &mut classes {
            class.wraps |= gives(&conversion, path);
        }
    }
    families::ordered(classes.into_iter().map(|(_, class)| class).collect(), naming)
}

fn plan<'a>(
    interface: &Interface<'a>,
    class: &wasm_ferry_schema::Class<'a>,
    naming: &mut Naming<'_, 'a>,
) -> Option<(&'a str, Class<'a>)> {
    let path = path(&class.ty)?;
    let local = naming.types.types.get(path)?.local.clone();
    let mut members = Vec::new();
    for member in interface.members.iter().filter(|member| member.class == path) {
        members.extend(self::member(class, member, naming));
    }
    for field in class.fields {
        members.extend(accessors(class, field, naming));
    }
    let constants = constants::of_class(interface, path);
    report_duplicates(class.js_name, &members, &constants, naming);
    let free = naming.raw(&["__wbg_", &class.js_name.to_lowercase(), "_free"].concat());
    let public = class.js_name.to_owned();
    Some((
        path,
        Class {
            local,
            public,
            docs: class.docs,
            members,
            free: (class.free, free),
            wraps: false,
            untyped: class.untyped,
            inspectable: class.inspectable,
            family: families::family(interface, class, naming),
            constants,
            exposure: Exposure::of(class.namespace, class.private),
        },
    ))
}

fn member<'a>(
    class: &wasm_ferry_schema::Class<'a>,
    member: &interface::ClassMember<'a>,
    naming: &mut Naming<'_, 'a>,
) -> Option<ClassMember<'a>> {
    let function = &member.function;
    let recorded = Recorded {
        params: function.params.iter().map(|param| (param.name, param.ty)).collect(),
        ret: function.ret,
        catch: false,
        variadic: function.variadic,
        what: ["`", class.js_name, ".", function.js_name, "`"].concat(),
        at: Some(function.at),
    };
    let mut binding = binding(recorded, naming)?.written(function);
    let fills = fills(member);
    if member.member == Member::Constructor && !fills && !is_object(&binding.ret.ty) {
        naming.report(Diagnostic {
            code: Code::UnsupportedType,
            message: ["the constructor of `", class.js_name, "` returns no object"].concat(),
            place: Some(place(&function.at)),
            notes: vec![["it returns `", &binding.ret.ty.to_string(), "`"].concat()],
            help: "return `Self` or `Result<Self, E>`, or make it a static method".to_owned(),
        });
    }
    let verb = if member.member == Member::Setter { "set_" } else { "" };
    let raw = naming.raw(&[&class.js_name.to_lowercase(), "_", verb, &plain(function.js_name)].concat());
    binding.resume = resume(function.resume, &raw, naming);
    Some(ClassMember {
        symbol: function.symbol,
        raw,
        member: member.member,
        is_static: member.receiver == Receiver::None && member.member != Member::Constructor,
        consumes: member.receiver == Receiver::Owned,
        fills,
        field: false,
        name: function.js_name,
        docs: function.docs,
        binding,
        silence: Silence { untyped: function.untyped, bare: function.bare },
    })
}

/// Whether a member is a constructor that fills the object which `new` has made: one that returns its own class, and does
/// so at once.
fn fills(member: &interface::ClassMember<'_>) -> bool {
    let ret = match member.function.ret {
        Type::Result { ok } => *ok,
        other => other,
    };
    let at_once = member.function.resume.is_empty();
    member.member == Member::Constructor && at_once && path(&ret) == Some(member.class)
}

/// Whether `new` gives what a constructor returns: JavaScript leaves out what is no object.
fn is_object(ty: &Type<'_>) -> bool {
    matches!(
        ty,
        Type::JsValue
            | Type::Import { .. }
            | Type::Class { .. }
            | Type::Data { .. }
            | Type::Vec { .. }
            | Type::Union { .. }
    )
}

/// A public field becomes a getter, and a setter unless it is read-only.
fn accessors<'a>(
    class: &wasm_ferry_schema::Class<'a>,
    field: &Field<'a>,
    naming: &mut Naming<'_, 'a>,
) -> Vec<ClassMember<'a>> {
    let what = ["the field `", class.js_name, ".", field.js_name, "`"].concat();
    let mut accessor = |member, symbol: &'a str, prefix: &str, params, ret| {
        if symbol.is_empty() {
            return None;
        }
        let recorded = Recorded { params, ret, catch: false, variadic: false, what: what.clone(), at: Some(class.at) };
        let binding: Binding<'a> = binding(recorded, naming)?;
        let raw = [prefix, &class.js_name.to_lowercase(), "_", &plain(field.js_name)].concat();
        Some(ClassMember {
            symbol,
            raw: naming.raw(&raw),
            member,
            is_static: false,
            consumes: false,
            fills: false,
            field: true,
            name: field.js_name,
            docs: field.docs,
            binding,
            silence: Silence { untyped: field.untyped, bare: field.bare },
        })
    };
    let getter = accessor(Member::Getter, field.getter, "__wbg_get_", vec![], field.ty);
    let setter = accessor(Member::Setter, field.setter, "__wbg_set_", vec![("value", field.ty)], Type::Unit);
    getter.into_iter().chain(setter).collect()
}

/// A name without what only belongs into brackets.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn report_duplicates<'a>(
    class: &str,
    members: &[ClassMember<'a>],
    constants: &[Constant<'a>],
    naming: &mut Naming<'_, 'a>,
) {
    let mut seen: BTreeMap<(bool, u8, &str), Option<Location<'a>>> = BTreeMap::new();
    let constants = constants.iter().map(|it| (it.public, true, Member::Getter, Some(it.at)));
    let members = members.iter().map(|it| (it.name, it.is_static, it.member, it.binding.at));
    for (name, is_static, member, at) in members.chain(constants) {
        // A getter and a setter share a property; nothing else shares.
        let slots: &[u8] = match member {
            Member::Constructor => &[0],
            Member::Method => &[1, 2],
            Member::Getter => &[1],
            Member::Setter => &[2],
        };
        let name = if member == Member::Constructor { "constructor" } else { name };
        let mut clash = None;
        for slot in slots {
            clash = clash.or(seen.insert((is_static, *slot, name), at));
        }
        // What tells instances from others is not for users to say: addresses are taken from instances.
        let reserved = match is_static {
            true => name == "[Symbol.hasInstance]",
            // A method of that name takes the place of ours.
            false if member == Member::Method && name == "free" => false,
            false => ["free", "[Symbol.dispose]", "__wrap", "__wbg_ptr", "__destroy_into_raw"].contains(&name),
        };
        let (Some(at), true) = (at, clash.is_some() || reserved) else { continue };
        let (notes, message) = match clash.flatten() {
            Some(other) => (
                vec![["the other one is at ", &place(&other).to_string()].concat()],
                ["the class `", class, "` has two members called `", name, "`"].concat(),
            ),
            None => (vec![], ["every class has a member `", name, "` already, and so does `", class, "`"].concat()),
        };
        let help = "give one of them another name with `js_name = \"…\"`".to_owned();
        let place = Some(place(&at));
        naming.report(Diagnostic { code: Code::DuplicateMember, message, place, notes, help });
    }
}

/// Plans the imports that make an object around a Rust value, and take it out again.
pub(super) fn boxes<'a>(
    interface: &Interface<'a>,
    naming: &mut Naming<'_, 'a>,
    classes: &mut [Class<'a>],
) -> Vec<Import<'a>> {
    let mut imports = Vec::new();
    for class in &interface.classes {
        let Some(planned) = classes.iter_mut().find(|planned| planned.free.0 == class.free) else { continue };
        let name = class.js_name;
        let mut add = |symbol: &'a str, label: &str, params: Vec<(&str, Type<'a>)>, ret, action| {
            let recorded =
                Recorded { params, ret, catch: false, variadic: false, what: name.to_owned(), at: Some(class.at) };
            let Some(binding) = binding(recorded, naming) else { return };
            let local = naming.names.grant(&["__ferry_", label, name].concat());
            imports.push(Import { symbol, local, action, binding, bare: false });
        };
        if !class.wrap.is_empty() {
            planned.wraps = true;
            let action = Action::Wrap { class: planned.local.clone() };
            add(class.wrap, "wrap", vec![("address", Type::Pointer)], Type::JsValue, action);
        }
        if !class.unwrap.is_empty() {
            let lineage = planned.family.as_ref().map(|family| family.lineage.clone());
            let action = Action::Unwrap { class: planned.local.clone(), lineage };
            add(class.unwrap, "unwrap", vec![("value", Type::Ref { inner: &Type::JsValue })], Type::Pointer, action);
        }
    }
    imports
}
