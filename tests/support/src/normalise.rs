//! Takes out of a text what differs between machines.

use crate::places;
use std::env;
use std::path::PathBuf;

/// Replaces the directories of this machine by names: `<target>`, `<workspace>`, `<cargo>`, `<rust>`, `<temp>`, `<home>`.
pub fn paths(text: &str) -> String {
    let mut places = vec![(places::target(), "<target>"), (places::workspace(), "<workspace>")];
    let home = env::var_os("HOME").map(PathBuf::from);
    let below_home = |variable: &str, folder: &str| {
        env::var_os(variable).map(PathBuf::from).or_else(|| home.as_ref().map(|home| home.join(folder)))
    };
    places.extend(below_home("CARGO_HOME", ".cargo").map(|path| (path, "<cargo>")));
    places.extend(below_home("RUSTUP_HOME", ".rustup").map(|path| (path, "<rust>")));
    places.push((env::temp_dir(), "<temp>"));
    places.extend(home.clone().map(|path| (path, "<home>")));

    let named: Vec<(String, &str)> =
        places.into_iter().map(|(path, name)| (path.display().to_string(), name)).collect();
    replace(text, &named)
}

/// Replaces each path by its name, where the path ends or goes on with a separator.
fn replace(text: &str, places: &[(String, &str)]) -> String {
    // A place inside another one goes first.
    let mut places: Vec<&(String, &str)> = places.iter().filter(|(path, _)| path.len() > 1).collect();
    places.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
    let mut result = text.to_owned();
    for (path, name) in places {
        let mut rest = std::mem::take(&mut result);
        while let Some(at) = rest.find(path.as_str()) {
            let tail = rest.split_off(at + path.len());
            let whole = !tail.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_' || c == '.');
            if whole {
                rest.truncate(at);
                rest.push_str(name);
            }
            result.push_str(&rest);
            rest = tail;
        }
        result.push_str(&rest);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places() -> Vec<(String, &'static str)> {
        vec![("/a".into(), "<a>"), ("/a/b".into(), "<b>"), ("/".into(), "<root>")]
    }

    #[test]
    fn the_longest_place_wins() {
        assert_eq!(replace("at /a/b/c.rs and /a/c.rs", &places()), "at <b>/c.rs and <a>/c.rs");
    }

    #[test]
    fn a_longer_name_is_not_a_place() {
        assert_eq!(replace("/ab /a-x /a.rs /a", &places()), "/ab /a-x /a.rs <a>");
    }

    #[test]
    fn the_workspace_has_a_name() {
        let file = crate::places::in_workspace("Cargo.toml");
        assert_eq!(paths(&file.display().to_string()), "<workspace>/Cargo.toml");
    }
}
