//! Scripts are read for a scenario, or explained.

use super::{Rule, Script};
use crate::catalogue::{Approach, BoardName, Seat, ServiceLine, StaffGroup, WhoPays};
use crate::game::fixture::{FIRST_PAPER, scenario};
use crate::game::{Game, Order, Prepared};
use crate::players::orders;
use crate::scenario::{Scenario, Step};
use crate::source::{Problems, Sources, short};

fn read(text: &str, scenario: &mut Scenario) -> (Option<Script>, Vec<String>) {
    let (mut sources, mut problems) = (Sources::new(), Problems::new());
    let script = Script::read("board.ron", text, scenario, &mut sources, &mut problems);
    let lines = problems.all().iter();
    let lines = lines.map(|problem| short(problem, &sources)).collect();
    (script, lines)
}

#[test]
fn a_script_is_read_into_orders_and_conditions() {
    let text = r#"(
        title: "Careful",
        rules: [
            (
                turn: 1,
                priorities: (patients: 4, staff: 3, money: 2, readiness: 1, who_pays: "reserves"),
                attention: (money: 2, quality: 4, staff: 4),
                choose: [(item: "first", option: "spend", approach: "co_design")],
            ),
            (
                when: "four_hour_percent below 70% for 2 months and not flag spent",
                posts: (nurses: 20),
                set: (savings: 4.0, backlog: "£500k", agency: "20%"),
                visit: [(visitor: "staff_side", line: "medicine")],
            ),
        ],
        otherwise: "cautious",
    )"#;
    let mut scenario = scenario();
    let tests = scenario.tests.len();
    let (script, lines) = read(text, &mut scenario);
    assert_eq!(lines, Vec::<String>::new());
    let script = script.expect("nothing is wrong");
    let first = Rule {
        turn: Some(1),
        when: None,
        orders: vec![
            Order::SetPriorities {
                beans: [4, 3, 2, 1],
                who_pays: WhoPays::Reserves,
            },
            Order::SetAttention {
                points: [2, 0, 4, 4, 0, 0],
            },
            Order::Decide {
                item: FIRST_PAPER,
                option: 0,
                approach: Some(Approach::CoDesign),
            },
        ],
    };
    assert_eq!(script.rules[0], first);
    let orders = [
        Order::Posts {
            group: StaffGroup::Nurses,
            wte: 20,
        },
        Order::Savings { tenths_percent: 40 },
        Order::Backlog {
            hundred_thousands_monthly: 5,
        },
        Order::Agency { percent: 20 },
        Order::Visit {
            visitor: Seat::StaffSide,
            line: ServiceLine::Medicine,
            announced: false,
        },
    ];
    assert_eq!(script.rules[1].orders, orders);
    let condition = script.rules[1].when.as_ref().expect("it was given");
    let four_hour = Step::Test(tests as u16);
    let steps = [four_hour, Step::Test(0), Step::Not, Step::And];
    assert_eq!(
        condition.steps, steps,
        "a test the scenario makes is shared"
    );
    assert_eq!(scenario.tests.len(), tests + 1);
    assert_eq!(script.otherwise, BoardName::Cautious);
}

#[test]
fn everything_wrong_with_a_script_is_reported_and_nothing_hidden_can_be_asked() {
    let text = r#"(
        rules: [
            (choose: [(item: "frist", option: "spend")]),
            (when: "harm_index above 110", stop: "nothing"),
            (when: "practice of triads above 40%", posts: (nurses: 500)),
            (set: (agencies: 20)),
        ],
        otherwise: "reckless",
    )"#;
    let (script, lines) = read(text, &mut scenario());
    assert_eq!(script, None);
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn the_other_board_leaves_alone_what_the_script_has_set() {
    let text = r#"(
        rules: [(
            turn: 1,
            priorities: (patients: 4, staff: 3, money: 2, readiness: 1, who_pays: "reserves"),
            attention: (money: 2, quality: 4, staff: 4),
        )],
        otherwise: "cautious",
    )"#;
    let mut scenario = scenario();
    let script = read(text, &mut scenario).0.expect("nothing is wrong");
    let prepared = Prepared::new(scenario);
    let given = orders(&script, &prepared, &Game::new(&prepared, 1));
    let sets = |order: &Order| {
        matches!(
            order,
            Order::SetPriorities { .. } | Order::SetAttention { .. }
        )
    };
    let set: Vec<Order> = given.iter().copied().filter(sets).collect();
    assert_eq!(set, script.rules[0].orders);
    assert!(given.len() > set.len(), "it decides the papers");
}
