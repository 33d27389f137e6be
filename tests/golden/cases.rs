//! Golden tests of every stage: see `cases/` and `tests/stages.rs`.
