//! The games kept: what may be done with each, and the deleted ones, which can be put back.

use crate::catalogue::Clarity;
use crate::view::page::{Block, Choice, EntryWords, Page};
use crate::view::session::{Act, Keeping, KeptGame, Screen};
use crate::view::{Session, dates, words};

pub(super) fn page(session: &Session, keeping: &Keeping) -> Page {
    match keeping {
        Keeping::List => list_page(session),
        Keeping::Game(id) => one_page(session, id),
        Keeping::Name(id) => name_page(session, id),
        Keeping::Branch(id) => branch_page(session, id),
        Keeping::Delete(id) => delete_page(session, id),
        Keeping::Deleted => deleted_page(session),
    }
}

fn list_page(session: &Session) -> Page {
    let mut choices = vec![Choice::new("Go back", Act::Back)];
    for game in &session.kept {
        let mut detail = vec![Block::Aside(format!("Kept as {}.", game.file))];
        if let Some(problem) = &game.problem {
            detail.insert(0, Block::Notice(sentence(problem)));
        }
        let act = go(Keeping::Game(game.id.clone()));
        let choice = Choice::new(name(game), act).note(played(game));
        choices.push(choice.detail(detail));
    }
    if !session.deleted.is_empty() {
        let number = session.deleted.len().to_string();
        choices.push(Choice::new("Deleted games", go(Keeping::Deleted)).note(number));
    }
    Page {
        title: "Games kept".into(),
        question: "Which game?".into(),
        choices,
        ..Page::default()
    }
}

fn one_page(session: &Session, id: &str) -> Page {
    let mut page = Page {
        title: "A game that is kept".into(),
        choices: vec![Choice::new("Go back", Act::Back)],
        ..Page::default()
    };
    let Some(game) = session.kept_game(id) else {
        return page;
    };
    page.title = name(game);
    page.blocks = about(game);
    page.question = "What will you do with it?".into();
    let id = || game.id.clone();
    let resume = if game.over {
        "Read how it ended"
    } else {
        "Resume it"
    };
    let kept = [
        Choice::new(resume, Act::Resume(id())),
        Choice::new("Branch it at a meeting", go(Keeping::Branch(id()))).detail(aside(
            "A new game with the same luck and the same orders up to that meeting. This one stays \
             as it is.",
        )),
        Choice::new("Rename its team", go(Keeping::Name(id())))
            .detail(aside("The game itself stays as it is.")),
        Choice::new("Copy it", Act::Copy(id())).detail(aside(
            "The same game once more, to play on from where it stands. This one stays as it is.",
        )),
    ];
    let kept = kept.map(|choice| choice.refused(unreadable(game)));
    let mut choices: Vec<Choice> = kept.into();
    choices.push(
        Choice::new("Delete it", go(Keeping::Delete(id())))
            .detail(aside("You are asked first, and it can be put back.")),
    );
    choices.append(&mut page.choices);
    if game.problem.is_some() {
        let back = choices.pop();
        choices.splice(0..0, back);
    }
    page.choices = choices;
    page
}

/// Why nothing but deleting can be done with a game, if so.
fn unreadable(game: &KeptGame) -> Option<String> {
    let why = game.problem.as_ref()?;
    Some(words::stopped(&format!("It cannot be opened: {why}")))
}

fn about(game: &KeptGame) -> Vec<Block> {
    let mut blocks = Vec::new();
    match &game.problem {
        Some(problem) => blocks.push(Block::Notice(sentence(problem))),
        None => blocks.push(Block::Text(sentence(&stands(game)))),
    }
    if let Some(played) = game.played {
        let when = dates::time_of(played);
        blocks.push(Block::Text(format!("Last played {when} (UTC).")));
    }
    if game.problem.is_none() {
        blocks.push(Block::Aside(format!(
            "Luck number {}: the same number brings the same chances.",
            game.seed
        )));
    }
    if let Some(branched) = &game.branched {
        blocks.push(Block::Text(format!(
            "It was branched from {} at meeting {}: up to there both have the same orders.",
            branched.from, branched.meeting
        )));
    }
    blocks.push(Block::Aside(format!("Kept as {}.", game.file)));
    blocks
}

fn name_page(session: &Session, id: &str) -> Page {
    let game = session.kept_game(id);
    Page {
        title: "Rename the team".into(),
        blocks: vec![Block::Text(format!(
            "The game is called {}. Its file takes the new name too.",
            game.map(name).unwrap_or_default()
        ))],
        question: "What is the team called?".into(),
        entry: Some(session.entry.clone()),
        entry_words: EntryWords {
            prompt: "The team's name, or 1 to leave it as it is",
            enter: "keep it",
            empty: "go on without a name",
            escape: "leave it as it was",
        },
        choices: vec![Choice::new("Leave it as it is", Act::Back)],
        ..Page::default()
    }
}

fn branch_page(session: &Session, id: &str) -> Page {
    let game = session.kept_game(id);
    let held = game.map_or(0, |game| game.turn - u16::from(game.over && game.turn > 0));
    let meetings = (1..=held).map(|meeting| {
        let again = Act::Branch(Some(id.to_owned()), meeting);
        let choice = Choice::new(format!("Meeting {meeting}"), again);
        choice.note(match meeting {
            1 => "everything is decided anew",
            _ => "",
        })
    });
    let mut choices: Vec<Choice> = meetings.collect();
    choices.push(Choice::new("Go back", Act::Back));
    Page {
        title: "Branch a game".into(),
        blocks: vec![Block::Text(
            "A new game begins at the meeting that you choose. Luck is the same, and so is \
             everything ordered before it. The old game stays as it is, among the games kept."
                .into(),
        )],
        question: "Which meeting will be held again?".into(),
        choices,
        ..Page::default()
    }
}

fn delete_page(session: &Session, id: &str) -> Page {
    let game = session.kept_game(id);
    let name = game.map(name).unwrap_or_default();
    Page {
        title: "Delete a game".into(),
        blocks: vec![
            Block::Text(words::stopped(&format!("The game is {name}"))),
            Block::Text(
                "Its file goes into the folder \"deleted\" beside the others. From there it can \
                 be put back, until somebody empties that folder."
                    .into(),
            ),
        ],
        question: "Delete it?".into(),
        choices: vec![
            Choice::new("Keep it", Act::Back),
            Choice::new("Delete it", Act::Delete(id.to_owned())),
        ],
        ..Page::default()
    }
}

fn deleted_page(session: &Session) -> Page {
    let mut choices = vec![Choice::new("Go back", Act::Back)];
    choices.extend(session.deleted.iter().map(|game| {
        let lies = Block::Aside(format!("It lies at {}.", game.id));
        Choice::new(
            format!("Put back {}", name(game)),
            Act::PutBack(game.id.clone()),
        )
        .note(stands(game))
        .detail(vec![lies])
    }));
    Page {
        title: "Deleted games".into(),
        question: "Which game is put back?".into(),
        choices,
        ..Page::default()
    }
}

fn aside(text: &str) -> Vec<Block> {
    vec![Block::Aside(text.into())]
}

fn sentence(text: &str) -> String {
    words::stopped(&words::capital(text))
}

fn go(keeping: Keeping) -> Act {
    Act::Go(Screen::Kept(keeping))
}

/// How far it has come, and on what model.
pub(super) fn stands(game: &KeptGame) -> String {
    let mut stands = match (&game.problem, game.over) {
        (Some(_), _) => "cannot be opened".to_owned(),
        (None, true) => "finished".to_owned(),
        (None, false) => format!("meeting {} of {}", game.turn, game.turns),
    };
    if game.sceptic {
        stands = format!("{stands}, on the sceptic's set");
    }
    if game.clarity != Clarity::AsWritten {
        stands = format!("{stands}, with a {} board pack", game.clarity.name());
    }
    stands
}

/// How far it has come, and when it was last played.
pub(super) fn played(game: &KeptGame) -> String {
    match game.played {
        Some(played) => format!("{}, {}", stands(game), dates::time_of(played)),
        None => stands(game),
    }
}

/// Its scenario, its team if it has a name, and where it was branched if it was.
pub(in crate::view) fn name(game: &KeptGame) -> String {
    let mut name = game.title.clone();
    if !game.team.is_empty() {
        name = format!("{name}, {}", game.team);
    }
    match &game.branched {
        Some(branched) => format!("{name}, branch at meeting {}", branched.meeting),
        None => name,
    }
}
