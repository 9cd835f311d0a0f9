//! Hidden problems, seats and stakeholders.

use super::rules::Place;
use super::words::{check_ids, prose};
use super::{Check, closed, numbers};
use crate::catalogue::{Seat, Section};
use crate::scenario::raw::{self, Text};
use crate::scenario::{Change, HiddenProblem, SeatBrief, Stakeholder, Surfacing};
use crate::source::{Diagnostic, NamedAmounts, Problems};

impl Check<'_> {
    /// Every hidden problem, in the order written.
    pub fn hidden_problems(&mut self) -> Vec<HiddenProblem> {
        let problems = self.known.problems;
        let ids = problems.iter().map(|problem| &problem.id);
        check_ids("hidden problems", ids, self.problems);
        problems
            .iter()
            .map(|problem| self.hidden_problem(problem))
            .collect()
    }

    fn hidden_problem(&mut self, problem: &raw::Problem) -> HiddenProblem {
        let surfaces = problem.surfaces.iter();
        let surfaces = surfaces
            .filter_map(|way| self.surfacing(way, problem))
            .collect();
        HiddenProblem {
            id: problem.id.value.clone(),
            title: prose(&problem.title),
            truth: prose(&problem.truth),
            line: closed::line(&problem.line, self.problems),
            who_may_know: seats(&problem.who_may_know.0, self.problems),
            start: self.additions(&problem.start),
            surfaces,
            grew_from: prose(&problem.grew_from),
        }
    }

    fn additions(&mut self, amounts: &NamedAmounts) -> Vec<Change> {
        self.changes(amounts, Place::Start)
    }

    fn surfacing(&mut self, way: &raw::Surfacing, problem: &raw::Problem) -> Option<Surfacing> {
        let text = prose(&way.text);
        match way.by.value.as_str() {
            "visit" => {
                self.not_both(way, way.when.is_some(), "when");
                if problem.line.value.is_empty() {
                    let title = "a visit goes to a service line, and this problem has none";
                    let problem = Diagnostic::error("problem/no-line", title, way.by.span, "here");
                    self.report(problem.help("add `line: \"…\"` to the problem"));
                }
                let likely = self.given_likely(way)?;
                Some(Surfacing::Visit { likely, text })
            }
            "when" => {
                self.not_both(way, way.likely.is_some(), "likely");
                if way.when.is_none() {
                    self.way_lacks(way, "when");
                }
                let when = self.condition(way.when.as_ref())?;
                Some(Surfacing::When { when, text })
            }
            "" => None,
            other => {
                let title = format!("\"{other}\" is not a way for a problem to come out");
                let problem = Diagnostic::error("value/unknown-word", title, way.by.span, "here");
                self.report(problem.help("write \"visit\" or \"when\""));
                None
            }
        }
    }

    fn given_likely(&mut self, way: &raw::Surfacing) -> Option<f64> {
        if way.likely.is_none() {
            self.way_lacks(way, "likely");
        }
        numbers::chance(way.likely.as_ref()?, self.problems)
    }

    fn way_lacks(&mut self, way: &raw::Surfacing, field: &str) {
        let title = format!("this way for a problem to come out has no `{field}`");
        self.report(Diagnostic::error(
            "field/missing",
            title,
            way.by.span,
            "here",
        ));
    }

    fn not_both(&mut self, way: &raw::Surfacing, given: bool, field: &str) {
        if given {
            let title = format!("by \"{}\" there is no use for `{field}`", way.by.value);
            self.report(Diagnostic::error(
                "field/unused",
                title,
                way.by.span,
                "here",
            ));
        }
    }

    /// A brief for each seat: the scenario's, or else the standing one.
    pub fn seats(&mut self, own: &[raw::Seat], standing: &[raw::Seat]) -> Vec<SeatBrief> {
        check_ids("seats", own.iter().map(|seat| &seat.seat), self.problems);
        let mut briefs: Vec<SeatBrief> = Seat::ALL.iter().map(|seat| blank(*seat)).collect();
        for seat in standing.iter().chain(own) {
            if let Some(found) = closed::seat(&seat.seat, self.problems) {
                self.fill_seat(&mut briefs[found.index()], seat);
            }
        }
        briefs
    }

    fn fill_seat(&mut self, brief: &mut SeatBrief, seat: &raw::Seat) {
        if !seat.public.value.is_empty() {
            brief.public = prose(&seat.public);
        }
        brief.private = prose(&seat.private);
        brief.reports = sections(&seat.reports.0, self.problems);
        if let Some(late) = &seat.late_months {
            brief.late_months = numbers::months(late, 0, self.problems).unwrap_or(0).min(12);
        }
    }

    /// Stakeholders, in the order written.
    pub fn stakeholders(&mut self, written: &[raw::Stakeholder]) -> Vec<Stakeholder> {
        let mut stakeholders = Vec::new();
        for stakeholder in written {
            stakeholders.push(Stakeholder {
                who: prose(&stakeholder.who),
                wants: prose(&stakeholder.wants),
                when: self.condition(stakeholder.when.as_ref()),
                text: prose(&stakeholder.text),
            });
        }
        stakeholders
    }
}

fn blank(seat: Seat) -> SeatBrief {
    SeatBrief {
        seat,
        public: String::new(),
        private: String::new(),
        reports: Vec::new(),
        late_months: 0,
    }
}

fn seats(names: &[Text], problems: &mut Problems) -> Vec<Seat> {
    let names = names.iter();
    names
        .filter_map(|name| closed::seat(name, problems))
        .collect()
}

fn sections(names: &[Text], problems: &mut Problems) -> Vec<Section> {
    let names = names.iter();
    names
        .filter_map(|name| closed::section(name, problems))
        .collect()
}
