//! Structs and enums, with attributes as serde has them.

use super::random::Random;
use super::types::{Type, WIDE};

/// What holds fields.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Shape {
    Unit,
    Newtype,
    Tuple,
    Named,
}

/// How a variant is told from others.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Tagging {
    External,
    Internal,
    Adjacent,
    Untagged,
}

/// A field.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) attributes: Vec<String>,
    pub(crate) skip: bool,
    pub(crate) flatten: bool,
}

/// A variant, or the whole of a struct.
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<Field>,
    pub(crate) attributes: Vec<String>,
}

/// A struct, or an enum with its tagging.
pub(crate) struct Definition {
    pub(crate) index: usize,
    pub(crate) tagging: Option<Tagging>,
    pub(crate) variants: Vec<Variant>,
    pub(crate) attributes: Vec<String>,
    pub(crate) parameter: bool,
    pub(crate) default: bool,
    /// Whether it contains itself.
    pub(crate) recursive: bool,
}

const CASES: &[&str] = &[
    "lowercase",
    "UPPERCASE",
    "PascalCase",
    "camelCase",
    "snake_case",
    "SCREAMING_SNAKE_CASE",
    "kebab-case",
    "SCREAMING-KEBAB-CASE",
];

fn serde(text: impl Into<String>) -> String {
    format!("#[serde({})]", text.into())
}

impl Definition {
    /// Any definition that uses those before.
    pub(crate) fn random(index: usize, all: &[Definition], random: &mut Random) -> Definition {
        let mut made = if random.once_in(2) { of_struct(index, all, random) } else { of_enum(index, all, random) };
        if random.once_in(3) {
            made.attributes.push(serde(format!("rename_all = {:?}", random.one(CASES))));
        }
        if random.once_in(8) {
            made.attributes.push(serde(format!("rename = \"Renamed{index}\"")));
        }
        made
    }

    /// The type of this definition, with any argument.
    pub(crate) fn instance(&self, random: &mut Random) -> Type {
        self.instance_of(&[], random, 1)
    }

    /// The type of this definition, with an argument that may be of other definitions.
    pub(crate) fn instance_of(&self, all: &[Definition], random: &mut Random, depth: usize) -> Type {
        // What stands for a parameter is as it is anywhere else: `undefined` if there is none.
        let argument = self.parameter.then(|| Box::new(Type::present(all, random, depth.min(2))));
        Type::Data(self.index, argument)
    }

    /// Whether no value is `null`.
    pub(crate) fn is_present(&self, all: &[Definition]) -> bool {
        let whole = self.tagging.is_none() || self.tagging == Some(Tagging::Untagged);
        let content = |variant: &Variant| match variant.shape {
            Shape::Unit => false,
            Shape::Newtype => variant.fields.iter().all(|field| field.ty.is_present(all)),
            Shape::Tuple | Shape::Named => true,
        };
        !whole || self.variants.iter().all(content)
    }

    /// Whether its values are objects without merged fields, so that they can stand among others.
    fn is_plain_object(&self) -> bool {
        let named = |variant: &Variant| variant.shape == Shape::Named && !variant.fields.iter().any(|it| it.flatten);
        let closed = self.attributes.iter().any(|text| text.contains("deny_unknown_fields"));
        let closed = closed || (self.tagging.is_none() && self.attributes.iter().any(|text| text.contains("(tag")));
        // Of the tag that `other` takes, serde makes an entry of a flattened map as well.
        let has = |it: &Variant, word: &str| it.attributes.iter().any(|text| text.contains(word));
        let bare = self.variants.iter().any(|it| has(it, "untagged") || has(it, "other"));
        !self.parameter
            && !self.recursive
            && !closed
            && !bare
            && match self.tagging {
                None => self.variants.iter().all(named),
                Some(Tagging::Internal) => self.variants.iter().all(|it| it.shape == Shape::Unit || named(it)),
                Some(Tagging::External) => !self.variants.is_empty(),
                Some(Tagging::Adjacent) => true,
                Some(Tagging::Untagged) => self.variants.iter().all(named),
            }
    }

    /// Whether its values are objects beside a tag.
    fn is_struct(&self) -> bool {
        self.tagging.is_none() && self.is_plain_object()
    }
}

fn of_struct(index: usize, all: &[Definition], random: &mut Random) -> Definition {
    let parameter = random.once_in(5);
    let shape = random.one(&[
        Shape::Named,
        Shape::Named,
        Shape::Named,
        Shape::Named,
        Shape::Newtype,
        Shape::Tuple,
        Shape::Unit,
    ]);
    let parameter = parameter && shape != Shape::Unit;
    let recursive = shape == Shape::Named && random.once_in(6);
    let mut fields = fields(index, shape, all, random, true);
    if parameter {
        let ty = random.one(&[0, 1, 2]);
        let ty = match ty {
            0 => Type::Parameter,
            1 => Type::Vec(Box::new(Type::Parameter)),
            _ => Type::Map(Box::new(Type::Parameter)),
        };
        fields[0] = plain(fields[0].name.clone(), ty);
    }
    if shape == Shape::Newtype && !parameter {
        // Where it is missing, serde refuses an option in a newtype, and no other.
        fields[0].ty = Type::present(all, random, 2);
    }
    let flattened = fields.iter().any(|field| field.flatten);
    let own = |name: &str, ty: Type| plain(format!("{name}_{index}"), ty);
    let own_argument = parameter.then(|| Box::new(Type::Parameter));
    if recursive {
        let own_type = Type::Data(index, own_argument);
        fields.push(own("first_child", Type::Option(Box::new(Type::Owned("Box", Box::new(own_type.clone()))))));
        fields.push(own("all_children", Type::Vec(Box::new(own_type))));
    }
    let mut attributes = Vec::new();
    let default =
        shape == Shape::Named && random.once_in(5) && fields.iter().all(|it| it.ty.has_default() && !it.flatten);
    if default {
        attributes.push(serde("default"));
    }
    if shape == Shape::Named && !flattened && random.once_in(5) {
        attributes.push(serde("deny_unknown_fields"));
    } else if shape == Shape::Named && !flattened && random.once_in(6) {
        // A flattened map would have the tag as well, for serde.
        attributes.push(serde(format!("tag = \"tag_{index}\"")));
    }
    if shape == Shape::Newtype && random.once_in(3) {
        attributes.push(serde("transparent"));
    }
    let variant = Variant { name: format!("T{index}"), shape, fields, attributes: vec![] };
    Definition { index, tagging: None, variants: vec![variant], attributes, parameter, default, recursive }
}

fn of_enum(index: usize, all: &[Definition], random: &mut Random) -> Definition {
    let taggings = [Tagging::External, Tagging::Internal, Tagging::Adjacent, Tagging::Untagged];
    let tagging = random.one(&taggings);
    let mut attributes = match tagging {
        Tagging::External => vec![],
        Tagging::Internal => vec![serde(format!("tag = \"tag_{index}\""))],
        Tagging::Adjacent => vec![serde(format!("tag = \"tag_{index}\", content = \"content_{index}\""))],
        Tagging::Untagged => vec![serde("untagged")],
    };
    if random.once_in(4) {
        attributes.push(serde(format!("rename_all_fields = {:?}", random.one(CASES))));
    }
    let names_only = random.once_in(6) && tagging != Tagging::Untagged;
    // Serde takes arrays for structs, which is not what arrays are in JavaScript.
    let objects = random.once_in(2);
    let count = 1 + random.below(4);
    let mut variants: Vec<Variant> = (0..count)
        .map(|number| {
            let shapes: &[Shape] = match tagging {
                _ if names_only => &[Shape::Unit],
                Tagging::External | Tagging::Adjacent => &[Shape::Unit, Shape::Newtype, Shape::Tuple, Shape::Named],
                Tagging::Internal => &[Shape::Unit, Shape::Named, Shape::Named, Shape::Newtype],
                Tagging::Untagged if objects => &[Shape::Named],
                Tagging::Untagged => &[Shape::Newtype, Shape::Tuple],
            };
            let mut shape = random.one(shapes);
            let content = all.iter().filter(|it| it.is_struct()).map(|it| it.index).collect::<Vec<_>>();
            if tagging == Tagging::Internal && shape == Shape::Newtype && content.is_empty() {
                shape = Shape::Unit;
            }
            let mut fields = fields(index * 100 + number, shape, all, random, tagging != Tagging::Untagged);
            if tagging == Tagging::Internal && shape == Shape::Newtype {
                fields[0].ty = Type::Data(random.one(&content), None);
            }
            let leaves = ["bool", "f64", "String", "i32"];
            if tagging == Tagging::Untagged && !objects && shape == Shape::Tuple {
                fields.iter_mut().for_each(|field| field.ty = Type::Leaf(random.one(&leaves)));
            }
            if tagging == Tagging::Untagged && !objects && shape == Shape::Newtype {
                fields[0].ty = match random.below(4) {
                    0 => Type::Vec(Box::new(Type::Leaf(random.one(&leaves)))),
                    _ => Type::Leaf(random.one(&leaves)),
                };
            }
            let mut attributes = Vec::new();
            if random.once_in(6) {
                attributes.push(serde(format!("rename = \"variant {index} {number}\"")));
            }
            if random.once_in(6) && tagging != Tagging::Untagged {
                attributes.push(serde(format!("alias = \"alias_{index}_{number}\"")));
            }
            Variant {
                name: format!("Variant{}Of{index}", ["One", "Two", "Three", "Four"][number]),
                shape,
                fields,
                attributes,
            }
        })
        .collect();
    if tagging != Tagging::Untagged && random.once_in(6) {
        let ty = Type::Leaf(random.one(&["f64", "bool"]));
        variants.push(Variant {
            name: format!("Bare{index}"),
            shape: Shape::Newtype,
            fields: vec![plain("0".into(), ty)],
            attributes: vec![serde("untagged")],
        });
    } else if [Tagging::Internal, Tagging::Adjacent].contains(&tagging) && random.once_in(6) {
        variants.push(Variant {
            name: format!("Other{index}"),
            shape: Shape::Unit,
            fields: vec![],
            attributes: vec![serde("other")],
        });
    }
    Definition {
        index,
        tagging: Some(tagging),
        variants,
        attributes,
        parameter: false,
        default: false,
        recursive: false,
    }
}

fn plain(name: String, ty: Type) -> Field {
    Field { name, ty, attributes: vec![], skip: false, flatten: false }
}

fn fields(number: usize, shape: Shape, all: &[Definition], random: &mut Random, merges: bool) -> Vec<Field> {
    let count = match shape {
        Shape::Unit => 0,
        Shape::Newtype => 1,
        Shape::Tuple => 2 + random.below(2),
        Shape::Named => random.below(5) + usize::from(!random.once_in(8)),
    };
    let mut taken: Vec<usize> = Vec::new();
    let mut may_be_missing = false;
    let mut made: Vec<Field> = (0..count.max(usize::from(shape == Shape::Named)))
        .map(|place| {
            if shape != Shape::Named {
                return plain(place.to_string(), Type::random(all, random, 2));
            }
            let name = format!("{}_{number}_{place}", random.one(&["first_name", "x", "some_long_word", "id"]));
            let merged: Vec<usize> =
                all.iter().filter(|it| it.is_plain_object() && !taken.contains(&it.index)).map(|it| it.index).collect();
            if merges && !merged.is_empty() && random.once_in(7) {
                let chosen = random.one(&merged);
                taken.push(chosen);
                let ty = Type::Data(chosen, None);
                may_be_missing = random.once_in(4);
                let ty = if may_be_missing { Type::Option(Box::new(ty)) } else { ty };
                return Field { name, ty, attributes: vec![serde("flatten")], skip: false, flatten: true };
            }
            named(name, all, random)
        })
        .collect();
    if merges && shape == Shape::Named && !taken.is_empty() && !may_be_missing && random.once_in(3) {
        let ty = Type::Map(Box::new(Type::Leaf("Value")));
        let name = format!("rest_{number}");
        made.push(Field { name, ty, attributes: vec![serde("flatten")], skip: false, flatten: true });
    }
    made
}

fn named(name: String, all: &[Definition], random: &mut Random) -> Field {
    let ty = if random.once_in(10) { Type::Leaf(random.one(WIDE)) } else { Type::random(all, random, 2) };
    let mut attributes = Vec::new();
    if random.once_in(8) {
        attributes.push(serde(format!("rename = \"{}\"", name.replace('_', random.one(&["-", " ", "$"])))));
    }
    if random.once_in(8) {
        attributes.push(serde(format!("alias = \"alias_{name}\"")));
    }
    let mut skip = false;
    match (&ty, random.below(8)) {
        (Type::Option(_), 0..=2) => attributes.push(serde("skip_serializing_if = \"Option::is_none\"")),
        (Type::Vec(_), 0..=2) => attributes.push(serde("default, skip_serializing_if = \"Vec::is_empty\"")),
        (ty, 3) if ty.has_default() => attributes.push(serde("default")),
        (ty, 4) if ty.has_default() && random.once_in(2) => {
            attributes.push(serde("skip"));
            skip = true;
        }
        _ => {}
    }
    if matches!(ty, Type::Leaf(leaf) if WIDE.contains(&leaf)) {
        attributes.push("#[js(number)]".into());
    }
    Field { name, ty, attributes, skip, flatten: false }
}
