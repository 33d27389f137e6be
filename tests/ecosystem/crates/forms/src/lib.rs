//! Forms of the attribute that crates of the registry have, and that `#[js]` refuses or that nobody would think of.

use eco_elsewhere as _;

mod classes;
mod functions;
mod imports;
mod made;
mod values;
