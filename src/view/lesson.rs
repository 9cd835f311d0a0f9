//! The lesson: a first meeting on the real pages, with a line that says what to do next and notices
//! when it is done. Hints are lines of the same sort in a first game.

use super::pages::boardroom;
use super::session::{Screen, Session};
use super::settings::SettingId;
use crate::catalogue::ServiceLine;
use crate::game::{Order, Play};

/// Who is guided through a game, and how far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Guided {
    /// The step at which the lesson stands, if it is the lesson that is played.
    pub lesson: Option<usize>,
    /// Whether nothing had been kept when the session began.
    pub is_first_game: bool,
}

/// One step: what to do, in the full screen and in plain text, and whether it is done.
struct Step {
    say: &'static str,
    /// The same for plain text, where it is said in other words.
    plainly: Option<&'static str>,
    is_done: fn(&Session) -> bool,
}

/// Every step, in order.
const STEPS: &[Step] = &[
    Step {
        say: "First the board says what matters most: left and right move beans on a line. Then \
              choose Agree with Enter. Esc leaves the lesson, which can be begun again.",
        plainly: Some(
            "First the board says what matters most. Give the number of the answer that \
                  begins with Agree. b leaves the lesson, which can be begun again.",
        ),
        is_done: |session| {
            session
                .play
                .as_ref()
                .is_some_and(Session::priorities_are_set)
        },
    },
    Step {
        say: "This is the table. Press Tab to reach the figures, and then w to ask why of one.",
        plainly: Some("This is the table. Type w to ask why, and then the number of a figure."),
        is_done: |session| matches!(session.screen(), Screen::Why(..)) || has_decided(session),
    },
    Step {
        say: "Any figure can be asked so. Nothing has moved it yet; after the meeting there is an \
              answer. Esc goes back; then open the paper.",
        plainly: Some(
            "Any figure can be asked so. Nothing has moved it yet; after the meeting there is an \
                  answer. Type b for the table, and then open the paper by its number.",
        ),
        is_done: |session| matches!(session.screen(), Screen::Paper(_)) || has_decided(session),
    },
    Step {
        say: "Read it. Choose to plan each patient's way home, and then how to bring it in.",
        plainly: None,
        is_done: has_decided,
    },
    Step {
        say: "Say why in one line, for the minutes, and press Enter. An empty line will do.",
        plainly: Some("Say why in one line, for the minutes. 1 goes on without."),
        is_done: |session| !matches!(session.screen(), Screen::Reason(_)),
    },
    Step {
        say: "The pack does not say everything. Choose Go and see, then elderly and general \
              medicine, and who goes there.",
        plainly: None,
        is_done: |session| {
            has_ended(session) || has_ordered(session, |order| visits_the_ward(*order))
        },
    },
    Step {
        say: "Now end the meeting. You are asked what you expect of a figure. It is no test.",
        plainly: Some(
            "Now choose to end the meeting. You are asked what you expect of a figure: say \
                  it. It is no test.",
        ),
        is_done: |session| {
            let play = session.play.as_ref();
            has_ended(session) || play.is_some_and(|play| play.predictions().count() > 0)
        },
    },
    Step {
        say: "All that was ordered stands here once more. End the meeting: a month passes.",
        plainly: None,
        is_done: has_ended,
    },
    Step {
        say: "Here is what followed, and what is on its way. Choose a figure that moved to ask \
              why of it, and then go on.",
        plainly: None,
        is_done: |session| {
            has_ended(session)
                && !matches!(session.screen(), Screen::Consequences(_) | Screen::Why(..))
        },
    },
    Step {
        say: "That was a meeting. Play this one alone, or leave with Q and begin a game.",
        plainly: Some(
            "That was a meeting. Play this one alone, or type b, leave, and begin a game.",
        ),
        is_done: |_| false,
    },
];

fn has_ordered(session: &Session, wanted: fn(&Order) -> bool) -> bool {
    let ordered = |play: &Play| {
        let before = play.log().iter().flat_map(|turn| &turn.orders);
        before.chain(play.pending()).any(wanted)
    };
    session.play.as_ref().is_some_and(ordered)
}

/// Whether it goes where the lesson's problem is.
fn visits_the_ward(order: Order) -> bool {
    let wanted = ServiceLine::Medicine;
    matches!(order, Order::Visit { line, .. } if line == wanted)
}

fn has_decided(session: &Session) -> bool {
    has_ended(session) || has_ordered(session, |order| matches!(order, Order::Decide { .. }))
}

/// Whether the first meeting has ended: what was passed over in it is not waited for.
fn has_ended(session: &Session) -> bool {
    session.play.as_ref().is_some_and(|it| !it.log().is_empty())
}

/// The step that stands after `step`, once what is done has been noticed.
pub(super) fn after(session: &Session, mut step: usize) -> usize {
    while step + 1 < STEPS.len() && (STEPS[step].is_done)(session) {
        step += 1;
    }
    step
}

/// The line of guidance on the page that stands; empty for none.
pub(super) fn guide(session: &Session) -> String {
    match session.guided.lesson {
        Some(at) => {
            let step = &STEPS[at];
            let say = step.plainly.filter(|_| session.plain).unwrap_or(step.say);
            let done = if at == 0 { "" } else { "Done. " };
            let (number, last) = (at + 1, STEPS.len());
            format!("{done}Lesson, step {number} of {last}. {say}")
        }
        None if session.settings.is(SettingId::Hints, "off") => String::new(),
        None if !session.guided.is_first_game
            && session.play.as_ref().is_none_or(|play| !play.led().hints)
            && session.settings.is(SettingId::Hints, "first-game") =>
        {
            String::new()
        }
        None => hint(session).map_or(String::new(), |hint| format!("Hint: {hint}")),
    }
}

/// A short hint for the page that stands.
fn hint(session: &Session) -> Option<&'static str> {
    session.play.as_ref()?;
    Some(match session.screen() {
        Screen::Priorities => {
            "the beans say what you set out to do. You read them again at the end."
        }
        Screen::Boardroom if session.plain => {
            "open a paper by its number. Type w to ask why of any figure."
        }
        Screen::Boardroom => "open a paper with Enter. Tab and then w asks why of any figure.",
        Screen::Paper(item) if boardroom::decided(session.table(), *item).is_some() => return None,
        Screen::Paper(_) => "a paper that is left lying has a consequence of its own.",
        Screen::Approach(..) => "how a change is made decides how much of it is ever done.",
        Screen::Pack(_) => "what you are told is late, and coloured by how safe it is to say.",
        Screen::Visits => "people on a ward know what no figure says.",
        Screen::Predict => "what you expect is shown beside what came. It changes nothing.",
        Screen::Consequences(_) => "choose anything that moved to ask what it traces to.",
        _ => return None,
    })
}
