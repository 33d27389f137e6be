//! What a use of an import needs to reach: a class, or only its receiver.

use crate::Use;

impl<'a> Use<'a> {
    /// The class that is reached by name, if there is one.
    pub const fn class(self) -> Option<&'a str> {
        match self {
            Use::Construct { class } | Use::Static { class } | Use::InstanceOf { class } => Some(class),
            Use::StaticGet { class } | Use::StaticSet { class } => Some(class),
            Use::StaticIndex { class } | Use::StaticSetIndex { class } | Use::StaticDeleteIndex { class } => {
                Some(class)
            }
            Use::FinalMethod { class } | Use::FinalGet { class } | Use::FinalSet { class } => Some(class),
            Use::FinalStaticGet { class } | Use::FinalStaticSet { class } => Some(class),
            Use::Call | Use::Value | Use::Text | Use::Link => None,
            Use::Method | Use::Get | Use::Set | Use::Index | Use::SetIndex | Use::DeleteIndex => None,
        }
    }

    /// Whether the import's own name is what is reached, rather than a property.
    pub const fn names_itself(self) -> bool {
        matches!(self, Use::Call | Use::Value)
    }
}
