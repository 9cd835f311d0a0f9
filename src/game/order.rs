//! What a board can do, as values. An order is intent: [`super::check()`] says whether it is
//! allowed, and only [`super::advance()`] carries it out.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Approach, Seat, ServiceLine, StaffGroup, WhoPays, Whose};

/// One act of the board. Places (`item`, `option`, `initiative`) are those of the scenario's lists.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Order {
    /// Ten beans over the four counts (patients, staff, money, readiness), and who pays.
    /// Before the first turn's end; may be given again until then.
    SetPriorities {
        /// Beans by count; ten in all.
        beans: [u8; 4],
        /// The board's one answer to "who pays?".
        who_pays: WhoPays,
    },
    /// Decide a paper that is on the table.
    Decide {
        /// Which paper.
        item: u16,
        /// Which option.
        option: u16,
        /// How, where the option lists approaches.
        approach: Option<Approach>,
    },
    /// Start an initiative as own business.
    Start {
        /// Which.
        initiative: u16,
        /// How.
        approach: Approach,
        /// Where; `None` is the whole trust.
        line: Option<ServiceLine>,
    },
    /// Stop an initiative.
    Stop {
        /// Which.
        initiative: u16,
    },
    /// Make a running initiative smaller or larger.
    Resize {
        /// Which.
        initiative: u16,
        /// Its size: 50, 100 or 150 per cent of what was planned.
        percent: u8,
    },
    /// Change the establishment of a group, in whole WTE.
    Posts {
        /// Which group.
        group: StaffGroup,
        /// Posts added (or removed), WTE; from -100 to 100.
        wte: i16,
    },
    /// Set the share of unfilled hours that agency may fill, per cent.
    Agency {
        /// 0, 10, 20, 30, 40 or 60.
        percent: u8,
    },
    /// Open or close beds.
    Beds {
        /// From -48 to 48, in twelves.
        beds: i16,
    },
    /// Plan elective activity, per cent of usual.
    Elective {
        /// From 80 to 115, in fives.
        percent: u8,
    },
    /// Set the savings plan, in tenths of a per cent of income a year.
    Savings {
        /// From 0 to 80, in tens (4.0 per cent is 40).
        tenths_percent: u8,
    },
    /// Put capital into backlog maintenance, in hundreds of thousands of pounds a month.
    Backlog {
        /// From 0 to 20.
        hundred_thousands_monthly: u8,
    },
    /// Divide ten points of attention over money, access, quality, staff, improvement, partners.
    SetAttention {
        /// Points by area; ten in all.
        points: [u8; 6],
    },
    /// Go and see: one visitor sees one shift. What it shows is known at once and cannot be undone.
    Visit {
        /// Who goes.
        visitor: Seat,
        /// Where.
        line: ServiceLine,
        /// Whether the service was told beforehand.
        announced: bool,
    },
    /// Open a seat's private brief to the table. Cannot be undone.
    OpenBrief {
        /// Whose.
        seat: Seat,
    },
}

impl Order {
    /// What sort of order it is.
    pub fn kind(self) -> OrderKind {
        match self {
            Order::SetPriorities { .. } => OrderKind::SetPriorities,
            Order::Decide { .. } => OrderKind::Decide,
            Order::Start { .. } => OrderKind::Start,
            Order::Stop { .. } => OrderKind::Stop,
            Order::Resize { .. } => OrderKind::Resize,
            Order::Posts { .. } => OrderKind::Posts,
            Order::Agency { .. } => OrderKind::Agency,
            Order::Beds { .. } => OrderKind::Beds,
            Order::Elective { .. } => OrderKind::Elective,
            Order::Savings { .. } => OrderKind::Savings,
            Order::Backlog { .. } => OrderKind::Backlog,
            Order::SetAttention { .. } => OrderKind::SetAttention,
            Order::Visit { .. } => OrderKind::Visit,
            Order::OpenBrief { .. } => OrderKind::OpenBrief,
        }
    }

    /// Whether carrying it out at once has shown the board something that it cannot unsee.
    pub fn reveals(self) -> bool {
        matches!(self, Order::Visit { .. } | Order::OpenBrief { .. })
    }

    /// Whose act it properly is, where that does not depend on the scenario.
    pub fn whose(self) -> Option<Whose> {
        match self {
            Order::Posts { .. } | Order::Beds { .. } | Order::Elective { .. } => {
                Some(Whose::Executive)
            }
            Order::Agency { .. } => Some(Whose::Service),
            Order::Savings { .. }
            | Order::Backlog { .. }
            | Order::SetPriorities { .. }
            | Order::SetAttention { .. }
            | Order::Visit { .. }
            | Order::OpenBrief { .. } => Some(Whose::Board),
            Order::Decide { .. }
            | Order::Start { .. }
            | Order::Stop { .. }
            | Order::Resize { .. } => None,
        }
    }
}

/// The sort of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the orders say what they are")]
pub enum OrderKind {
    SetPriorities,
    Decide,
    Start,
    Stop,
    Resize,
    Posts,
    Agency,
    Beds,
    Elective,
    Savings,
    Backlog,
    SetAttention,
    Visit,
    OpenBrief,
}

impl OrderKind {
    /// Every sort, in the order in which they are listed.
    pub const ALL: [OrderKind; 14] = [
        OrderKind::SetPriorities,
        OrderKind::Decide,
        OrderKind::Start,
        OrderKind::Stop,
        OrderKind::Resize,
        OrderKind::Posts,
        OrderKind::Agency,
        OrderKind::Beds,
        OrderKind::Elective,
        OrderKind::Savings,
        OrderKind::Backlog,
        OrderKind::SetAttention,
        OrderKind::Visit,
        OrderKind::OpenBrief,
    ];

    /// The sorts of own business: what a board does besides its priorities and its papers.
    pub const OWN_BUSINESS: &'static [OrderKind] = {
        let [_priorities, _papers, own @ ..] = &OrderKind::ALL;
        own
    };
}

/// Points of attention that a board has to divide.
pub const ATTENTION_POINTS: u8 = 10;
/// Beans that a board has to divide.
pub const BEANS: u8 = 10;
/// The beans before a board has set them out.
pub const BEANS_AT_START: [u8; 4] = [3, 3, 2, 2];
