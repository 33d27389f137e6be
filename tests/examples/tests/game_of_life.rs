//! The Game of Life: cells counted in Node, pixels read in a browser.

use std::process::Command;

use ferry_examples::{build, copy};
use ferry_test_support::browser::Browser;
use ferry_test_support::server::Server;
use ferry_test_support::{node, places, process};
use serde_json::{Value, json};

const EXAMPLE: &str = "examples/game-of-life";

/// The places of living cells in a text of `◻` and `◼`.
fn alive(rows: &str) -> Vec<(usize, usize)> {
    let cells = rows
        .lines()
        .enumerate()
        .flat_map(|(row, line)| line.chars().enumerate().map(move |(column, c)| (row, column, c)));
    cells.filter(|(_, _, c)| *c == '◼').map(|(row, column, _)| (row, column)).collect()
}

/// Where a glider's cells are when it starts at (0, 0) and has moved `by` cells, in each of its four phases.
fn glider(phase: usize, by: usize) -> Vec<(usize, usize)> {
    let cells: [[(usize, usize); 5]; 4] = [
        [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)],
        [(1, 0), (1, 2), (2, 1), (2, 2), (3, 1)],
        [(1, 2), (2, 0), (2, 2), (3, 1), (3, 2)],
        [(1, 1), (2, 2), (2, 3), (3, 1), (3, 2)],
    ];
    cells[phase].iter().map(|(row, column)| (row + by, column + by)).collect()
}

#[test]
fn node_prints_the_generations_of_a_glider() {
    let scratch = places::scratch("game-of-life-node");
    build(EXAMPLE, &scratch.join("pkg-node"), &["--target", "nodejs"]);
    copy("examples/game-of-life/node.mjs", &scratch.join("node.mjs"));

    let printed = node::run(&scratch.join("node.mjs"), &["6"]).stdout();
    let generations: Vec<&str> = printed.split("Generation ").skip(1).collect();
    assert_eq!(generations.len(), 7, "{printed}");
    for (n, generation) in generations.iter().enumerate() {
        let (title, rows) = generation.split_once('\n').unwrap();
        assert_eq!(title, format!("{n}, 5 alive"));
        assert_eq!(alive(rows), glider(n % 4, n / 4), "generation {n}:\n{rows}");
        let sizes: Vec<usize> = rows.trim().lines().map(|line| line.chars().count()).collect();
        assert_eq!(sizes, [12; 8], "generation {n}:\n{rows}");
    }
}

#[test]
fn wrong_use_from_javascript_throws_and_the_module_lives_on() {
    let scratch = places::scratch("game-of-life-misuse");
    build(EXAMPLE, &scratch.join("pkg-node"), &["--target", "nodejs", "--dev"]);
    let script = r#"
        import life from "./pkg-node/game_of_life.js";
        const thrown = (name, action) => {
            try { action(); console.log(name, "nothing"); } catch (error) { console.log(name, error instanceof Error); }
        };
        const { Universe } = life;
        const freed = new Universe(3, 3);
        freed.free();
        thrown("freed", () => freed.tick());
        thrown("without new", () => Universe(3, 3));
        thrown("another class", () => Universe.prototype.tick.call({}));
        const universe = new Universe(3, 3);
        universe.toggle(1, 1);
        console.log("lives on", universe.population(), universe.width, universe.cells().join(""));
    "#;
    let printed = node::eval(&scratch, script).stdout();
    assert_eq!(printed, "freed true\nwithout new true\nanother class true\nlives on 1 3 000010000\n");
}

#[test]
fn the_vite_page_draws_the_cells_that_rust_computes() {
    let scratch = places::scratch("game-of-life-page");
    let package = scratch.join("pkg");
    build(EXAMPLE, &package, &["--dev"]);

    // A real install of a real tarball into a copy of the page; only Vite itself comes from the tests' own packages.
    let page = scratch.join("www");
    copy("examples/game-of-life/www", &page);
    let packed =
        process::run(process::npm(&package).args(["pack", "--json", "--pack-destination"]).arg(&scratch)).stdout();
    let packed: Value = serde_json::from_str(&packed).unwrap();
    // npm 11 answers with a list, older ones as well; newer ones with an object by name.
    let entry = packed.get(0).or_else(|| packed.as_object().and_then(|by_name| by_name.values().next())).unwrap();
    let tarball = scratch.join(entry["filename"].as_str().unwrap());
    process::run(process::npm(&page).args(["install", "--omit=dev", "--no-package-lock"]).arg(&tarball)).stdout();
    let vite = places::npm_program("vite/bin/vite.js");
    process::run(Command::new("node").arg(vite).args(["build", "--logLevel", "warn"]).current_dir(&page)).stdout();

    let server = Server::start(&page.join("dist"));
    let browser = Browser::start();
    browser.open(&server.url("index.html?empty&size=16"));
    browser.wait_for("return !!window.life");

    // Four generations by the button, three more by the loop's own step.
    browser.run("for (let i = 0; i < 4; i++) document.getElementById('step').click()");
    assert_eq!(browser.run("return document.getElementById('status').textContent"), json!("Generation 4, 5 alive"));
    browser.run("for (let i = 0; i < 3; i++) life.step()");
    let cells = browser.run("return Array.from(life.universe.cells())");
    assert_eq!(places_of_ones(&cells, 16), glider(3, 1));
    assert_eq!(places_of_ones(&drawn(&browser, 16), 16), glider(3, 1), "the canvas shows other cells");

    // A click makes a cell live, in Rust and on the canvas.
    browser.run(
        "const canvas = document.getElementById('canvas'), box = canvas.getBoundingClientRect(); \
         canvas.dispatchEvent(new MouseEvent('click', { clientX: box.left + 9 * 10 + 4, clientY: box.top + 9 * 12 + 4 }))",
    );
    assert_eq!(browser.run("return life.universe.cell(12, 10)"), json!(1));
    let mut expected = glider(3, 1);
    expected.push((12, 10));
    assert_eq!(places_of_ones(&drawn(&browser, 16), 16), expected);

    // Playing goes on by itself until it is paused.
    browser.run("document.getElementById('play').click()");
    browser.wait_for("return Number(document.getElementById('status').textContent.match(/\\d+/)[0]) >= 10");
    browser.run("document.getElementById('play').click()");
    assert_eq!(browser.run("return document.getElementById('play').textContent"), json!("Play"));
    // Chromium has an opinion on reading pixels twice, which only this test does.
    let log = browser.log();
    let complaints: Vec<&str> = log.lines().filter(|line| !line.contains("willReadFrequently")).collect();
    assert_eq!(complaints, [""; 0]);
}

/// What the middle pixel of each cell on the canvas shows: 1 for the colour of the living, 0 for that of the dead.
fn drawn(browser: &Browser, size: usize) -> Value {
    let script = format!(
        "const canvas = document.getElementById('canvas'); \
         const {{ data, width }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); \
         return Array.from({{ length: {size} * {size} }}, (_, i) => {{ \
             const pixel = 4 * ((Math.floor(i / {size}) * 9 + 5) * width + i % {size} * 9 + 5); \
             const colour = data.slice(pixel, pixel + 3).join(); \
             return colour === '32,64,128' ? 1 : colour === '255,255,255' ? 0 : colour; \
         }})"
    );
    browser.run(&script)
}

/// The places of ones in a list of zeros and ones, row after row.
fn places_of_ones(cells: &Value, width: usize) -> Vec<(usize, usize)> {
    let cells = cells.as_array().unwrap_or_else(|| panic!("not a list: {cells}"));
    assert_eq!(cells.len(), width * width);
    let known = |cell: &Value| *cell == json!(0) || *cell == json!(1);
    assert!(cells.iter().all(known), "{cells:?}");
    let ones = cells.iter().enumerate().filter(|(_, cell)| **cell == json!(1));
    ones.map(|(i, _)| (i / width, i % width)).collect()
}
