//! What the compiler was told to optimise for: nothing that code can ask, but its command line says it.

/// Whether these arguments of the compiler ask for small code.
///
/// Shape: `-C opt-level=z`, `-Copt-level=z` or `--codegen opt-level=z`; the last one counts.
pub(crate) fn for_size(arguments: impl Iterator<Item = String>) -> bool {
    let (mut level, mut is_codegen) = (String::new(), false);
    for argument in arguments {
        let joined = ["-C", "--codegen="].iter().find_map(|prefix| argument.strip_prefix(prefix));
        let option = if is_codegen { Some(argument.as_str()) } else { joined.map(str::trim_start) };
        if let Some(asked) = option.and_then(|option| option.strip_prefix("opt-level=")) {
            asked.clone_into(&mut level);
        } else if argument == "-O" {
            "3".clone_into(&mut level);
        }
        is_codegen = argument == "-C" || argument == "--codegen";
    }
    level == "s" || level == "z"
}

#[cfg(test)]
mod tests {
    use super::for_size;

    fn asked(line: &str) -> bool {
        for_size(line.split(' ').map(str::to_owned))
    }

    #[test]
    fn the_last_level_counts_however_it_is_written() {
        assert!(asked("rustc -C opt-level=z src/lib.rs"));
        assert!(asked("rustc -Copt-level=s src/lib.rs"));
        assert!(asked("rustc --codegen=opt-level=z src/lib.rs"));
        assert!(asked("rustc -C opt-level=3 -C debuginfo=0 --codegen opt-level=s src/lib.rs"));
        assert!(!asked("rustc -C opt-level=z -O src/lib.rs"));
        assert!(!asked("rustc -C lto -C opt-level=3 --cfg opt-level=z"));
        assert!(!asked("rustc src/lib.rs"));
    }
}
