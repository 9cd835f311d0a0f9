//! What answers do: screens open and close, orders are given and kept, meetings end.

use std::sync::Arc;

use super::{Act, Flow, Frame, Keeping, Offer, OnDisk, Outside, Screen, Session};
use crate::game::{Entry, Minute, Order, Play, Prepared, Refusal, Shown};
use crate::view::settings::SettingId;
use crate::view::{Choice, pages, refusals, words};

impl Session {
    pub(super) fn do_act(&mut self, act: Act, outside: &mut Outside<'_>) -> Flow {
        match act {
            Act::Go(screen) => self.open(screen, outside),
            Act::Turn(screen) => {
                self.frames.pop();
                self.open(screen, outside);
            }
            Act::Back => return self.back(outside),
            Act::Home => self.home(),
            Act::Give(order) if self.is_for_hands(order) => self.ask_for_hands(order),
            Act::Give(order) => self.give(order, outside),
            Act::TakeSeats(seats, drawn) => self.take_seats(&seats, drawn, outside),
            Act::Rule(ballot, carried) => self.rule(&ballot, carried, outside),
            Act::Time(timing) => {
                self.leave_screen(&Screen::Countdown);
                self.time(timing);
            }
            Act::PassOver => self.pass_over(),
            Act::EndMeeting => self.end_meeting(outside),
            Act::Begin(place) => self.begin_offer(place),
            Act::Learn => self.learn(outside),
            Act::Resume(id) => self.resume_kept(&id, outside),
            Act::Copy(id) => self.copy_kept(&id, outside),
            Act::Delete(id) => self.delete_kept(&id, outside),
            Act::PutBack(id) => self.put_back(&id, outside),
            Act::Branch(of, meeting) => self.branch(of.as_deref(), meeting, outside),
            Act::LookBack => self.look_back(),
            Act::LookAway => {
                self.look_away();
                return self.back(outside);
            }
            Act::ToTitle => self.show_title(outside),
            Act::Undo => self.undo(outside),
            Act::Withdraw(place) => self.withdraw(place, outside),
            Act::Beans(count, beans) => self.set_beans(count, beans),
            Act::WhoPays(who) => {
                self.who_pays = who;
                self.leave_screen(&Screen::WhoPays);
            }
            Act::Points(area, points) => self.set_points(area, points),
            Act::Run(action) => return self.run(action, outside),
            Act::Reach(screen) => self.reach(screen, outside),
            Act::Set(setting, value) => self.set(setting, &value, outside),
            Act::Write => self.write_line(outside),
            Act::Quit => return Flow::Quit,
        }
        Flow::GoOn
    }

    pub(super) fn back(&mut self, outside: &mut Outside<'_>) -> Flow {
        match self.screen() {
            Screen::Hold => {
                self.push(Screen::Leave);
                Flow::GoOn
            }
            Screen::Dissent(_) => {
                self.entry.clear();
                self.frames.pop();
                Flow::GoOn
            }
            screen if screen.takes_a_line() => {
                self.entry.clear();
                self.do_act(Act::Write, outside)
            }
            screen if self.frames.len() > 1 => {
                let card = match screen {
                    Screen::Card(seat) => Some(*seat),
                    _ => None,
                };
                if looks_for(screen) || screen.is_filled_in() {
                    self.entry.clear();
                }
                self.frames.pop();
                if let Some(seat) = card {
                    self.cards_read.push(seat);
                    self.go_to_next_card();
                }
                Flow::GoOn
            }
            _ => {
                self.push(Screen::Leave);
                Flow::GoOn
            }
        }
    }

    /// Opens a screen and sets focus on its first answer that does more than go back, and takes
    /// nothing back.
    pub(super) fn push(&mut self, screen: Screen) {
        if looks_for(&screen) {
            self.entry.clear();
        }
        let page = pages::page(self, &screen);
        let leaves = |act: &Act| matches!(act, Act::Back | Act::Home | Act::Turn(Screen::Pack(_)));
        let takes_back = |act: &Act| matches!(act, Act::Withdraw(_));
        let stays = |choice: &Choice| {
            choice.refused.is_none() && !leaves(&choice.act) && !takes_back(&choice.act)
        };
        let first = page.choices.iter().take(3).position(stays);
        let goes_on = matches!(
            screen,
            Screen::Confirm | Screen::Consequences(_) | Screen::Leave | Screen::OpenBrief(_)
        );
        let cursor = match page.cursor {
            0 if goes_on => 0,
            0 => first.unwrap_or(0),
            proposed => proposed,
        };
        self.beside_cursor = None;
        self.frames.push(Frame { screen, cursor });
    }

    pub(super) fn open(&mut self, screen: Screen, outside: &mut Outside<'_>) {
        match screen {
            Screen::Scenarios => {
                self.look_at_offers(outside);
            }
            Screen::Ending(pages::ending::YEAR_AFTER) => {
                let play = self.play.as_mut().expect("only a game ends");
                play.play_epilogue();
                self.keep(outside);
            }
            Screen::Kept(Keeping::Name(ref id)) => self.entry = self.team_of_kept(id),
            Screen::Kept(_) => self.list_kept(outside),
            Screen::Glossary => self.glossary = outside.library.glossary(),
            Screen::Evidence if self.play.is_none() => self.own_model = outside.library.model(),
            Screen::Attention => self.points = self.points_now(),
            Screen::SettingText(setting) => {
                let shown = setting != SettingId::ReleaseWord;
                let stands = if shown {
                    self.settings.value(setting)
                } else {
                    ""
                };
                self.entry = stands.to_owned();
            }
            ref line if line.takes_a_line() => self.entry.clear(),
            Screen::Confirm => return self.open_confirm(),
            _ => {}
        }
        self.push(screen);
    }

    pub(super) fn home(&mut self) {
        self.beside_cursor = None;
        self.frames = vec![Frame::at(Screen::Boardroom)];
    }

    pub(super) fn leave_screen(&mut self, screen: &Screen) {
        if self.screen() == screen {
            self.frames.pop();
        }
    }

    fn begin_offer(&mut self, place: usize) {
        let offer = self.offers.get(place);
        match offer.map(|offer: &Offer| offer.found.clone()) {
            Some(Some(prepared)) => self.begin(prepared),
            Some(None) => self.push(Screen::Report(place)),
            None => {}
        }
    }

    pub(super) fn begin(&mut self, prepared: Arc<Prepared>) {
        let play = Play::new(prepared, self.start.seed, self.start.team.clone());
        self.start.seed = self.start.seed.wrapping_add(1);
        self.beans = play.game().beans;
        self.who_pays = play.game().who_pays;
        self.guided.lesson = None;
        self.look_away();
        self.play = Some(play);
        self.passed_over = None;
        self.on_disk = OnDisk::Nothing;
        self.frames = vec![Frame::at(Screen::Briefing(0))];
    }

    pub(super) fn resume(&mut self, play: Play) {
        let agreed = play.pending().iter().rev().find_map(|order| match order {
            Order::SetPriorities { beans, who_pays } => Some((*beans, *who_pays)),
            _ => None,
        });
        (self.beans, self.who_pays) = agreed.unwrap_or((play.game().beans, play.game().who_pays));
        let screen = if play.game().is_over() {
            Screen::Ending(0)
        } else if Session::is_begun(&play) {
            Screen::Boardroom
        } else {
            Screen::Priorities
        };
        let waits = play.is_held().then_some(play.log().len() as u16);
        self.guided.lesson = None;
        self.look_away();
        self.play = Some(play);
        self.passed_over = None;
        self.hold_lock = None;
        self.on_disk = OnDisk::Everything;
        self.frames = vec![Frame::at(screen)];
        if let Some(turn) = waits {
            self.show_what_followed(turn);
        }
        self.message = pages::boardroom::last_time(self.table());
    }

    fn show_title(&mut self, outside: &mut Outside<'_>) {
        (self.play, self.guided.lesson) = (None, None);
        self.list_kept(outside);
        self.frames = vec![Frame::at(Screen::Title)];
    }

    pub(super) fn keep(&mut self, outside: &mut Outside<'_>) {
        if self.guided.lesson.is_some() {
            return;
        }
        let led = self.play.as_ref().map(|play| self.led(play));
        let Some((play, led)) = self.play.as_mut().zip(led) else {
            return;
        };
        play.set_led(led);
        match outside.keeper.keep(play) {
            Ok(()) => self.on_disk = OnDisk::Everything,
            Err(why) => {
                self.on_disk = OnDisk::NotTheLast;
                self.message = format!("This could not be kept on disk: {}", words::stopped(&why));
            }
        }
    }

    pub(super) fn give(&mut self, order: Order, outside: &mut Outside<'_>) {
        let play = self.play.as_mut().expect("orders are given in a game");
        match play.give(order) {
            Err(refusal) => self.message = refusals::refusal_words(refusal),
            Ok(shown) => {
                let place = (play.pending().len().max(1) - 1) as u16;
                self.message = pages::orders::accepted(self.table(), order);
                self.has_seated = false;
                self.keep(outside);
                self.after_order(order, place, &shown);
            }
        }
    }

    fn after_order(&mut self, order: Order, place: u16, seen: &Shown) {
        match order {
            Order::Visit { .. } | Order::OpenBrief { .. } => {
                let shown = pages::visits::shown(self.table(), order, seen);
                self.home();
                self.push(shown);
            }
            Order::SetPriorities { .. } | Order::SetAttention { .. } => self.home(),
            _ => {
                self.entry.clear();
                self.push(Screen::Reason(place));
            }
        }
    }

    /// The line that was written goes where its screen says.
    fn write_line(&mut self, outside: &mut Outside<'_>) {
        match self.screen().clone() {
            Screen::Reason(order) => self.write_reason(order, outside),
            Screen::ExpectWhy(draft) => self.write_prediction(&draft, outside),
            Screen::Dissent(ballot) => self.write_dissent(ballot),
            Screen::ChallengeText(seat, item) => self.write_challenge(seat, item, outside),
            Screen::Answer(place) => self.write_answer(place, outside),
            Screen::Hold => self.release(outside),
            Screen::Kept(Keeping::Name(id)) => self.rename_kept(&id, outside),
            Screen::SettingText(setting) => {
                let text = std::mem::take(&mut self.entry);
                self.set(setting, &text, outside);
            }
            _ => {}
        }
    }

    fn write_reason(&mut self, order: u16, outside: &mut Outside<'_>) {
        let text = std::mem::take(&mut self.entry).trim().to_owned();
        if !text.is_empty() {
            let play = self.play.as_mut().expect("reasons are given in a game");
            let turn = play.game().turn;
            let entry = Entry::Reason { order, text };
            play.write(Minute {
                turn,
                seat: None,
                entry,
            });
            self.keep(outside);
        }
        let business = self
            .frames
            .iter()
            .position(|frame| frame.screen == Screen::Business);
        match business {
            Some(place) => self.frames.truncate(place + 1),
            None => self.home(),
        }
    }

    /// Undoes what is being drafted, or else the last order.
    fn undo(&mut self, outside: &mut Outside<'_>) {
        if matches!(self.screen(), Screen::Attention | Screen::Points(_)) {
            self.undo_points();
            return;
        }
        if std::mem::take(&mut self.has_seated) && self.says_what_comes_next() {
            return;
        }
        let Some(play) = &mut self.play else { return };
        let undone = play.undo();
        self.taken_back(undone, outside);
    }

    /// That the seats, which were given out last, are no order, and what would be taken back;
    /// whether anything would.
    fn says_what_comes_next(&mut self) -> bool {
        let play = self.table();
        let Some(last) = play.pending().last().filter(|last| !last.reveals()) else {
            return false;
        };
        self.message = format!(
            "Seats are changed where they were given out. Once more takes back: to {}.",
            pages::orders::named(play, *last)
        );
        true
    }

    /// The division of attention goes back to how it stands.
    fn undo_points(&mut self) {
        let stands = self.points_now();
        self.message = if self.points == stands {
            "Nothing is changed here. Go back to the table to take back an order.".into()
        } else {
            "Taken back: what was changed here. The division stands as it was.".into()
        };
        self.points = stands;
    }

    fn withdraw(&mut self, place: usize, outside: &mut Outside<'_>) {
        let Some(play) = &mut self.play else { return };
        let withdrawn = play.withdraw(place);
        self.taken_back(withdrawn, outside);
    }

    fn taken_back(&mut self, order: Result<Order, Refusal>, outside: &mut Outside<'_>) {
        match order {
            Err(refusal) => self.message = refusals::refusal_words(refusal),
            Ok(order) => {
                self.message = pages::orders::undone(self.table(), order);
                self.keep(outside);
                self.home();
                if let Order::SetPriorities { beans, who_pays } = order {
                    (self.beans, self.who_pays) = (beans, who_pays);
                    self.frames = vec![Frame::at(Screen::Priorities)];
                }
            }
        }
    }

    fn end_meeting(&mut self, outside: &mut Outside<'_>) {
        let play = self.play.as_mut().expect("meetings end in a game");
        if play.game().is_over() {
            return;
        }
        let turn = play.game().turn;
        play.end_turn();
        let over = play.game().is_over();
        self.look_away();
        self.hold();
        self.keep(outside);
        self.home();
        if over {
            self.frames = vec![Frame::at(Screen::Ending(0))];
        }
        self.show_what_followed(turn);
    }

    fn set_beans(&mut self, count: usize, beans: u8) {
        let free = crate::game::BEANS.saturating_sub(self.beans.iter().sum());
        let now = self.beans[count];
        self.beans[count] = beans.min(now + free);
        self.leave_screen(&Screen::Beans(count));
        let left = crate::game::BEANS.saturating_sub(self.beans.iter().sum());
        self.message = pages::priorities::beans_left(left);
    }

    fn set_points(&mut self, area: usize, points: u8) {
        let free = crate::game::ATTENTION_POINTS.saturating_sub(self.points.iter().sum());
        let now = self.points[area];
        self.points[area] = points.min(now + free);
        self.leave_screen(&Screen::Points(area));
        let left = crate::game::ATTENTION_POINTS.saturating_sub(self.points.iter().sum());
        self.message = pages::attention::points_left(left);
    }

    /// The attention that stands: what this meeting has ordered, or else what went before.
    pub(super) fn points_now(&self) -> [u8; 6] {
        let play = self.table();
        let ordered = play.pending().iter().rev().find_map(|order| match order {
            Order::SetAttention { points } => Some(*points),
            _ => None,
        });
        ordered.unwrap_or_else(|| play.game().attention())
    }
}

/// Whether typing looks for something on a screen.
pub(super) fn looks_for(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Help | Screen::Glossary | Screen::Evidence | Screen::Palette
    )
}
