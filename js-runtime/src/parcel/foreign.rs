//! What crosses as text or as a time: addresses, and types of other crates, each behind a feature of its crate's name.

use super::{FromParcel, IntoParcel, ParcelReader, ParcelWriter, RefIntoParcel, accepted};
use crate::convert::{FromWasmAbi, IntoWasmAbi, OptionFromWasmAbi, OptionIntoWasmAbi, WasmDescribe, WasmSlice};
use alloc::string::{String, ToString};
use wasm_ferry_schema::Type;

/// A value that crosses as text.
///
/// Example: `spelt! { uuid::Uuid = Parsed, |value| value.to_string(), |text| text.parse(), "expected a UUID" }`.
macro_rules! spelt {
    ($ty:ty = $tag:ident, |$value:ident| $into:expr, |$text:ident| $from:expr, $refused:literal) => {
        impl WasmDescribe for $ty {
            const TYPE: Type<'static> = Type::$tag;
        }

        impl IntoWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            fn into_abi(self) -> WasmSlice {
                let $value = &self;
                String::into_abi($into)
            }
        }

        impl OptionIntoWasmAbi for $ty {
            #[inline]
            fn none() -> WasmSlice {
                WasmSlice::NONE
            }
        }

        impl FromWasmAbi for $ty {
            type Abi = WasmSlice;

            #[inline]
            unsafe fn from_abi(abi: WasmSlice) -> $ty {
                accepted(unsafe { Self::try_from_abi(abi) })
            }

            #[inline]
            unsafe fn try_from_abi(abi: WasmSlice) -> Result<$ty, &'static str> {
                let owned = unsafe { String::try_from_abi(abi) }?;
                let $text = owned.as_str();
                $from.map_err(|_| crate::parcel::unfit($refused))
            }
        }

        impl OptionFromWasmAbi for $ty {
            #[inline]
            fn is_none(abi: &WasmSlice) -> bool {
                abi.ptr == 0
            }
        }

        impl RefIntoParcel for $ty {
            #[inline]
            fn put_ref(&self, to: &mut ParcelWriter) {
                let $value = self;
                to.text(&$into);
            }
        }

        impl IntoParcel for $ty {
            #[inline]
            fn put(self, to: &mut ParcelWriter) {
                self.put_ref(to);
            }
        }

        impl FromParcel for $ty {
            #[inline]
            fn take(from: &mut ParcelReader) -> Result<$ty, &'static str> {
                let $text = from.text();
                $from.map_err(|_| $refused)
            }
        }

        crate::__ferry_vectors_of! { all [] [] [] $ty }
    };
}

spelt! {
    core::net::IpAddr = Parsed, |value| value.to_string(), |text| text.parse(),
    "expected an IP address, found text that is none"
}
spelt! {
    core::net::Ipv4Addr = Parsed, |value| value.to_string(), |text| text.parse(),
    "expected an IPv4 address, found text that is none"
}
spelt! {
    core::net::Ipv6Addr = Parsed, |value| value.to_string(), |text| text.parse(),
    "expected an IPv6 address, found text that is none"
}
spelt! {
    core::net::SocketAddr = Parsed, |value| value.to_string(), |text| text.parse(),
    "expected an IP address and a port, found text that is none"
}

#[cfg(feature = "std")]
spelt! {
    std::path::PathBuf = String, |value| value.display().to_string(),
    |text| Ok::<_, core::convert::Infallible>(text.into()), "expected a path"
}

#[cfg(feature = "uuid")]
spelt! { uuid::Uuid = Parsed, |value| value.to_string(), |text| text.parse(), "expected a UUID, found text that is none" }

#[cfg(feature = "url")]
spelt! { url::Url = Parsed, |value| String::from(value.as_str()), |text| text.parse(), "expected an absolute URL, found text that is none" }

// As JSON's text: what the glue gives is JSON, unless it is nested more deeply than `serde_json` reads.
#[cfg(feature = "serde_json")]
spelt! {
    serde_json::Value = Json, |value| value.to_string(), |text| serde_json::from_str(text),
    "expected JSON that `serde_json` accepts, found half of a surrogate pair in it, or more than 127 levels"
}

#[cfg(feature = "serde_json")]
spelt! {
    serde_json::Map<String, serde_json::Value> = Json,
    |value| serde_json::to_string(value).unwrap_or_default(),
    |text| serde_json::from_str(text),
    "expected an object that JSON can say, found something else"
}

#[cfg(feature = "chrono")]
mod times {
    use super::*;
    use crate::__ferry_flagged as flagged;
    use crate::convert::{MaybeAbi, agrees};
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

    /// Units: milliseconds since 1970, as in a `Date`.
    /// Errors: not a number, or too far away.
    #[inline]
    fn utc(number: f64) -> Result<DateTime<Utc>, &'static str> {
        let millis = number as i64;
        let rest = ((number - millis as f64) * 1e6) as i64;
        let time = DateTime::from_timestamp_millis(millis).filter(|_| !number.is_nan());
        time.map(|time| time + TimeDelta::nanoseconds(rest)).ok_or("expected a time that `chrono` can hold")
    }

    #[inline]
    fn delta(number: f64) -> Result<TimeDelta, &'static str> {
        let delta = TimeDelta::try_milliseconds(number as i64).filter(|_| !number.is_nan());
        delta.ok_or("expected a number of milliseconds that `chrono` can hold")
    }

    float! { DateTime<Utc> = Time, |value| value.timestamp_micros() as f64 / 1e3, |number| utc(number) }
    float! { TimeDelta = Duration, |value| value.num_milliseconds() as f64, |number| delta(number) }

    spelt! {
        DateTime<FixedOffset> = Parsed, |value| value.to_rfc3339(), |text| DateTime::parse_from_rfc3339(text),
        "expected a time such as 2024-02-29T12:30:00+01:00, found other text"
    }
    spelt! {
        NaiveDate = Parsed, |value| value.to_string(), |text| text.parse::<NaiveDate>(),
        "expected a date such as 2024-02-29, found other text"
    }
    spelt! {
        NaiveTime = Parsed, |value| value.to_string(), |text| text.parse::<NaiveTime>(),
        "expected a time such as 12:30:00, found other text"
    }
    spelt! {
        NaiveDateTime = Parsed, |value| value.format("%Y-%m-%dT%H:%M:%S%.f").to_string(),
        |text| text.parse::<NaiveDateTime>(), "expected a time such as 2024-02-29T12:30:00, found other text"
    }
}
