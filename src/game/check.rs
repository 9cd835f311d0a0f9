//! Whether an order may be given: one function for each sort, none of which changes anything.

use super::holds::holds_if_any;
use super::meeting::{Meeting, lines_of};
use super::{ATTENTION_POINTS, BEANS, Game, ItemState, Order, Prepared, Refusal};
use crate::catalogue::{Approach, Quantity, Seat, ServiceLine, StaffGroup};
use crate::scenario::Initiative;

/// Shares of unfilled hours that agency may be allowed, per cent.
pub(super) const AGENCY_PERCENTS: [u8; 6] = [0, 10, 20, 30, 40, 60];
/// Sizes that an initiative may have, per cent of what was planned.
pub(super) const SIZES_PERCENT: [u8; 3] = [50, 100, 150];
pub(super) const POSTS_MOST: i16 = 100;
pub(super) const BEDS_MOST: i16 = 48;
pub(super) const BEDS_STEP: i16 = 12;
pub(super) const ELECTIVE_LEAST: u8 = 80;
pub(super) const ELECTIVE_MOST: u8 = 115;
pub(super) const ELECTIVE_STEP: u8 = 5;
pub(super) const SAVINGS_MOST: u8 = 80;
pub(super) const SAVINGS_STEP: u8 = 10;
pub(super) const BACKLOG_MOST: u8 = 20;
/// Pounds in one step of the backlog order.
pub(super) const BACKLOG_STEP_POUNDS: f64 = 100_000.0;
/// Attention is set once at a meeting, and revised once.
const ATTENTION_ORDERS_MOST: usize = 2;

/// Whether `order` may be given after those that are `pending`; if not, why not.
pub fn check(
    prepared: &Prepared,
    game: &Game,
    pending: &[Order],
    order: Order,
) -> Result<(), Refusal> {
    Meeting::new(prepared, game, pending).check(order)
}

type Answer = Result<(), Refusal>;

fn refuse_if(wrong: bool, refusal: Refusal) -> Answer {
    if wrong { Err(refusal) } else { Ok(()) }
}

/// Whether a number is within a range and on one of its steps.
fn check_range(value: i16, least: i16, most: i16, step: i16) -> Answer {
    let fits = (least..=most).contains(&value) && value % step == 0;
    refuse_if(!fits, Refusal::OutOfRange(least.into(), most.into()))
}

impl Meeting<'_> {
    pub(super) fn check(&self, order: Order) -> Answer {
        self.check_game()?;
        match order {
            Order::SetPriorities { beans, .. } => self.check_priorities(beans),
            Order::Decide {
                item,
                option,
                approach,
            } => self.check_decide(item, option, approach),
            Order::Start {
                initiative,
                approach,
                line,
            } => self.check_start(initiative, approach, line),
            Order::Stop { initiative } => self.check_stop(initiative),
            Order::Resize {
                initiative,
                percent,
            } => self.check_resize(initiative, percent),
            Order::Posts { group, wte } => self.check_posts(group, wte),
            Order::Agency { percent } => self.check_agency(percent),
            Order::Beds { beds } => self.check_beds(beds),
            Order::Elective { percent } => self.check_elective(percent),
            Order::Savings { tenths_percent } => self.check_savings(tenths_percent),
            Order::Backlog {
                hundred_thousands_monthly,
            } => self.check_backlog(hundred_thousands_monthly),
            Order::SetAttention { points } => self.check_attention(points),
            Order::Visit { .. } => self.check_visit(),
            Order::OpenBrief { seat } => self.check_brief(seat),
        }
    }

    pub(super) fn check_game(&self) -> Answer {
        refuse_if(self.game.is_over(), Refusal::GameIsOver)
    }

    fn check_pays_attention(&self, order: Order) -> Answer {
        let (needed, free) = (self.attention_for(order), self.attention_free());
        refuse_if(needed > free, Refusal::AttentionIsTaken(needed, free))
    }

    pub(super) fn check_priorities(&self, beans: [u8; 4]) -> Answer {
        refuse_if(self.game.turn > 1, Refusal::PrioritiesAreSet)?;
        let sum = beans
            .iter()
            .fold(0_u8, |sum, beans| sum.saturating_add(*beans));
        refuse_if(sum != BEANS, Refusal::BeansAreNotTen(sum))
    }

    /// Whether the paper is on the table and not decided at this meeting.
    pub(super) fn check_paper(&self, item: u16) -> Answer {
        let state = self
            .game
            .items
            .get(usize::from(item))
            .ok_or(Refusal::NoSuchThing)?;
        refuse_if(*state != ItemState::OnTheTable, Refusal::NotOnTheTable)?;
        let decided =
            self.count(|order| matches!(order, Order::Decide { item: other, .. } if other == item));
        refuse_if(decided > 0, Refusal::AlreadyDecided)
    }

    /// Whether the option of a paper that is on the table is open.
    pub(super) fn check_option(&self, item: u16, option: u16) -> Answer {
        let options = &self.prepared.scenario.items[usize::from(item)].options;
        let choice = options
            .get(usize::from(option))
            .ok_or(Refusal::NoSuchThing)?;
        let open = holds_if_any(self.prepared, self.game, choice.needs.as_ref());
        refuse_if(!open, Refusal::NeedIsNotMet)?;
        self.check_begins_something(item, option)?;
        self.check_pays_attention(Order::Decide {
            item,
            option,
            approach: None,
        })
    }

    /// Whether nothing that the option begins is running where it would begin.
    fn check_begins_something(&self, item: u16, option: u16) -> Answer {
        let effects = self.prepared.effects_of_option(item, option);
        let starts = effects.start.iter();
        for start in starts.filter(|start| !effects.stop.contains(&start.initiative)) {
            let wanted = lines_of(start.line);
            let running = self.lines_running(start.initiative);
            let is_new = wanted
                .iter()
                .zip(running)
                .any(|(wanted, is)| *wanted && !is);
            if !is_new {
                let before = self.game.trust.initiative(start.initiative).running;
                return Err(if before {
                    Refusal::BeginsWhatRuns(start.initiative)
                } else {
                    Refusal::BeginsWhatIsOrdered(start.initiative)
                });
            }
        }
        Ok(())
    }

    fn check_decide(&self, item: u16, option: u16, approach: Option<Approach>) -> Answer {
        self.check_paper(item)?;
        self.check_option(item, option)?;
        let choice = &self.prepared.scenario.items[usize::from(item)].options[usize::from(option)];
        match approach {
            None => refuse_if(!choice.approaches.is_empty(), Refusal::ApproachIsNeeded),
            Some(approach) => {
                let open = choice.approaches.contains(&approach);
                refuse_if(!open, Refusal::ApproachIsNotOpen(approach))
            }
        }
    }

    fn initiative(&self, initiative: u16) -> Result<&Initiative, Refusal> {
        let initiatives = &self.prepared.scenario.model.initiatives;
        initiatives
            .get(usize::from(initiative))
            .ok_or(Refusal::NoSuchThing)
    }

    /// Whether the board may start this, by whichever approach and wherever, if it can pay.
    pub(super) fn check_may_start(&self, initiative: u16) -> Answer {
        self.initiative(initiative)?;
        let standing = &self.prepared.scenario.standing;
        refuse_if(!standing.contains(&initiative), Refusal::IsNotStanding)?;
        refuse_if(self.is_running(initiative), Refusal::IsRunning)?;
        let any_way = Order::Start {
            initiative,
            approach: Approach::Impose,
            line: None,
        };
        self.check_pays_attention(any_way)
    }

    fn check_start(
        &self,
        initiative: u16,
        approach: Approach,
        line: Option<ServiceLine>,
    ) -> Answer {
        self.check_may_start(initiative)?;
        let described = self.initiative(initiative)?;
        let open = described.approaches.contains(&approach);
        refuse_if(!open, Refusal::ApproachIsNotOpen(approach))?;
        refuse_if(line.is_some() && !described.by_line, Refusal::NotByLine)?;
        self.check_set_up(initiative, line)
    }

    /// Whether there is cash to set an initiative up, in one service line or everywhere.
    pub(super) fn check_set_up(&self, initiative: u16, line: Option<ServiceLine>) -> Answer {
        let cost = self.prepared.set_up_cost(initiative, line);
        refuse_if(cost > 0.0 && cost > self.cash(), Refusal::NoCash)
    }

    pub(super) fn check_stop(&self, initiative: u16) -> Answer {
        self.initiative(initiative)?;
        refuse_if(!self.is_running(initiative), Refusal::IsNotRunning)?;
        self.check_pays_attention(Order::Stop { initiative })
    }

    pub(super) fn check_resize(&self, initiative: u16, percent: u8) -> Answer {
        self.initiative(initiative)?;
        refuse_if(!self.is_running(initiative), Refusal::IsNotRunning)?;
        refuse_if(
            !SIZES_PERCENT.contains(&percent),
            Refusal::OutOfRange(50, 150),
        )?;
        refuse_if(self.percent(initiative) == percent, Refusal::ChangesNothing)?;
        self.check_pays_attention(Order::Resize {
            initiative,
            percent,
        })
    }

    fn check_posts(&self, group: StaffGroup, wte: i16) -> Answer {
        self.check_posts_size(group, wte)?;
        self.check_posts_group(group)
    }

    pub(super) fn check_posts_size(&self, group: StaffGroup, wte: i16) -> Answer {
        let posts = self.game.trust.value(establishment(group));
        let fewest = -POSTS_MOST.min(posts as i16);
        check_range(wte, fewest, POSTS_MOST, 1)?;
        refuse_if(wte == 0, Refusal::ChangesNothing)
    }

    /// Whether the posts of a group may be changed, by however many.
    pub(super) fn check_posts_group(&self, group: StaffGroup) -> Answer {
        let done = self.count(|order| match order {
            Order::Posts { group: other, .. } => other == group,
            _ => false,
        });
        refuse_if(done > 0, Refusal::DoneThisMeeting)?;
        self.check_pays_attention(Order::Posts { group, wte: 1 })
    }

    pub(super) fn check_agency(&self, percent: u8) -> Answer {
        refuse_if(
            !AGENCY_PERCENTS.contains(&percent),
            Refusal::OutOfRange(0, 60),
        )?;
        self.check_changes(Quantity::PLAN_AGENCY_PERCENT, f64::from(percent))?;
        self.check_once(Order::Agency { percent })
    }

    pub(super) fn check_beds(&self, beds: i16) -> Answer {
        check_range(beds, -BEDS_MOST, BEDS_MOST, BEDS_STEP)?;
        refuse_if(beds == 0, Refusal::ChangesNothing)?;
        self.check_once(Order::Beds { beds })
    }

    pub(super) fn check_elective(&self, percent: u8) -> Answer {
        let (least, most) = (ELECTIVE_LEAST.into(), ELECTIVE_MOST.into());
        check_range(percent.into(), least, most, ELECTIVE_STEP.into())?;
        self.check_changes(Quantity::PLAN_ELECTIVE_PERCENT, f64::from(percent))?;
        self.check_once(Order::Elective { percent })
    }

    pub(super) fn check_savings(&self, tenths_percent: u8) -> Answer {
        check_range(
            tenths_percent.into(),
            0,
            SAVINGS_MOST.into(),
            SAVINGS_STEP.into(),
        )?;
        let percent = f64::from(tenths_percent) / 10.0;
        self.check_changes(Quantity::PLAN_SAVINGS_PERCENT, percent)?;
        self.check_once(Order::Savings { tenths_percent })
    }

    pub(super) fn check_backlog(&self, hundred_thousands_monthly: u8) -> Answer {
        check_range(hundred_thousands_monthly.into(), 0, BACKLOG_MOST.into(), 1)?;
        let pounds = f64::from(hundred_thousands_monthly) * BACKLOG_STEP_POUNDS;
        self.check_changes(Quantity::PLAN_BACKLOG_MONTHLY, pounds)?;
        self.check_once(Order::Backlog {
            hundred_thousands_monthly,
        })
    }

    fn check_changes(&self, lever: Quantity, value: f64) -> Answer {
        refuse_if(
            self.game.trust.value(lever) == value,
            Refusal::ChangesNothing,
        )
    }

    /// One order of this sort a meeting, and the attention that it takes.
    fn check_once(&self, order: Order) -> Answer {
        let done = self.count(|other| other.kind() == order.kind());
        refuse_if(done > 0, Refusal::DoneThisMeeting)?;
        self.check_pays_attention(order)
    }

    pub(super) fn check_attention(&self, points: [u8; 6]) -> Answer {
        let sum = points
            .iter()
            .fold(0_u8, |sum, points| sum.saturating_add(*points));
        refuse_if(sum != ATTENTION_POINTS, Refusal::PointsAreNotTen(sum))?;
        let orders = self.pending.iter().rev();
        let mut set = orders.filter_map(|order| match order {
            Order::SetAttention { points } => Some(*points),
            _ => None,
        });
        let now = set.next();
        let settled = now.is_some() && set.count() + 1 >= ATTENTION_ORDERS_MOST;
        refuse_if(settled, Refusal::AttentionIsSettled)?;
        let now = now.unwrap_or_else(|| self.game.attention());
        refuse_if(now == points, Refusal::ChangesNothing)
    }

    pub(super) fn check_visit(&self) -> Answer {
        let visits = self.count(|order| matches!(order, Order::Visit { .. }));
        let most = self.prepared.visits_most();
        refuse_if(visits >= most, Refusal::DoneThisMeeting)
    }

    pub(super) fn check_brief(&self, seat: Seat) -> Answer {
        let brief = self.prepared.scenario.brief(seat);
        let has_private = brief.is_some_and(|brief| !brief.private.is_empty());
        refuse_if(!has_private, Refusal::NoPrivateBrief)?;
        let opened = self.count(|order| order == Order::OpenBrief { seat }) > 0;
        refuse_if(
            opened || self.game.brief_is_open(seat),
            Refusal::BriefIsOpen,
        )
    }
}

/// The posts of a group.
pub(super) fn establishment(group: StaffGroup) -> Quantity {
    Quantity(Quantity::ESTABLISHMENT_CONSULTANTS.0 + group.index() as u16)
}

impl Prepared {
    /// Visits that a meeting allows.
    pub(super) fn visits_most(&self) -> usize {
        if self.scenario.months_per_turn > 1 {
            2
        } else {
            1
        }
    }
}

impl Game {
    /// How the board divides its attention now: points by area.
    pub fn attention(&self) -> [u8; 6] {
        std::array::from_fn(|area| {
            let lever = Quantity(Quantity::ATTENTION_MONEY.0 + area as u16);
            self.trust.value(lever) as u8
        })
    }
}
