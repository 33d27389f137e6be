//! Finds links in Markdown that lead nowhere.

use std::path::Path;

/// Links of a page to files that do not exist, or to headings that the file does not have.
///
/// `read` gives the text of a file relative to the page's directory; addresses of other hosts are not looked at.
pub fn broken(text: &str, read: impl Fn(&Path) -> Option<String>) -> Vec<String> {
    let own = text.to_owned();
    let leads_nowhere = |link: &String| {
        let (file, heading) =
            link.split_once('#').map_or((link.as_str(), None), |(file, heading)| (file, Some(heading)));
        let target = if file.is_empty() { Some(own.clone()) } else { read(Path::new(file)) };
        match (target, heading) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(text), Some(heading)) => !headings(&text).iter().any(|found| found == heading),
        }
    };
    links(text).into_iter().filter(leads_nowhere).collect()
}

/// The targets of all links `[text](target)` outside code that stay in this repository.
pub fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in prose(text) {
        // What stands between backquotes is code.
        let visible: String = line.split('`').step_by(2).collect::<Vec<_>>().join("_");
        for (at, _) in visible.match_indices("](") {
            let target = visible[at + 2..].split(')').next().unwrap_or_default();
            if !target.contains("://") && !target.starts_with("mailto:") {
                found.push(target.to_owned());
            }
        }
    }
    found
}

/// The anchors of all headings: lower case, dashes for spaces, without other signs.
fn headings(text: &str) -> Vec<String> {
    let titles =
        prose(text).filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim().to_owned());
    titles
        .map(|title| {
            let kept = title
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .collect::<String>();
            kept.replace(' ', "-")
        })
        .collect()
}

/// The lines outside fenced code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# A page\n[a](a.md) [own](#a-page) [web](https://x.example/y) `[code](no.md)`\n```\n[b](no.md)\n```\n[c](a.md#the-one)\n";

    #[test]
    fn a_link_to_a_file_or_heading_that_is_not_there_is_found() {
        let read = |path: &Path| (path == Path::new("a.md")).then(|| "## The one!\n".to_owned());
        assert_eq!(broken(PAGE, read), [""; 0]);
        assert_eq!(broken("[x](b.md) [y](a.md#two) [z](#none)", read), ["b.md", "a.md#two", "#none"]);
    }
}
