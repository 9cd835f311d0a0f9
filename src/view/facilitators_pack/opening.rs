//! What is read before a session: the pack at a glance, the room, the words that hold every team at
//! the same meeting, the script and what to do with distress.

use super::run_sheet::{Sheet, sheets, time};
use super::{Asked, SECTIONS, for_whom, paragraphs};
use crate::scenario::Scenario;
use crate::view::document::{Part, Table};
use crate::view::release_words::{BY_MEETING, release_word};
use crate::view::{dates, numbers, words};

/// Words read aloud in a minute, calmly.
const WORDS_A_MINUTE: usize = 140;

/// What it is, for whom, how long; and what to print.
pub(super) fn glance(scenario: &Scenario, printed: &[&str]) -> Vec<Part> {
    let mut parts = Vec::new();
    if !scenario.exam_question.is_empty() {
        parts.push(Part::Notice(scenario.exam_question.clone()));
    }
    for text in [&scenario.blurb, &scenario.background] {
        parts.extend(paragraphs(text));
    }
    let (least, best, most) = scenario.group;
    let minutes = scenario.minutes;
    let group = format!("{least} to {most} people to a team, best with {best}");
    let length = format!(
        "{} minutes of prebrief, {} of play and {} of debrief; or cut to 45, 90 or 180 minutes",
        minutes.prebrief, minutes.play, minutes.debrief
    );
    let term = numbers::counted(scenario.turns, "meeting", "meetings");
    let term = format!("{term}, from {}", dates::meeting_date(scenario, 1));
    let facts = [
        ("For", scenario.audience.clone()),
        ("What players should know", scenario.prior_knowledge.clone()),
        ("How hard", scenario.difficulty.clone()),
        ("Group", group),
        ("Time", length),
        ("The term", term),
        ("The trust", scenario.fiction.trust.clone()),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    parts.extend(facts.map(|(who, text)| Part::Says {
        who: who.to_owned(),
        says: words::stopped(&words::capital(&text)),
    }));
    if !scenario.objectives.is_empty() {
        parts.push(Part::Heading("By the end, people can".into()));
        let objectives = scenario.objectives.iter().map(|it| it.text.clone());
        parts.push(Part::List(objectives.collect()));
    }
    parts.push(Part::Heading("What is in this pack".into()));
    parts.push(Part::Table(contents(printed)));
    parts
}

fn contents(printed: &[&str]) -> Table {
    let sections = SECTIONS.iter().filter(|(id, _)| printed.contains(id));
    let rows = sections.map(|(id, title)| {
        let (whom, copies) = for_whom(id);
        vec![
            (*title).to_owned(),
            whom.to_owned(),
            copies.to_owned(),
            (*id).to_owned(),
        ]
    });
    Table {
        caption: "Each part, who it is for, and its name for --only.".into(),
        head: ["Part", "For", "Copies", "Name"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.collect(),
    }
}

/// What to bring, and what to do in the twenty minutes before people come.
pub(super) fn room(scenario: &Scenario, asked: &Asked) -> Vec<Part> {
    let name = &asked.name;
    let (_, best, most) = scenario.group;
    vec![
        Part::Heading("Bring".into()),
        Part::List(vec![
            format!(
                "This pack, printed on one side only: what one team must not see yet would lie \
                 behind what it reads. The seat cards by themselves, on both sides: `board-to-ward \
                 pack {name} --seats --write seats.html`."
            ),
            format!(
                "For each team of {best} (at most {most}): one laptop with the program on it, a \
                 screen that all can see, a table, pens."
            ),
            "For each team: one set of seat cards, papers and event cards; for each person the two \
             pages to fill in; for you the rest of this pack."
                .into(),
            "A clock that the room can see. Water. The number of your staff support line, on the \
             wall."
                .into(),
        ]),
        Part::Heading("Twenty minutes".into()),
        Part::Table(set_up(name)),
        Part::Text(format!(
            "The same --seed gives every team the same luck, so that what differs is what they \
             did. Each game is kept after every answer: should a laptop go out, `board-to-ward \
             list` shows the name of the save, such as {name}-7 with the team's name in it, and \
             `board-to-ward play` with that name goes on where it was, held as it was. \
             Afterwards `board-to-ward debrief` with that name writes a team's own debrief; \
             `--room` makes the half hour for all of them. None of it needs a network. For \
             an easier or a harder board pack: `board-to-ward play {name} --pack clearer`, or \
             `cloudier`."
        )),
    ]
}

fn set_up(name: &str) -> Table {
    let start = format!(
        "On each laptop: `board-to-ward play {name} --seed 7 --hold {BY_MEETING} --team` and the \
         team's name. Stop at the first page. Small screens: make the letters larger first."
    );
    let rows = [
        (
            "0 to 5",
            "Tables apart, so that teams do not overhear. Screens where all can see.".into(),
        ),
        ("5 to 10", start),
        (
            "10 to 14",
            "Cards on the tables, fronts up. Papers and event cards in your own hand.".into(),
        ),
        (
            "14 to 17",
            "Clock, support number and the one question on the wall.".into(),
        ),
        (
            "17 to 20",
            "Read the script once to yourself. Choose the run sheet.".to_owned(),
        ),
    ];
    Table {
        caption: "Before people come.".into(),
        head: vec!["Minutes".into(), "What is done".into()],
        rows: rows
            .map(|(when, what)| vec![when.to_owned(), what])
            .to_vec(),
    }
}

/// The word that lets a team go on after each meeting.
pub(super) fn release(scenario: &Scenario, asked: &Asked) -> Vec<Part> {
    let sheets = sheets(scenario);
    let timed: Vec<&Sheet> = sheets.iter().filter(|it| it.end_of(1).is_some()).collect();
    let mut head = vec!["After the meeting of".to_owned(), "Word".to_owned()];
    head.extend(
        timed
            .iter()
            .map(|it| format!("In {} minutes, at", it.length)),
    );
    let rows = (1..=scenario.turns).map(|turn| {
        let word = release_word(scenario, turn).to_owned();
        let mut row = vec![dates::meeting_date(scenario, turn), word];
        let ends = timed
            .iter()
            .map(|it| it.end_of(turn).map_or("not held".into(), time));
        row.extend(ends);
        row
    });
    let rows = rows.collect();
    vec![
        Part::Text(format!(
            "Started with `--hold {BY_MEETING}`, a game waits after each meeting. What followed is \
             shown only when the word of that meeting is typed, and no other meeting's word will \
             do. Say it when every team waits, or at the time of the run sheet; a team that is \
             still talking then ends its meeting with what it has decided. To let teams go at \
             their own pace, start them without: `board-to-ward play {}`.",
            asked.name
        )),
        Part::Table(Table {
            caption: "Release words. Keep this page to yourself.".into(),
            head,
            rows,
        }),
    ]
}

/// The script, the contract, and what will be asked.
pub(super) fn script(scenario: &Scenario) -> Vec<Part> {
    let own = scenario.prebrief.split_whitespace().count();
    let usual = USUAL_SCRIPT.replace("the board", scenario.called.board());
    let text = if own == 0 { &usual } else { &scenario.prebrief };
    let minutes = text
        .split_whitespace()
        .count()
        .div_ceil(WORDS_A_MINUTE)
        .max(1) as u16;
    let mut parts = vec![Part::Aside(format!(
        "Read slowly; about {} aloud.",
        numbers::counted(minutes, "minute", "minutes")
    ))];
    let shorter = scenario.sessions.lengths().into_iter();
    let shorter = shorter.filter(|(_, meetings)| own > 0 && *meetings < scenario.turns);
    for (length, meetings) in shorter {
        parts.push(Part::Aside(format!(
            "In {length} minutes {} held: where the script names them, say so.",
            match meetings {
                1 => "one meeting is".to_owned(),
                more => format!("{} are", numbers::counted(more, "meeting", "meetings")),
            }
        )));
    }
    parts.extend(paragraphs(text));
    parts.push(Part::Heading("The fiction contract".into()));
    parts.extend(paragraphs(&scenario.fiction.disclaimer));
    parts.push(Part::List(CONTRACT.map(str::to_owned).to_vec()));
    let fiction = &scenario.fiction;
    let about = [
        ("Where", &fiction.place),
        ("The trust", &fiction.about),
        ("Whom it serves", &fiction.patients),
    ];
    let about = about.into_iter().filter(|(_, text)| !text.is_empty());
    let about: Vec<Part> = about
        .map(|(who, text)| Part::Says {
            who: who.to_owned(),
            says: text.clone(),
        })
        .collect();
    if !about.is_empty() {
        parts.push(Part::Heading("If they ask about the place".into()));
        parts.extend(about);
    }
    parts
}

const USUAL_SCRIPT: &str = "\
    Welcome. For the time that we have you are the board of a hospital trust that does not exist. \
    It runs on a model: its figures move for reasons that you can ask about at any time.\n\nWe \
    have built this with care and ask you to treat it as real enough to argue about. We know that \
    it is a game: mistakes are what it is for. Nothing said here is about how good you are at \
    your job, and none of it leaves with a name on it. Anyone may step out, swap seats or leave \
    one empty, without a reason.\n\nEach of you has a card. The front is for everyone. The back \
    is for you: you may use it, or not, as that person might. You will not be able to read or do \
    everything. That part is realistic.";

const CONTRACT: [&str; 5] = [
    "We treat it as real enough to argue about; we know that it is a game in one model.",
    "Mistakes are welcome. Nobody is assessed, and nothing here is for appraisal.",
    "What is said stays in the room. Minutes are kept by seat, never by person.",
    "Kept on the laptop: orders, reasons and expectations, by seat. Nothing is sent anywhere.",
    "Anyone may stop, step out or change seats at any time, without giving a reason.",
];

/// What may be hard, how to play it more softly, and what to do.
pub(super) fn care(scenario: &Scenario) -> Vec<Part> {
    let care = &scenario.care;
    let mut parts = Vec::new();
    if !care.content_notes.is_empty() {
        parts.push(Part::Heading("Say before anybody sits down".into()));
        parts.push(Part::List(care.content_notes.clone()));
    }
    if !care.softer.is_empty() {
        parts.push(Part::Heading("A softer way to play it".into()));
        parts.extend(paragraphs(&care.softer));
    }
    parts.push(Part::Heading("If somebody is distressed".into()));
    parts.extend(paragraphs(if care.distress_plan.is_empty() {
        USUAL_PLAN
    } else {
        &care.distress_plan
    }));
    if !care.check_out.is_empty() {
        parts.push(Part::Heading("Before anybody leaves".into()));
        parts.extend(paragraphs(&care.check_out));
    }
    parts
}

const USUAL_PLAN: &str = "\
    Anyone may leave the room without a reason; a seat can be left empty and the game goes on. \
    Say at the start where you will be if somebody needs you. If somebody is reminded of something \
    real, stop the clock, offer a few minutes outside with a colleague of their choice, and ask \
    them before you start again. Have the number of your staff support line on the wall, and a \
    Freedom to Speak Up Guardian's for a real concern.";
