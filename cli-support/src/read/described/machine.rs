//! Follows the code of describing functions: as much of WebAssembly as they are made of, at any level of optimisation.

use super::image::Image;
use super::numbers::{binary, load, store, unary};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_ferry_schema::IMPORT_MODULE;
use wasmparser::{BlockType, Operator};

use crate::read::runtime::{DESCRIBE, INFORM};

/// Instructions that one function may take: names are said letter by letter, and nothing else is long.
const STEPS: u32 = 1_000_000;
const DEPTH: u32 = 200;

/// What a describing function says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said {
    /// A word.
    Word(u32),
    /// A type: where its bytes are, and where what describes the types in it that convert themselves.
    Type { bytes: u32, length: u32, describers: u32 },
}

/// Why a function cannot be followed.
pub(super) type Stuck = String;

/// A module whose functions are followed one after the other.
pub(super) struct Machine<'i, 'b> {
    image: &'i Image<'b>,
    memory: Vec<u8>,
    globals: Vec<u64>,
    codes: BTreeMap<u32, Rc<Code<'b>>>,
    said: Vec<Said>,
    steps: u32,
}

/// The instructions of a function.
struct Code<'b> {
    operators: Vec<Operator<'b>>,
    /// For each instruction that begins a block: where that ends, and where the other half of an `if` begins.
    ends: BTreeMap<usize, (usize, Option<usize>)>,
    locals: usize,
}

/// A block in progress.
struct Label {
    /// Where a branch goes on.
    to: usize,
    /// How many values a branch takes along.
    takes: usize,
    /// How many values are below.
    height: usize,
    is_loop: bool,
}

/// Where to go on.
enum Next {
    On,
    Jump(usize),
    Branch(u32),
    Return,
}

impl<'i, 'b> Machine<'i, 'b> {
    pub(super) fn new(image: &'i Image<'b>) -> Self {
        let (memory, globals) = (image.memory.clone(), image.globals.clone());
        Machine { image, memory, globals, codes: BTreeMap::new(), said: Vec::new(), steps: 0 }
    }

    /// What the function at a place of the table says.
    ///
    /// Errors: why it cannot be followed.
    pub(super) fn hear(&mut self, slot: u32) -> Result<Vec<Said>, Stuck> {
        let function = *self.image.table.get(&slot).ok_or("it is not in the function table")?;
        self.globals.clone_from(&self.image.globals);
        self.steps = STEPS;
        self.said.clear();
        let mut stack = Vec::new();
        self.call(function, &mut stack, 0)?;
        Ok(std::mem::take(&mut self.said))
    }

    /// Bytes of the memory.
    pub(super) fn bytes(&self, at: u32, length: u32) -> Option<&[u8]> {
        self.memory.get(at as usize..(at as usize).checked_add(length as usize)?)
    }

    fn call(&mut self, function: u32, stack: &mut Vec<u64>, depth: u32) -> Result<(), Stuck> {
        let signature = self.image.signatures.get(function as usize).and_then(|ty| self.image.types.get(*ty as usize));
        let signature = signature.ok_or("it calls a function that is not there")?;
        let (params, results) = (signature.params().len(), signature.results().len());
        let base = stack.len().checked_sub(params).ok_or("its code is damaged")?;
        let arguments = stack.split_off(base);
        if let Some((module, name)) = self.image.imports.get(function as usize) {
            return self.import(module, name, &arguments);
        }
        if depth >= DEPTH {
            return Err("it calls itself without end".into());
        }
        let code = self.code(function)?;
        let mut locals = arguments;
        locals.resize(params + code.locals, 0);
        let mut values = Vec::new();
        self.run(&code, &mut locals, &mut values, results, depth)?;
        let from = values.len().checked_sub(results).ok_or("its code is damaged")?;
        stack.extend(values.drain(from..));
        Ok(())
    }

    fn import(&mut self, module: &str, name: &str, arguments: &[u64]) -> Result<(), Stuck> {
        let said = match (module, name, arguments) {
            (IMPORT_MODULE, INFORM, [word]) => Said::Word(*word as u32),
            (IMPORT_MODULE, DESCRIBE, [bytes, length, describers, _]) => {
                Said::Type { bytes: *bytes as u32, length: *length as u32, describers: *describers as u32 }
            }
            _ => return Err(format!("it calls JavaScript, `{name}`")),
        };
        self.said.push(said);
        Ok(())
    }

    fn code(&mut self, function: u32) -> Result<Rc<Code<'b>>, Stuck> {
        if let Some(code) = self.codes.get(&function) {
            return Ok(code.clone());
        }
        let number = (function as usize).checked_sub(self.image.imports.len());
        let body = number.and_then(|number| self.image.bodies.get(number)).ok_or("it calls what is not there")?;
        let damaged = |_| Stuck::from("its code is damaged");
        let mut locals = 0usize;
        for local in body.get_locals_reader().map_err(damaged)? {
            locals += local.map_err(damaged)?.0 as usize;
        }
        if locals > 100_000 {
            return Err("it has too many variables".into());
        }
        let mut operators = Vec::new();
        let mut reader = body.get_operators_reader().map_err(damaged)?;
        while !reader.eof() {
            operators.push(reader.read().map_err(damaged)?);
        }
        let code = Rc::new(Code { ends: ends(&operators), operators, locals });
        self.codes.insert(function, code.clone());
        Ok(code)
    }

    fn run(
        &mut self,
        code: &Code<'b>,
        locals: &mut [u64],
        stack: &mut Vec<u64>,
        results: usize,
        depth: u32,
    ) -> Result<(), Stuck> {
        let end = code.operators.len();
        let mut labels = vec![Label { to: end, takes: results, height: 0, is_loop: false }];
        let mut at = 0;
        while at < end {
            self.steps = self.steps.checked_sub(1).ok_or("it does not come to an end")?;
            match self.step(code, at, locals, stack, &mut labels, depth)? {
                Next::On => at += 1,
                Next::Jump(to) => at = to,
                Next::Return => return Ok(()),
                Next::Branch(levels) => {
                    let place = labels.len().checked_sub(levels as usize + 1).ok_or("its code is damaged")?;
                    let label = &labels[place];
                    let from = stack.len().checked_sub(label.takes).ok_or("its code is damaged")?;
                    let taken = stack.split_off(from);
                    stack.truncate(label.height);
                    stack.extend(taken);
                    at = label.to;
                    // A loop begins anew, any other block is over.
                    let keep = place + usize::from(label.is_loop);
                    labels.truncate(keep);
                }
            }
        }
        Ok(())
    }

    #[allow(clippy::too_many_lines, reason = "a flat table of instructions")]
    fn step(
        &mut self,
        code: &Code<'b>,
        at: usize,
        locals: &mut [u64],
        stack: &mut Vec<u64>,
        labels: &mut Vec<Label>,
        depth: u32,
    ) -> Result<Next, Stuck> {
        let pop = |stack: &mut Vec<u64>| stack.pop().ok_or_else(|| Stuck::from("its code is damaged"));
        let operator = &code.operators[at];
        match operator {
            Operator::Nop => {}
            Operator::Unreachable => return Err("it panics".into()),
            Operator::Block { blockty } | Operator::Loop { blockty } => {
                let is_loop = matches!(operator, Operator::Loop { .. });
                let label = self.label(code, at, *blockty, is_loop, stack.len())?;
                labels.push(label);
            }
            Operator::If { blockty } => {
                let condition = pop(stack)? as u32 != 0;
                let (end, other) = *code.ends.get(&at).ok_or("its code is damaged")?;
                let label = self.label(code, at, *blockty, false, stack.len())?;
                match (condition, other) {
                    (true, _) => labels.push(label),
                    (false, Some(other)) => {
                        labels.push(label);
                        return Ok(Next::Jump(other + 1));
                    }
                    (false, None) => return Ok(Next::Jump(end + 1)),
                }
            }
            // The first half is over: what follows is the second.
            Operator::Else => return Ok(Next::Branch(0)),
            Operator::End => {
                labels.pop();
            }
            Operator::Br { relative_depth } => return Ok(Next::Branch(*relative_depth)),
            Operator::BrIf { relative_depth } => {
                if pop(stack)? as u32 != 0 {
                    return Ok(Next::Branch(*relative_depth));
                }
            }
            Operator::BrTable { targets } => {
                let index = pop(stack)? as u32;
                let chosen = targets.targets().nth(index as usize);
                let chosen = chosen.transpose().map_err(|_| Stuck::from("its code is damaged"))?;
                return Ok(Next::Branch(chosen.unwrap_or(targets.default())));
            }
            Operator::Return => return Ok(Next::Return),
            Operator::Call { function_index } => self.call(*function_index, stack, depth + 1)?,
            Operator::CallIndirect { .. } => {
                let slot = pop(stack)? as u32;
                let function = *self.image.table.get(&slot).ok_or("it calls a function that is not in the table")?;
                self.call(function, stack, depth + 1)?;
            }
            Operator::Drop => {
                pop(stack)?;
            }
            Operator::Select | Operator::TypedSelect { .. } => {
                let (condition, second, first) = (pop(stack)?, pop(stack)?, pop(stack)?);
                stack.push(if condition as u32 != 0 { first } else { second });
            }
            Operator::LocalGet { local_index } => {
                stack.push(*locals.get(*local_index as usize).ok_or("its code is damaged")?);
            }
            Operator::LocalSet { local_index } | Operator::LocalTee { local_index } => {
                let value = pop(stack)?;
                *locals.get_mut(*local_index as usize).ok_or("its code is damaged")? = value;
                if matches!(operator, Operator::LocalTee { .. }) {
                    stack.push(value);
                }
            }
            Operator::GlobalGet { global_index } => {
                stack.push(*self.globals.get(*global_index as usize).ok_or("its code is damaged")?);
            }
            Operator::GlobalSet { global_index } => {
                let value = pop(stack)?;
                *self.globals.get_mut(*global_index as usize).ok_or("its code is damaged")? = value;
            }
            Operator::MemorySize { .. } => stack.push((self.memory.len() / 65536) as u64),
            Operator::MemoryCopy { .. } => {
                let (length, from, to) = (pop(stack)? as u32, pop(stack)? as u32, pop(stack)? as u32);
                let from = range(from, length, self.memory.len())?;
                let to = range(to, length, self.memory.len())?;
                self.memory.copy_within(from, to.start);
            }
            Operator::MemoryFill { .. } => {
                let (length, value, to) = (pop(stack)? as u32, pop(stack)?, pop(stack)? as u32);
                let to = range(to, length, self.memory.len())?;
                self.memory[to].fill(value as u8);
            }
            Operator::I32Const { value } => stack.push(u64::from(value.cast_unsigned())),
            Operator::I64Const { value } => stack.push(value.cast_unsigned()),
            Operator::F32Const { value } => stack.push(u64::from(value.bits())),
            Operator::F64Const { value } => stack.push(value.bits()),
            operator => {
                if let Some((offset, load)) = load(operator) {
                    let bytes = self.at(pop(stack)?, offset, load.bytes)?;
                    stack.push(load.value(&self.memory[bytes]));
                } else if let Some((offset, bytes)) = store(operator) {
                    let value = pop(stack)?;
                    let place = self.at(pop(stack)?, offset, bytes)?;
                    self.memory[place].copy_from_slice(&value.to_le_bytes()[..bytes]);
                } else if let Some(operation) = unary(operator) {
                    let value = pop(stack)?;
                    stack.push(operation(value));
                } else if let Some(operation) = binary(operator) {
                    let (second, first) = (pop(stack)?, pop(stack)?);
                    stack.push(operation(first, second).ok_or("it divides by zero")?);
                } else {
                    return Err(format!("it does what a description need not do: {operator:?}"));
                }
            }
        }
        Ok(Next::On)
    }

    fn at(&self, address: u64, offset: u64, bytes: usize) -> Result<std::ops::Range<usize>, Stuck> {
        let at = u64::from(address as u32) + offset;
        let at = u32::try_from(at).map_err(|_| Stuck::from("it reaches beyond the memory"))?;
        range(at, bytes as u32, self.memory.len())
    }

    fn label(&self, code: &Code<'_>, at: usize, ty: BlockType, is_loop: bool, height: usize) -> Result<Label, Stuck> {
        let (params, results) = match ty {
            BlockType::Empty => (0, 0),
            BlockType::Type(_) => (0, 1),
            BlockType::FuncType(index) => {
                let ty = self.image.types.get(index as usize).ok_or("its code is damaged")?;
                (ty.params().len(), ty.results().len())
            }
        };
        let (end, _) = *code.ends.get(&at).ok_or("its code is damaged")?;
        let height = height.checked_sub(params).ok_or("its code is damaged")?;
        Ok(match is_loop {
            true => Label { to: at + 1, takes: params, height, is_loop },
            false => Label { to: end + 1, takes: results, height, is_loop },
        })
    }
}

fn range(at: u32, length: u32, memory: usize) -> Result<std::ops::Range<usize>, Stuck> {
    let end = (at as usize).checked_add(length as usize).filter(|end| *end <= memory);
    end.map(|end| at as usize..end).ok_or_else(|| "it reaches beyond the memory".into())
}

/// Where blocks end.
fn ends(operators: &[Operator<'_>]) -> BTreeMap<usize, (usize, Option<usize>)> {
    let mut open: Vec<(usize, Option<usize>)> = Vec::new();
    let mut ends = BTreeMap::new();
    for (at, operator) in operators.iter().enumerate() {
        match operator {
            Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. } => open.push((at, None)),
            Operator::Else => {
                if let Some((_, other)) = open.last_mut() {
                    *other = Some(at);
                }
            }
            Operator::End => {
                if let Some((begin, other)) = open.pop() {
                    ends.insert(begin, (at, other));
                }
            }
            _ => {}
        }
    }
    ends
}
