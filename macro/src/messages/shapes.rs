//! What can be wrong with a type by the way that it is written.

/// A type that no JavaScript value can have, whatever its names mean.
pub(crate) enum Mistake {
    /// `str` by itself.
    Text,
    /// `[T]` by itself.
    Slice,
    /// `dyn Trait` by itself, or in a box.
    Object,
    /// A closure that JavaScript gives.
    ClosureReceived,
    /// A closure in a box that JavaScript gets.
    ClosureBoxed,
    /// `fn(…)` that JavaScript gives.
    PointerReceived,
    /// `fn(…)` that JavaScript gets.
    PointerGiven,
    /// A closure with so many arguments.
    Arguments {
        /// How many.
        count: usize,
    },
    /// A closure with a reference among several arguments.
    ReferenceAmongOthers,
    /// The innermost of three options.
    ThreeOptions,
    /// An option in what may be `null`.
    OptionInNullable,
}

impl Mistake {
    /// The text.
    pub(super) fn text(&self) -> String {
        match self {
            Mistake::Text => {
                "`str` has no size by itself, and cannot be passed; take `&str` to look at the text, or `String` to own it".into()
            }
            Mistake::Slice => {
                "`[T]` has no size by itself, and cannot be passed; take `&[T]` to look at the elements, or `Vec<T>` to own them"
                    .into()
            }
            Mistake::Object => {
                "`dyn Trait` cannot cross: JavaScript's objects do not say how they implement traits; name a struct with the \
                 attribute, or use `JsValue`"
                    .into()
            }
            Mistake::ClosureReceived => {
                "what JavaScript gives is its own function, and no closure of Rust's; take `&Function`, and call that".into()
            }
            Mistake::ClosureBoxed => {
                "a closure in a box does not cross; give `Closure<dyn Fn(…)>`, which `Closure::wrap` makes of the box, or lend \
                 imports `&dyn Fn(…)` for the time of a call"
                    .into()
            }
            Mistake::PointerReceived => {
                "what JavaScript gives is its own function, and has no address in Rust; take `&Function`, and call that".into()
            }
            Mistake::PointerGiven => {
                "JavaScript cannot call the address of a function; give `Closure<dyn Fn(…)>`, or lend imports `&dyn Fn(…)` for \
                 the time of a call"
                    .into()
            }
            Mistake::Arguments { count } => format!(
                "JavaScript can call closures with at most eight arguments, and this one has {count}; put some of them into a \
                 tuple, or into a struct with the attribute"
            ),
            Mistake::ReferenceAmongOthers => {
                "a closure that JavaScript calls takes several arguments by value, or one by reference; take this one by value, \
                 such as `String` for `&str`"
                    .into()
            }
            Mistake::ThreeOptions => {
                "JavaScript has two ways to say nothing, `undefined` outside and `null` inside; leave out one of three options"
                    .into()
            }
            Mistake::OptionInNullable => {
                "what may be `null` has no option in it; put `Nullable` into the option: `Option<Nullable<T>>`".into()
            }
        }
    }
}
