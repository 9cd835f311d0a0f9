//! The board's own business: what it may table at any meeting, and whose each act properly is.

use super::{board, game_page, levers};
use crate::catalogue::Whose;
use crate::game::Play;
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Lever, Screen};
use crate::view::words;

pub(super) fn page(play: &Play) -> Page {
    let called = &play.prepared().scenario.called;
    let mut page = game_page(
        play,
        format!("{}'s own business", words::capital(board(play))),
    );
    page.blocks.push(Block::Aside(format!(
        "Each line says whose decision it properly is. {} may take one that is not its own: that \
         takes a point of its attention, and those whose decision it was will feel less free to \
         decide.",
        words::capital(board(play))
    )));
    let decides = |whose| format!("{} decides", called.decider(whose));
    page.question = format!("What will {} bring up?", board(play));
    page.choices
        .push(Choice::new("Back to the table", Act::Home));
    let initiatives = 0..play.prepared().scenario.model.initiatives.len() as u16;
    let is_running = |place: &u16| play.game().trust.initiative(*place).running;
    let running = initiatives.clone().filter(is_running).count();
    let begin = initiatives.filter(|place| !is_running(place) && play.will_run(*place));
    let begin = begin.count();
    page.choices.push(
        Choice::new(
            "Initiatives: start, stop or resize",
            Act::Go(Screen::Initiatives),
        )
        .note(running_words(running, begin)),
    );
    page.choices
        .push(Choice::new("Posts", Act::Go(Screen::Posts)).note(decides(Whose::Executive)));
    for lever in [
        Lever::Beds,
        Lever::Agency,
        Lever::Elective,
        Lever::Savings,
        Lever::Backlog,
    ] {
        page.choices.push(
            Choice::new(levers::name(lever), Act::Go(Screen::Amounts(lever)))
                .note(format!(
                    "{}; {}",
                    levers::stands_shortly(play, lever),
                    decides(levers::whose(lever))
                ))
                .detail(
                    levers::set_now(play, lever)
                        .map(Block::Aside)
                        .into_iter()
                        .collect(),
                ),
        );
    }
    page
}

fn running_words(running: usize, begin: usize) -> String {
    match begin {
        0 => format!("{running} running; each says who decides"),
        begin => format!("{running} running, {begin} to begin; each says who decides"),
    }
}
