//! What a session does with what a front end tells it: an action, an answer, a letter, a pointer.

use super::{Act, Flow, Keeping, Outside, Screen, Session, Since, predicting};
use crate::game::REASON_LONGEST;
use crate::save::TEAM_LONGEST;
use crate::view::{ActionId, Page, SettingId, lesson, words};

/// What a front end tells a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// An action of the table.
    Do(ActionId),
    /// The answer at this place; the first is 0.
    Pick(usize),
    /// A letter for the line that is being written.
    Letter(char),
    /// The last letter is taken back.
    Erase,
    /// The whole line, written at once.
    Line(String),
    /// Text from elsewhere, for the line that is being written.
    Paste(String),
    /// The answer at this place gets focus; if it has it, it is given.
    Point(usize),
    /// The figure at this place of those in sight gets focus; if it has it, it is asked why.
    PointFigure(usize),
}

impl Session {
    /// Does what a person asked. What it changes is kept before this returns.
    pub fn hear(&mut self, message: Message, outside: &mut Outside<'_>) -> Flow {
        self.message.clear();
        let flow = self.do_as_told(message, outside);
        self.guided.lesson = self.guided.lesson.map(|step| lesson::after(self, step));
        flow
    }

    fn do_as_told(&mut self, message: Message, outside: &mut Outside<'_>) -> Flow {
        match message {
            Message::Do(action) => self.act_on(action, outside),
            Message::Pick(place) => self.pick(place, outside),
            Message::Letter(letter) => self.look_for(|session| session.write_letter(letter)),
            Message::Erase => self.look_for(|session| {
                session.entry.pop();
            }),
            Message::Paste(text) => {
                let text: Vec<&str> = text.split_whitespace().collect();
                self.look_for(|session| {
                    text.join(" ")
                        .chars()
                        .for_each(|letter| session.write_letter(letter));
                })
            }
            Message::Point(place) => self.point(place, outside),
            Message::PointFigure(place) => self.point_figure(place, outside),
            Message::Line(line) => {
                self.entry.clear();
                for letter in line.chars() {
                    self.write_letter(letter);
                }
                self.do_act(Act::Write, outside)
            }
        }
    }

    /// Changes the line that is being written, or what is looked for.
    fn look_for(&mut self, change: impl FnOnce(&mut Session)) -> Flow {
        change(self);
        if matches!(self.screen(), Screen::Palette | Screen::Glossary) {
            self.focus_on_found();
        }
        Flow::GoOn
    }

    fn write_letter(&mut self, letter: char) {
        let longest = match self.screen() {
            Screen::ExpectWhy(_) => predicting::WHY_LONGEST,
            Screen::Kept(Keeping::Name(_)) => TEAM_LONGEST,
            _ => REASON_LONGEST,
        };
        if !letter.is_control() && self.entry.chars().count() < longest {
            self.entry.push(letter);
        }
    }

    fn pick(&mut self, place: usize, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        let Some(choice) = page.choices.get(place) else {
            let last = page.choices.len();
            self.message = format!("There is no answer {}. {}", place + 1, words::answers(last));
            return Flow::GoOn;
        };
        self.beside_cursor = None;
        self.top().cursor = place;
        if let Some(why) = &choice.refused {
            self.message.clone_from(why);
            return Flow::GoOn;
        }
        self.do_act(choice.act.clone(), outside)
    }

    /// What is pointed at gets focus; what has it is given.
    fn point(&mut self, place: usize, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        if page.beside_cursor.is_none() && page.cursor == place {
            return self.pick(place, outside);
        }
        self.beside_cursor = None;
        self.top().cursor = place.min(page.choices.len().saturating_sub(1));
        Flow::GoOn
    }

    fn point_figure(&mut self, place: usize, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        if page.beside_cursor == Some(place) {
            return self.ask_why(&page, outside);
        }
        self.beside_cursor = (place < page.beside.len()).then_some(place);
        Flow::GoOn
    }

    pub(super) fn act_on(&mut self, action: ActionId, outside: &mut Outside<'_>) -> Flow {
        let page = self.page();
        match action {
            ActionId::Up => self.move_focus(&page, |at, _| at.saturating_sub(1)),
            ActionId::Down => self.move_focus(&page, |at, last| (at + 1).min(last)),
            ActionId::First => self.move_focus(&page, |_, _| 0),
            ActionId::Last => self.move_focus(&page, |_, last| last),
            ActionId::Focus => self.turn_focus(&page),
            ActionId::Less | ActionId::More => return self.adjust(&page, action, outside),
            ActionId::Choose => return self.choose(&page, outside),
            ActionId::Back => return self.back(outside),
            ActionId::Why => return self.ask_why(&page, outside),
            ActionId::Undo => return self.do_act(Act::Undo, outside),
            ActionId::Countdown => self.go_once(Screen::Countdown),
            ActionId::Challenge => self.go_once(Screen::Challenge),
            ActionId::Pack => self.go_once(Screen::Pack(0)),
            ActionId::Help => self.go_once(Screen::Help),
            ActionId::Glossary => {
                self.glossary = outside.library.glossary();
                self.go_once(Screen::Glossary);
            }
            ActionId::Settings => self.go_once(Screen::Settings),
            ActionId::File => self.go_once(Screen::File),
            ActionId::Leave => self.go_once(Screen::Leave),
            ActionId::Stop => return Flow::Quit,
            ActionId::Palette => self.open_palette(),
            ActionId::Mouse => {
                let other = self.settings.beside(SettingId::Mouse, true);
                self.set(SettingId::Mouse, &other, outside);
            }
            ActionId::Suspend => return Flow::Suspend,
            ActionId::PageUp
            | ActionId::PageDown
            | ActionId::Blank
            | ActionId::Zoom
            | ActionId::Theme => {}
        }
        Flow::GoOn
    }

    fn move_focus(&mut self, page: &Page, to: impl Fn(usize, usize) -> usize) {
        if let Some(at) = page.beside_cursor {
            self.beside_cursor = Some(to(at, page.beside.len().saturating_sub(1)));
        } else {
            self.top().cursor = to(page.cursor, page.choices.len().saturating_sub(1));
        }
    }

    fn turn_focus(&mut self, page: &Page) {
        self.beside_cursor = match page.beside_cursor {
            None if !page.beside.is_empty() => Some(0),
            _ => None,
        };
    }

    fn adjust(&mut self, page: &Page, action: ActionId, outside: &mut Outside<'_>) -> Flow {
        let choice = page.choices.get(page.cursor);
        match choice.and_then(|choice| choice.adjust.clone()) {
            Some((less, _)) if action == ActionId::Less => self.do_act(less, outside),
            Some((_, more)) => self.do_act(more, outside),
            None => Flow::GoOn,
        }
    }

    fn choose(&mut self, page: &Page, outside: &mut Outside<'_>) -> Flow {
        match page.beside_cursor {
            Some(_) => self.ask_why(page, outside),
            None if page.entry.is_some() => self.do_act(Act::Write, outside),
            None => self.pick(page.cursor, outside),
        }
    }

    fn ask_why(&mut self, page: &Page, outside: &mut Outside<'_>) -> Flow {
        let figure = match page.beside_cursor {
            Some(at) => page.beside.get(at),
            None if self.plain => None,
            None => page
                .choices
                .get(page.cursor)
                .and_then(|choice| choice.figure.as_ref()),
        };
        match figure {
            Some(figure) => self.do_act(
                Act::Go(Screen::Why(figure.quantity, Since::LastMeeting)),
                outside,
            ),
            None if self.play.is_some() => {
                self.go_once(Screen::AskWhy);
                Flow::GoOn
            }
            None => Flow::GoOn,
        }
    }
}
