//! Durations and times: milliseconds, as a number and as a `Date`.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter, RefIntoParcel};
use crate::__ferry_flagged as flagged;
use crate::convert::{FromWasmAbi, IntoWasmAbi, MaybeAbi, WasmDescribe, agrees};
use core::time::Duration;
use wasm_ferry_schema::Type;

/// A value that crosses as one float.
///
/// Example: `float! { Duration = Duration, |value| …, |number| … }`.
macro_rules! float {
    ($ty:ty = $tag:ident, |$value:ident| $into:expr, |$number:ident| $from:expr) => {
        impl WasmDescribe for $ty {
            const TYPE: Type<'static> = Type::$tag;
        }

        const _: () = agrees::<f64>(&<$ty as WasmDescribe>::TYPE);
        const _: () = agrees::<MaybeAbi<f64>>(&<Option<$ty> as WasmDescribe>::TYPE);

        impl IntoWasmAbi for $ty {
            type Abi = f64;

            #[inline]
            fn into_abi(self) -> f64 {
                let $value = self;
                $into
            }
        }

        impl FromWasmAbi for $ty {
            type Abi = f64;

            #[inline]
            unsafe fn from_abi(abi: f64) -> $ty {
                crate::parcel::accepted(unsafe { Self::try_from_abi(abi) })
            }

            #[inline]
            unsafe fn try_from_abi($number: f64) -> Result<$ty, &'static str> {
                $from.map_err(crate::parcel::unfit)
            }
        }

        flagged! { $ty }

        impl RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, to: &mut ParcelWriter) {
                to.number(<$ty as Clone>::clone(self).into_abi());
            }
        }

        impl IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                to.number(self.into_abi());
            }
        }

        impl FromParcel for $ty {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<$ty, &'static str> {
                unsafe { Self::try_from_abi(from.number()) }
            }
        }

        crate::__ferry_vectors_of! { all [] [] [] $ty }
    };
}

/// Units: milliseconds, with fractions.
/// Errors: negative, not a number, or longer than a `Duration`.
#[inline]
fn duration(milliseconds: f64) -> Result<Duration, &'static str> {
    // Whole milliseconds apart, so that long durations keep them exactly.
    let whole = milliseconds as u64;
    let rest = (milliseconds - whole as f64) * 1e6;
    if milliseconds >= 0.0 && milliseconds < u64::MAX as f64 {
        Ok(Duration::from_millis(whole) + Duration::from_nanos(rest as u64))
    } else {
        Err("expected a duration, found a number that is none: pass milliseconds, zero or more")
    }
}

#[inline]
fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs() as f64 * 1e3 + f64::from(duration.subsec_nanos()) / 1e6
}

float! { Duration = Duration, |value| milliseconds(value), |number| duration(number) }

#[cfg(feature = "std")]
mod time {
    use super::*;
    use std::time::{SystemTime, UNIX_EPOCH};

    /// Units: milliseconds since 1970, as in a `Date`.
    #[inline]
    fn since_epoch(time: SystemTime) -> f64 {
        match time.duration_since(UNIX_EPOCH) {
            Ok(after) => milliseconds(after),
            Err(before) => -milliseconds(before.duration()),
        }
    }

    #[inline]
    fn time(number: f64) -> Result<SystemTime, &'static str> {
        let distance = duration(if number < 0.0 { -number } else { number })?;
        let time = if number < 0.0 { UNIX_EPOCH.checked_sub(distance) } else { UNIX_EPOCH.checked_add(distance) };
        time.ok_or("expected a time that Rust can hold, found one that is too far away: here it begins in 1970")
    }

    float! { SystemTime = Time, |value| since_epoch(value), |number| time(number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_milliseconds() {
        for (duration, number) in
            [(Duration::ZERO, 0.0), (Duration::from_micros(1500), 1.5), (Duration::from_secs(3600), 3.6e6)]
        {
            assert_eq!(duration.into_abi(), number);
            assert_eq!(unsafe { Duration::try_from_abi(number) }, Ok(duration));
        }
        for number in [-1.0, f64::NAN, f64::INFINITY, 1e30] {
            assert!(unsafe { Duration::try_from_abi(number) }.is_err(), "{number}");
        }
    }
}
