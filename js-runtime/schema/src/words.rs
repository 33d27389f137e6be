//! The words of JavaScript that cannot name anything, for both ends of the wire.

/// The words that cannot be names in strict code, sorted.
///
/// Source: ECMAScript, "Keywords and Reserved Words", and what strict mode adds.
pub const RESERVED_WORDS: &[&str] = &[
    "arguments",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// Whether strict code reserves a word.
pub fn is_reserved_word(word: &str) -> bool {
    RESERVED_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_are_sorted_and_found() {
        assert!(super::RESERVED_WORDS.is_sorted());
        assert!(super::is_reserved_word("yield") && super::is_reserved_word("arguments"));
        assert!(!super::is_reserved_word("await") && !super::is_reserved_word("yields"));
    }
}
