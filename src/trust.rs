//! The simulated trust: patients, people and money as conserved whole numbers; how the organisation
//! works as influenced quantities; what is observed apart from what is so.
//!
//! Knows no board, no file, no clock and no screen. A topic never imports another topic: `month`
//! wires them in one visible order.

mod asking;
mod audit;
mod beds;
mod begin;
mod cause;
mod counts;
mod curve;
mod demand;
mod emergency;
mod estate;
mod experiment;
mod explain;
mod hours;
mod influence;
mod leads;
mod ledger;
mod lines;
mod month;
mod observe;
mod oversight;
mod practice;
mod quality;
mod recorder;
mod setting;
mod signals;
mod sink;
mod staff;
mod state;
mod waiting;

#[cfg(test)]
mod tests;

pub use asking::{monthly_cost, pay_yearly, sessions_weekly, set_up_cost};
pub use audit::AuditFinding;
pub use cause::{Cause, Part};
pub use practice::InitiativeState;
pub use recorder::Recorder;
pub use setting::Setting;
pub use sink::{Answer, Silent, Sink};
pub use state::Trust;
