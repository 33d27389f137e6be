//! What the code of a function refers to by its index.

use wasm_encoder::Function;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::FunctionBody;

/// Something that code mentions by an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A function.
    Function,
    /// A table.
    Table,
    /// A memory.
    Memory,
    /// A global.
    Global,
    /// An exception tag.
    Tag,
    /// A data segment.
    Data,
    /// An element segment.
    Element,
    /// A type.
    Type,
}

/// A kind, and an index among its like.
pub(crate) type Reference = (Kind, u32);

/// Writes code anew, with the indices that a function gives for those in it.
pub(crate) struct Rewriter<F>(F);

impl<F: FnMut(Kind, u32) -> u32> Rewriter<F> {
    /// With this function.
    pub(crate) fn new(map: F) -> Rewriter<F> {
        Rewriter(map)
    }

    /// The body of a function, without its length.
    ///
    /// Errors: the code is damaged.
    pub(crate) fn body(&mut self, body: &FunctionBody<'_>) -> Result<Vec<u8>, Error> {
        let mut function: Function = self.new_function_with_parsed_locals(body)?;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            function.instruction(&self.parse_instruction(&mut operators)?);
        }
        Ok(function.into_raw_body())
    }
}

impl<F: FnMut(Kind, u32) -> u32> Reencode for Rewriter<F> {
    type Error = core::convert::Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Function, index))
    }

    fn table_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Table, index))
    }

    fn memory_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Memory, index))
    }

    fn global_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Global, index))
    }

    fn tag_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Tag, index))
    }

    fn data_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Data, index))
    }

    fn element_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Element, index))
    }

    fn type_index(&mut self, index: u32) -> Result<u32, Error> {
        Ok((self.0)(Kind::Type, index))
    }
}
