//! How a change is to be made: by order, by consultation, with those who do the work, or by them.

use super::{board, game_page, refused};
use crate::catalogue::Approach;
use crate::game::{Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::Act;
use crate::view::words;

pub(super) fn page(play: &Play, item: u16, option: u16) -> Page {
    let paper = &play.prepared().scenario.items[usize::from(item)];
    let chosen = &paper.options[usize::from(option)];
    let mut page = game_page(play, paper.title.clone());
    page.blocks.push(Block::Notice(chosen.label.clone()));
    page.blocks.push(Block::Pair {
        label: "Asks".into(),
        value: chosen.asks.clone(),
    });
    let attention = chosen.attention_words();
    if !attention.is_empty() {
        page.blocks.push(Block::Aside(format!("It {attention}.")));
    }
    page.question = "How is it to be brought in?".into();
    for approach in &chosen.approaches {
        let order = Order::Decide {
            item,
            option,
            approach: Some(*approach),
        };
        page.choices
            .push(choice(play, *approach, order).refused(refused(play, order)));
    }
    page.choices.sort_by_key(|choice| choice.refused.is_some());
    page.choices.push(Choice::new("Think again", Act::Back));
    page
}

pub(super) fn choice(play: &Play, approach: Approach, order: Order) -> Choice {
    Choice::new(words::capital(approach.words()), Act::Give(order))
        .detail(vec![Block::Aside(meaning(board(play), approach))])
}

/// What an approach asks of people, and how soon it begins.
fn meaning(board: &str, approach: Approach) -> String {
    match approach {
        Approach::Impose => words::capital(&format!(
            "{board} says what is to be done, and it begins at once."
        )),
        Approach::Consult => format!(
            "Those affected are asked first; then {board} decides. It begins some weeks later."
        ),
        Approach::CoDesign => {
            "It is worked out with the people who will do it. It takes months, and their time."
                .into()
        }
        Approach::Devolve => {
            format!("Those who do the work decide, with the money, and {board} answers for it.")
        }
    }
}
