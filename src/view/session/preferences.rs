//! Settings in a session: what was found when it began, and what is chosen while it goes on.

use super::{Outside, Screen, Session};
use crate::view::settings::{self, Origin, SettingId, Settings};
use crate::view::{Keymap, words};

impl Session {
    /// Goes by these settings; `told` is what is wrong with them as they were found, in sentences.
    pub fn use_settings(&mut self, settings: Settings, told: Vec<String>) {
        self.settings = settings;
        match told.len() {
            0 => {}
            1 => self.message.clone_from(&told[0]),
            many => {
                self.message = format!("{} The settings say {} more.", told[0], many - 1);
            }
        }
        self.settings_told = told;
    }

    /// Goes by these keys.
    pub fn use_keys(&mut self, keys: Keymap) {
        self.keys = keys;
    }

    /// Which keys ask for what.
    pub fn keys(&self) -> &Keymap {
        &self.keys
    }

    /// Says something in the one place for messages, until the next thing is done.
    pub fn say(&mut self, message: impl Into<String>) {
        self.message = message.into();
    }

    /// What is chosen about the program.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Chooses a value and keeps it for the next time; says if it cannot be kept, and goes on.
    pub fn set(&mut self, id: SettingId, value: &str, outside: &mut Outside<'_>) {
        if let Err(why) = self.settings.put(Origin::Chosen, id, value) {
            self.message = format!("This cannot be: {why}.");
            return;
        }
        if matches!(self.screen(), Screen::Setting(_) | Screen::SettingText(_)) {
            self.frames.pop();
        }
        let value = &self.settings.value(id).to_owned();
        let label = settings::setting(id).label;
        let shown = settings::setting(id).said(value);
        self.message = format!("{label}: {shown}.");
        if matches!(id, SettingId::Clarity | SettingId::Sceptic) && !self.offers.is_empty() {
            self.look_at_offers(outside);
        }
        let text = outside.preferences.load();
        let text = text.and_then(|text| settings::edited(&text, id, value));
        if let Err(why) = text.and_then(|text| outside.preferences.store(&text)) {
            let why = words::stopped(&why);
            self.message = format!("{label}: {shown}, until the program closes. Not kept: {why}");
        }
    }

    /// Looks again at which scenarios there are, as the settings would have them played.
    pub(super) fn look_at_offers(&mut self, outside: &mut Outside<'_>) {
        let (sceptic, clarity) = self.settings.game();
        outside.library.offer_with(sceptic, clarity);
        self.offers = outside.library.offers();
        self.offers.sort_by_key(|offer| offer.found.is_none());
    }
}
