//! Shows how two texts differ, line by line.

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// Above this many comparisons the middle is shown as replaced as a whole.
const LIMIT: usize = 4_000_000;

#[derive(Clone, Copy, PartialEq)]
enum Line<'a> {
    Same(&'a str),
    Old(&'a str),
    New(&'a str),
}

/// The difference between two texts: `-` before lines only in `old`, `+` before lines only in `new`, a few equal lines
/// around them, and `@@` with the line number in `old` before each group. Empty if the texts are equal.
pub fn diff(old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    let lines = lines(&split(old), &split(new));
    let mut shown = String::new();
    let (mut number, mut last_shown) = (1, usize::MAX);
    for (i, line) in lines.iter().enumerate() {
        let from = i.saturating_sub(CONTEXT);
        let to = (i + CONTEXT + 1).min(lines.len());
        if lines[from..to].iter().any(|near| !matches!(near, Line::Same(_))) {
            if last_shown != i.wrapping_sub(1) || shown.is_empty() {
                shown.push_str(&format!("@@ line {number}\n"));
            }
            last_shown = i;
            let (sign, text) = match line {
                Line::Same(text) => (' ', text),
                Line::Old(text) => ('-', text),
                Line::New(text) => ('+', text),
            };
            shown.push(sign);
            shown.push_str(&text.replace('\r', "\\r").replace('\t', "\\t"));
            shown.push('\n');
        }
        if !matches!(line, Line::New(_)) {
            number += 1;
        }
    }
    shown
}

/// Lines, where a missing last newline is visible.
fn split(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.split('\n').collect();
    match lines.last() {
        Some(&"") => drop(lines.pop()),
        _ => lines.push("\\ no newline at the end"),
    }
    lines
}

fn lines<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Line<'a>> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, same_end) = old_rest.split_at(old_rest.len() - end);
    let new_middle = &new_rest[..new_rest.len() - end];

    let mut result: Vec<Line> = old[..start].iter().map(|line| Line::Same(line)).collect();
    if old_middle.len().saturating_mul(new_middle.len()) > LIMIT {
        result.extend(old_middle.iter().map(|line| Line::Old(line)));
        result.extend(new_middle.iter().map(|line| Line::New(line)));
    } else {
        result.extend(longest_common(old_middle, new_middle));
    }
    result.extend(same_end.iter().map(|line| Line::Same(line)));
    result
}

/// The classic table of longest common subsequences, filled from the end and walked from the start.
fn longest_common<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Line<'a>> {
    let width = new.len() + 1;
    let mut lengths = vec![0u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i * width + j] = if old[i] == new[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut result = Vec::new();
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            result.push(Line::Same(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            result.push(Line::Old(old[i]));
            i += 1;
        } else {
            result.push(Line::New(new[j]));
            j += 1;
        }
    }
    result.extend(old[i..].iter().map(|line| Line::Old(line)));
    result.extend(new[j..].iter().map(|line| Line::New(line)));
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_no_difference() {
        assert_eq!(diff("a\nb\n", "a\nb\n"), "");
    }

    #[test]
    fn a_changed_line_is_shown_with_its_neighbours() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
        assert_eq!(diff(old, new), "@@ line 2\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    }

    #[test]
    fn distant_changes_are_separate_groups() {
        let old: String = (1..=20).map(|n| format!("{n}\n")).collect();
        let new = old.replace("2\n3\n", "3\n").replace("19\n", "");
        let shown = diff(&old, &new);
        assert_eq!(shown.matches("@@ line").count(), 2, "{shown}");
        assert!(shown.contains("-2\n") && shown.contains("-19\n"), "{shown}");
    }

    #[test]
    fn a_missing_newline_at_the_end_is_visible() {
        assert_eq!(diff("a\n", "a"), "@@ line 1\n a\n+\\ no newline at the end\n");
    }

    #[test]
    fn an_inserted_line_does_not_disturb_the_others() {
        assert_eq!(diff("a\nc\n", "a\nb\nc\n"), "@@ line 1\n a\n+b\n c\n");
    }
}
