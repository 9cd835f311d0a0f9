//! Questions of one condition that rule each other out, or of which one says what another says, and
//! those that the calendar of the term settles.

use crate::scenario::review::Review;
use crate::scenario::review::questions::{Asked, bit, then_never};
use crate::scenario::review::told::{Literal, Pair, Told, told};
use crate::scenario::{Asker, Test};
use crate::source::{Diagnostic, Span};
use crate::units::MonthOfYear;

/// Looks at each condition by itself.
pub(super) fn look(review: &mut Review) {
    for place in 0..review.asked.len() {
        let asked = review.asked[place];
        if let Some(told) = told(&asked, review.scenario) {
            within(review, &asked, &told);
            for_the_calendar(review, &asked, &told);
        }
    }
}

/// Looks at what is joined by one `and` or `or`, and inside it.
fn within(review: &mut Review, asked: &Asked, told: &Told) {
    let (Told::All(parts) | Told::Any(parts)) = told else {
        return;
    };
    let all = matches!(told, Told::All(_));
    let ones: Vec<Literal> = parts.iter().filter_map(Told::one).collect();
    for (place, second) in ones.iter().enumerate() {
        for first in &ones[..place] {
            pair(review, asked.by, (first, second), all);
        }
    }
    for part in parts {
        within(review, asked, part);
    }
}

fn pair(review: &mut Review, by: Asker, (first, second): (&Literal, &Literal), all: bool) {
    if !all {
        let turned = |literal: &Literal| !literal.yes;
        let (no, nor) = (turned(first), turned(second));
        let opposites = (
            Literal { yes: no, ..*first },
            Literal {
                yes: nor,
                ..*second
            },
        );
        return match opposites.0.beside(&opposites.1) {
            Pair::Clash => always(review, first, second),
            // Where the first does not hold neither does the second: the second adds nothing.
            Pair::FirstSaysSecond => redundant(review, (first, second), "or"),
            Pair::SecondSaysFirst => redundant(review, (second, first), "or"),
            Pair::Free => {}
        };
    }
    match first.beside(second) {
        Pair::Clash => clash(review, by, first, second),
        Pair::FirstSaysSecond => redundant(review, (first, second), "and"),
        Pair::SecondSaysFirst => redundant(review, (second, first), "and"),
        Pair::Free => {}
    }
}

fn clash(review: &mut Review, by: Asker, first: &Literal, second: &Literal) {
    let title = format!("these two can never hold together, {}", then_never(by));
    let problem = Diagnostic::error("when/contradiction", title, second.span, "and this")
        .also(first.span, "this")
        .help("write `or` if either will do, or change one of the two");
    review.report(problem);
}

fn always(review: &mut Review, first: &Literal, second: &Literal) {
    let title = "one of these two always holds, so nothing is asked";
    let problem = Diagnostic::warning("when/always-true", title, second.span, "or this")
        .also(first.span, "this")
        .help("write `and` if both are meant");
    review.report(problem);
}

/// `useless` adds nothing to what `says` says.
fn redundant(review: &mut Review, (says, useless): (&Literal, &Literal), join: &str) {
    let title = match join {
        "and" => "this says nothing more: the other question asks for at least as much",
        _ => "this says nothing more: wherever it holds, the other question holds too",
    };
    let problem = Diagnostic::hint("when/redundant", title, useless.span, "not needed")
        .also(says.span, "this is enough")
        .help("leave it out, or look whether another amount was meant");
    review.report(problem);
}

/// Questions about the turn and the month that the length of the term settles.
fn for_the_calendar(review: &mut Review, asked: &Asked, told: &Told) {
    match told {
        Told::One(literal) => settled(review, asked, literal),
        Told::All(parts) | Told::Any(parts) => {
            for part in parts {
                for_the_calendar(review, asked, part);
            }
        }
    }
}

fn settled(review: &mut Review, asked: &Asked, literal: &Literal) {
    let (first, last) = asked.during.turns;
    let answer = match literal.test {
        Test::Turn(comparison, turn) => {
            let holds = |now: u16| comparison.holds(f64::from(now), f64::from(*turn));
            (holds(first) == holds(last)).then_some(holds(first))
        }
        Test::TurnIs(turn) if !(first..=last).contains(turn) => Some(false),
        Test::TurnIs(_) if first == last => Some(true),
        Test::MonthIs(month) if asked.during.months & bit(*month) == 0 => Some(false),
        Test::MonthIs(month) if asked.during.months == bit(*month) => Some(true),
        _ => None,
    };
    if let Some(answer) = answer {
        let why = why(review, asked, literal.test);
        review.report(told_settled(
            asked.by,
            answer == literal.yes,
            literal.span,
            &why,
        ));
    }
}

fn told_settled(by: Asker, holds: bool, span: Span, why: &str) -> Diagnostic {
    let (code, title) = if holds {
        (
            "when/always-true",
            "this always holds when it is asked".to_owned(),
        )
    } else {
        (
            "when/never-true",
            format!("this never holds, {}", then_never(by)),
        )
    };
    Diagnostic::warning(code, title, span, "settled by the length of the term").help(why)
}

/// When it is asked, in words.
fn why(review: &Review, asked: &Asked, test: &Test) -> String {
    let (first, last) = asked.during.turns;
    if let Test::MonthIs(_) = test {
        let months = MonthOfYear::ALL.iter();
        let asked_in: Vec<&str> = months
            .filter(|month| asked.during.months & bit(**month) != 0)
            .map(|month| month.name())
            .collect();
        let at = match asked.by {
            Asker::Item(_) | Asker::Need(..) => "meetings are held in",
            _ => "it is asked in",
        };
        return format!("{at} {}", asked_in.join(", "));
    }
    if last > review.scenario.turns {
        format!("there are {} turns", review.scenario.turns)
    } else {
        format!("it is asked from turn {first} to turn {last}")
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::library::Library;

    use crate::scenario::lints::SOUND;

    #[test]
    fn what_settles_itself_is_told_and_what_does_not_is_left_alone() {
        let asked = "occupancy_percent above 90% and not flag winter_ward";
        for (sentence, code) in [
            (
                "occupancy_percent above 90% and occupancy_percent below 95%",
                "",
            ),
            ("openness above 40 and not openness above 45", ""),
            (
                "openness above 40 and not openness above 30",
                "when/contradiction",
            ),
            (
                "flag winter_ward and not flag winter_ward",
                "when/contradiction",
            ),
            (
                "chose winter/open and chose winter/wait",
                "when/contradiction",
            ),
            ("chose winter/open or chose winter/wait", ""),
            (
                "chose winter/open and undecided winter",
                "when/contradiction",
            ),
            ("turn is 1 and turn is 2", "when/contradiction"),
            ("turn is 1 and chose nights/third", "when/contradiction"),
            ("turn below 2 and undecided nights", "when/contradiction"),
            ("turn is 2 and chose nights/third", ""),
            ("turn is 1 and not chose nights/third", ""),
            ("turn is 1 or chose nights/third", ""),
            (
                "openness below 40 for 2 months and openness below 45",
                "when/redundant",
            ),
            ("openness below 40 for 2 months and openness above 45", ""),
            ("openness below 50 or openness above 40", "when/always-true"),
            ("openness below 40 or openness above 50", ""),
            ("openness below 40 or openness below 50", "when/redundant"),
            (
                "reported four_hour_percent below 70% and four_hour_percent above 75%",
                "",
            ),
            ("turn is 7", "when/never-true"),
            ("turn at least 1", "when/always-true"),
            ("month is January", "when/never-true"),
            ("month is June", ""),
            ("openness above 95", "when/unreachable"),
            ("openness above 52", ""),
            ("practice of triads above 40%", ""),
            ("event norovirus happened", "when/unreachable"),
        ] {
            let asks = format!("{sentence}\",\n            once: false, every_months_least: 2, //");
            let text = SOUND.replace(&format!("{asked}\","), &asks);
            let reading = Library::built_in().open_text("sound.ron", &text);
            let about = |code: &&str| code.starts_with("when/");
            let mut codes = reading.problems.all().iter().map(|problem| problem.code);
            let found = codes.find(about).unwrap_or_default();
            assert_eq!(found, code, "{sentence}");
        }
    }
}
