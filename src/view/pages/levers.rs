//! Things that are set to an amount: posts, beds, agency, activity, savings, repairs.

use super::{asking, board, game_page, orders, refused};
use crate::catalogue::{Quantity, StaffGroup, Whose};
use crate::game::{Order, Play};
use crate::view::page::{Block, Choice, Page};
use crate::view::session::{Act, Lever, Screen};
use crate::view::{numbers, words};

pub(super) fn name(lever: Lever) -> String {
    match lever {
        Lever::Posts(group) => format!("Posts: {}", group.words()),
        Lever::Beds => "Beds".into(),
        Lever::Agency => "Agency".into(),
        Lever::Elective => "Planned activity".into(),
        Lever::Savings => "The savings plan".into(),
        Lever::Backlog => "Backlog maintenance".into(),
    }
}

/// Whose decision it properly is.
pub(super) fn whose(lever: Lever) -> Whose {
    order(lever, 0).whose().unwrap_or(Whose::Board)
}

/// The order that sets a lever to an amount, in the lever's own steps.
fn order(lever: Lever, amount: i16) -> Order {
    let small = amount.clamp(0, 255) as u8;
    match lever {
        Lever::Posts(group) => Order::Posts { group, wte: amount },
        Lever::Beds => Order::Beds { beds: amount },
        Lever::Agency => Order::Agency { percent: small },
        Lever::Elective => Order::Elective { percent: small },
        Lever::Savings => Order::Savings {
            tenths_percent: small,
        },
        Lever::Backlog => Order::Backlog {
            hundred_thousands_monthly: small,
        },
    }
}

/// The amounts that are offered.
fn amounts(lever: Lever) -> Vec<i16> {
    match lever {
        Lever::Posts(_) => vec![5, 10, 20, 40, 70, 100, -5, -10, -20, -40, -70, -100],
        Lever::Beds => vec![12, 24, 36, 48, -12, -24, -36, -48],
        Lever::Agency => vec![0, 10, 20, 30, 40, 60],
        Lever::Elective => (80..=115).step_by(5).collect(),
        Lever::Savings => (0..=80).step_by(10).collect(),
        Lever::Backlog => (0..=20).step_by(2).collect(),
    }
}

/// How it stands now, and what has been set at this meeting.
pub(super) fn stands(play: &Play, lever: Lever) -> String {
    let now = stands_now(play, lever);
    set_now(play, lever).map_or(now.clone(), |set| format!("{now} {set}"))
}

/// What has been set at this meeting.
pub(super) fn set_now(play: &Play, lever: Lever) -> Option<String> {
    let mut given = amounts(lever)
        .into_iter()
        .map(|amount| order(lever, amount));
    let set = given.find(|order| play.pending().contains(order))?;
    Some(format!(
        "Set at this meeting: {}.",
        orders::named(play, set)
    ))
}

fn stands_now(play: &Play, lever: Lever) -> String {
    let value = |quantity: Quantity| play.game().trust.value(quantity);
    match lever {
        Lever::Posts(group) => {
            let [filled, posts, empty] = posts_now(play, group);
            format!("{filled} of {posts} posts are filled, {empty}.")
        }
        Lever::Beds => {
            let full = play.occupancy_with(0);
            let full = full.map_or(String::new(), |full| {
                let full = numbers::decimal(full, 1);
                format!(", and {full}% of them were full when last told")
            });
            let open = numbers::whole(value(Quantity::BEDS_OPEN));
            format!("{open} beds are open{full}.")
        }
        Lever::Agency => format!(
            "Agency may fill {}% of unfilled hours now.",
            numbers::decimal(value(Quantity::PLAN_AGENCY_PERCENT), 0)
        ),
        Lever::Elective => format!(
            "The plan stands at {}% of usual.",
            numbers::decimal(value(Quantity::PLAN_ELECTIVE_PERCENT), 0)
        ),
        Lever::Savings => format!(
            "The plan stands at {}% of income a year.",
            numbers::decimal(value(Quantity::PLAN_SAVINGS_PERCENT), 1)
        ),
        Lever::Backlog => format!(
            "{} a month goes into repairs now.",
            numbers::money(value(Quantity::PLAN_BACKLOG_MONTHLY))
        ),
    }
}

/// Posts that nobody holds, or people for whom there is no post.
fn empty_words(posts: f64) -> String {
    if posts < 0.0 {
        format!("{} more are there than posts", numbers::whole(-posts))
    } else {
        format!("{} empty", numbers::whole(posts))
    }
}

/// Of a staff group: posts that are filled, all its posts, and how many are empty.
fn posts_now(play: &Play, group: StaffGroup) -> [String; 3] {
    let of = |first: Quantity| {
        let quantity = Quantity(first.0 + group as u16);
        play.game().trust.value(quantity).round()
    };
    let posts = of(Quantity::ESTABLISHMENT_CONSULTANTS);
    let filled = of(Quantity::IN_POST_CONSULTANTS);
    let empty = empty_words(posts - filled);
    [numbers::whole(filled), numbers::whole(posts), empty]
}

/// The same in few words, for a list.
pub(super) fn stands_shortly(play: &Play, lever: Lever) -> String {
    let value = |quantity: Quantity| play.game().trust.value(quantity);
    match lever {
        Lever::Posts(group) => {
            let [filled, posts, empty] = posts_now(play, group);
            format!("{filled} of {posts} filled, {empty}")
        }
        Lever::Beds => format!("{} open", numbers::whole(value(Quantity::BEDS_OPEN))),
        Lever::Agency => format!(
            "at most {}% of unfilled hours",
            numbers::decimal(value(Quantity::PLAN_AGENCY_PERCENT), 0)
        ),
        Lever::Elective => format!(
            "{}% of usual",
            numbers::decimal(value(Quantity::PLAN_ELECTIVE_PERCENT), 0)
        ),
        Lever::Savings => format!(
            "{}% of income",
            numbers::decimal(value(Quantity::PLAN_SAVINGS_PERCENT), 1)
        ),
        Lever::Backlog => format!(
            "{} a month",
            numbers::money(value(Quantity::PLAN_BACKLOG_MONTHLY))
        ),
    }
}

pub(super) fn page(play: &Play, lever: Lever) -> Page {
    let mut page = game_page(play, name(lever));
    page.blocks.push(Block::Text(stands(play, lever)));
    page.blocks.push(asking::whose(play, order(lever, 0)));
    let read = asking::amounts_read(order(lever, 0));
    page.blocks
        .extend(read.map(|read| Block::Aside(read.into())));
    page.question = format!("What will {} set?", board(play));
    page.choices
        .push(Choice::new("Leave it as it is", Act::Back));
    for amount in amounts(lever) {
        let order = order(lever, amount);
        let label = words::capital(&orders::named(play, order));
        page.choices.push(
            Choice::new(label, Act::Give(order))
                .note(asking::amount(play, order))
                .refused(refused(play, order)),
        );
    }
    page
}

pub(super) fn posts_page(play: &Play) -> Page {
    let mut page = game_page(play, "Posts");
    let order = order(Lever::Posts(StaffGroup::Nurses), 1);
    page.blocks.push(asking::whose(play, order));
    page.question = "Posts of which group?".into();
    page.choices.push(Choice::new("Go back", Act::Back));
    for group in StaffGroup::ALL {
        let lever = Lever::Posts(*group);
        page.choices.push(
            Choice::new(
                words::capital(group.words()),
                Act::Go(Screen::Amounts(lever)),
            )
            .note(set_now(play, lever).unwrap_or_else(|| stands_shortly(play, lever))),
        );
    }
    page
}
