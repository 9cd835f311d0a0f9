//! The one integration test binary: the program from outside, and the source itself.
//!
//! One binary links once. Each module is one subject.

#[cfg(test)]
mod amended;
#[cfg(test)]
mod authoring;
#[cfg(test)]
mod bad_scenarios;
#[cfg(test)]
mod begun;
#[cfg(test)]
mod boards;
#[cfg(test)]
mod called;
#[cfg(test)]
mod checking;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod cloudier;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod conditions;
#[cfg(test)]
mod countdown;
#[cfg(test)]
mod coverage;
#[cfg(test)]
mod debrief;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod expecting;
#[cfg(test)]
mod facilitators_pack;
#[cfg(test)]
mod gallery;
#[cfg(test)]
mod holding;
#[cfg(test)]
mod hostile_scenarios;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod learning;
#[cfg(test)]
mod lints;
#[cfg(test)]
mod long_run;
#[cfg(test)]
mod longest;
#[cfg(test)]
mod looking_back;
#[cfg(test)]
mod manners;
#[cfg(test)]
mod mistakes;
#[cfg(test)]
mod model_files;
#[cfg(test)]
mod patterns;
#[cfg(test)]
mod people;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod predicting;
#[cfg(test)]
mod random_keys;
#[cfg(test)]
mod reaching;
#[cfg(test)]
mod records;
#[cfg(test)]
mod rehearsal;
#[cfg(test)]
mod room;
mod saves;
#[cfg(test)]
mod scenario_format;
#[cfg(test)]
mod sceptic;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod shipped_scenarios;
#[cfg(test)]
mod side_by_side;
#[cfg(test)]
mod small_screen;
#[cfg(test)]
mod spoilt_scenarios;
#[cfg(test)]
mod suggesting;
#[cfg(test)]
mod support;
#[cfg(test)]
mod table;
#[cfg(test)]
mod team;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod tidy;
#[cfg(test)]
mod turning_points;
#[cfg(test)]
mod words;
#[cfg(test)]
mod worth_arguing;
