//! What never came, or seldom: events, papers, options, hidden problems, endings, and single
//! questions of conditions, with how near they came.

use super::{Findings, PLAYS_LEAST, question_of};
use crate::scenario::{Asker, Condition, Joined, Timing};
use crate::source::{Diagnostic, Span};
use crate::study::rehearsal::layout::Mark;
use crate::study::rehearsal::near_miss::{NearMiss, SELDOM};
use crate::study::rehearsal::share::{Share, percent};

/// The share of plays above which an ending is too common, where there are others.
const TOO_COMMON: f64 = 0.60;

/// Where the halves of the plays leave a share.
enum Verdict {
    Never(Share),
    Seldom(Share),
    Often,
    /// One half says one thing, the other another.
    Unclear([Share; 2]),
}

impl Findings<'_> {
    fn verdict(&self, mark: Mark) -> Verdict {
        let halves = self.rehearsal.coverage.halves_of(mark);
        let share = halves[0].and(halves[1]);
        let [one, other] = halves.map(|half| half.part() < SELDOM);
        match (share.count, one, other) {
            _ if share.plays < PLAYS_LEAST => Verdict::Often,
            (0, _, _) => Verdict::Never(share),
            (_, true, true) => Verdict::Seldom(share),
            (_, false, false) => Verdict::Often,
            _ => Verdict::Unclear(halves),
        }
    }

    /// Tells what came of something that should come about: never, seldom, or nobody knows.
    fn tell_if_seldom(&mut self, mark: Mark, what: &str, (span, asker): (Span, Option<Asker>)) {
        let (code, title) = match self.verdict(mark) {
            Verdict::Never(share) => ("play/never-fired", format!("{what} in {}", share.words())),
            Verdict::Seldom(share) => {
                let title = format!("{what} in only {}", share.words());
                ("play/rare", title)
            }
            Verdict::Often => return,
            Verdict::Unclear(halves) => return self.unstable(what, halves, span),
        };
        let problem = if code == "play/rare" {
            Diagnostic::hint(code, title, span, "seldom seen")
        } else {
            Diagnostic::warning(code, title, span, "never seen")
        };
        self.tell(self.with_misses(problem.likely(), asker));
    }

    /// That the plays were too few to say.
    pub(super) fn unstable(&mut self, what: &str, halves: [Share; 2], span: Span) {
        let [one, other] = halves.map(|half| percent(half.part()));
        let plays = halves[0].and(halves[1]).plays;
        let title = format!(
            "not enough plays to say how often {what}: {one} in one half of {plays}, {other} in \
             the \
             other"
        );
        let help = "give more plays, as in `--plays 10000`";
        let problem = Diagnostic::hint("play/unstable", title, span, "unclear");
        self.tell(problem.likely().help(help));
    }

    /// A problem with each question of an asker that seldom held: where it stands, how near it
    /// came, and what would do.
    fn with_misses(&self, problem: Diagnostic, asker: Option<Asker>) -> Diagnostic {
        let Some((asker, condition)) = asker.and_then(|asker| self.condition_of(asker)) else {
            return problem;
        };
        let wanted = condition.wanted();
        let is_wanted = |miss: &&NearMiss| wanted.get(miss.question) != Some(&false);
        let own = self.misses.iter().filter(|miss| miss.asker == asker);
        let own: Vec<&NearMiss> = own.filter(is_wanted).collect();
        let places = own.iter().filter_map(|miss| self.miss_words(miss));
        let problem = places.fold(problem, |problem, (span, near, _)| problem.also(span, near));
        problem.help_if(match own.as_slice() {
            [] => self.never_together(asker, condition),
            misses => self.what_would_do(misses, condition.joined()),
        })
    }

    /// Who asks a condition, and the condition.
    fn condition_of(&self, asker: Asker) -> Option<(Asker, &Condition)> {
        let mut askers = self.prepared.scenario.askers().into_iter();
        askers.find(|(by, _)| *by == asker)
    }

    /// Which amounts would do, and whether one of them is enough.
    fn what_would_do(&self, misses: &[&NearMiss], joined: Joined) -> Option<String> {
        let would = misses
            .iter()
            .filter_map(|miss| miss.which_would_do(self.prepared));
        let would: Vec<String> = would.collect();
        let all = would.join("; ");
        match (would.len(), misses.len(), joined) {
            (0, ..) => None,
            (_, 1, _) | (_, _, Joined::Otherwise) => Some(all),
            (_, 2, Joined::All) => Some(format!(
                "both must change, and then hold in the same month: {all}"
            )),
            (_, _, Joined::All) => Some(format!(
                "all {} must change, and then hold in the same month: {all}",
                misses.len()
            )),
            (_, _, Joined::Any) => Some(format!("one of these is enough: {all}")),
        }
    }

    /// Why a condition of several questions did not hold though no comparison was missed: one of
    /// them never held, or they did not at the same time.
    fn never_together(&self, asker: Asker, condition: &Condition) -> Option<String> {
        if condition.joined() != Joined::All {
            return None;
        }
        let coverage = &self.rehearsal.coverage;
        let first = coverage
            .layout
            .questions_of(coverage.layout.asker(asker)?)
            .start;
        let told = condition.wanted().into_iter().enumerate().filter(|it| it.1);
        let told = told.filter_map(|(question, _)| {
            let written = question_of((asker, question), &self.prepared.scenario, self.raw)?;
            let share = coverage.answered(first + question);
            Some((
                format!("`{}` held in {}", written.value, share.words()),
                share,
            ))
        });
        let told: Vec<(String, Share)> = told.collect();
        if let Some((words, _)) = told.iter().find(|(_, share)| share.count == 0) {
            return Some(words.clone());
        }
        let words: Vec<&str> = told.iter().map(|(words, _)| words.as_str()).collect();
        (words.len() > 1)
            .then(|| format!("seldom or never in the same month: {}", words.join("; ")))
    }

    /// How near a comparison came, and what would do.
    fn miss_words(&self, miss: &NearMiss) -> Option<(Span, String, Option<String>)> {
        let scenario = &self.prepared.scenario;
        let written = question_of((miss.asker, miss.question), scenario, self.raw)?;
        let near = miss.how_near(self.prepared);
        Some((written.span, near, miss.what_would_do(self.prepared)))
    }

    pub(super) fn events(&mut self) {
        for (place, event) in (0_u16..).zip(&self.raw.events) {
            let what = format!("the event `{}` happened", *event.id);
            let asker = event.when.as_ref().map(|_| Asker::Event(place));
            self.tell_if_seldom(Mark::Happened(place), &what, (event.id.span, asker));
        }
    }

    pub(super) fn items(&mut self) {
        for (place, item) in (0_u16..).zip(&self.raw.items) {
            let what = format!("the item `{}` came to the table", *item.id);
            let timing = &self.prepared.scenario.items[usize::from(place)].timing;
            let asker = matches!(timing, Timing::When(_)).then_some(Asker::Item(place));
            self.tell_if_seldom(Mark::Came(place), &what, (item.id.span, asker));
            let came = self.rehearsal.coverage.share(Mark::Came(place)).count;
            for (option, choice) in (0_u16..).zip(&item.options) {
                let open = self.rehearsal.coverage.share(Mark::Open(place, option));
                if came < PLAYS_LEAST || open.count > 0 {
                    continue;
                }
                let share = Share {
                    count: 0,
                    plays: came,
                };
                let title = format!(
                    "the option `{}` was open in {} in which its item came",
                    *choice.id,
                    share.words()
                );
                let asker = choice.needs.as_ref().map(|_| Asker::Need(place, option));
                let code = "play/option-never-available";
                let problem = Diagnostic::warning(code, title, choice.id.span, "never open");
                self.tell(self.with_misses(problem.likely(), asker));
            }
        }
    }

    pub(super) fn problems(&mut self) {
        for (place, problem) in (0_u16..).zip(&self.raw.problems) {
            let share = self.rehearsal.coverage.share(Mark::Known(place));
            if share.plays < PLAYS_LEAST || share.count > 0 {
                continue;
            }
            let title = format!(
                "the hidden problem `{}` came out in {}",
                *problem.id,
                share.words()
            );
            let code = "play/problem-never-surfaces";
            let told = Diagnostic::warning(code, title, problem.id.span, "never known")
                .likely()
                .help("give it a visit that may show it, or a seat that may know");
            let ways = 0..problem.surfaces.len() as u16;
            self.tell(ways.fold(told, |told, way| {
                self.with_misses(told, Some(Asker::Surfacing(place, way)))
            }));
        }
    }

    pub(super) fn endings(&mut self) {
        let scenario = &self.prepared.scenario;
        for place in 0..scenario.endings.len() as u16 {
            let Some(written) = scenario.written_ending(place, self.raw) else {
                continue;
            };
            let span = written
                .when
                .as_ref()
                .map_or(written.text.span, |it| it.span);
            let halves = self.rehearsal.coverage.halves_of(Mark::Words(place));
            let share = halves[0].and(halves[1]);
            if share.plays < PLAYS_LEAST {
                return;
            }
            if share.count == 0 {
                let title = format!("this ending was read in {}", share.words());
                let problem = Diagnostic::hint("play/ending-never", title, span, "never read");
                self.tell(self.with_misses(problem.likely(), Some(Asker::Ending(place))));
            } else if scenario.endings.len() > 1 {
                let over = halves.map(|half| half.part() > TOO_COMMON);
                if over == [true, true] {
                    let title = format!("this ending was read in {}", share.words());
                    let code = "play/ending-too-common";
                    self.tell(Diagnostic::hint(code, title, span, "nearly always").likely());
                } else if over[0] != over[1] {
                    self.unstable("this ending is read", halves, span);
                }
            }
        }
    }

    /// Questions that never held though they were asked often, and that no other problem tells of.
    pub(super) fn questions(&mut self) {
        let coverage = &self.rehearsal.coverage;
        for (place, (asker, _)) in coverage.layout.questions.iter().enumerate() {
            let asker_place = *asker;
            let asker = coverage.layout.askers[asker_place].0;
            let share = coverage.answered(place);
            let question = place - coverage.layout.askers[asker_place].1;
            let written = question_of((asker, question), &self.prepared.scenario, self.raw);
            let Some(written) = written.filter(|_| share.plays >= PLAYS_LEAST) else {
                continue;
            };
            let told = self
                .found
                .all()
                .iter()
                .any(|problem| is_about(problem, written.span));
            let expected = matches!(asker, Asker::Expectation(_));
            if share.count > 0 || told || expected || self.is_told(asker) {
                continue;
            }
            let title = format!(
                "`{}` was true in {} in which it was asked",
                written.value,
                share.words()
            );
            let mut misses = self.misses.iter();
            let own = misses.find(|it| (it.asker, it.question) == (asker, question));
            let words = own.and_then(|miss| self.miss_words(miss));
            let (label, help) = words.map_or(("never true".to_owned(), None), |it| (it.1, it.2));
            let problem = Diagnostic::hint("play/test-never-true", title, written.span, label);
            self.tell(problem.likely().help_if(help));
        }
    }

    /// Whether what an asker asks for never came at all, which is told already.
    fn is_told(&self, asker: Asker) -> bool {
        let mark = match asker {
            Asker::Event(event) => Mark::Happened(event),
            Asker::Item(item) | Asker::Need(item, _) => Mark::Came(item),
            Asker::Ending(ending) => Mark::Words(ending),
            _ => return false,
        };
        self.rehearsal.coverage.share(mark).count == 0
    }
}

fn is_about(problem: &Diagnostic, span: Span) -> bool {
    problem.primary.span == span || problem.others.iter().any(|label| label.span == span)
}
