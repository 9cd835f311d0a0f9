//! Going to see: one visitor sees one shift. What it shows depends on how openly people speak
//! there, on whether they were told, and on who comes; and it is known at once.

use super::{DeedKind, Game, LearnedBy, Learning, Order, Prepared};
use crate::catalogue::{Good, LineQuantity, Quantity, Seat, ServiceLine};
use crate::luck::{MonthLuck, Name};
use crate::scenario::Surfacing;

/// The greatest chance that a visit shows a hidden problem.
const LIKELY_MOST: f64 = 0.95;
/// How much more an unannounced visit sees.
const UNANNOUNCED: f64 = 1.3;
/// How much more is said to those who are not the line's superiors, and how much less to the top.
const FROM_AMONG_US: f64 = 1.25;
const FROM_THE_TOP: f64 = 0.8;
/// Share of a standard deviation between trusts by which one shift misleads.
const ONE_SHIFT: f64 = 0.5;
/// Points by which one shift misleads about what is practised.
const PRACTICE_MISLEADS: f64 = 5.0;
/// Share of a standard deviation by which a line that was told beforehand and does not speak openly
/// looks better than it is.
const BEST_FACE: f64 = 0.8;
/// What a visit does to trust in the board: told beforehand, and the second time unannounced to the
/// same place within half a year. Judgement; both are small.
const FRIENDLY: f64 = 0.3;
const CHECKED_UPON: f64 = -0.4;
const HABIT_MONTHS: u16 = 6;

/// What a visit showed.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitFinding {
    /// Who went.
    pub visitor: Seat,
    /// Where.
    pub line: ServiceLine,
    /// Whether the service was told beforehand.
    pub announced: bool,
    /// Hidden problems that came out, as places in the scenario's list.
    pub problems: Vec<u16>,
    /// Figures of the line as they looked on one shift.
    pub seen: Vec<(Quantity, f64)>,
    /// The initiative that looked most different from its report: its place, practice as it looked
    /// on the shift, and adoption as reported, both per cent.
    pub practice: Option<(u16, f64, f64)>,
}

/// What a visit shows in this game at this meeting; the same however often it is asked.
pub fn look(
    prepared: &Prepared,
    game: &Game,
    visitor: Seat,
    line: ServiceLine,
    announced: bool,
) -> VisitFinding {
    let visit = Look {
        prepared,
        game,
        visitor,
        line,
        announced,
        luck: game.luck.month(game.month),
        name: Name::of("visit")
            .within(Name::of(line.name()))
            .within(Name::of(visitor.name())),
    };
    VisitFinding {
        visitor,
        line,
        announced,
        problems: visit.problems(),
        seen: visit.figures(),
        practice: visit.practice(),
    }
}

/// Learns at once what an order reveals; gives what is new.
pub(super) fn reveal(prepared: &Prepared, game: &mut Game, order: Order) -> Vec<Learning> {
    let (problems, how) = match order {
        Order::Visit {
            visitor,
            line,
            announced,
        } => {
            let found = look(prepared, game, visitor, line, announced).problems;
            (found, LearnedBy::Visit { visitor, line })
        }
        Order::OpenBrief { seat } => {
            game.briefs_open |= 1 << seat.index();
            (known_to(prepared, seat), LearnedBy::Brief(seat))
        }
        _ => return Vec::new(),
    };
    let month = game.month;
    let learnings = problems.into_iter().map(|problem| Learning {
        problem,
        month,
        how,
    });
    learnings.filter(|learning| game.learn(*learning)).collect()
}

/// What a visit does to trust in the board.
pub(super) fn friendly_effect(game: &Game, order: Order) -> Option<(Quantity, f64)> {
    let Order::Visit {
        line, announced, ..
    } = order
    else {
        return None;
    };
    if announced {
        return Some((Quantity::TRUST_IN_BOARD, FRIENDLY));
    }
    let unannounced_here = game.deeds.iter().filter(|deed| {
        let is_such = matches!(
            deed.what,
            DeedKind::Order(Order::Visit { line: other, announced: false, .. }) if other == line
        );
        is_such && deed.month.0 + HABIT_MONTHS > game.month.0
    });
    (unannounced_here.count() > 1).then_some((Quantity::TRUST_IN_BOARD, CHECKED_UPON))
}

fn known_to(prepared: &Prepared, seat: Seat) -> Vec<u16> {
    (0_u16..)
        .zip(&prepared.scenario.problems)
        .filter(|(_, problem)| problem.who_may_know.contains(&seat))
        .map(|(place, _)| place)
        .collect()
}

struct Look<'a> {
    prepared: &'a Prepared,
    game: &'a Game,
    visitor: Seat,
    line: ServiceLine,
    announced: bool,
    luck: MonthLuck,
    name: Name,
}

impl Look<'_> {
    fn of_line(&self, what: LineQuantity) -> Quantity {
        Quantity::of_line(self.line, what)
    }

    fn openness(&self) -> f64 {
        self.game.trust.value(self.of_line(LineQuantity::Openness))
    }

    /// How much likelier than usual it is that something is seen.
    fn sight(&self) -> f64 {
        let visitor = match self.visitor {
            Seat::PatientPartner | Seat::StaffSide | Seat::ResidentDoctor => FROM_AMONG_US,
            Seat::Chair | Seat::ChiefExecutive => FROM_THE_TOP,
            _ => 1.0,
        };
        let notice = if self.announced { 1.0 } else { UNANNOUNCED };
        self.openness() / 50.0 * notice * visitor
    }

    fn problems(&self) -> Vec<u16> {
        let problems = (0_u16..).zip(&self.prepared.scenario.problems);
        let here = problems.filter(|(_, problem)| problem.line == Some(self.line));
        here.filter(|(_, problem)| {
            let chances = problem
                .surfaces
                .iter()
                .filter_map(|surfacing| match surfacing {
                    Surfacing::Visit { likely, .. } => Some(likely),
                    Surfacing::When { .. } => None,
                });
            let likely = chances.fold(0.0, |most: f64, likely| most.max(*likely));
            let draw = self.name.within(Name::of(&problem.id));
            self.luck
                .happens(draw, (likely * self.sight()).min(LIKELY_MOST))
        })
        .map(|(place, _)| place)
        .collect()
    }

    fn figures(&self) -> Vec<(Quantity, f64)> {
        let shown = [
            LineQuantity::Openness,
            LineQuantity::Pressure,
            LineQuantity::Vacancies,
        ];
        let looked = shown.map(|what| {
            let quantity = self.of_line(what);
            (quantity, self.on_one_shift(quantity))
        });
        looked.to_vec()
    }

    /// A true figure, as it looks on one shift to somebody who was expected or was not.
    fn on_one_shift(&self, quantity: Quantity) -> f64 {
        let described = &self.prepared.setting.model().quantities[quantity.index()];
        let sd = if described.sd > 0.0 {
            described.sd
        } else {
            6.0
        };
        let closed = ((60.0 - self.openness()) / 60.0).clamp(0.0, 1.0);
        let towards_good = match described.good {
            Good::High => 1.0,
            Good::Low => -1.0,
            Good::BothWays | Good::Neither => 0.0,
        };
        let face = if self.announced {
            BEST_FACE * closed * towards_good
        } else {
            0.0
        };
        let luck = self
            .luck
            .normal(self.name.within(Name::of(&described.name)));
        let seen = self.game.trust.value(quantity) + sd * (face + luck * ONE_SHIFT);
        seen.clamp(described.least, described.most)
    }

    /// The running initiative whose practice here is furthest from what is reported of it.
    fn practice(&self) -> Option<(u16, f64, f64)> {
        let initiatives = 0..self.prepared.scenario.model.initiatives.len() as u16;
        let gaps = initiatives.filter_map(|initiative| {
            let state = self.game.trust.initiative(initiative);
            let is_here = state.running && state.lines[self.line.index()];
            let practice = state.practice[self.line.index()];
            is_here.then_some((initiative, practice, state.adopted))
        });
        let widest = gaps.max_by(|a, b| (a.2 - a.1).total_cmp(&(b.2 - b.1)).then(b.0.cmp(&a.0)));
        widest.map(|(initiative, practice, adopted)| {
            let luck = self.luck.normal(self.name.within(Name::of("practice")));
            let seen = (practice + luck * PRACTICE_MISLEADS).clamp(0.0, 100.0);
            (initiative, seen, adopted)
        })
    }
}
