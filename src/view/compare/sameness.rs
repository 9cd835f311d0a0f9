//! What the games have in common and what they do not, said before anything is compared.

use super::Compared;
use super::labels::Labels;
use crate::catalogue::Clarity;
use crate::save::Header;
use crate::view::document::{Part, Table};
use crate::view::{numbers, words};

pub(super) fn subtitle(all: &Compared<'_>) -> String {
    let titles: Vec<String> = all
        .by_scenario()
        .iter()
        .map(|group| all.account(group[0]).header.title.clone())
        .collect();
    let games = numbers::counted(all.sides.len() as u16, "game", "games");
    format!("{}; {games}", words::listed(&titles))
}

/// Something in which games that are compared should agree.
struct Agreement {
    differs: fn(&Header, &Header) -> bool,
    says: &'static str,
}

const AGREEMENTS: [Agreement; 7] = [
    Agreement {
        differs: |a, b| a.scenario != b.scenario,
        says: "These are games of different scenarios. Their papers are set side by side only \
               within each scenario; counts and figures are shown together, and were reached from \
               different starts.",
    },
    Agreement {
        differs: |a, b| a.scenario == b.scenario && a.scenario_digest != b.scenario_digest,
        says: "Games of one scenario were played on different texts of it. Papers are set side by \
               side where they have the same name; what stood in them may differ.",
    },
    Agreement {
        differs: |a, b| a.model_digest != b.model_digest,
        says: "The games were played on different models: the same choice on the same luck would \
               not have come to the same figures. Choices can be compared, outcomes with care.",
    },
    Agreement {
        differs: |a, b| a.seed != b.seed,
        says: "The games had different luck. A difference in what came of it is partly that.",
    },
    Agreement {
        differs: |a, b| a.sceptic != b.sceptic,
        says: "Some were played on the sceptic's set, and some were not.",
    },
    Agreement {
        differs: |a, b| a.clarity != b.clarity,
        says: "The boards were told their figures with different clarity.",
    },
    Agreement {
        differs: |a, b| a.program != b.program,
        says: "The games were written by different versions of the program.",
    },
];

/// What the games differ in, besides what their boards did; nothing if they are alike.
pub(super) fn differences(all: &Compared<'_>) -> Vec<&'static str> {
    let headers: Vec<&Header> = all.sides.iter().map(|side| &side.account.header).collect();
    let differ = |it: &&Agreement| {
        let mut pairs = headers
            .iter()
            .enumerate()
            .flat_map(|(place, a)| headers[place..].iter().map(move |b| (*a, *b)));
        pairs.any(|(a, b)| (it.differs)(a, b))
    };
    let found = AGREEMENTS.iter().filter(differ);
    found.map(|it| it.says).collect()
}

pub(super) fn parts(all: &Compared<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = match differences(all)[..] {
        [] if all.sides.len() == 1 => Vec::new(),
        [] => vec![Part::Text(
            "The same scenario, the same model and the same luck: what differs here came of what \
             the boards did."
                .into(),
        )],
        ref found => found.iter().map(|it| Part::Notice((*it).into())).collect(),
    };
    parts.push(Part::Table(games(all)));
    parts.push(Part::Heading("What this cannot say".into()));
    parts.push(Part::Text(
        "Games that part in one choice part in others too, so what is shown here is what was, and \
         not what any one choice did. What would have been is worked out game by game, by \
         `debrief`, where the game can be played again."
            .into(),
    ));
    for (place, side) in all.sides.iter().enumerate() {
        if let Some(why) = &side.cannot {
            parts.push(Part::Notice(format!(
                "What would have been cannot be worked out here for {}: {}",
                all.names[place],
                words::stopped(why)
            )));
        }
    }
    parts
}

fn games(all: &Compared<'_>) -> Table {
    let rows = all.sides.iter().zip(&all.names).map(|(side, name)| {
        let header = &side.account.header;
        vec![
            name.clone(),
            header.title.clone(),
            header.seed.to_string(),
            format!("{} of {}", side.account.held, header.turns),
            Labels::ending(side.account.ending.as_deref()),
            made_with(header),
        ]
    });
    Table {
        caption: "The games.".into(),
        head: [
            "Team",
            "Scenario",
            "Luck",
            "Meetings",
            "Ended",
            "Text, model, program",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: rows.collect(),
    }
}

fn made_with(header: &Header) -> String {
    let beginning = |digest: &str| digest.chars().take(6).collect::<String>();
    let mut made = format!(
        "{}, {}, {}",
        beginning(&header.scenario_digest),
        beginning(&header.model_digest),
        header.program
    );
    if header.sceptic {
        made.push_str(", the sceptic's set");
    }
    if header.clarity != Clarity::AsWritten {
        made.push_str(", pack ");
        made.push_str(header.clarity.name());
    }
    made
}
