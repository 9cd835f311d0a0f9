//! The whole scenario, put together in the order in which names become known.

use std::fmt::Debug;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::known::Known;
use super::model::ModelFiles;
use super::numbers::{self, Limits, number};
use super::quantities::Quantities;
use super::room::cues;
use super::words::{check_id, check_ids, prose, proses};
use super::{Check, closed};
use crate::catalogue::{Clarity, Quantity};
use crate::scenario::evidence::doubt;
use crate::scenario::raw::{self, Text};
use crate::scenario::{Care, Fiction, Minutes, Model, Objective, PackSettings, Scenario, Sessions};
use crate::scenario::{MORE_LAG_MOST, TIMES_MOST};
use crate::source::{Diagnostic, Problems, Span, Spanned};
use crate::units::MonthOfYear;

/// The most meetings of a term, taken where it is not known how many there are.
const TURNS_MOST: u16 = 60;

/// The scenario as far as it can be made; not to be used if errors were found. `misread` are the
/// places of what could not be read.
pub(super) fn scenario(
    raw: &raw::Scenario,
    files: &ModelFiles,
    text: &str,
    (misread, problems): (&[Span], &mut Problems),
) -> Scenario {
    let mut quantities = Quantities::from_files(&files.quantities, problems);
    let written: Vec<&raw::Initiative> = files.initiatives.iter().chain(&raw.initiatives).collect();
    let practices: Vec<(Quantity, Quantity)> = written
        .iter()
        .map(|row| quantities.add_initiative(&row.id.value, &row.label.value))
        .collect();
    let ids: Vec<&Text> = written.iter().map(|row| &row.id).collect();
    let reported = reported(&files.reporting, &quantities);
    let known = Known::new(raw, &quantities, reported, (ids, files.evidence_ids()));
    let mut check = Check::new(known, misread, problems);
    let initiatives = check.initiatives(&written, &practices);
    let start = check.starting(&files.start, &raw.start);
    let mut model = Model {
        quantities: quantities.rows.clone(),
        start: start.values,
        wishes: start.wishes,
        influences: check.influences(&files.influences, &initiatives),
        initiatives,
        reporting: check.reporting(&files.reporting),
        counts: check.counts(&files.counts),
        policy: check.policy(&files.policy),
        sceptic: raw.sceptic,
        digest: String::new(),
        evidence: Arc::default(),
    };
    let rows = (&*model.influences, &*model.quantities);
    check.cannot_run_away(&files.influences, rows);
    let evidence = check.evidence_rows(files, &model.influences);
    if raw.sceptic {
        doubt(&mut model.influences, &evidence.doubts);
    }
    model.digest = digest_of_value(&model);
    model.evidence = Arc::new(evidence);
    check.whole(raw, files, text, model)
}

fn reported(rows: &[raw::Reporting], quantities: &Quantities) -> Vec<bool> {
    let mut reported = vec![false; quantities.rows.len()];
    for row in rows {
        if let Some(quantity) = quantities.find(&row.quantity.value) {
            reported[quantity.index()] = true;
        }
    }
    reported
}

impl Check<'_> {
    fn whole(
        &mut self,
        raw: &raw::Scenario,
        files: &ModelFiles,
        text: &str,
        mut model: Model,
    ) -> Scenario {
        check_id(&raw.id, self.problems);
        let turns = self.whole_number(Some(&raw.turns)).unwrap_or(TURNS_MOST);
        let called = self.called(raw);
        called.name_figures(&mut model.quantities);
        let scenario = Scenario {
            id: raw.id.value.clone(),
            title: prose(&raw.title),
            version: prose(&raw.version),
            turns,
            months_per_turn: raw.months_per_turn.map_or(3, |months| months.0 as u16),
            first_month: self.first_month(&raw.first_month),
            first_year: raw.first_year.map_or(2026, |year| year.0 as u16),
            minutes: minutes(raw.minutes.as_ref()),
            sessions: self.sessions(raw, turns),
            pack: self.pack(raw.pack.as_ref()),
            blurb: prose(&raw.blurb),
            exam_question: prose(&raw.exam_question),
            background: prose(&raw.background),
            audience: prose(&raw.audience),
            prior_knowledge: prose(&raw.prior_knowledge),
            difficulty: prose(&raw.difficulty),
            group: self.group(raw),
            objectives: self.own_objectives(&raw.objectives),
            fiction: fiction(&raw.fiction),
            care: care(&raw.care),
            prebrief: prose(&raw.prebrief),
            seats: self.seats(&raw.seats, &files.seats),
            called,
            items: self.items(turns),
            events: self.events(turns),
            problems: self.hidden_problems(),
            stakeholders: self.stakeholders(&raw.stakeholders),
            endings: self.endings(&raw.endings),
            epilogue: self.epilogue(&raw.epilogue),
            run_sheet: self.run_sheet(raw),
            cues: cues(raw),
            debrief: self.debrief(&raw.debrief),
            references: proses(&raw.references),
            expects: Vec::new(),
            flags: self
                .known
                .flags
                .iter()
                .map(|flag| flag.value.clone())
                .collect(),
            tests: Vec::new(),
            standing: self.standing(raw.standing_initiatives.as_ref(), files.initiatives.len()),
            model: Arc::new(model),
            text: text.to_owned(),
            digest: digest(text),
        };
        let expects = self.expectations(&raw.expects, &scenario);
        self.has_items(raw);
        if !self.problems.has_errors() && self.misread.is_empty() {
            self.unused();
        }
        Scenario {
            tests: self.tests.clone(),
            expects,
            ..scenario
        }
    }

    fn has_items(&mut self, raw: &raw::Scenario) {
        if raw.items.is_empty() && !raw.id.value.is_empty() {
            let title = "this scenario has no agenda items, so there is nothing to decide";
            self.report(Diagnostic::error(
                "item/none",
                title,
                raw.id.span,
                "in this scenario",
            ));
        }
    }

    fn first_month(&mut self, month: &Text) -> MonthOfYear {
        if month.value.is_empty() {
            return MonthOfYear::April;
        }
        closed::month(month, self.problems).unwrap_or(MonthOfYear::April)
    }

    fn own_objectives(&mut self, written: &[raw::Objective]) -> Vec<Objective> {
        check_ids(
            "objectives",
            written.iter().map(|row| &row.id),
            self.problems,
        );
        let each = |row: &raw::Objective| Objective {
            id: row.id.value.clone(),
            text: prose(&row.text),
            seen_in_play: prose(&row.seen_in_play),
            domains: proses(&row.domains),
        };
        written.iter().map(each).collect()
    }

    fn sessions(&mut self, raw: &raw::Scenario, turns: u16) -> Sessions {
        let given = raw.sessions.clone().unwrap_or_default();
        let sessions = Sessions {
            short: self
                .whole_number(given.short.as_ref())
                .unwrap_or(turns.div_ceil(3)),
            standard: self
                .whole_number(given.standard.as_ref())
                .unwrap_or((2 * turns).div_ceil(3)),
            long: self.whole_number(given.long.as_ref()).unwrap_or(turns),
        };
        if sessions.short.max(sessions.standard).max(sessions.long) > turns {
            let title = format!("a session plays more meetings than there are turns ({turns})");
            let span = raw.turns.span;
            self.report(Diagnostic::error(
                "sessions/too-many",
                title,
                span,
                "turns in a term",
            ));
        }
        sessions
    }

    fn pack(&mut self, pack: Option<&raw::Pack>) -> PackSettings {
        let pack = pack.cloned().unwrap_or_default();
        let lag = pack.more_lag_months.as_ref();
        let lag = lag.and_then(|lag| numbers::months(lag, 0, self.problems));
        let times = Limits::new(0.0, TIMES_MOST);
        let softening = number(pack.softening.as_ref(), times, "softening", self.problems);
        let noise = number(pack.noise.as_ref(), times, "noise", self.problems);
        let clarity = pack.clarity.as_ref();
        let clarity = clarity.and_then(|word| closed::clarity(word, self.problems));
        PackSettings {
            more_lag_months: lag.unwrap_or(0).min(MORE_LAG_MOST),
            softening: softening.unwrap_or(1.0),
            noise: noise.unwrap_or(1.0),
            clarity: clarity.unwrap_or(Clarity::AsWritten),
        }
    }

    fn group(&mut self, raw: &raw::Scenario) -> (u8, u8, u8) {
        let group = raw.group.clone().unwrap_or_default();
        let people = |written: Option<&Spanned<_>>| self.whole_number::<1, 30>(written);
        let least = people(group.least.as_ref()).unwrap_or(3);
        let best = people(group.best.as_ref()).unwrap_or(6.max(least));
        let most = people(group.most.as_ref()).unwrap_or(8.max(best));
        if !(least <= best && best <= most) {
            let title = "a group's size should rise from `least` over `best` to `most`";
            self.report(Diagnostic::error(
                "group/order",
                title,
                raw.id.span,
                "in this scenario",
            ));
        }
        (least as u8, best as u8, most as u8)
    }
}

fn minutes(minutes: Option<&raw::Minutes>) -> Minutes {
    let given = minutes.cloned().unwrap_or_default();
    Minutes {
        prebrief: given.prebrief.map_or(15, |minutes| minutes.0 as u16),
        play: given.play.map_or(45, |minutes| minutes.0 as u16),
        debrief: given.debrief.map_or(30, |minutes| minutes.0 as u16),
    }
}

fn fiction(fiction: &raw::Fiction) -> Fiction {
    Fiction {
        trust: prose(&fiction.trust),
        place: prose(&fiction.place),
        about: prose(&fiction.about),
        disclaimer: prose(&fiction.disclaimer),
        patients: prose(&fiction.patients),
    }
}

fn care(care: &raw::Care) -> Care {
    Care {
        content_notes: proses(&care.content_notes),
        softer: prose(&care.softer),
        distress_plan: prose(&care.distress_plan),
        check_out: prose(&care.check_out),
    }
}

const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";

/// SHA-256 in hexadecimal.
fn digest(text: &str) -> String {
    let mut digest = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        digest.push(char::from(HEXADECIMAL[usize::from(byte >> 4)]));
        digest.push(char::from(HEXADECIMAL[usize::from(byte & 15)]));
    }
    digest
}

/// The digest of a value as its derived description, in which numbers are exact.
fn digest_of_value(value: &impl Debug) -> String {
    digest(&format!("{value:?}"))
}
