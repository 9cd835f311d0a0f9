//! Why an order may not be given: facts, from which `view` makes the sentence.

use crate::catalogue::Approach;

/// A game's answer "no", with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The game has ended.
    GameIsOver,
    /// The place names nothing in this scenario.
    NoSuchThing,
    /// The paper is not on the table at this meeting.
    NotOnTheTable,
    /// The paper has been decided at this meeting; undo that first.
    AlreadyDecided,
    /// The option's condition does not hold.
    NeedIsNotMet,
    /// The option asks for one of its approaches.
    ApproachIsNeeded,
    /// That approach is not open here.
    ApproachIsNotOpen(Approach),
    /// Ten beans must be set out.
    BeansAreNotTen(u8),
    /// Priorities are set before the first meeting ends.
    PrioritiesAreSet,
    /// Ten points must be divided.
    PointsAreNotTen(u8),
    /// Attention is set once and revised once at a meeting.
    AttentionIsSettled,
    /// Too little attention is free: needed, free.
    AttentionIsTaken(u8, u8),
    /// The initiative is running already.
    IsRunning,
    /// The option would begin this initiative, which is running already.
    BeginsWhatRuns(u16),
    /// The option would begin this initiative, which an order of this meeting begins.
    BeginsWhatIsOrdered(u16),
    /// The initiative is not running.
    IsNotRunning,
    /// The board may not start this by itself in this scenario.
    IsNotStanding,
    /// It cannot be run in one service line.
    NotByLine,
    /// The amount is outside what may be asked: least, most.
    OutOfRange(i32, i32),
    /// That is how things stand already.
    ChangesNothing,
    /// One act of this sort a meeting: posts of a group, beds, one visit.
    DoneThisMeeting,
    /// The trust has not the cash for it.
    NoCash,
    /// The brief is open already.
    BriefIsOpen,
    /// There is no private brief for this seat.
    NoPrivateBrief,
    /// What revealed something cannot be undone.
    CannotUnsee,
    /// There is nothing to undo at this meeting.
    NothingToUndo,
}
