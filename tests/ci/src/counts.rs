//! How many tests passed and failed, from what `cargo test` and `node --test` print.

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Passed.
    pub(crate) passed: u32,
    /// Failed.
    pub(crate) failed: u32,
}

impl Counts {
    /// Adds others.
    pub(crate) fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The tests of one command. One that names none is a test itself, and so is its failure when no test failed: a crate
/// that does not compile must not count as nothing.
pub(crate) fn of(said: &str, succeeded: bool) -> Counts {
    let mut counts = Counts::default();
    let mut named = false;
    for line in said.lines() {
        if let Some(found) = libtest(line) {
            named = true;
            counts.add(found);
        } else if let Some(number) = tap(line, "# pass ") {
            named = true;
            counts.passed += number;
        } else if let Some(number) = tap(line, "# fail ").or_else(|| tap(line, "# cancelled ")) {
            counts.failed += number;
        }
    }
    if !succeeded && counts.failed == 0 {
        counts.failed = 1;
    } else if succeeded && !named {
        counts.passed = 1;
    }
    counts
}

/// `test result: ok. 3 passed; 0 failed; …`
fn libtest(line: &str) -> Option<Counts> {
    let rest = line.strip_prefix("test result: ")?;
    let (_, numbers) = rest.split_once(". ")?;
    let number = |word: &str| {
        let part = numbers.split(';').find(|part| part.trim_end().ends_with(word))?;
        part.trim().split(' ').next()?.parse().ok()
    };
    Some(Counts { passed: number("passed")?, failed: number("failed")? })
}

/// `# pass 3`
fn tap(line: &str, prefix: &str) -> Option<u32> {
    line.strip_prefix(prefix)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_test_programs_add_up() {
        let said = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(of(said, false), Counts { passed: 4, failed: 2 });
    }

    #[test]
    fn node_counts_in_tap() {
        assert_eq!(
            of("ok 1 - x\n# tests 5\n# pass 4\n# fail 1\n# cancelled 0\n", false),
            Counts { passed: 4, failed: 1 }
        );
    }

    #[test]
    fn a_command_without_tests_is_one_test() {
        assert_eq!(of("", true), Counts { passed: 1, failed: 0 });
        assert_eq!(of("error[E0308]: mismatched types", false), Counts { passed: 0, failed: 1 });
    }

    #[test]
    fn a_crate_that_does_not_compile_is_a_failure_beside_the_others_successes() {
        let said = "test result: ok. 3 passed; 0 failed; 0 ignored\nerror: could not compile `x`\n";
        assert_eq!(of(said, false), Counts { passed: 3, failed: 1 });
    }

    #[test]
    fn an_empty_test_program_counts_nothing() {
        assert_eq!(of("test result: ok. 0 passed; 0 failed; 0 ignored\n", true), Counts::default());
    }
}
