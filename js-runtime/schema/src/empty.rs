//! What stands where nothing was said: the simplest value of each enum that is recorded.

use crate::{Source, Type, Use, Value};

impl Type<'_> {
    /// Nothing is known of it yet.
    pub const EMPTY: Self = Type::Hole;
}

impl Value<'_> {
    /// The first and simplest.
    pub const EMPTY: Self = Value::Bool { value: false };
}

impl Source<'_> {
    /// Where nothing else is said.
    pub const EMPTY: Self = Source::Global;
}

impl Use<'_> {
    /// What nothing else is said of.
    pub const EMPTY: Self = Use::Call;
}
