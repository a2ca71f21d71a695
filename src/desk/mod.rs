//! The full-screen program: a pure machine, views that draw it, and a runtime that joins both to a terminal.

pub mod keys;
pub mod runtime;
pub mod term_env;
