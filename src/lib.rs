//! Board to Ward: a turn-based simulation of running an English NHS hospital trust.
//!
//! The modules below stand in the order of their layers: each imports only from those above it
//! (`tests/tidy.rs` holds this).

pub mod units;

pub mod luck;

pub mod source;

pub mod catalogue;

pub mod scenario;

pub mod trust;

pub mod game;

pub mod players;

pub mod study;

pub mod debrief;

pub mod save;

pub mod view;

pub mod export;

pub mod tui;

pub mod plain;

pub mod cli;
