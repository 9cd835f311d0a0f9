//! An independent check of a month: conservation of patients, people and money, and ranges. It
//! shares no arithmetic with the months it checks.

use thiserror::Error;

use super::{Setting, Trust};
use crate::catalogue::{Quantity, StaffGroup};

/// A law that a month broke.
#[derive(Clone, Debug, PartialEq, Error)]
#[error("{law}: expected {expected}, found {found} ({quantity})")]
pub struct AuditFinding {
    /// The law.
    pub law: &'static str,
    /// What it was broken by, by name.
    pub quantity: String,
    /// What it should have been.
    pub expected: f64,
    /// What it was.
    pub found: f64,
}

impl Trust {
    /// Checks a month that has just been played against the trust as it stood before it (after the
    /// board's acts). The first law that is broken is given.
    pub fn audit(&self, before: &Trust, setting: &Setting) -> Result<(), AuditFinding> {
        self.audit_ranges(setting)?;
        self.audit_people(before)?;
        self.audit_patients(before)?;
        self.audit_money(before)
    }

    fn audit_ranges(&self, setting: &Setting) -> Result<(), AuditFinding> {
        for (value, quantity) in self.values.iter().zip(&setting.model().quantities) {
            let law = |law| AuditFinding {
                law,
                quantity: quantity.name.clone(),
                expected: value.clamp(quantity.least, quantity.most),
                found: *value,
            };
            if !value.is_finite() {
                return Err(law("a figure must be a number"));
            }
            let slack = 1e-6 * (quantity.most - quantity.least);
            if *value < quantity.least - slack || *value > quantity.most + slack {
                return Err(law("a figure must lie on its scale"));
            }
        }
        Ok(())
    }

    fn audit_people(&self, before: &Trust) -> Result<(), AuditFinding> {
        // In tenths of a WTE: people only move between appointed, in post and gone.
        let residents = StaffGroup::Residents.index();
        let (mut joined, mut left) = (0.0, 0.0);
        for (place, (was, is)) in before
            .staff
            .groups
            .iter()
            .zip(&self.staff.groups)
            .enumerate()
        {
            let change = (is.in_post - was.in_post).tenths();
            let started = (was.pipeline - is.pipeline).tenths();
            if change > started.max(0) + was.pipeline.tenths() {
                return Err(finding(
                    "nobody starts who was not appointed",
                    place,
                    started,
                    change,
                ));
            }
            if is.in_post.tenths() < 0 || is.pipeline.tenths() < 0 {
                return Err(finding("staff are never fewer than none", place, 0, -1));
            }
            if place != residents {
                joined += is.in_post.wte();
                left += was.in_post.wte();
            }
        }
        let expected = self.value(Quantity::JOINERS) - self.value(Quantity::LEAVERS);
        same(
            "people in post change by joiners and leavers",
            expected,
            joined - left,
            1e-6,
        )
    }

    fn audit_patients(&self, before: &Trust) -> Result<(), AuditFinding> {
        let open = self.beds.open;
        if self.beds.inpatients.count() > open {
            return Err(finding(
                "a bed holds one patient",
                0,
                open,
                self.beds.inpatients.count(),
            ));
        }
        let joined = self.value(Quantity::REFERRALS);
        let treated = self.value(Quantity::ELECTIVE_ACTIVITY);
        let left = before.waiting.list().as_f64() + joined - self.waiting.list().as_f64();
        // Those who leave without treatment are at most a tenth of those who leave.
        if treated > left || treated < 0.9 * left - 2.0 {
            return Err(AuditFinding {
                law: "the waiting list changes by who joins and who leaves",
                quantity: "rtt_list".into(),
                expected: left,
                found: treated,
            });
        }
        same(
            "the list shown is the list kept",
            self.waiting.list().as_f64(),
            self.value(Quantity::RTT_LIST),
            0.0,
        )
    }

    fn audit_money(&self, before: &Trust) -> Result<(), AuditFinding> {
        let lines = self.value(Quantity::INCOME_MONTHLY)
            - self.value(Quantity::PAY_MONTHLY)
            - self.value(Quantity::BANK_MONTHLY)
            - self.value(Quantity::AGENCY_MONTHLY)
            - self.value(Quantity::NON_PAY_MONTHLY)
            - self.value(Quantity::CAPITAL_CHARGES_MONTHLY)
            + self.value(Quantity::DECISIONS_MONTHLY)
            - self.value(Quantity::COST_PRESSURE_MONTHLY)
            + self.value(Quantity::SAVINGS_RECURRENT_MONTHLY)
            + self.value(Quantity::SAVINGS_ONE_OFF_MONTHLY);
        same(
            "every pound is on a line",
            lines,
            self.value(Quantity::SURPLUS_MONTHLY),
            0.02,
        )?;
        let repaired_and_routine = (self.estate.spent - before.estate.spent).pounds();
        let capital = if repaired_and_routine >= 0.0 {
            repaired_and_routine
        } else {
            // April: the year's account was closed.
            self.estate.spent.pounds()
        };
        let once = before.ledger.once.pounds();
        // Depreciation, three quarters of the charges, is a cost that nobody is paid.
        let depreciation = 0.75 * self.value(Quantity::CAPITAL_CHARGES_MONTHLY);
        let expected = before.ledger.cash.pounds() + lines + depreciation - once - capital;
        same(
            "cash moves by the surplus and by capital",
            expected,
            self.ledger.cash.pounds(),
            0.02,
        )
    }
}

fn finding(law: &'static str, place: usize, expected: i64, found: i64) -> AuditFinding {
    let quantity = StaffGroup::ALL
        .get(place)
        .map_or("", |group| group.name())
        .into();
    AuditFinding {
        law,
        quantity,
        expected: expected as f64,
        found: found as f64,
    }
}

fn same(law: &'static str, expected: f64, found: f64, within: f64) -> Result<(), AuditFinding> {
    if (expected - found).abs() <= within {
        return Ok(());
    }
    Err(AuditFinding {
        law,
        quantity: String::new(),
        expected,
        found,
    })
}
