//! Walks a module's sections without parsing them.

use std::borrow::Cow;
use std::ops::Range;

/// Bytes before the first section: magic and version.
pub(crate) const HEADER: usize = 8;

/// The id of the section of types.
pub(crate) const TYPES: u8 = 1;

/// The id of the section of imports.
pub(crate) const IMPORTS: u8 = 2;

/// The id of the section of functions: their types.
pub(crate) const FUNCTIONS: u8 = 3;

/// The id of the section of exports.
pub(crate) const EXPORTS: u8 = 7;

/// The id of the section that says which function starts a module.
pub(crate) const START: u8 = 8;

/// The id of the section of element segments.
pub(crate) const ELEMENTS: u8 = 9;

/// The id of the section of code.
pub(crate) const CODE: u8 = 10;

/// One section.
pub(crate) struct Section<'b> {
    /// The whole section, its id and length included.
    pub(crate) range: Range<usize>,
    /// The name of a custom section.
    pub(crate) custom: Option<&'b str>,
}

/// The sections of a module, up to the first that is damaged.
pub(crate) fn sections(module: &[u8]) -> impl Iterator<Item = Section<'_>> {
    let mut at = HEADER;
    std::iter::from_fn(move || {
        let start = at;
        let id = *module.get(at)?;
        at += 1;
        let length = leb(module, &mut at)? as usize;
        let end = at.checked_add(length).filter(|&end| end <= module.len())?;
        let custom = if id == 0 { name(&module[..end], &mut at) } else { None };
        at = end;
        Some(Section { range: start..end, custom })
    })
}

/// What a section holds.
pub(crate) fn content(module: &[u8], section: Range<usize>) -> Option<wasmparser::BinaryReader<'_>> {
    let mut start = section.start + 1;
    leb(module, &mut start)?;
    Some(wasmparser::BinaryReader::new(module.get(start..section.end)?, start))
}

/// The module without the custom sections whose names `unwanted` picks; the same bytes if there are none.
pub(crate) fn without_customs(module: &[u8], unwanted: impl Fn(&str) -> bool) -> Cow<'_, [u8]> {
    let cuts: Vec<Range<usize>> =
        sections(module).filter(|section| section.custom.is_some_and(&unwanted)).map(|section| section.range).collect();
    if cuts.is_empty() {
        return Cow::Borrowed(module);
    }
    let mut kept = Vec::with_capacity(module.len() - cuts.iter().map(Range::len).sum::<usize>());
    let mut from = 0;
    for cut in cuts {
        kept.extend_from_slice(&module[from..cut.start]);
        from = cut.end;
    }
    kept.extend_from_slice(&module[from..]);
    Cow::Owned(kept)
}

/// Reads an unsigned LEB128 number of at most 32 bits.
pub(crate) fn leb(bytes: &[u8], at: &mut usize) -> Option<u32> {
    let mut value = 0u64;
    for shift in (0..35).step_by(7) {
        let byte = *bytes.get(*at)?;
        *at += 1;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return u32::try_from(value).ok();
        }
    }
    None
}

/// Reads a text with its length before it.
pub(crate) fn name<'b>(bytes: &'b [u8], at: &mut usize) -> Option<&'b str> {
    let length = leb(bytes, at)? as usize;
    let end = at.checked_add(length)?;
    let text = std::str::from_utf8(bytes.get(*at..end)?).ok()?;
    *at = end;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module() -> Vec<u8> {
        let text =
            r#"(module (memory 1) (@custom ".debug_info" "abc") (@custom "kept" "d") (@custom ".debug_line" "e"))"#;
        wat::parse_str(text).expect("valid text")
    }

    #[test]
    fn custom_sections_are_found_by_name() {
        let bytes = module();
        let names: Vec<_> = sections(&bytes).map(|section| section.custom).collect();
        assert_eq!(names, [None, Some(".debug_info"), Some("kept"), Some(".debug_line")]);
    }

    #[test]
    fn unwanted_sections_are_cut_out_and_the_rest_is_untouched() {
        let bytes = module();
        let kept = without_customs(&bytes, |name| name.starts_with(".debug"));
        let expected = wat::parse_str(r#"(module (memory 1) (@custom "kept" "d"))"#).expect("valid text");
        assert_eq!(*kept, *expected);
    }

    #[test]
    fn a_module_without_unwanted_sections_is_not_copied() {
        assert!(matches!(without_customs(&module(), |_| false), Cow::Borrowed(_)));
    }

    #[test]
    fn a_section_longer_than_the_module_ends_the_walk() {
        let bytes = module();
        assert_eq!(sections(&bytes[..bytes.len() - 1]).count(), 3);
    }
}
