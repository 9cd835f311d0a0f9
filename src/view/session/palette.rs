//! The palette: everything that can be done and opened from the page that stands, in one list.

use super::{Act, Frame, Outside, Screen, Session};
use crate::view::{ACTIONS, Action, ActionId, Choice, Flow, Page, applies, key_name, pages, words};

/// One line of the palette.
#[derive(Clone, Debug)]
pub(in crate::view) struct Offered {
    /// What it is called.
    pub label: String,
    /// The key that asks for it without the palette; may be empty.
    pub key: String,
    /// What follows from it.
    pub help: String,
    /// What running it does.
    pub act: Act,
}

impl Session {
    pub(super) fn open_palette(&mut self) {
        if matches!(self.screen(), Screen::Palette) {
            return;
        }
        let page = self.page();
        self.offered = self.screens_offered(&page);
        let actions = self.actions_offered(&page, false);
        self.offered.extend(actions);
        let moving = self.actions_offered(&page, true);
        self.offered.extend(moving);
        self.push(Screen::Palette);
    }

    /// The actions that apply on a page: those that only move, or all others.
    fn actions_offered(&self, page: &Page, moving: bool) -> Vec<Offered> {
        let is_offered = |action: &&Action| {
            let is_known = !self.plain || action.plain.is_some();
            let is_here = action.id != ActionId::Palette && applies(action, page);
            is_known && is_here && moves(action) == moving
        };
        let offered = |action: &Action| Offered {
            label: words::capital(action.label),
            key: self.key_of(action),
            help: action.help.to_owned(),
            act: Act::Run(action.id),
        };
        ACTIONS.iter().filter(is_offered).map(offered).collect()
    }

    fn key_of(&self, action: &Action) -> String {
        if self.plain {
            return action.plain.map(String::from).unwrap_or_default();
        }
        let key = self.keys.of(action.id).first();
        key.map(|key| key_name(*key)).unwrap_or_default()
    }

    /// The screens that a page leads to, and those that the page beneath all others leads to; not
    /// past a hold.
    fn screens_offered(&self, page: &Page) -> Vec<Offered> {
        let mut offered: Vec<Offered> = Vec::new();
        collect("", page, &mut offered);
        if self.frames.iter().any(|frame| frame.screen == Screen::Hold) {
            return offered;
        }
        let first = &self.frames[0].screen;
        collect("", &pages::page(self, first), &mut offered);
        if matches!(first, Screen::Boardroom) {
            collect("", &pages::page(self, &Screen::Record), &mut offered);
            let business = pages::page(self, &Screen::Business);
            collect(&business.title, &business, &mut offered);
        }
        // The pack is among the actions, with its key.
        let is_known = |screen: &Screen| screen == self.screen() || *screen == Screen::Pack(0);
        offered.retain(|one| !matches!(&one.act, Act::Reach(screen) if is_known(screen)));
        offered
    }

    /// Does what was picked in the palette, on the page that it was opened from.
    pub(super) fn run(&mut self, id: ActionId, outside: &mut Outside<'_>) -> Flow {
        self.close_palette();
        if is_of_the_screen(id) {
            self.request = Some(id);
            return Flow::GoOn;
        }
        self.act_on(id, outside)
    }

    /// Opens what was picked in the palette.
    pub(super) fn reach(&mut self, screen: Screen, outside: &mut Outside<'_>) {
        self.close_palette();
        self.open(screen, outside);
    }

    fn close_palette(&mut self) {
        if matches!(self.screen(), Screen::Palette) {
            self.frames.pop();
            self.entry.clear();
        }
    }

    /// What only the front end can do, if it was asked for in the palette.
    pub fn take_request(&mut self) -> Option<ActionId> {
        self.request.take()
    }

    /// After what is looked for has changed, focus goes to the first thing found.
    pub(super) fn focus_on_found(&mut self) {
        let page = self.page();
        let found = page.choices.iter().position(|it| it.act != Act::Back);
        let top: &mut Frame = self.top();
        top.cursor = found.unwrap_or(0);
    }
}

/// Takes in the screens that a page leads to.
fn collect(from: &str, page: &Page, offered: &mut Vec<Offered>) {
    let leads = |choice: &Choice| match &choice.act {
        Act::Go(screen) if choice.figure.is_none() && choice.refused.is_none() => {
            Some(screen.clone())
        }
        _ => None,
    };
    for choice in &page.choices {
        let Some(screen) = leads(choice) else {
            continue;
        };
        let act = Act::Reach(screen);
        if offered.iter().any(|one| one.act == act) {
            continue;
        }
        let label = match from {
            "" => choice.label.clone(),
            from => format!("{from}: {}", words::inside(&choice.label)),
        };
        offered.push(Offered {
            label,
            key: String::new(),
            help: choice.note.clone(),
            act,
        });
    }
}

/// Whether an action only moves on the page: arrows do it better than a list.
fn moves(action: &Action) -> bool {
    matches!(
        action.id,
        ActionId::Up
            | ActionId::Down
            | ActionId::Less
            | ActionId::More
            | ActionId::Choose
            | ActionId::First
            | ActionId::Last
            | ActionId::PageUp
            | ActionId::PageDown
    )
}

/// Whether the session leaves an action to whoever draws it.
fn is_of_the_screen(id: ActionId) -> bool {
    matches!(
        id,
        ActionId::Blank | ActionId::Theme | ActionId::Zoom | ActionId::PageUp | ActionId::PageDown
    )
}
