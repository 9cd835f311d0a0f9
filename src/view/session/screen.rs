//! Which screen stands before the reader, and what an answer leads to.

use super::predicting::Draft;
use super::timing::Timing;
use crate::catalogue::{Quantity, Seat, ServiceLine, StaffGroup, WhoPays};
use crate::game::{Ballot, Order};
use crate::units::Month;
use crate::view::page::Block;
use crate::view::{ActionId, SettingId};

/// A screen with what it needs to know.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// The title.
    Title,
    /// Games that were kept, and what is done with them.
    Kept(Keeping),
    /// The scenarios.
    Scenarios,
    /// What is wrong with the scenario at this place of the list.
    Report(usize),
    /// The briefing, page by page.
    Briefing(u8),
    /// Ten beans and who pays.
    Priorities,
    /// How many beans for this count.
    Beans(usize),
    /// Who pays.
    WhoPays,
    /// The meeting's agenda and everything else that may be done.
    Boardroom,
    /// The people, their briefs and what is written down.
    Record,
    /// A paper.
    Paper(u16),
    /// How an option of a paper is to be made.
    Approach(u16, u16),
    /// Why, for the minutes: the order's place among the meeting's.
    Reason(u16),
    /// A page of the board pack.
    Pack(usize),
    /// The board's own business.
    Business,
    /// The initiatives.
    Initiatives,
    /// One initiative.
    Initiative(u16),
    /// How it is to be made, and where.
    InitiativeHow(u16, Option<ServiceLine>),
    /// Posts, by group.
    Posts,
    /// Amounts that may be asked for.
    Amounts(Lever),
    /// Ten points of attention.
    Attention,
    /// How many points for this area.
    Points(usize),
    /// Where to go and see.
    Visits,
    /// Who goes there.
    VisitBy(ServiceLine),
    /// Whether they are expected.
    VisitHow(ServiceLine, Seat),
    /// What was seen or read: title, and what is told.
    Shown(String, Vec<Block>),
    /// Private briefs.
    Briefs,
    /// Whether the brief of this seat is opened.
    OpenBrief(Seat),
    /// Of which figure the board says what it expects.
    Predict,
    /// The same, of any figure of the pack.
    PredictOther,
    /// What it expects of it, as far as it has said.
    Expect(Draft),
    /// Why it expects that.
    ExpectWhy(Draft),
    /// The end of the meeting.
    Confirm,
    /// What followed waits for the release word.
    Hold,
    /// A team: how many hold a seat.
    Seating,
    /// Who sits where, and whether that was drawn by lot.
    Seats(Vec<Seat>, bool),
    /// Which seat the next of so many people takes, after these.
    ChooseSeat(Vec<Seat>, usize),
    /// The cards, each for its seat alone.
    Cards,
    /// Before the card of this seat is shown.
    Cover(Seat),
    /// The card of this seat.
    Card(Seat),
    /// A show of hands.
    Hands(Ballot),
    /// The words of a seat that is against.
    Dissent(Ballot),
    /// What the chair makes of the hands.
    Ruling(Ballot),
    /// A challenge that an observer heard: who was tested.
    Challenge,
    /// On what.
    ChallengeOn(Option<Seat>),
    /// In a few words: who, and the item's place.
    ChallengeText(Option<Seat>, Option<u16>),
    /// The minutes so far.
    Minutes,
    /// A countdown that the table sets.
    Countdown,
    /// The people round the table.
    People,
    /// One of them.
    Person(Seat),
    /// What a turn brought.
    Consequences(u16),
    /// The game so far, meeting by meeting.
    SoFar,
    /// A meeting that has ended.
    Meeting(u16),
    /// Something that was set going: its place among the game's deeds.
    Deed(u16),
    /// Of which figure to ask why.
    AskWhy,
    /// The same, of any figure of the pack.
    AskWhyOther,
    /// Why a figure stands where it does.
    Why(Quantity, Since),
    /// Since when to ask why of it.
    SinceWhen(Quantity),
    /// What was last decided, what moved most and what waits, in a game that is resumed.
    Recap,
    /// How the game ended.
    Ending(u8),
    /// The debrief: its contents, or one of its parts; and whether the team has told its own story,
    /// so that turning points are told.
    LookBack(Option<usize>, bool),
    /// The answer to a question of the debrief, by its place in the scenario's list.
    Answer(u16),
    /// What there is for whoever leads a session.
    Facilitate,
    /// Keys, and how a meeting goes.
    Help,
    /// The service's own words.
    Glossary,
    /// What the word at this place of the glossary means.
    Word(usize),
    /// What the model rests on.
    Evidence,
    /// The finding or mechanism with this id.
    Ground(String),
    /// Everything that can be done and opened from the page beneath.
    Palette,
    /// Everything that may be chosen about the program.
    Settings,
    /// The choices of one setting.
    Setting(SettingId),
    /// The text of one setting.
    SettingText(SettingId),
    /// The scenario's file, while it is being written.
    File,
    /// Whether to leave.
    Leave,
}

impl Screen {
    /// Whether a line is written on it.
    pub(super) fn takes_a_line(&self) -> bool {
        matches!(
            self,
            Screen::Reason(_)
                | Screen::ExpectWhy(_)
                | Screen::Dissent(_)
                | Screen::ChallengeText(..)
                | Screen::Answer(_)
        )
    }

    /// The action that opens it, and does nothing on it.
    pub(super) fn opened_by(&self) -> Option<ActionId> {
        match self {
            Screen::Challenge => Some(ActionId::Challenge),
            Screen::Countdown => Some(ActionId::Countdown),
            Screen::File => Some(ActionId::File),
            Screen::Glossary => Some(ActionId::Glossary),
            Screen::Pack(_) => Some(ActionId::Pack),
            Screen::Settings => Some(ActionId::Settings),
            _ => None,
        }
    }

    /// Whether a text stands on it that is changed, or left as it was.
    pub(super) fn is_filled_in(&self) -> bool {
        matches!(
            self,
            Screen::SettingText(_) | Screen::Kept(Keeping::Name(_))
        )
    }
}

/// What is shown of the games that were kept; each by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// All of them.
    List,
    /// What may be done with one.
    Game(String),
    /// Another name for its team.
    Name(String),
    /// At which meeting it is branched.
    Branch(String),
    /// Whether it is deleted.
    Delete(String),
    /// Games that were deleted.
    Deleted,
}

/// Since when it is asked why a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The meeting before this one.
    LastMeeting,
    /// The end of this month.
    Month(Month),
}

/// Something that is set to an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Posts of a group.
    Posts(StaffGroup),
    /// Agency.
    Agency,
    /// Beds.
    Beds,
    /// Elective activity.
    Elective,
    /// The savings plan.
    Savings,
    /// Backlog maintenance.
    Backlog,
}

/// What an answer leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A further screen.
    Go(Screen),
    /// Another screen in the place of this one.
    Turn(Screen),
    /// The screen before.
    Back,
    /// The boardroom.
    Home,
    /// An order.
    Give(Order),
    /// Something done with the countdown.
    Time(Timing),
    /// These seats, drawn by lot or not.
    TakeSeats(Vec<Seat>, bool),
    /// What the chair makes of the hands: carried or not.
    Rule(Ballot, bool),
    /// On to the end of the meeting without saying what is expected.
    PassOver,
    /// The end of the meeting.
    EndMeeting,
    /// A new game of the scenario at this place of the list.
    Begin(usize),
    /// The lesson.
    Learn,
    /// A kept game.
    Resume(String),
    /// A copy of the kept game of this id.
    Copy(String),
    /// The kept game of this id is deleted.
    Delete(String),
    /// The deleted game of this id is put back.
    PutBack(String),
    /// A new game with the orders up to a meeting: of the kept game of this id, or of the one that
    /// is being played.
    Branch(Option<String>, u16),
    /// The debrief of the game as it stands.
    LookBack,
    /// Back, and no debrief.
    LookAway,
    /// The title screen.
    ToTitle,
    /// Undo the last order.
    Undo,
    /// Take back the order at this place of the meeting's.
    Withdraw(usize),
    /// So many beans for a count.
    Beans(usize, u8),
    /// Who pays, in the draft.
    WhoPays(WhoPays),
    /// So many points for an area.
    Points(usize, u8),
    /// This action, from the palette, on the page that it was opened from.
    Run(ActionId),
    /// This screen, from the palette.
    Reach(Screen),
    /// A setting takes this value.
    Set(SettingId, String),
    /// The line that is being written is done.
    Write,
    /// The end of the program.
    Quit,
}

/// A screen on the stack with its focus.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub screen: Screen,
    pub cursor: usize,
}
