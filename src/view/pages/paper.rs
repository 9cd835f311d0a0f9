//! A paper: what it says, who waits, what may be done, and what is said for and against.

use super::{board, boardroom, game_page, orders, refusal, with_headlines};
use crate::game::{Order, Play, Refusal, Speech, speech};
use crate::scenario::{
    Choice as Option_, Condition, Item, VOICES_READ, Voice, condition_words, voices_line,
};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Screen};
use crate::view::{numbers, refusal_words, words};

pub(super) fn page(play: &Play, place: u16) -> Page {
    let item = &play.prepared().scenario.items[usize::from(place)];
    let mut page = game_page(play, item.title.clone());
    let decided = boardroom::decided(play, place);
    if let Some(order) = decided {
        page.blocks
            .push(Block::Notice(orders::sentence(play, order)));
    }
    page.push_folding(
        item.heading(&play.prepared().scenario.called),
        matter(play, item),
    );
    let voices = voices(play, item, &item.voices);
    let read = voices.into_iter().take(VOICES_READ).collect();
    page.push_folding(speakers(play, item), read);
    if let Some(order) = decided {
        page.choices
            .push(Choice::new("Back to the table", Act::Home));
        if let Some(given) = play.pending().iter().position(|given| *given == order) {
            page.choices
                .push(Choice::new("Take this decision back", Act::Withdraw(given)));
        }
        return with_headlines(page, play);
    }
    page.question = format!("What will {} do?", board(play));
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

/// Who brings it, what it says, and who waits.
fn matter(play: &Play, item: &Item) -> Vec<Block> {
    let paragraphs = item.paper.split("\n\n");
    let paragraphs = paragraphs.map(|it| Block::Text(it.trim().to_owned()));
    let mut matter = vec![Block::Aside(item.heading(&play.prepared().scenario.called))];
    matter.extend(paragraphs);
    matter.push(boardroom::waits(item));
    matter
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
    Choice::new(option.label.clone(), act)
        .note(option.attention_words())
        .detail(cases(
            play,
            &play.prepared().scenario.items[usize::from(item)],
            option,
        ))
        .refused(why_not)
}

/// Why an option is not open, in one row where it can be: what it needs, or the name of what it
/// would begin.
fn why_not(play: &Play, option: &Option_, refusal: Refusal) -> String {
    let label = |place: u16| &play.prepared().scenario.model.initiatives[usize::from(place)].label;
    match (refusal, &option.needs) {
        (Refusal::NeedIsNotMet, Some(needs)) => wanted(play, needs),
        (Refusal::BeginsWhatRuns(place), _) => format!("Running already: {}.", label(place)),
        (Refusal::BeginsWhatIsOrdered(place), _) => format!("Ordered already: {}.", label(place)),
        _ => refusal_words(refusal),
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

/// Who speaks to a paper in one line, and how many have nothing to add.
fn speakers(play: &Play, item: &Item) -> String {
    let of = |wanted: Speech| {
        let seats = item.voices.iter().take(VOICES_READ).map(|it| it.seat);
        seats.filter(move |seat| speech(play.game(), item.from, *seat) == wanted)
    };
    let mut parts: Vec<String> = Vec::new();
    let called = &play.prepared().scenario.called;
    parts.extend(voices_line(of(Speech::Speaks), called));
    match of(Speech::NothingToAdd).count() as u16 {
        0 => {}
        1 => parts.push("one has nothing to add".into()),
        quiet => parts.push(format!(
            "{}have nothing to add",
            numbers::counted(quiet, "", "")
        )),
    }
    format!("Voices: {}", parts.join("; "))
}

/// What seats say to a paper: who has something to say that is not welcome may have nothing to add,
/// or not ask to speak at all.
fn voices(play: &Play, item: &Item, voices: &[Voice]) -> Vec<Block> {
    let called = &play.prepared().scenario.called;
    let mut blocks = Vec::new();
    let mut quiet = Vec::new();
    for voice in voices {
        match speech(play.game(), item.from, voice.seat) {
            Speech::Speaks => blocks.push(Block::Says {
                who: words::capital(called.seat(voice.seat)),
                says: voice.says.clone(),
            }),
            Speech::NothingToAdd => quiet.push(called.the(voice.seat)),
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
