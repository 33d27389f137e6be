//! Sizes: as one reads them, and as they travel.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A size as one reads it.
pub(crate) fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.2} MB", bytes as f64 / 1e6),
    }
}

/// How many bytes travel when a server compresses as all can.
pub(crate) fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("bug: writing to memory cannot fail").len()
}

/// How many bytes travel when a server has compressed its files as well as it can.
pub(crate) fn brotli(bytes: &[u8]) -> usize {
    // Quality 9: a tenth of the time of 11, for about two in a hundred more bytes.
    let params = BrotliEncoderParams { quality: 9, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params).expect("bug: writing to memory cannot fail");
    compressed.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_short() {
        assert_eq!([size(999), size(12_345), size(2_500_000)], ["999 B", "12.3 kB", "2.50 MB"]);
    }

    #[test]
    fn text_shrinks_more_the_better_it_is_compressed() {
        let text: String = (0..2000).map(|number| format!("line {number}\n")).collect();
        let (gzip, brotli) = (gzip(text.as_bytes()), brotli(text.as_bytes()));
        assert!(text.len() > gzip && gzip > brotli, "{} {gzip} {brotli}", text.len());
    }
}
