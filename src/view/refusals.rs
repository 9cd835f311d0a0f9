//! Why not, in a sentence.

use super::numbers;
use crate::game::Refusal;

/// The sentence for a refusal.
pub fn refusal_words(refusal: Refusal) -> String {
    match refusal {
        Refusal::GameIsOver => "The game has ended.".into(),
        Refusal::NoSuchThing => "There is no such thing in this scenario.".into(),
        Refusal::NotOnTheTable => "That paper is not on the table at this meeting.".into(),
        Refusal::AlreadyDecided => {
            "This paper has been decided at this meeting. Take that back first to change it.".into()
        }
        Refusal::NeedIsNotMet => "What this option needs is not in place.".into(),
        Refusal::ApproachIsNeeded => "Say how the change is to be made.".into(),
        Refusal::ApproachIsNotOpen(approach) => {
            format!("It cannot be made {} here.", approach.words())
        }
        Refusal::BeansAreNotTen(beans) => {
            format!("Ten beans must be set out; there are {beans}.")
        }
        Refusal::PrioritiesAreSet => {
            "The priorities were agreed at the first meeting and stand for the term.".into()
        }
        Refusal::PointsAreNotTen(points) => {
            format!("Ten points of attention must be divided; there are {points}.")
        }
        Refusal::AttentionIsSettled => {
            "Attention has been set once and revised once at this meeting.".into()
        }
        Refusal::AttentionIsTaken(needed, free) => {
            let points = numbers::counted(u16::from(needed), "point", "points");
            let verb = if free == 1 { "is" } else { "are" };
            let free = numbers::counted(u16::from(free), "", "");
            format!("It takes {points} of attention, and only {free}{verb} free.")
        }
        Refusal::IsRunning => "It is running already.".into(),
        Refusal::BeginsWhatRuns(_) => "What this option would begin is running already.".into(),
        Refusal::BeginsWhatIsOrdered(_) => {
            "What this option would begin has been ordered at this meeting.".into()
        }
        Refusal::IsNotRunning => "It is not running.".into(),
        Refusal::IsNotStanding => {
            "Nobody at this table can start it of their own accord in this scenario.".into()
        }
        Refusal::NotByLine => "It is run in the whole trust or not at all.".into(),
        Refusal::OutOfRange(least, most) => format!("It must lie between {least} and {most}."),
        Refusal::ChangesNothing => "That is how things stand already.".into(),
        Refusal::DoneThisMeeting => "One act of this kind at a meeting has been done.".into(),
        Refusal::NoCash => "The trust has not the cash for it.".into(),
        Refusal::BriefIsOpen => "That brief is open to the table already.".into(),
        Refusal::NoPrivateBrief => "This seat holds no private brief.".into(),
        Refusal::CannotUnsee => {
            "To take back a decision, open its paper: what was done last showed something \
             that cannot be unseen, so it is not undone."
                .into()
        }
        Refusal::NothingToUndo => "There is nothing to undo at this meeting.".into(),
    }
}
