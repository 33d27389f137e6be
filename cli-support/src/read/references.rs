//! What the code of a function refers to by its index.

use std::collections::BTreeMap;
use wasm_encoder::Function;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{FunctionBody, Operator};

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
        self.body_with(body, &BTreeMap::new())
    }

    /// As [`body`](Self::body), with instructions, which stay as they are, in place of calls of some functions.
    ///
    /// Errors: the code is damaged.
    pub(crate) fn body_with(
        &mut self,
        body: &FunctionBody<'_>,
        inlined: &BTreeMap<u32, &[u8]>,
    ) -> Result<Vec<u8>, Error> {
        let mut function: Function = self.new_function_with_parsed_locals(body)?;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let operator = operators.read()?;
            match &operator {
                Operator::Call { function_index } if inlined.contains_key(function_index) => {
                    function.raw(inlined[function_index].iter().copied());
                }
                _ => {
                    function.instruction(&self.instruction(operator)?);
                }
            }
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
