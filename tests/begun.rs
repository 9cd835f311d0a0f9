//! A paper and what the board begins by itself know of each other: nothing is begun twice, and no
//! paper asks for what is done already.

use board_to_ward::catalogue::Approach;
use board_to_ward::game::{Order, Play, Refusal, check};

use crate::support::first_winter;

fn initiative(play: &Play, id: &str) -> u16 {
    let known = &play.prepared().scenario.model.initiatives;
    let place = known.iter().position(|it| it.id == id);
    place.expect("the model has it") as u16
}

fn begin(play: &Play, id: &str) -> Order {
    Order::Start {
        initiative: initiative(play, id),
        approach: Approach::CoDesign,
        line: None,
    }
}

fn choose(play: &Play, item: &str, option: &str) -> Order {
    let items = &play.prepared().scenario.items;
    let item = items.iter().position(|it| it.id == item);
    let item = item.expect("the scenario has it");
    let options = &items[item].options;
    let place = options.iter().position(|it| it.id == option);
    let place = place.expect("the paper has it");
    Order::Decide {
        item: item as u16,
        option: place as u16,
        approach: options[place].approaches.first().copied(),
    }
}

/// Why an order is refused now, if it is.
fn refused(play: &Play, order: Order) -> Option<Refusal> {
    check(play.prepared(), play.game(), play.pending(), order).err()
}

/// The ids of the papers on the table.
fn papers(play: &Play) -> Vec<&str> {
    let items = &play.prepared().scenario.items;
    let agenda = play.game().agenda();
    agenda
        .map(|item| items[usize::from(item)].id.as_str())
        .collect()
}

#[test]
fn what_the_board_orders_no_paper_of_the_meeting_begins_again_nor_the_other_way_round() {
    let mut play = first_winter(1);
    let place = initiative(&play, "discharge_and_flow");
    let own = begin(&play, "discharge_and_flow");
    let by_paper = choose(&play, "winter_plan", "rounds");
    assert_eq!(refused(&play, by_paper), None);
    play.give(own).expect("the board may begin it");
    let ordered = Some(Refusal::BeginsWhatIsOrdered(place));
    assert_eq!(refused(&play, by_paper), ordered);
    let beds = choose(&play, "winter_plan", "beds");
    assert_eq!(refused(&play, beds), None, "the rest of the paper is open");
    let mut play = first_winter(1);
    play.give(by_paper).expect("the option is open");
    assert_eq!(refused(&play, own), Some(Refusal::IsRunning));
}

#[test]
fn what_runs_no_paper_begins_again() {
    let mut play = first_winter(1);
    let own = begin(&play, "value_and_price_tags");
    let place = initiative(&play, "value_and_price_tags");
    play.give(own).expect("the board may begin it");
    for _ in 0..3 {
        play.end_turn();
    }
    let value = choose(&play, "savings_next_year", "value");
    assert_eq!(refused(&play, value), Some(Refusal::BeginsWhatRuns(place)));
    let stop = Order::Stop { initiative: place };
    play.give(stop).expect("it runs");
    assert_eq!(refused(&play, value), None, "it would begin afresh");
}

#[test]
fn in_january_the_paper_knows_what_the_board_began_in_november() {
    for (begun, here, not_here) in [
        (false, "guardian", "guardian_begun"),
        (true, "guardian_begun", "guardian"),
    ] {
        let mut play = first_winter(1);
        if begun {
            let own = begin(&play, "speaking_up");
            play.give(own).expect("the board may begin it");
        }
        for _ in 0..2 {
            play.end_turn();
        }
        let papers = papers(&play);
        assert!(papers.contains(&here), "{papers:?}");
        assert!(!papers.contains(&not_here), "{papers:?}");
    }
}
