//! A paper: what it says, who waits, what may be done, and what is said for and against.

use super::{boardroom, game_page, orders, refusal, with_headlines};
use crate::catalogue::ProblemKind;
use crate::game::{Order, Play, Refusal, Speech, speech};
use crate::scenario::{Choice as Option_, Condition, Item, VOICES_READ, Voice, condition_words};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{refusal_words, words};

pub(super) fn page(play: &Play, place: u16) -> Page {
    let item = &play.prepared().scenario.items[usize::from(place)];
    let mut page = game_page(play, item.title.clone());
    page.blocks.push(Block::Aside(heading(item)));
    for paragraph in item.paper.split("\n\n") {
        page.blocks.push(Block::Text(paragraph.trim().to_owned()));
    }
    page.blocks.push(boardroom::waits(item));
    let voices = voices(play, item, &item.voices);
    page.blocks.extend(voices.into_iter().take(VOICES_READ));
    if let Some(order) = boardroom::decided(play, place) {
        page.blocks
            .insert(0, Block::Notice(orders::sentence(play, order)));
        page.choices
            .push(Choice::new("Back to the table", Act::Home));
        if let Some(given) = play.pending().iter().position(|given| *given == order) {
            page.choices
                .push(Choice::new("Take this decision back", Act::Withdraw(given)));
        }
        return with_headlines(page, play);
    }
    page.question = "What will the board do?".into();
    let options = (0_u16..).zip(&item.options);
    let mut choices: Vec<Choice> = options
        .map(|(at, option)| choice(play, place, at, option))
        .collect();
    choices.sort_by_key(|choice| choice.refused.is_some());
    page.choices = choices;
    page.choices.push(
        Choice::new("Leave it on the table for now", Act::Back).detail(vec![Block::Pair {
            label: "If it is not decided".into(),
            value: item.if_not_decided.text.clone(),
        }]),
    );
    with_headlines(page, play)
}

/// Who brings it and whose decision it is. What sort of problem it is, the board must judge; only
/// that somebody must act now is said.
fn heading(item: &Item) -> String {
    let urgent = match item.kind {
        ProblemKind::Critical => "Urgent: somebody must act now. ",
        ProblemKind::Tame | ProblemKind::Wicked => "",
    };
    let whose = words::capital(item.whose.words());
    format!("From the {}. {urgent}{whose}.", item.from.words())
}

fn choice(play: &Play, item: u16, at: u16, option: &Option_) -> Choice {
    let order = Order::Decide {
        item,
        option: at,
        approach: option.approaches.first().copied(),
    };
    let act = if option.approaches.len() > 1 {
        Act::Go(Screen::Approach(item, at))
    } else {
        Act::Give(order)
    };
    let why_not = refusal(play, order).map(|refusal| why_not(play, option, refusal));
    let note = match option.attention {
        0 => String::new(),
        1 => "takes 1 point of attention".into(),
        points => format!("takes {points} points of attention"),
    };
    Choice::new(option.label.clone(), act)
        .note(note)
        .detail(cases(
            play,
            &play.prepared().scenario.items[usize::from(item)],
            option,
        ))
        .refused(why_not)
}

/// Why an option is not open: with what it needs, or with the name of what it would begin.
fn why_not(play: &Play, option: &Option_, refusal: Refusal) -> String {
    let why = refusal_words(refusal);
    match (refusal, &option.needs) {
        (Refusal::NeedIsNotMet, Some(needs)) => format!("{why} {}", wanted(play, needs)),
        (Refusal::BeginsWhatRuns(place) | Refusal::BeginsWhatIsOrdered(place), _) => {
            let scenario = &play.prepared().scenario;
            let label = &scenario.model.initiatives[usize::from(place)].label;
            format!("{} ({label}).", why.trim_end_matches('.'))
        }
        _ => why,
    }
}

/// What an option needs, in words.
fn wanted(play: &Play, needs: &Condition) -> String {
    let scenario = &play.prepared().scenario;
    let words = condition_words(needs, &scenario.tests, scenario);
    format!("It is open when {words}.")
}

/// What an option asks, and the good-faith case for and against it.
pub(super) fn cases(play: &Play, item: &Item, option: &Option_) -> Vec<Block> {
    let pair = |label: &str, value: &str| Block::Pair {
        label: label.into(),
        value: value.into(),
    };
    let mut blocks = vec![
        pair("Asks", &option.asks),
        pair("For", &option.good_case),
        pair("Against", &option.against),
    ];
    blocks.extend(voices(play, item, &option.voices));
    blocks
}

/// What seats say to a paper: who has something to say that is not welcome may have nothing to add,
/// or not ask to speak at all.
fn voices(play: &Play, item: &Item, voices: &[Voice]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut quiet = Vec::new();
    for voice in voices {
        match speech(play.game(), item.from, voice.seat) {
            Speech::Speaks => blocks.push(Block::Says {
                who: words::capital(voice.seat.words()),
                says: voice.says.clone(),
            }),
            Speech::NothingToAdd => quiet.push(format!("the {}", voice.seat.words())),
            Speech::Silent => {}
        }
    }
    if !quiet.is_empty() {
        let verb = if quiet.len() == 1 { "has" } else { "have" };
        let who = words::capital(&words::listed(&quiet));
        blocks.push(Block::Aside(format!(
            "{who} {verb} nothing to add at this time."
        )));
    }
    blocks
}
