//! How the board led, counted and not marked.

use crate::catalogue::{AttentionArea, Quantity, Whose};
use crate::debrief::{Debrief, Domain};
use crate::game::Play;
use crate::scenario::Called;
use crate::units::Month;
use crate::view::document::{Part, Table};
use crate::view::{dates, numbers, words};

pub(super) fn parts(play: &Play, debrief: &Debrief) -> Vec<Part> {
    let led = &debrief.profile;
    let called = &play.prepared().scenario.called;
    let [decided, left] = led.papers;
    let [started, stopped] = led.own_business;
    let [visits, announced] = led.visits;
    let counted = numbers::counted;
    let mut told = vec![
        format!(
            "Papers: {} decided, and {} left on the table.",
            counted(decided, "paper", "papers"),
            counted(left, "paper", "papers")
        ),
        whose(called, led.whose),
        format!(
            "Own business: {} started, and {} stopped.",
            counted(started, "piece of work", "pieces of work"),
            counted(stopped, "piece", "pieces")
        ),
        load(play, led.load_most),
        match visits {
            0 => "Going to see: nobody went.".to_owned(),
            visits => format!(
                "Going to see: {}, {announced} of them announced.",
                counted(visits, "visit", "visits")
            ),
        },
        format!(
            "Asking round the table: {} opened.",
            counted(led.briefs, "private brief", "private briefs")
        ),
        format!(
            "In the minutes: {}, {}, {}, {} and {}.",
            counted(led.minutes.reasons, "reason", "reasons"),
            counted(led.minutes.predictions, "prediction", "predictions"),
            counted(led.minutes.challenges, "challenge", "challenges"),
            counted(
                led.minutes.shows_of_hands,
                "show of hands",
                "shows of hands"
            ),
            counted(led.minutes.dissents, "dissent", "dissents")
        ),
    ];
    if !led.approaches.is_empty() {
        let each: Vec<String> = led
            .approaches
            .iter()
            .map(|(approach, times)| format!("{} {times}", approach.words()))
            .collect();
        told.push(format!("How change was made: {}.", words::listed(&each)));
    }
    let mut parts = vec![
        Part::Aside("Counted, not marked. There is no right amount of any of it.".into()),
        Part::List(told),
    ];
    parts.push(match led.attention {
        Some(attention) => Part::Table(attention_table(called, attention)),
        None => Part::Text(format!(
            "{} never divided its attention.",
            words::capital(called.board())
        )),
    });
    parts.extend(domains(play, &led.domains));
    parts
}

/// How many decisions were properly whose.
fn whose(called: &Called, [board, executive, service]: [u16; 3]) -> String {
    format!(
        "Decisions, by whose they properly were: {}'s {board}, {}'s {executive}, {}'s {service}.",
        called.decider(Whose::Board),
        called.decider(Whose::Executive),
        called.decider(Whose::Service)
    )
}

/// When the most was changed at once, and how much beside the start.
fn load(play: &Play, (most, when): (f64, Month)) -> String {
    let begun = play.recorder().true_at(Month(0))[Quantity::CHANGE_LOAD.index()];
    format!(
        "The most change at once was in {}: a change load of {}, from {} at the start.",
        dates::month_name(&play.prepared().scenario, when),
        numbers::decimal(most, 1),
        numbers::decimal(begun, 1)
    )
}

fn attention_table(called: &Called, attention: [f64; 6]) -> Table {
    let rows = AttentionArea::ALL.iter().zip(attention);
    let rows =
        rows.map(|(area, points)| vec![words::capital(area.words()), numbers::decimal(points, 1)]);
    Table {
        caption: format!(
            "{}'s attention on the mean of its meetings, of ten points; what its own business \
             took is not in it.",
            words::capital(called.board())
        ),
        head: ["Area", "Points"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn domains(play: &Play, domains: &[Domain]) -> Option<Part> {
    if domains.is_empty() {
        return None;
    }
    let scenario = &play.prepared().scenario;
    let titles = |places: &[u16]| {
        let titles = places
            .iter()
            .map(|it| &scenario.items[usize::from(*it)].title);
        let titles: Vec<&str> = titles.map(String::as_str).collect();
        if titles.is_empty() {
            "none".to_owned()
        } else {
            titles.join("; ")
        }
    };
    let rows = domains
        .iter()
        .map(|it| vec![it.name.clone(), titles(&it.decided), titles(&it.left)]);
    Some(Part::Table(Table {
        caption: "Where this game touched the domains of the frameworks that the scenario names."
            .into(),
        head: ["Domain", "Papers decided", "Papers left"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
    }))
}
