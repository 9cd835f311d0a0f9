//! Games that are kept, in a session: opened, named, copied, deleted and put back, and branched.

use super::{Frame, Keeping, KeptGame, Outside, Screen, Session};
use crate::view::{pages, words};

impl Session {
    /// Looks again at which games are kept, and which are deleted.
    pub(super) fn list_kept(&mut self, outside: &mut Outside<'_>) {
        self.kept = outside.keeper.list();
        self.deleted = outside.keeper.deleted();
    }

    /// The kept game of this id.
    pub(in crate::view) fn kept_game(&self, id: &str) -> Option<&KeptGame> {
        self.kept.iter().find(|game| game.id == id)
    }

    /// The name of its team, to be changed.
    pub(super) fn team_of_kept(&self, id: &str) -> String {
        let game = self.kept_game(id);
        game.map(|game| game.team.clone()).unwrap_or_default()
    }

    /// Begins the lesson at its first page that asks for something.
    pub(super) fn learn(&mut self, outside: &mut Outside<'_>) {
        let Some(prepared) = outside.library.lesson() else {
            "There is no lesson here.".clone_into(&mut self.message);
            return;
        };
        self.begin(prepared);
        self.guided.lesson = Some(0);
        self.frames = vec![Frame::at(Screen::Priorities)];
    }

    pub(super) fn resume_kept(&mut self, id: &str, outside: &mut Outside<'_>) {
        match outside.keeper.open(id) {
            Ok(play) => {
                self.resume(play);
                self.recap();
            }
            Err(why) => self.message = words::stopped(&why),
        }
    }

    /// Tells those who come back to a game what went before, unless nothing did; what waits for its
    /// release word is not told, and a game that has ended tells it all.
    pub fn recap(&mut self) {
        let play = self.table();
        let begins = play.log().is_empty() && play.pending().is_empty();
        if !begins && !play.is_held() && !play.game().is_over() {
            self.push(Screen::Recap);
            self.message.clear();
        }
    }

    /// Gives the team the name that was written; an empty one leaves it as it is.
    pub(super) fn rename_kept(&mut self, id: &str, outside: &mut Outside<'_>) {
        let team = std::mem::take(&mut self.entry).trim().to_owned();
        if team.is_empty() || team == self.team_of_kept(id) {
            self.frames.pop();
            return;
        }
        let renamed = outside.keeper.rename(id, &team);
        self.done_to_kept(renamed, format!("The team is now called {team}."), outside);
    }

    pub(super) fn copy_kept(&mut self, id: &str, outside: &mut Outside<'_>) {
        let copied = outside.keeper.copy(id);
        let done = "Copied. The copy is a game of its own, with its own file.";
        self.done_to_kept(copied, done.to_owned(), outside);
    }

    pub(super) fn delete_kept(&mut self, id: &str, outside: &mut Outside<'_>) {
        let name = self.kept_game(id).map(pages::kept::name);
        let name = name.unwrap_or_default();
        let deleted = outside.keeper.delete(id);
        let done = format!("Deleted: {name}. It can be put back from the deleted games.");
        self.done_to_kept(deleted, done, outside);
    }

    pub(super) fn put_back(&mut self, id: &str, outside: &mut Outside<'_>) {
        let put_back = outside.keeper.put_back(id);
        let done = "Put back among the games kept.".to_owned();
        self.done_to_kept(put_back, done, outside);
    }

    /// Says what was done, or why not, on the list of games as it stands now.
    fn done_to_kept(
        &mut self,
        result: Result<(), String>,
        done: String,
        outside: &mut Outside<'_>,
    ) {
        let list = self
            .frames
            .iter()
            .position(|it| it.screen == Screen::Kept(Keeping::List));
        self.message = match result {
            Ok(()) => {
                self.frames.truncate(list.unwrap_or(0) + 1);
                self.top().cursor = 0;
                done
            }
            Err(why) => words::stopped(&format!("That could not be done: {why}")),
        };
        self.list_kept(outside);
    }

    /// Goes on with a new game that has the orders of another up to a meeting.
    pub(super) fn branch(&mut self, of: Option<&str>, meeting: u16, outside: &mut Outside<'_>) {
        if of.is_none() && (self.is_unkept() || !self.has_kept()) {
            "This game is not kept on disk as it stands, so it cannot be branched now."
                .clone_into(&mut self.message);
            return;
        }
        match outside.keeper.branch(of, meeting) {
            Ok(play) => {
                self.resume(play);
                self.recap();
                "A game of its own, on the same luck. The other stays as it is."
                    .clone_into(&mut self.message);
            }
            Err(why) => self.message = words::stopped(&why),
        }
    }
}
