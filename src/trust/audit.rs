//! An independent check of a month: conservation of patients, people and money, and ranges.

/// What an audit found wrong: a law that a month broke.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditFinding {
    /// The law.
    pub law: &'static str,
    /// What it should have been.
    pub expected: f64,
    /// What it was.
    pub found: f64,
}
