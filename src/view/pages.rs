//! The pages, one file a screen: each makes a [`Page`] from the session and changes nothing.

mod approach;
mod asking;
pub(super) mod attention;
pub(super) mod boardroom;
mod briefing;
mod briefs;
mod business;
mod confirm;
pub(super) mod consequences;
mod countdown;
mod deed;
pub(super) mod ending;
mod evidence;
mod facilitate;
mod file;
mod glossary;
pub(super) mod grounds;
mod hands;
pub(super) mod happenings;
mod help;
mod hold;
mod initiatives;
pub(super) mod kept;
mod leave;
mod levers;
mod looking_back;
pub(super) mod minutes;
pub(super) mod orders;
mod pack;
mod palette;
mod paper;
mod people;
mod prediction;
pub(super) mod priorities;
mod reason;
mod recap;
mod record;
mod scenarios;
mod seating;
mod settings;
mod shown;
mod so_far;
mod title;
pub(super) mod visits;
mod why;

use super::session::Screen;
use super::{Page, Session, dates, figures, refusal_words};
use crate::catalogue::Clarity;
use crate::game::{Order, Play, Refusal, check};
use crate::scenario::Scenario;

/// The page of a screen.
pub(super) fn page(session: &Session, screen: &Screen) -> Page {
    match screen {
        Screen::Title => title::page(session),
        Screen::Kept(keeping) => kept::page(session, keeping),
        Screen::Scenarios => scenarios::page(session),
        Screen::Report(place) => scenarios::report_page(session, *place),
        Screen::Briefing(number) => briefing::page(session, *number),
        Screen::Priorities => priorities::page(session),
        Screen::Beans(count) => priorities::beans_page(session, *count),
        Screen::WhoPays => priorities::who_pays_page(session),
        Screen::Boardroom => boardroom::page(session.table()),
        Screen::Record => record::page(session.table()),
        Screen::Paper(item) => paper::page(session.table(), *item),
        Screen::Approach(item, option) => approach::page(session.table(), *item, *option),
        Screen::Reason(order) => reason::page(session, *order),
        Screen::Pack(number) => pack::page(session.table(), *number),
        Screen::Business => business::page(session.table()),
        Screen::Initiatives | Screen::Initiative(_) | Screen::InitiativeHow(..) => {
            initiatives::page(session.table(), screen)
        }
        Screen::Posts => levers::posts_page(session.table()),
        Screen::Amounts(lever) => levers::page(session.table(), *lever),
        Screen::Attention => attention::page(session),
        Screen::Points(area) => attention::points_page(session, *area),
        Screen::Visits | Screen::VisitBy(_) | Screen::VisitHow(..) => visits::page(session, screen),
        Screen::Shown(title, blocks) => shown::page(session.table(), title, blocks),
        Screen::Briefs | Screen::OpenBrief(_) => briefs::page(session.table(), screen),
        Screen::Predict => prediction::page(session),
        Screen::PredictOther => prediction::other_page(session.table()),
        Screen::Expect(draft) => prediction::expect_page(session.table(), draft),
        Screen::ExpectWhy(draft) => prediction::why_page(session, draft),
        Screen::Seating => seating::page(session.table()),
        Screen::Seats(seats, drawn) => seating::seats_page(session.table(), seats, *drawn),
        Screen::ChooseSeat(seats, of) => seating::choose_page(session.table(), seats, *of),
        Screen::Cards => seating::cards_page(session),
        Screen::Cover(seat) => seating::cover_page(session.table(), *seat),
        Screen::Card(seat) => seating::card_page(session, *seat),
        Screen::Hands(ballot) => hands::page(session, ballot),
        Screen::Dissent(ballot) => hands::dissent_page(session, ballot),
        Screen::Ruling(ballot) => hands::ruling_page(session.table(), ballot),
        Screen::Challenge => seating::challenge_page(session),
        Screen::ChallengeOn(seat) => seating::challenge_on_page(session.table(), *seat),
        Screen::ChallengeText(..) => hands::challenge_text_page(session),
        Screen::Countdown => countdown::page(session),
        Screen::Minutes => minutes::page(session.table()),
        Screen::Hold => hold::page(session),
        Screen::People => people::page(session.table()),
        Screen::Person(seat) => people::one_page(session.table(), *seat),
        Screen::Confirm => confirm::page(session),
        Screen::Consequences(turn) => consequences::page(session, *turn),
        Screen::SoFar | Screen::Meeting(_) => so_far::page(session.table(), screen),
        Screen::Deed(place) => deed::page(session.table(), *place),
        Screen::AskWhy | Screen::AskWhyOther => why::ask_page(session.table(), screen),
        Screen::Why(quantity, since) => why::page(session.table(), *quantity, *since),
        Screen::SinceWhen(quantity) => why::since_page(session.table(), *quantity),
        Screen::Recap => recap::page(session.table()),
        Screen::LookBack(..) | Screen::Answer(_) => looking_back::page(session, screen),
        Screen::Ending(number) => ending::page(session.table(), *number),
        Screen::Facilitate => facilitate::page(session),
        Screen::Help => help::page(session),
        Screen::Glossary | Screen::Word(_) => glossary::page(session, screen),
        Screen::Evidence | Screen::Ground(_) => evidence::page(session, screen),
        Screen::Palette => palette::page(session),
        Screen::Settings | Screen::Setting(_) | Screen::SettingText(_) => {
            settings::page(session, screen)
        }
        Screen::File => file::page(session),
        Screen::Leave => leave::page(session),
    }
}

/// Where we are: scenario, month and meeting.
pub(super) fn place(play: &Play) -> String {
    let scenario = &play.prepared().scenario;
    let set = set_of(scenario);
    if play.game().is_over() {
        return format!("{}{set} · the end", scenario.title);
    }
    let turn = play.game().turn;
    let date = dates::meeting_date(scenario, turn);
    format!(
        "{}{set} · {date} · meeting {turn} of {}",
        scenario.title, scenario.turns
    )
}

/// What stands after a scenario's title where it is not played as written.
fn set_of(scenario: &Scenario) -> String {
    let set = if scenario.model.sceptic {
        " · sceptic's set"
    } else {
        ""
    };
    match scenario.pack.clarity {
        Clarity::AsWritten => set.to_owned(),
        made => format!("{set} · {} pack", made.name()),
    }
}

/// A page of a game with its place filled in.
fn game_page(play: &Play, title: impl Into<String>) -> Page {
    Page {
        place: place(play),
        title: title.into(),
        ..Page::default()
    }
}

/// Those who play, in a sentence: "the board".
fn board(play: &Play) -> &str {
    play.prepared().scenario.called.board()
}

/// Why an order cannot be given now, if it cannot.
fn refused(play: &Play, order: Order) -> Option<String> {
    refusal(play, order).map(refusal_words)
}

/// The same as a fact.
fn refusal(play: &Play, order: Order) -> Option<Refusal> {
    check(play.prepared(), play.game(), play.pending(), order).err()
}

/// The figures of the agenda's side, for pages that keep them in sight.
fn with_headlines(mut page: Page, play: &Play) -> Page {
    page.beside = figures::headlines(play);
    board(play).clone_into(&mut page.board);
    page
}
