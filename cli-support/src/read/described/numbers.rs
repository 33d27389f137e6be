//! What instructions do with whole numbers, and with memory. A number of 32 bits is the lower half of one of 64.

use wasmparser::{MemArg, Operator};

/// A load.
pub(super) struct Load {
    pub(super) bytes: usize,
    /// Whether the highest bit is a sign, and the bits that the result has.
    signed: Option<u32>,
}

impl Load {
    /// The value of these bytes.
    pub(super) fn value(&self, bytes: &[u8]) -> u64 {
        let mut all = [0; 8];
        all[..self.bytes].copy_from_slice(bytes);
        let value = u64::from_le_bytes(all);
        match self.signed {
            None => value,
            Some(bits) => {
                let shift = 64 - self.bytes as u32 * 8;
                let extended = ((value << shift).cast_signed() >> shift).cast_unsigned();
                if bits == 32 { u64::from(extended as u32) } else { extended }
            }
        }
    }
}

/// What a load reads, and the offset that it adds to the address.
pub(super) fn load(operator: &Operator<'_>) -> Option<(u64, Load)> {
    let found = |memarg: &MemArg, bytes, signed| Some((memarg.offset, Load { bytes, signed }));
    match operator {
        Operator::I32Load { memarg } | Operator::F32Load { memarg } => found(memarg, 4, None),
        Operator::I64Load { memarg } | Operator::F64Load { memarg } => found(memarg, 8, None),
        Operator::I32Load8U { memarg } | Operator::I64Load8U { memarg } => found(memarg, 1, None),
        Operator::I32Load16U { memarg } | Operator::I64Load16U { memarg } => found(memarg, 2, None),
        Operator::I64Load32U { memarg } => found(memarg, 4, None),
        Operator::I32Load8S { memarg } => found(memarg, 1, Some(32)),
        Operator::I32Load16S { memarg } => found(memarg, 2, Some(32)),
        Operator::I64Load8S { memarg } => found(memarg, 1, Some(64)),
        Operator::I64Load16S { memarg } => found(memarg, 2, Some(64)),
        Operator::I64Load32S { memarg } => found(memarg, 4, Some(64)),
        _ => None,
    }
}

/// How many bytes a store writes, and the offset that it adds to the address.
pub(super) fn store(operator: &Operator<'_>) -> Option<(u64, usize)> {
    match operator {
        Operator::I32Store { memarg } | Operator::F32Store { memarg } | Operator::I64Store32 { memarg } => {
            Some((memarg.offset, 4))
        }
        Operator::I64Store { memarg } | Operator::F64Store { memarg } => Some((memarg.offset, 8)),
        Operator::I32Store8 { memarg } | Operator::I64Store8 { memarg } => Some((memarg.offset, 1)),
        Operator::I32Store16 { memarg } | Operator::I64Store16 { memarg } => Some((memarg.offset, 2)),
        _ => None,
    }
}

/// What an instruction makes of one number.
pub(super) fn unary(operator: &Operator<'_>) -> Option<fn(u64) -> u64> {
    let operation: fn(u64) -> u64 = match operator {
        Operator::I32Eqz => |a| u64::from(a as u32 == 0),
        Operator::I64Eqz => |a| u64::from(a == 0),
        Operator::I32Clz => |a| u64::from((a as u32).leading_zeros()),
        Operator::I32Ctz => |a| u64::from((a as u32).trailing_zeros()),
        Operator::I32Popcnt => |a| u64::from((a as u32).count_ones()),
        Operator::I64Clz => |a| u64::from(a.leading_zeros()),
        Operator::I64Ctz => |a| u64::from(a.trailing_zeros()),
        Operator::I64Popcnt => |a| u64::from(a.count_ones()),
        Operator::I32WrapI64 | Operator::I64ExtendI32U => |a| u64::from(a as u32),
        Operator::I64ExtendI32S | Operator::I64Extend32S => |a| i64::from(a as i32).cast_unsigned(),
        Operator::I32Extend8S => |a| u64::from(i32::from(a as i8).cast_unsigned()),
        Operator::I32Extend16S => |a| u64::from(i32::from(a as i16).cast_unsigned()),
        Operator::I64Extend8S => |a| i64::from(a as i8).cast_unsigned(),
        Operator::I64Extend16S => |a| i64::from(a as i16).cast_unsigned(),
        _ => return None,
    };
    Some(operation)
}

/// What an instruction makes of two numbers; nothing where that is a trap.
#[allow(clippy::too_many_lines, reason = "a flat table")]
pub(super) fn binary(operator: &Operator<'_>) -> Option<fn(u64, u64) -> Option<u64>> {
    /// Operations on numbers of 32 or 64 bits: the result of each is a number of as many bits, or 0 or 1.
    macro_rules! on {
        ($ty:ty, |$a:ident, $b:ident| $result:expr) => {
            |a, b| {
                let ($a, $b) = (a as $ty, b as $ty);
                Some($result)
            }
        };
    }
    let operation: fn(u64, u64) -> Option<u64> = match operator {
        Operator::I32Add => on!(u32, |a, b| u64::from(a.wrapping_add(b))),
        Operator::I32Sub => on!(u32, |a, b| u64::from(a.wrapping_sub(b))),
        Operator::I32Mul => on!(u32, |a, b| u64::from(a.wrapping_mul(b))),
        Operator::I32And => on!(u32, |a, b| u64::from(a & b)),
        Operator::I32Or => on!(u32, |a, b| u64::from(a | b)),
        Operator::I32Xor => on!(u32, |a, b| u64::from(a ^ b)),
        Operator::I32Shl => on!(u32, |a, b| u64::from(a.wrapping_shl(b))),
        Operator::I32ShrU => on!(u32, |a, b| u64::from(a.wrapping_shr(b))),
        Operator::I32ShrS => on!(u32, |a, b| u64::from(a.cast_signed().wrapping_shr(b).cast_unsigned())),
        Operator::I32Rotl => on!(u32, |a, b| u64::from(a.rotate_left(b & 31))),
        Operator::I32Rotr => on!(u32, |a, b| u64::from(a.rotate_right(b & 31))),
        Operator::I32Eq => on!(u32, |a, b| u64::from(a == b)),
        Operator::I32Ne => on!(u32, |a, b| u64::from(a != b)),
        Operator::I32LtU => on!(u32, |a, b| u64::from(a < b)),
        Operator::I32GtU => on!(u32, |a, b| u64::from(a > b)),
        Operator::I32LeU => on!(u32, |a, b| u64::from(a <= b)),
        Operator::I32GeU => on!(u32, |a, b| u64::from(a >= b)),
        Operator::I32LtS => on!(i32, |a, b| u64::from(a < b)),
        Operator::I32GtS => on!(i32, |a, b| u64::from(a > b)),
        Operator::I32LeS => on!(i32, |a, b| u64::from(a <= b)),
        Operator::I32GeS => on!(i32, |a, b| u64::from(a >= b)),
        Operator::I32DivU => |a, b| (a as u32).checked_div(b as u32).map(u64::from),
        Operator::I32RemU => |a, b| (a as u32).checked_rem(b as u32).map(u64::from),
        Operator::I32DivS => |a, b| (a as i32).checked_div(b as i32).map(|it| u64::from(it.cast_unsigned())),
        Operator::I32RemS => {
            |a, b| (b as i32 != 0).then(|| u64::from((a as i32).wrapping_rem(b as i32).cast_unsigned()))
        }
        Operator::I64Add => on!(u64, |a, b| a.wrapping_add(b)),
        Operator::I64Sub => on!(u64, |a, b| a.wrapping_sub(b)),
        Operator::I64Mul => on!(u64, |a, b| a.wrapping_mul(b)),
        Operator::I64And => on!(u64, |a, b| a & b),
        Operator::I64Or => on!(u64, |a, b| a | b),
        Operator::I64Xor => on!(u64, |a, b| a ^ b),
        Operator::I64Shl => on!(u64, |a, b| a.wrapping_shl(b as u32)),
        Operator::I64ShrU => on!(u64, |a, b| a.wrapping_shr(b as u32)),
        Operator::I64ShrS => on!(u64, |a, b| a.cast_signed().wrapping_shr(b as u32).cast_unsigned()),
        Operator::I64Rotl => on!(u64, |a, b| a.rotate_left(b as u32 & 63)),
        Operator::I64Rotr => on!(u64, |a, b| a.rotate_right(b as u32 & 63)),
        Operator::I64Eq => on!(u64, |a, b| u64::from(a == b)),
        Operator::I64Ne => on!(u64, |a, b| u64::from(a != b)),
        Operator::I64LtU => on!(u64, |a, b| u64::from(a < b)),
        Operator::I64GtU => on!(u64, |a, b| u64::from(a > b)),
        Operator::I64LeU => on!(u64, |a, b| u64::from(a <= b)),
        Operator::I64GeU => on!(u64, |a, b| u64::from(a >= b)),
        Operator::I64LtS => on!(i64, |a, b| u64::from(a < b)),
        Operator::I64GtS => on!(i64, |a, b| u64::from(a > b)),
        Operator::I64LeS => on!(i64, |a, b| u64::from(a <= b)),
        Operator::I64GeS => on!(i64, |a, b| u64::from(a >= b)),
        Operator::I64DivU => |a, b| a.checked_div(b),
        Operator::I64RemU => |a, b| a.checked_rem(b),
        _ => return None,
    };
    Some(operation)
}
