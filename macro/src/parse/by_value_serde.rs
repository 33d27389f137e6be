//! What `#[serde(…)]` says of data: its words mean the same here, and what cannot mean the same is reported.

use crate::ir::by_value::{By, Through};
use crate::messages::by_value::Mistake;
use crate::messages::Message;
use crate::report::Report;
use crate::syntax::{self, Attribute, Cursor, Meta};
use proc_macro2::Span;
use quote::ToTokens;

/// One word of serde's, with what stands behind it.
pub(crate) struct Word {
    /// The word.
    pub(crate) name: &'static str,
    /// The text it is given, if any.
    pub(crate) text: Option<String>,
    /// Where it is.
    pub(crate) at: Span,
}

/// All words of serde's on one thing.
#[derive(Default)]
pub(crate) struct Words(Vec<Word>);

/// Where the words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Container,
    Variant,
    Field,
}

/// What becomes of a word.
enum Fate {
    /// It means the same here.
    Kept(&'static str),
    /// It changes nothing of what crosses.
    Ignored,
    /// Only with its counterpart.
    OneWay(&'static str),
    /// It cannot mean the same here.
    Different,
}

/// The table of serde's words.
fn fate(on: On, word: &str) -> Fate {
    use Fate::{Different, Ignored, Kept, OneWay};
    match (on, word) {
        (_, "rename") => Kept("rename"),
        (On::Container | On::Variant, "rename_all") => Kept("rename_all"),
        (On::Container, "from") => Kept("from"),
        (On::Container, "try_from") => Kept("try_from"),
        (On::Container, "into") => Kept("into"),
        (On::Container, "rename_all_fields") => Kept("rename_all_fields"),
        (On::Container, "tag") => Kept("tag"),
        (On::Container, "content") => Kept("content"),
        (On::Container, "untagged") => Kept("untagged"),
        (On::Container, "deny_unknown_fields") => Kept("deny_unknown_fields"),
        (On::Container | On::Field, "default") => Kept("default"),
        (On::Field, "flatten") => Kept("flatten"),
        (On::Field | On::Variant, "skip") => Kept("skip"),
        (On::Field, "skip_serializing_if") => Kept("skip_if"),
        (On::Field | On::Variant, "alias") => Kept("alias"),
        (On::Variant, "other") => Kept("other"),
        (On::Variant, "untagged") => Kept("untagged"),
        (On::Field, "with") => Kept("with"),
        (On::Field, "serialize_with") => Kept("serialize_with"),
        (On::Field, "deserialize_with") => Kept("deserialize_with"),
        (On::Field | On::Variant, "skip_serializing") => OneWay("skip_serializing"),
        (On::Field | On::Variant, "skip_deserializing") => OneWay("skip_deserializing"),
        // A newtype is its content anyway.
        (On::Container, "transparent") => Kept("transparent"),
        (_, "bound" | "crate" | "expecting" | "borrow") => Ignored,
        _ => Different,
    }
}

impl Words {
    /// The words on something; the attributes stay.
    pub(crate) fn of(on: On, attrs: &[Attribute], report: &mut Report) -> Words {
        let mut words = Words::default();
        let mut one_way: Vec<(&'static str, Span)> = Vec::new();
        for attr in attrs {
            if attr.path().is_ident("serde") {
                words.read(on, attr, &mut one_way, report);
            }
        }
        let has = |name: &str| one_way.iter().find(|(word, _)| *word == name).map(|(_, at)| *at);
        match (has("skip_serializing"), has("skip_deserializing")) {
            (Some(at), Some(_)) => words.0.push(Word { name: "skip", text: None, at }),
            (Some(at), None) | (None, Some(at)) => {
                let word = one_way.first().map_or_else(String::new, |(word, _)| (*word).to_string());
                report.at(at, Message::Data(Mistake::SerdeOneWay { word }));
            }
            (None, None) => {}
        }
        words
    }

    /// Whether there is a word.
    pub(crate) fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The first word of that name.
    pub(crate) fn get(&self, name: &str) -> Option<&Word> {
        self.0.iter().find(|word| word.name == name)
    }

    /// The type that crosses in the place of this one: what it is made of, and what it becomes, must be the same.
    pub(crate) fn through(&self, report: &mut Report) -> Option<Through> {
        let from = self.get("from").or_else(|| self.get("try_from"));
        let into = self.get("into");
        let (from, into) = match (from, into) {
            (Some(from), Some(into)) => (from, into),
            (Some(alone), None) | (None, Some(alone)) => {
                report.at(alone.at, Message::Data(Mistake::SerdeOneWay { word: alone.name.to_string() }));
                return None;
            }
            (None, None) => return None,
        };
        let text = from.text.as_ref().filter(|text| into.text.as_ref() == Some(*text));
        let ty = text.and_then(|text| syntax::parse_str::<syntax::Type>(text).ok());
        if ty.is_none() {
            report.at(into.at, Message::Data(Mistake::SerdeOneWay { word: into.name.to_string() }));
        }
        Some(Through { ty: ty?, fallible: from.name == "try_from" })
    }

    /// The functions that write and read a field.
    pub(crate) fn by(&self, report: &mut Report) -> Option<By> {
        let mut path = |word: &str, suffix: &str| {
            let word = self.get(word)?;
            let text = word.text.clone()? + suffix;
            let path = syntax::parse_str::<syntax::Path>(&text).ok();
            if path.is_none() {
                report.at(word.at, Message::Data(Mistake::NoPath { text }));
            }
            path
        };
        let serialize = path("serialize_with", "").or_else(|| path("with", "::serialize"));
        let deserialize = path("deserialize_with", "").or_else(|| path("with", "::deserialize"));
        (serialize.is_some() || deserialize.is_some()).then_some(By { serialize, deserialize })
    }

    /// All texts given to a word.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let words = self.0.iter().filter(|word| word.name == name);
        words.filter_map(|word| word.text.clone()).collect()
    }

    fn read(&mut self, on: On, attr: &Attribute, one_way: &mut Vec<(&'static str, Span)>, report: &mut Report) {
        let Meta::List(list) = &attr.meta else { return };
        // What serde does not understand either, it reports itself.
        let Ok(metas) = Cursor::inside(&list.group).all::<Meta>() else { return };
        for meta in &metas {
            let at = syntax::span_of(meta.path());
            let word = meta.path().to_token_stream().to_string();
            let Some(text) = value(meta) else { return };
            match fate(on, &word) {
                Fate::Kept(name) => {
                    let text = match text {
                        Value::None => None,
                        Value::Text(text) => Some(text),
                        Value::Both(text) => Some(text),
                        Value::OneWay => {
                            report.at(at, Message::Data(Mistake::SerdeOneWay { word }));
                            None
                        }
                    };
                    self.0.push(Word { name, text, at });
                }
                Fate::Ignored => {}
                Fate::OneWay(name) => one_way.push((name, at)),
                Fate::Different => report.at(at, Message::Data(Mistake::Serde { word })),
            }
        }
    }
}

/// What stands behind a word.
enum Value {
    None,
    Text(String),
    /// The same for both directions, said twice.
    Both(String),
    OneWay,
}

/// What a word is given; nothing if that is none of serde's syntax.
fn value(meta: &Meta) -> Option<Value> {
    let list = match meta {
        Meta::Path(_) => return Some(Value::None),
        Meta::NameValue(_, value) => {
            let text = syntax::text_of(value);
            return Some(Value::Text(text.unwrap_or_else(|| value.to_token_stream().to_string())));
        }
        Meta::List(list) => list,
    };
    // `rename(serialize = "a", deserialize = "b")`
    let mut texts: Vec<String> = Vec::new();
    for inner in Cursor::inside(&list.group).all::<Meta>().ok()? {
        let Meta::NameValue(_, value) = inner else { return None };
        texts.push(syntax::text_of(&value)?);
    }
    Some(match texts.as_slice() {
        [one, other] if one == other => Value::Both(one.clone()),
        _ => Value::OneWay,
    })
}
