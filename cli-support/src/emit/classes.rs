//! Exported structs as JavaScript classes; the helpers are in `js/class/instance.js`.

use super::calls::{First, call_rust, export, guarded, params, rust_body};
use super::docs::{jsdoc, lines};
use super::families;
use crate::js::ast::{Class, Expr, Function, Item, Member, MemberKind, Param, Stmt};
use crate::js::fragment::{self, Fragment};
use crate::js::scope::Scope;
use crate::plan::{self, Plan};
use std::collections::BTreeSet;
use wasm_ferry_schema as schema;

/// The items of a class, and the fragments they use.
pub(super) fn class(class: &plan::Class<'_>, plan: &Plan<'_>) -> (Vec<Item>, BTreeSet<Fragment>) {
    let mut uses = BTreeSet::new();
    let registry = registry(class);
    let (address_param, address) = (Param::new("address"), Expr::ident("address"));
    let freed = export(&class.free.1).call([address]).statement();
    let made = Expr::ident(fragment::MAKE_REGISTRY.name()).call([Expr::arrow([address_param], vec![freed])]);
    uses.insert(fragment::MAKE_REGISTRY);

    let mut members = Vec::new();
    if !class.members.iter().any(|member| member.member == schema::Member::Constructor) {
        members.push(with(&mut uses, no_constructor(class)));
    }
    for member in &class.members {
        members.push(with(&mut uses, self::member(class, member)));
    }
    members.extend(class.constants.iter().map(constant));
    if class.wraps {
        members.push(with(&mut uses, wrap(class)));
    }
    if !class.frees_itself() {
        members.push(with(&mut uses, free(class)));
    }
    uses.insert(fragment::DISPOSABLE);
    let dispose =
        Expr::ident(fragment::DISPOSABLE.name()).call([Expr::ident(&class.local), Expr::string(&class.public)]);
    let mut items = vec![
        Item::Const { name: registry, value: made, docs: vec![] },
        Item::Class(Class {
            name: class.local.clone(),
            extends: class.parent().map(|parent| parent.local.clone()),
            members,
            docs: lines(class.docs),
        }),
        Item::Stmt(dispose.statement()),
    ];
    if let Some(family) = &class.family {
        items.push(families::lineage(class, family));
        uses.insert(fragment::MAKE_LINEAGE);
    }
    if class.inspectable {
        uses.insert(fragment::MAKE_INSPECTABLE);
        let inspect = Expr::ident(fragment::MAKE_INSPECTABLE.name());
        let shown = inspect.call([Expr::ident(&class.local), Expr::Array(readable(class, plan))]);
        items.push(Item::Stmt(shown.statement()));
    }
    (items, uses)
}

/// The names of the properties that can be read, those of the classes above first, and fields before what is computed.
fn readable(class: &plan::Class<'_>, plan: &Plan<'_>) -> Vec<Expr> {
    let parent = class.parent().and_then(|parent| plan.classes.iter().find(|other| other.local == parent.local));
    let inherited = parent.map(|parent| readable(parent, plan)).unwrap_or_default();
    let shown =
        |it: &&plan::ClassMember<'_>| it.member == schema::Member::Getter && !it.is_static && !it.name.starts_with('[');
    let mut getters: Vec<_> = class.members.iter().filter(shown).collect();
    getters.sort_by_key(|getter| !getter.field);
    let own: Vec<Expr> = getters.iter().map(|getter| Expr::string(getter.name)).collect();
    inherited.into_iter().filter(|name| !own.contains(name)).chain(own.clone()).collect()
}

/// The name of a class's registry; local names of classes are unique, and so are these.
pub(super) fn registry(class: &plan::Class<'_>) -> String {
    ["__ferry_registry_", &class.local].concat()
}

fn with<T>(uses: &mut BTreeSet<Fragment>, (value, used): (T, BTreeSet<Fragment>)) -> T {
    uses.extend(used);
    value
}

/// The arguments of a helper that speaks of the class: the class, and its name where that is another one.
fn of_class(class: &plan::Class<'_>, value: Expr) -> Vec<Expr> {
    let mut arguments = vec![value, Expr::ident(&class.local)];
    if class.local != class.public {
        arguments.push(Expr::string(&class.public));
    }
    arguments
}

fn member(class: &plan::Class<'_>, member: &plan::ClassMember<'_>) -> (Member, BTreeSet<Fragment>) {
    let binding = &member.binding;
    let mut scope = Scope::new(binding.params.iter().map(|param| param.local.as_str()));
    let callee = export(&member.raw);
    let kind = match member.member {
        schema::Member::Constructor => MemberKind::Constructor,
        schema::Member::Method => MemberKind::Method,
        schema::Member::Getter => MemberKind::Getter,
        schema::Member::Setter => MemberKind::Setter,
    };
    if member.fills {
        guarded(&mut scope, binding, |scope| {
            let mut words = call_rust(scope, callee, First::Words(vec![]), binding);
            let address = words.pop().unwrap_or(Expr::Undefined);
            let owned = own(scope, class, Expr::This, address);
            scope.run(owned);
        });
    } else if member.is_static || member.member == schema::Member::Constructor {
        guarded(&mut scope, binding, |scope| rust_body(scope, callee, First::Words(vec![]), binding));
    } else {
        guarded(&mut scope, binding, |scope| {
            let receiver = match (&class.family, member.consumes) {
                (Some(family), true) => scope.call(fragment::TAKE_WHOLE, [Expr::This, Expr::ident(&family.lineage)]),
                (Some(family), false) => scope.call(fragment::BORROW_FROM, [Expr::This, Expr::ident(&family.lineage)]),
                (None, true) => scope.call(fragment::TAKE_ADDRESS, of_class(class, Expr::This)),
                (None, false) => scope.call(fragment::BORROW_ADDRESS, of_class(class, Expr::This)),
            };
            // What is given away must not be lost when the receiver turns out to be none.
            let unnamed = binding.ret.small && !binding.params.iter().any(|param| param.conversion.gives());
            let first = match () {
                () if member.consumes => First::Taken(receiver),
                () if unnamed => First::Lent(receiver),
                () => First::Lent(scope.constant("self", receiver)),
            };
            rust_body(scope, callee, first, binding);
        });
    }
    let (mut body, mut uses) = scope.finish();
    if kind == MemberKind::Constructor {
        body.splice(0..0, families::prologue(class, &mut uses));
    }
    let result = kind != MemberKind::Constructor;
    let docs = jsdoc(member.docs, binding, result, member.silence);
    let function = Function { name: member.name.to_owned(), params: params(binding), body, docs };
    (Member { is_static: member.is_static, kind, function }, uses)
}

/// `static get NAME()`: nobody can assign it.
fn constant(constant: &plan::Constant<'_>) -> Member {
    let body = vec![Stmt::Return(Some(constant.value.clone()))];
    let docs = lines(constant.docs);
    let function = Function { name: constant.public.to_owned(), params: vec![], body, docs };
    Member { is_static: true, kind: MemberKind::Getter, function }
}

/// Makes an object the owner of the value at an address.
fn own(scope: &mut Scope, class: &plan::Class<'_>, object: Expr, address: Expr) -> Expr {
    match &class.family {
        Some(family) => scope.call(fragment::OWN_FAMILY, [object, address, Expr::ident(&family.lineage)]),
        None => scope.call(fragment::OWN, [object, address, Expr::ident(registry(class))]),
    }
}

/// `static __wrap(address)`: an object for a value that comes from Rust.
fn wrap(class: &plan::Class<'_>) -> (Member, BTreeSet<Fragment>) {
    let mut scope = Scope::new(["address"]);
    let object = if families::makes_bare(class) {
        let bare = scope.call(fragment::LEAVE_BARE, []);
        Expr::ident(&class.local).construct([bare])
    } else {
        let prototype = Expr::ident(&class.local).member("prototype");
        Expr::ident("Object").member("create").call([prototype])
    };
    let owned = own(&mut scope, class, object, Expr::ident("address"));
    scope.ret(Some(owned));
    let (body, uses) = scope.finish();
    let docs = vec!["@private".to_owned()];
    let function = Function { name: "__wrap".to_owned(), params: vec![Param::new("address")], body, docs };
    (Member { is_static: true, kind: MemberKind::Method, function }, uses)
}

/// `free()`: gives up JavaScript's ownership at once.
fn free(class: &plan::Class<'_>) -> (Member, BTreeSet<Fragment>) {
    let mut scope = Scope::new([]);
    let taken = match &class.family {
        Some(family) => scope.call(fragment::TAKE_WHOLE, [Expr::This, Expr::ident(&family.lineage)]),
        None => scope.call(fragment::TAKE_ADDRESS, of_class(class, Expr::This)),
    };
    let used = export(&class.free.1).call([taken]);
    let freed = scope.call(fragment::FREED, [used, Expr::string(&class.public)]);
    scope.run(freed);
    let (body, uses) = scope.finish();
    let function = Function { name: "free".to_owned(), params: vec![], body, docs: vec![] };
    (Member { is_static: false, kind: MemberKind::Method, function }, uses)
}

fn no_constructor(class: &plan::Class<'_>) -> (Member, BTreeSet<Fragment>) {
    let refuse = Expr::ident(fragment::NO_CONSTRUCTOR.name()).call([Expr::string(&class.public)]);
    let mut uses = BTreeSet::from([fragment::NO_CONSTRUCTOR]);
    let mut body = families::prologue(class, &mut uses);
    body.push(Stmt::Expr(refuse));
    let docs = vec!["@private".to_owned()];
    let function = Function { name: String::new(), params: vec![], body, docs };
    (Member { is_static: false, kind: MemberKind::Constructor, function }, uses)
}
