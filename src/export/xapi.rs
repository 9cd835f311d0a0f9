//! A game as xAPI statements (version 1.0.3), with the verbs of the ADL vocabulary and nothing that
//! says who played. The fields are described in `docs/RECORDS.md`.

use std::fmt::Write;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::game::{Entry, Minute};
use crate::save::{Account, Act, Save};
use crate::view::compare::counts_by_name;

const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const TYPES: &str = "http://adlnet.gov/expapi/activities/";
/// Names of things in a game. No server answers to it: it only tells them apart.
const OURS: &str = "https://board-to-ward.invalid/";

/// Whom the statements are of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody that could be found: the game itself, by a digest.
    Nobody,
    /// Somebody's address, as they gave it.
    Address(String),
    /// Somebody's or a team's name, as they gave it.
    Name(String),
}

impl Actor {
    /// Who is meant by what was given: an address if it has the form of one, else a name.
    pub fn parse(given: &str) -> Actor {
        let address = given.strip_prefix("mailto:").unwrap_or(given);
        let is_plain = |letter: char| !letter.is_whitespace() && !letter.is_control();
        let parts: Vec<&str> = address.split('@').collect();
        match parts[..] {
            [name, place]
                if !name.is_empty() && place.contains('.') && address.chars().all(is_plain) =>
            {
                Actor::Address(address.to_owned())
            }
            _ => Actor::Name(given.chars().filter(|it| !it.is_control()).collect()),
        }
    }
}

/// The statements of a game, as one JSON list that a learning record store takes.
pub fn statements(save: &Save, account: &Account, actor: &Actor, with_minutes: bool) -> String {
    let game = Game {
        save,
        account,
        actor,
    };
    let mut all: Vec<Value> = Vec::new();
    for meeting in 1..=account.held {
        all.push(game.statement("experienced", &game.meeting(meeting), None));
        let acts = account.acts.iter().filter(|act| act.meeting == meeting);
        all.extend(acts.filter_map(|act| game.act(act)));
    }
    if with_minutes {
        let minutes = save.body.minutes.iter();
        all.extend(minutes.filter_map(|minute| game.minute(minute)));
    }
    all.push(game.whole());
    for (place, statement) in all.iter_mut().enumerate() {
        statement["id"] = game.id(place).into();
    }
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    text
}

struct Game<'a> {
    save: &'a Save,
    account: &'a Account,
    actor: &'a Actor,
}

impl Game<'_> {
    fn scenario(&self) -> String {
        format!("{OURS}scenario/{}", encoded(&self.account.header.scenario))
    }

    fn actor(&self) -> Value {
        let account = |name: &str| json!({ "homePage": OURS, "name": name });
        match self.actor {
            Actor::Address(address) => {
                json!({ "objectType": "Agent", "mbox": format!("mailto:{address}") })
            }
            Actor::Name(name) => json!({ "objectType": "Agent", "account": account(name) }),
            Actor::Nobody => {
                let digest = self.digest("actor");
                let name = format!("game-{}", &digest[..12]);
                json!({ "objectType": "Agent", "account": account(&name) })
            }
        }
    }

    fn statement(&self, verb: &str, object: &Value, result: Option<Value>) -> Value {
        let activity = activity(&self.scenario(), "simulation", &self.account.header.title);
        let mut statement = json!({
            "actor": self.actor(),
            "verb": { "id": format!("{VERBS}{verb}"), "display": { "en-GB": verb } },
            "object": object,
            "context": {
                "platform": "Board to Ward",
                "language": "en-GB",
                "contextActivities": { "parent": [activity] },
            },
        });
        if let Some(result) = result {
            statement["result"] = result;
        }
        statement
    }

    fn meeting(&self, meeting: u16) -> Value {
        let id = format!("{}/meeting/{meeting}", self.scenario());
        activity(&id, "meeting", &format!("Meeting {meeting}"))
    }

    fn thing(&self, kind: &str, id: &str, of_type: &str) -> Value {
        let name = id.replace('_', " ");
        let id = format!("{}/{kind}/{}", self.scenario(), encoded(id));
        activity(&id, of_type, &name)
    }

    /// A paper is a question that the board answers; anything else is something that it did.
    fn act(&self, act: &Act) -> Option<Value> {
        let extension = |name: &str| format!("{OURS}xapi/{name}");
        let mut extensions = Map::new();
        extensions.insert(extension("meeting"), act.meeting.into());
        if !act.how.is_empty() {
            extensions.insert(extension("how"), act.how.clone().into());
        }
        let result = json!({ "response": act.chosen, "extensions": extensions });
        match act.sort {
            "left" => None,
            "decided" => {
                let paper = self.thing("paper", &act.which, "question");
                Some(self.statement("answered", &paper, Some(result)))
            }
            sort => {
                let which = match act.which.as_str() {
                    "" => sort.to_owned(),
                    which => format!("{sort}-{which}"),
                };
                let thing = self.thing("business", &which, "interaction");
                Some(self.statement("interacted", &thing, Some(result)))
            }
        }
    }

    fn minute(&self, minute: &Minute) -> Option<Value> {
        let seat = minute.seat.map_or("board", |seat| seat.name());
        let said = |text: &str| {
            let seat = json!({ format!("{OURS}xapi/seat"): seat });
            Some(json!({ "response": text, "extensions": seat }))
        };
        let meeting = self.meeting(minute.turn);
        match &minute.entry {
            Entry::Answer { question, text } => {
                let id = format!("{}/question/{}", self.scenario(), &hashed(question)[..12]);
                let question = activity(&id, "question", question);
                Some(self.statement("answered", &question, said(text)))
            }
            Entry::Reason { text, .. }
            | Entry::Dissent { text, .. }
            | Entry::Challenge { text, .. } => {
                Some(self.statement("commented", &meeting, said(text)))
            }
            _ => None,
        }
    }

    /// The game as a whole: completed, or put down before its end.
    fn whole(&self) -> Value {
        let over = self.account.header.over;
        let counts = counts_by_name().filter_map(|(_, name)| {
            let last = *self.account.figure(name)?.truth.last()?;
            let last = last.is_finite().then_some(last)?;
            Some((format!("{OURS}xapi/{name}"), Value::from(last)))
        });
        let result = json!({
            "completion": over,
            "extensions": Value::Object(counts.collect()),
        });
        let title = &self.account.header.title;
        let object = activity(&self.scenario(), "simulation", title);
        let verb = if over { "completed" } else { "suspended" };
        let mut statement = self.statement(verb, &object, Some(result));
        if let Some(context) = statement["context"].as_object_mut() {
            context.remove("contextActivities");
        }
        statement
    }

    /// What is the same whenever this game is exported, and for no other game.
    fn digest(&self, what: &str) -> String {
        let header = &self.account.header;
        let last = self.save.body.turns.last();
        let last = last.map_or("", |turn| turn.digest.as_str());
        let actor = format!("{:?}", self.actor);
        hashed(&format!(
            "{}\n{}\n{}\n{}\n{last}\n{actor}\n{what}",
            header.scenario_digest, header.model_digest, header.seed, header.team
        ))
    }

    /// A statement's id: the same each time, so that a game sent twice is not counted twice. It has
    /// the form of a UUID that is made from a name.
    fn id(&self, place: usize) -> String {
        let digest = self.digest(&format!("statement {place}"));
        format!(
            "{}-{}-5{}-8{}-{}",
            &digest[..8],
            &digest[8..12],
            &digest[13..16],
            &digest[17..20],
            &digest[20..32]
        )
    }
}

fn activity(id: &str, of_type: &str, name: &str) -> Value {
    json!({
        "objectType": "Activity",
        "id": id,
        "definition": { "type": format!("{TYPES}{of_type}"), "name": { "en-GB": name } },
    })
}

fn hashed(text: &str) -> String {
    format!("{:x}", Sha256::digest(text.as_bytes()))
}

/// A name as it may stand in an IRI.
fn encoded(name: &str) -> String {
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
