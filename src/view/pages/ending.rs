//! The end: how it ended, the four counts beside the board's priorities, the year after, what was
//! hidden, the board's own reasons, and the questions.

use super::{board, game_page, happenings, looking_back, minutes, priorities};
use crate::catalogue::{Count, Good, Quantity};
use crate::game::Play;
use crate::scenario::{Condition, EndingKind, reason_words};
use crate::units::Month;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::status::{Direction, Verdict};
use crate::view::{expected, numbers, words};

/// Pages of the end.
const PAGES: u8 = 5;
/// The page that tells of the year after.
pub(in crate::view) const YEAR_AFTER: u8 = 1;

pub(super) fn page(play: &Play, number: u8) -> Page {
    let board = board(play);
    let (title, blocks, next) = match number {
        0 => (
            "The end of the term".to_owned(),
            end(play),
            "Go on to what came after".to_owned(),
        ),
        YEAR_AFTER => (
            later(play),
            year_after(play),
            "Go on to what was hidden".to_owned(),
        ),
        2 => (
            "What was hidden".to_owned(),
            hidden(play),
            format!("Go on to {board}'s reasons"),
        ),
        3 => (
            format!("{}'s reasons, read again", words::capital(board)),
            minutes::blocks(play),
            "Go on to the questions".to_owned(),
        ),
        _ => (
            "Questions".to_owned(),
            questions(play),
            "Finish, and close the program".to_owned(),
        ),
    };
    let mut page = game_page(play, title);
    page.blocks = blocks;
    if number + 1 < PAGES {
        page.choices
            .push(Choice::new(next, Act::Turn(Screen::Ending(number + 1))));
    } else {
        page.choices.push(Choice::new(next, Act::Quit));
        page.choices
            .push(Choice::new("Go to the title screen", Act::ToTitle));
    }
    if number > 0 {
        page.choices.push(Choice::new(
            "Back a page",
            Act::Turn(Screen::Ending(number - 1)),
        ));
    }
    page.choices.push(looking_back::choice(play));
    page.choices
        .push(Choice::new("Read the board pack", Act::Go(Screen::Pack(0))));
    page.choices
        .push(Choice::new("Ask why of a figure", Act::Go(Screen::AskWhy)));
    page
}

/// How a game ended, in one sentence.
pub(in crate::view) fn how_it_ended(ending: Option<EndingKind>) -> &'static str {
    match ending {
        Some(EndingKind::Support) => "The regulator put in support, with conditions.",
        Some(EndingKind::Replaced) => "The leadership was replaced.",
        Some(EndingKind::TermOver) | None => "The term is over.",
    }
}

fn end(play: &Play) -> Vec<Block> {
    let mut blocks = Vec::new();
    // That the term is over is the page's title.
    if let Some(cut @ (EndingKind::Support | EndingKind::Replaced)) = play.game().ending {
        blocks.push(Block::Notice(how_it_ended(Some(cut)).into()));
    }
    blocks.extend(play.ending_text().map(|text| Block::Text(text.to_owned())));
    blocks.push(Block::Heading(format!(
        "The four counts, beside what {} said mattered",
        board(play)
    )));
    blocks.push(Block::Aside(
        "Each is out of 100, and an ordinary trust has 50. These are the true figures, not what \
         was reported."
            .into(),
    ));
    for (place, count) in Count::ALL.iter().enumerate() {
        blocks.push(count_block(play, place, *count));
    }
    let who = play.game().who_pays.words();
    blocks.push(Block::Aside(format!(
        "To the question who pays, {} had answered: {who}.",
        board(play)
    )));
    blocks
}

fn count_block(play: &Play, place: usize, count: Count) -> Block {
    let moved = (Month(0), play.term_end());
    let beans = priorities::bean_words(play.game().beans[place]);
    let (verdict, text) = count_words(play, count, moved, "the same as at the start");
    let text = format!(
        "{text} {} of {}'s ten.",
        words::capital(&beans),
        board(play)
    );
    Block::News(verdict, text)
}

/// A count at the end of some months, how it moved over them, and whether that is good.
fn count_words(
    play: &Play,
    count: Count,
    (from, to): (Month, Month),
    level: &str,
) -> (Verdict, String) {
    let place = Quantity::COUNT_PATIENTS.0 + count.index() as u16;
    let [before, after] =
        [from, to].map(|month| play.recorder().true_at(month)[usize::from(place)]);
    // Level is what reads level, and only that.
    let direction = Direction::of(after.round() - before.round(), 0.5);
    let moved = match direction {
        Direction::Level => level.to_owned(),
        direction => {
            let word = Verdict::of_move(Good::High, direction).word();
            let before = numbers::decimal(before, 0);
            format!("{} from {before}, {word}", direction.words())
        }
    };
    let text = format!(
        "{}: {} of 100, {moved}.",
        words::capital(count.words()),
        numbers::decimal(after, 0)
    );
    (Verdict::of_move(Good::High, direction), text)
}

/// How long after the term it is told: "A year later".
pub(in crate::view) fn later(play: &Play) -> String {
    match play.prepared().scenario.epilogue.months {
        12 => "A year later".to_owned(),
        1 => "A month later".to_owned(),
        months => {
            let span = numbers::counted(months, "month", "months");
            format!("{} later", words::capital(&span))
        }
    }
}

fn year_after(play: &Play) -> Vec<Block> {
    let months = play.prepared().scenario.epilogue.months;
    let span = numbers::counted(months, "month", "months");
    let mut blocks = vec![Block::Aside(format!(
        "{}'s standing orders ran on for {span}, and nobody changed them.",
        words::capital(board(play))
    ))];
    let happened = play.epilogue_happenings().unwrap_or_default();
    blocks.extend(
        happened
            .iter()
            .filter(|each| happenings::spoke_before(play, each).is_none())
            .flat_map(|each| happenings::blocks(play, each)),
    );
    let texts = play.epilogue_texts();
    blocks.extend(texts.into_iter().map(|text| Block::Text(text.to_owned())));
    if blocks.len() == 1 {
        blocks.push(Block::Text("Nothing of note happened in that time.".into()));
    }
    let term = play.term_end();
    blocks.push(Block::Heading(
        "The four counts, since the term ended".into(),
    ));
    blocks.extend(Count::ALL.iter().map(|&count| {
        let moved = (term, play.game().month);
        let (verdict, text) = count_words(play, count, moved, "the same as at the end of the term");
        Block::News(verdict, text)
    }));
    let due = expected::due_between(play, term, play.game().month);
    if !due.is_empty() {
        blocks.push(Block::Heading(format!("What {} had expected", board(play))));
        blocks.extend(
            due.iter()
                .map(|made| Block::Text(expected::told(play, made))),
        );
    }
    blocks
}

fn hidden(play: &Play) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    if scenario.problems.is_empty() {
        return vec![Block::Text("Nothing was hidden in this scenario.".into())];
    }
    let mut blocks = vec![Block::Aside(
        "Each is told as it was when the term began.".into(),
    )];
    for (place, problem) in (0_u16..).zip(&scenario.problems) {
        let learning = play
            .game()
            .learnings
            .iter()
            .find(|learning| learning.problem == place);
        blocks.push(Block::Heading(problem.title.clone()));
        blocks.push(match learning {
            Some(learning) => {
                let how = happenings::learned_how(play, *learning);
                Block::Notice(format!("{}.", words::capital(&how)))
            }
            None => Block::Notice(format!(
                "{} did not find this.",
                words::capital(board(play))
            )),
        });
        blocks.push(Block::Text(problem.truth.clone()));
        let knew = problem.who_may_know.iter();
        let knew: Vec<String> = knew.map(|seat| scenario.called.the(*seat)).collect();
        blocks.extend(happenings::could_have_been_known(&knew).map(Block::Text));
        if !problem.grew_from.is_empty() {
            blocks.push(Block::Pair {
                label: "It grew from".into(),
                value: problem.grew_from.clone(),
            });
        }
    }
    blocks
}

/// Why a question is asked: what its condition asks for and the game has brought about.
fn reason(play: &Play, when: &Condition) -> Option<String> {
    let scenario = &play.prepared().scenario;
    reason_words(when, &scenario.tests, scenario, |test| {
        play.passed_in_term(test)
    })
}

fn questions(play: &Play) -> Vec<Block> {
    let scenario = &play.prepared().scenario;
    let debrief = &scenario.debrief;
    let mut blocks = vec![
        Block::Notice(scenario.exam_question.clone()),
        Block::Aside(
            "This was one game in one model. It judges nobody. Talk about it as you would about a \
             case."
                .into(),
        ),
    ];
    let asked = debrief.questions.iter().filter(|question| {
        question
            .when
            .as_ref()
            .is_none_or(|when| play.held_in_term(when))
    });
    for question in asked {
        blocks.push(Block::Point(question.ask.clone()));
        let why = question.when.as_ref().and_then(|when| reason(play, when));
        blocks.extend(why.map(|why| Block::Aside(format!("Asked because {why}."))));
    }
    for (label, text) in [
        ("One thing to do", &debrief.action),
        ("Before you go", &scenario.care.check_out),
    ] {
        if !text.is_empty() {
            blocks.push(Block::Pair {
                label: label.into(),
                value: text.clone(),
            });
        }
    }
    blocks
}
