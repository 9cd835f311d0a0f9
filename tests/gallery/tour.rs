//! Where the tour stops, and how one gets there.

mod places;

use std::sync::OnceLock;

use board_to_ward::catalogue::WhoPays;
use board_to_ward::game::{Order, Play, Prepared};
use board_to_ward::save::branch;
use board_to_ward::scenario::library::Library as Scenarios;
use board_to_ward::view::{
    ActionId, Forgetful, Library, Message, Offer, Origin, Outside, Report, Session, SettingId,
    Settings, Version,
};

use crate::table::{COLOURS, Memory, Person, Shelf, first_winter, session, start};

use self::places::{A_TEAM, ALONE, AT_THE_TITLE, HELD, KEPT, WATCHED};

/// What the page begins with.
pub const OPENING: &str = "\
# A tour of the screens

Every screen, drawn by the program's own code in five looks: dark, light, colour-blind safe,
without colours, and in plain signs. A test draws them and fails when one is out of date, so what is
shown here is what is there.
";

/// A screen that is shown.
pub struct Stop {
    /// Its file's name.
    pub name: &'static str,
    /// What it is.
    pub title: &'static str,
    /// A sentence about it.
    pub words: &'static str,
    /// The sizes that it is shown in, as columns and rows.
    pub sizes: [(u16, u16); 2],
    /// How to get there from the stop before.
    steps: &'static [&'static str],
}

const fn stop(
    name: &'static str,
    title: &'static str,
    words: &'static str,
    steps: &'static [&'static str],
) -> Stop {
    Stop {
        name,
        title,
        words,
        sizes: SIZES,
        steps,
    }
}

/// The sizes that screens are shown in: that of a projector, and a roomy one.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Calls `look` at every stop.
pub fn stops(look: impl FnMut(&Stop, &mut Person)) {
    stops_of(session, look);
}

/// The same in games that begin so.
pub fn stops_of(begin: impl Fn() -> Session, mut look: impl FnMut(&Stop, &mut Person)) {
    let mut shelf = shipped_and_broken();
    let (mut first, mut kept) = (kept_games(), kept_games());
    let walks = vec![
        (at_the_title(&mut shelf, &mut first), first, AT_THE_TITLE),
        (at_the_title(&mut shelf, &mut kept), kept, KEPT),
        (begin(), Memory::default(), A_TEAM),
        (begin(), Memory::default(), ALONE),
        (held(begin()), Memory::default(), HELD),
        (watched(begin()), Memory::default(), WATCHED),
    ];
    for (session, memory, stops) in walks {
        let mut person = Person::at(80, 24, COLOURS, session);
        person.shelf = shelf.clone();
        person.memory = memory;
        for stop in stops {
            for step in stop.steps {
                if *step == "^" {
                    person.hear(Message::Do(ActionId::Back));
                } else {
                    person.follow(&[step]);
                }
            }
            look(stop, &mut person);
            person.resize(80, 24);
        }
    }
}

fn at_the_title(shelf: &mut Shelf, keeper: &mut Memory) -> Session {
    let mut outside = Outside {
        keeper,
        library: shelf,
        preferences: &mut Forgetful::default(),
    };
    Session::at_title(start(), &mut outside)
}

/// The shipped scenarios, and a file that cannot be read.
fn shipped_and_broken() -> Shelf {
    static OFFERS: OnceLock<Vec<Offer>> = OnceLock::new();
    let shipped = |id: String| {
        let reading = Scenarios::built_in().open(&id);
        Offer {
            id,
            origin: "built in".to_owned(),
            report: Report::of(&reading),
            found: reading.scenario.map(|it| Prepared::new(it).into()),
        }
    };
    let offers = OFFERS.get_or_init(|| {
        let listed = Scenarios::built_in().list().into_iter();
        let mut offers: Vec<Offer> = listed.map(|it| shipped(it.name)).collect();
        let origin = "tests/bad/missing_comma.ron";
        offers.push(Offer {
            id: "missing_comma".to_owned(),
            origin: origin.to_owned(),
            report: Report::of(&Scenarios::built_in().open(origin)),
            found: None,
        });
        offers
    });
    Shelf(offers.clone())
}

/// Two games that are kept: one at its third meeting, and a branch of it from its second.
fn kept_games() -> Memory {
    let mut play = Play::new(first_winter(), 7, "Blue team".to_owned());
    let (beans, who_pays) = ([4, 2, 2, 2], WhoPays::Reserves);
    play.give(Order::SetPriorities { beans, who_pays })
        .expect("priorities are set first");
    for tenths_percent in [30, 20] {
        play.give(Order::Savings { tenths_percent })
            .expect("savings may be changed");
        play.end_turn();
    }
    let other = branch(&play, "first-winter-blue-team-7", 2, None);
    Memory {
        kept: Some(play),
        others: vec![other.expect("its second meeting was held")],
        ..Memory::default()
    }
}

fn held(mut session: Session) -> Session {
    let mut settings = Settings::default();
    let put = settings.put(Origin::Flag, SettingId::ReleaseWord, "willow");
    put.expect("it is taken");
    session.use_settings(settings, Vec::new());
    session
}

/// A library whose one new version of the scenario is broken.
struct Broken;

impl Library for Broken {
    fn offers(&mut self) -> Vec<Offer> {
        Vec::new()
    }

    fn new_version(&mut self) -> Option<Version> {
        let reading = Scenarios::built_in().open("tests/bad/missing_comma.ron");
        Some(Version::Broken(Report::of(&reading)))
    }
}

fn watched(mut session: Session) -> Session {
    session.watch();
    session.look_outside(&mut Outside {
        keeper: &mut Memory::default(),
        library: &mut Broken,
        preferences: &mut Forgetful::default(),
    });
    session
}
