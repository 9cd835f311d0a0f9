//! Options that another option of the same paper beats: measure by measure, never on a sum.
//!
//! An option is dominated when another leaves every one of the four counts at least as high, at the
//! end of the term and after the epilogue, brings out no fewer hidden problems and cuts short no
//! more terms, and leaves one count higher by more than chance gives. Where the other leaves some
//! count a little lower, by less than anybody would notice, it is nearly dominated: that is only a
//! guess.

use super::Findings;
use crate::catalogue::{Approach, Count};
use crate::source::Diagnostic;
use crate::study::rehearsal::restricted::{Difference, KNOWN, MEASURES, Trial, WHOLE};

/// Pairs below which nothing is concluded.
const PAIRS_LEAST: u32 = 30;
/// By how much a count may be lower and nobody notices, points of the count.
const AS_HIGH: f64 = 0.05;
/// By how much a count must be higher for an option to be better, points of the count.
const HIGHER: f64 = 0.25;
/// A difference that is only rounding.
const NOTHING: f64 = 1e-6;
/// By how much hidden problems known, or whole terms, may be fewer and still be as many.
const AS_MANY: f64 = 0.01;
/// Papers with approaches below which no approach is said to be always best.
const PAPERS_LEAST: usize = 3;

/// That one way of deciding beats another: the measure by which most, and by how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margin {
    /// The measure.
    pub measure: usize,
    /// By how much.
    pub by: Difference,
    /// Whether another count is lower, by less than anybody would notice.
    pub nearly: bool,
}

impl Margin {
    /// "4.2 points (give or take 0.3) higher on staff a year on".
    pub fn words(&self) -> String {
        let count = Count::ALL[self.measure % Count::COUNT].words();
        let when = if self.measure < Count::COUNT {
            "at the end"
        } else {
            "after the epilogue"
        };
        let Difference { mean, half, pairs } = self.by;
        format!(
            "{mean:.1} points higher on {count} {when} (give or take {half:.1}, {pairs} pairs of \
             plays)"
        )
    }
}

/// Whether one way of deciding dominates another, and by most on which count.
pub fn dominates(trial: &Trial, one: usize, other: usize) -> Option<Margin> {
    let apart = trial.differences(one, other);
    if apart[0].pairs < PAIRS_LEAST {
        return None;
    }
    let nearly = apart.iter().any(|by| by.mean < -NOTHING);
    let as_good = (0..MEASURES).all(|measure| {
        let slack = match measure {
            KNOWN | WHOLE => AS_MANY,
            _ => AS_HIGH,
        };
        apart[measure].mean - apart[measure].half >= -slack
    });
    let counts = (0..2 * Count::COUNT).map(|measure| Margin {
        measure,
        by: apart[measure],
        nearly,
    });
    let better = counts.filter(|it| it.by.mean >= HIGHER && it.by.mean > it.by.half);
    let most = better.max_by(|a, b| a.by.mean.total_cmp(&b.by.mean));
    most.filter(|_| as_good)
}

/// The option that dominates this one however it is made, by which approach, and its margin.
pub fn dominated_by(trial: &Trial, option: u16) -> Option<(u16, Option<Approach>, Margin)> {
    let ways = || trial.branches.iter().enumerate();
    let others = ways().filter(|(_, branch)| branch.option != option);
    let mut beaten = others.filter_map(|(one, branch)| {
        let own = ways().filter(|(_, it)| it.option == option);
        let margins: Option<Vec<Margin>> =
            own.map(|(other, _)| dominates(trial, one, other)).collect();
        let margin = margins?
            .into_iter()
            .min_by(|a, b| a.by.mean.total_cmp(&b.by.mean))?;
        Some((branch.option, branch.approach, margin))
    });
    let first = beaten.next();
    beaten
        .find(|by| !by.2.nearly)
        .filter(|_| first.is_some_and(|by| by.2.nearly))
        .or(first)
}

impl Findings<'_> {
    pub(super) fn options(&mut self) {
        let trials = &self.rehearsal.trials;
        for trial in trials {
            let item = &self.raw.items[usize::from(trial.item)];
            let options = 0..item.options.len() as u16;
            let beaten: Vec<_> = options.map(|option| dominated_by(trial, option)).collect();
            let best = only_best(&beaten);
            let sure = !beaten.iter().flatten().any(|by| by.2.nearly);
            if let Some(best) = best.filter(|_| sure).filter(|_| beaten.len() > 2) {
                let id = &item.options[usize::from(best)].id;
                let title = format!(
                    "`{}` has one right answer, `{}`: whichever count a board puts first, no other \
                     option leaves it higher",
                    *item.id, **id
                );
                let margins = beaten.iter().zip(&item.options);
                let margins =
                    margins.filter_map(|(it, other)| Some((other.id.span, it.as_ref()?.2.words())));
                let code = "play/one-right-answer";
                let problem = Diagnostic::warning(code, title, id.span, "always the best");
                let problem = margins.fold(problem, |problem, (span, words)| {
                    problem.also(span, format!("the right answer is {words}"))
                });
                self.tell(problem.likely().help(ADVICE));
                continue;
            }
            for (option, by) in item.options.iter().zip(&beaten) {
                if let Some((better, how, margin)) = by {
                    let better = &item.options[usize::from(*better)].id;
                    let how = how.map_or(String::new(), |how| format!(" made {}", how.words()));
                    let (nearly, slack) = if margin.nearly {
                        ("hardly", ", within a twentieth of a point,")
                    } else {
                        ("not", "")
                    };
                    let title = format!(
                        "a board has {nearly} a reason to choose `{}`: `{}`{how} is as good on \
                         every \
                         count{slack} and {}",
                        *option.id,
                        **better,
                        margin.words()
                    );
                    let title = title.replace("has not a reason", "has no reason");
                    let (span, other) = (option.id.span, better.span);
                    let label = "at least as good on all";
                    if margin.nearly {
                        let code = "play/nearly-dominated";
                        let problem = Diagnostic::hint(code, title, span, "nearly dominated");
                        self.tell(problem.guess());
                        continue;
                    }
                    let problem = Diagnostic::warning("play/dominated", title, span, "dominated");
                    self.tell(problem.likely().also(other, label).help(BEATEN));
                }
            }
        }
        self.approaches();
    }

    /// An approach that is best in more than half of the papers that offer approaches.
    fn approaches(&mut self) {
        let trials = &self.rehearsal.trials;
        let best: Vec<Vec<Approach>> = trials.iter().filter_map(best_approach).collect();
        if best.len() < PAPERS_LEAST {
            return;
        }
        for &approach in Approach::ALL {
            let count = best.iter().filter(|it| it.contains(&approach)).count();
            if count * 2 <= best.len() {
                continue;
            }
            let title = format!(
                "one approach, {}, comes out best in {count} of the {} items that offer a choice \
                 of \
                 approach",
                approach.words(),
                best.len()
            );
            let span = self.raw.id.span;
            let code = "play/approach-always-best";
            self.tell(Diagnostic::hint(code, title, span, "in this scenario").likely());
        }
    }
}

/// What to do about an option that another beats.
const BEATEN: &str = "give this option something that the other has not, or take from the other \
                      what it should not have: an option worth choosing is best for somebody";

/// What to do about one that beats all others.
const ADVICE: &str = "give the other options something that this one has not, or take from this \
                          one \
                      what it should not have: an option worth choosing is best for somebody";

/// The option that dominates all others, if there is one.
fn only_best(beaten: &[Option<(u16, Option<Approach>, Margin)>]) -> Option<u16> {
    let mut left = (0_u16..).zip(beaten).filter(|(_, by)| by.is_none());
    let (best, _) = left.next()?;
    let by_it = beaten.iter().flatten().all(|(by, _, _)| *by == best);
    (left.next().is_none() && by_it && beaten.len() > 1).then_some(best)
}

/// For a paper that offers approaches: the one that is best on most counts by more than chance
/// gives, if any is; `None` if the paper offers no choice.
fn best_approach(trial: &Trial) -> Option<Vec<Approach>> {
    let offered = trial.branches.iter().enumerate();
    let offered: Vec<(usize, u16, Approach)> = offered
        .filter_map(|(place, branch)| Some((place, branch.option, branch.approach?)))
        .collect();
    let (_, option, _) = *offered.first()?;
    let ways: Vec<(usize, Approach)> = offered
        .iter()
        .filter(|it| it.1 == option)
        .map(|it| (it.0, it.2))
        .collect();
    if ways.len() < 2 || trial.pairs.len() < PAIRS_LEAST as usize {
        return None;
    }
    let best_on = |measure: usize| {
        ways.iter().find(|(one, _)| {
            ways.iter()
                .filter(|(other, _)| other != one)
                .all(|(other, _)| {
                    let by = trial.differences(*one, *other)[measure];
                    by.mean > by.half && by.mean >= HIGHER
                })
        })
    };
    let winners: Vec<Approach> = (0..2 * Count::COUNT)
        .filter_map(|measure| best_on(measure).map(|way| way.1))
        .collect();
    let most = ways.iter().find(|(_, way)| {
        let count = winners.iter().filter(|it| *it == way).count();
        count * 2 > 2 * Count::COUNT
    });
    Some(most.map(|way| way.1).into_iter().collect())
}
