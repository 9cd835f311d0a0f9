//! The board pack, page by page: what the board is told, when it was true, and how it has moved.

use super::{board, game_page};
use crate::catalogue::Section;
use crate::game::{BoardPack, Play};
use crate::view::charts::chart;
use crate::view::figures::figure_line;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen, Since};
use crate::view::{numbers, words};

/// The page that also tells of the work that has been started.
const CULTURE: &str = "Culture and the work under way";

/// The pages, with the sections that stand on each.
const PAGES: [(&str, &[Section]); 6] = [
    ("Money", &[Section::Money]),
    ("Patients", &[Section::Patients]),
    ("People", &[Section::People]),
    (CULTURE, &[Section::Leadership, Section::Culture]),
    ("Quality", &[Section::Quality]),
    (
        "Oversight",
        &[Section::Oversight, Section::Board, Section::Workings],
    ),
];

pub(super) fn page(play: &Play, number: usize) -> Page {
    let pack = play.pack();
    let number = number % PAGES.len();
    let (name, sections) = PAGES[number];
    let mut page = game_page(
        play,
        format!("Board pack, {} of {}: {name}", number + 1, PAGES.len()),
    );
    let turn_to = |number: usize| Act::Turn(Screen::Pack(number));
    let next = (number + 1) % PAGES.len();
    let before = (number + PAGES.len() - 1) % PAGES.len();
    if number + 1 < PAGES.len() {
        page.choices.push(Choice::new(
            format!("Next page: {}", PAGES[next].0),
            turn_to(next),
        ));
    }
    page.choices.push(Choice::new("Close the pack", Act::Back));
    let before_figures = page.choices.len();
    page.choices.extend(figures(play, &pack, sections));
    if name == CULTURE {
        page.choices.extend(work(play, &pack));
    }
    if page.choices.len() == before_figures {
        page.blocks.push(Block::Text(format!(
            "{} is told nothing under this heading.",
            words::capital(board(play))
        )));
    } else {
        page.question = "Choose a figure to ask why it stands there.".into();
    }
    for (at, (name, _)) in PAGES.iter().enumerate() {
        if at != number && at != next {
            page.choices
                .push(Choice::new(format!("Page: {name}"), turn_to(at)));
        }
    }
    for choice in &mut page.choices {
        choice.adjust = Some((turn_to(before), turn_to(next)));
    }
    page
}

fn figures(play: &Play, pack: &BoardPack, sections: &[Section]) -> Vec<Choice> {
    let quantities = &play.prepared().scenario.model.quantities;
    let mut figures: Vec<_> = pack
        .figures
        .iter()
        .filter(|figure| sections.contains(&quantities[figure.quantity.index()].section))
        .collect();
    figures.sort_by_key(|figure| quantities[figure.quantity.index()].section);
    figures
        .into_iter()
        .map(|figure| {
            let line = figure_line(play, pack, figure);
            let act = Act::Go(Screen::Why(line.quantity, Since::LastMeeting));
            let told = format!("As it stood in {}.", line.as_of);
            let sentence = format!("{} {told}", line.sentence());
            let mut choice = Choice::new(words::capital(&line.label), act);
            choice.detail = vec![Block::Aside(sentence)];
            let chart = chart(play, figure, &line);
            choice.detail.extend(chart.map(Block::Chart));
            choice.figure = Some(line);
            choice
        })
        .collect()
}

/// Initiatives that have been started, as they are reported.
fn work(play: &Play, pack: &BoardPack) -> Vec<Choice> {
    let initiatives = &play.prepared().scenario.model.initiatives;
    let told = pack.initiatives.iter();
    told.map(|told| {
        let label = &initiatives[usize::from(told.initiative)].label;
        let adopted = numbers::decimal(told.adopted_percent, 0);
        let state = if told.running { "" } else { ", stopped" };
        let age = numbers::counted(told.age_months, "month", "months");
        Choice::new(
            label.replace(": ", ", "),
            Act::Go(Screen::Initiative(told.initiative)),
        )
        .note(format!("adopted {adopted}% as reported{state}"))
        .detail(vec![Block::Aside(format!(
            "Begun {age} ago. Adoption is what is reported; practice is another matter: go \
                 and see."
        ))])
    })
    .collect()
}
