//! Sentences about change name what the record says, and the record adds up.

use board_to_ward::catalogue::{Good, Kind, Quantity};
use board_to_ward::game::{Move, Order, Play};
use board_to_ward::trust::Cause;
use board_to_ward::units::Month;
use board_to_ward::view::{
    Act, ActionId, Direction, Message, Screen, Session, Since, Verdict, cause_words, consequence,
};

use super::table::{COLOURS, Person, first_winter, start, wander};

/// Causes that a page names one by one.
const NAMED: usize = 8;

/// Games that wandered, each from its own luck.
fn games() -> impl Iterator<Item = Person> {
    games_of(250)
}

/// Games that wandered so many steps.
fn games_of(steps: usize) -> impl Iterator<Item = Person> {
    (1..=6).map(move |seed| {
        let mut start = start();
        start.seed = seed;
        let session = Session::of_scenario(start, first_winter());
        let mut person = Person::at(80, 24, COLOURS, session);
        wander(&mut person, seed, steps);
        person
    })
}

/// How far the causes of a move are from adding up to it, as a share of its figures.
fn missing(moved: &Move) -> f64 {
    let sum: f64 = moved.causes.iter().map(|(_, amount)| amount).sum();
    let scale = moved.before.abs().max(moved.after.abs()).max(1.0);
    (moved.after - moved.before - sum).abs() / scale
}

#[test]
fn a_consequence_names_the_two_largest_recorded_causes() {
    let mut sentences = 0;
    for person in games() {
        let play = person.session.play().expect("a game");
        for moved in play.log().iter().flat_map(|turn| &turn.consequences.moves) {
            let sentence = consequence(play, moved);
            let sizes: Vec<f64> = moved
                .causes
                .iter()
                .map(|(_, amount)| amount.abs())
                .collect();
            assert!(sizes.is_sorted_by(|a, b| a >= b), "{sentence}: {sizes:?}");
            for (cause, _) in moved.causes.iter().take(2) {
                let words = cause_words(play, moved.quantity, *cause);
                assert!(sentence.contains(&words), "{sentence} leaves out {words}");
            }
            assert!(missing(moved) < 1e-9, "{sentence}: {:?}", moved.causes);
            sentences += 1;
        }
    }
    assert!(sentences > 20, "only {sentences} sentences were made");
}

/// What the record says of a figure from the start to a month.
fn course(play: &Play, quantity: Quantity, to: Month) -> impl Iterator<Item = f64> {
    let series = play.recorder().true_series(quantity);
    series.into_iter().take(to.index() + 1)
}

/// Holds the ways that the sentence of a move says its causes had gone to the record; counts them.
fn hold_to_the_record(play: &Play, moved: &Move) -> usize {
    let (from, to) = moved.between;
    let sentence = consequence(play, moved);
    let is_measured = is_measured(moved.quantity);
    let mut said = 0;
    for (cause, _) in moved.causes.iter().take(2) {
        let Cause::Quantity(figure) = *cause else {
            continue;
        };
        let words = cause_words(play, moved.quantity, *cause);
        let rose = sentence.contains(&format!("{words} had risen"));
        let fell = sentence.contains(&format!("{words} had fallen"));
        if !rose && !fell {
            continue;
        }
        let way = if rose { "risen" } else { "fallen" };
        let earlier = sentence.contains(&format!("{words} had {way} earlier"));
        let sign = if rose { 1.0 } else { -1.0 };
        let course: Vec<f64> = course(play, figure, to).map(|it| sign * it).collect();
        // A measure follows at once; what is influenced answers to all that went before.
        let is_so = if earlier {
            !is_measured && course.windows(2).any(|months| months[1] > months[0])
        } else {
            course[to.index()] > course[from.index()]
        };
        assert!(is_so, "{sentence}: {course:?}");
        said += 1;
    }
    said
}

fn is_measured(quantity: Quantity) -> bool {
    let kind = quantity.definition().map(|definition| definition.kind);
    kind == Some(Kind::Measured)
}

#[test]
fn a_figure_that_is_named_as_a_cause_had_gone_the_way_that_is_said() {
    let mut said = [0, 0];
    for person in games() {
        let play = person.session.play().expect("a game");
        let now = play.game().month;
        let quantities = 0..play.prepared().scenario.model.quantities.len() as u16;
        for quantity in quantities.map(Quantity) {
            for from in (0..now.0).map(Month) {
                let moved = play.why(quantity, from);
                let count = hold_to_the_record(play, &moved);
                said[usize::from(is_measured(quantity))] += count;
            }
        }
    }
    assert!(said.iter().all(|it| *it > 50), "said too seldom: {said:?}");
}

#[test]
fn why_adds_up_for_every_quantity() {
    let mut wrong = std::collections::BTreeSet::new();
    for person in games() {
        let play = person.session.play().expect("a game");
        let quantities = &play.prepared().scenario.model.quantities;
        for (place, row) in quantities.iter().enumerate() {
            let moved = play.why(Quantity(place as u16), Month(0));
            if missing(&moved) > 1e-6 {
                wrong.insert(row.name.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn what_only_wears_off_is_not_said_to_be_on_its_way() {
    let mut named = 0;
    for person in games_of(40) {
        let play = person.session.play().expect("a game");
        let (Some(last), false) = (play.log().last(), play.game().is_over()) else {
            continue;
        };
        for coming in &last.consequences.on_the_way {
            named += 1;
            if let Cause::Deed(deed) = coming.cause {
                let done = play.recorder().done_by(deed, coming.quantity);
                assert!(done * coming.amount >= 0.0, "{coming:?}: {done}");
            }
        }
    }
    assert!(named > 2, "only {named} effects were on their way");
}

#[test]
fn no_move_is_named_that_is_mostly_how_it_was_counted() {
    for person in games() {
        let play = person.session.play().expect("a game");
        for moved in play.log().iter().flat_map(|turn| &turn.consequences.moves) {
            let largest = moved.causes.first().map(|(cause, _)| *cause);
            assert_ne!(largest, Some(Cause::Reporting), "{moved:?}");
        }
    }
}

#[test]
fn the_arrow_of_a_row_its_graph_and_the_word_for_it_say_the_same() {
    let mut deficits = 0;
    for mut person in games_of(120) {
        person.hear(Message::Do(ActionId::Pack));
        let money = person.page();
        let figures = money.choices.iter().filter_map(|it| it.figure.as_ref());
        for line in figures.filter(|line| line.trend.len() > 1) {
            let [.., before, now] = line.trend[..] else {
                continue;
            };
            let drawn = Direction::of(now - before, line.least_change);
            assert_eq!(drawn, line.direction, "{line:?}");
            let is_deficit =
                line.short.to_lowercase().contains("deficit") && drawn != Direction::Level;
            if is_deficit {
                let worse = Verdict::of_move(Good::Low, drawn);
                assert_eq!(line.verdict, worse, "{line:?}");
            }
            deficits += usize::from(is_deficit);
        }
    }
    assert!(deficits > 3, "only {deficits} deficits moved");
}

#[test]
fn no_figure_is_said_to_have_moved_by_the_working_of_the_model() {
    for person in games_of(120) {
        let play = person.session.play().expect("a game");
        for moved in play.log().iter().flat_map(|turn| &turn.consequences.moves) {
            for (cause, amount) in &moved.causes {
                let is_cash = moved.quantity == Quantity::CASH;
                assert!(!is_cash || *cause != Cause::Reporting, "cash is as it is");
                let share = amount.abs() / moved.causes[0].1.abs();
                let is_bend = *cause == Cause::Saturation && share > 0.5;
                assert!(!is_bend, "{:?}: {:?}", moved.quantity, moved.causes);
            }
        }
    }
}

/// Asks further from a page that says why, and checks that each cause that is named there is the
/// end of the matter or can be asked in turn. Counts the pages.
fn ask_further(person: &mut Person, levels: usize) -> usize {
    let page = person.page();
    let leads_to = |screen: &Screen| {
        let act = Act::Go(screen.clone());
        page.choices.iter().any(|choice| choice.act == act)
    };
    if let Screen::Why(quantity, since) = *person.session.screen() {
        let play = person.session.play().expect("a game");
        let from = match since {
            Since::Month(month) => month,
            Since::LastMeeting => Month(play.game().month.0.saturating_sub(1)),
        };
        let moved = play.why(quantity, from);
        for (cause, _) in moved.causes.iter().take(NAMED) {
            let can_be_asked = match *cause {
                Cause::Quantity(next) if is_told_by_nothing_else(next) => true,
                Cause::Quantity(next) => leads_to(&Screen::Why(next, since)),
                Cause::Deed(place) => leads_to(&Screen::Deed(place)),
                _ => true,
            };
            assert!(can_be_asked, "{}: {cause:?}", page.title);
        }
    }
    let goes_on = |act: &Act| matches!(act, Act::Go(Screen::Why(..) | Screen::Deed(_)));
    let invites = format!("{:?}", page.blocks).contains("Ask one of those");
    let leads_on = page.choices.iter().any(|choice| goes_on(&choice.act));
    assert!(leads_on || !invites, "nothing can be asked: {}", page.title);
    let further = page.choices.iter().enumerate();
    let further: Vec<usize> = further
        .filter(|(_, choice)| levels > 0 && goes_on(&choice.act))
        .map(|(place, _)| place)
        .take(3)
        .collect();
    let mut pages = 1;
    for place in further {
        person.hear(Message::Pick(place));
        pages += ask_further(person, levels - 1);
        person.hear(Message::Do(ActionId::Back));
    }
    pages
}

/// The season is the season, and what the board sets it knows.
fn is_told_by_nothing_else(quantity: Quantity) -> bool {
    let kind = quantity.definition().map(|definition| definition.kind);
    quantity == Quantity::WINTER || kind == Some(Kind::Lever)
}

/// A table after so many meetings at which every paper was decided, by the option at that place.
fn after_meetings(meetings: u16, option: u16) -> Person {
    let mut play = Play::new(first_winter(), u64::from(option), String::new());
    for _ in 0..meetings {
        for item in play.game().agenda().collect::<Vec<_>>() {
            let options = &play.prepared().scenario.items[usize::from(item)].options;
            let option = option % options.len() as u16;
            let approach = options[usize::from(option)].approaches.first().copied();
            let order = Order::Decide {
                item,
                option,
                approach,
            };
            // An option may be closed: the paper is then left on the table.
            let _ = play.give(order);
        }
        play.end_turn();
    }
    Person::at(80, 24, COLOURS, Session::of_play(start(), play))
}

#[test]
fn every_figure_can_be_asked_three_levels_deep() {
    let mut pages = 0;
    for (meetings, option) in [(1, 0), (3, 1)] {
        let mut person = after_meetings(meetings, option);
        let ask = |person: &mut Person| {
            person.hear(Message::Do(ActionId::Why));
            let of_the_pack = person.page().choices.len() - 1;
            person.hear(Message::Pick(of_the_pack));
            person.page().choices.len()
        };
        for place in 1..ask(&mut person) {
            person.hear(Message::Pick(place));
            pages += ask_further(&mut person, 3);
            person.hear(Message::Do(ActionId::Back));
            ask(&mut person);
        }
    }
    assert!(pages > 500, "only {pages} pages");
}

#[test]
fn what_a_decision_costs_is_put_down_to_that_decision() {
    let mut play = Play::new(first_winter(), 5, "Blue team".to_owned());
    let beds = Order::Decide {
        item: 0,
        option: 0,
        approach: None,
    };
    play.give(beds).expect("twenty beds may be opened");
    play.end_turn();
    let moved = play.why(Quantity::DECISIONS_MONTHLY, Month(0));
    let paid: f64 = moved
        .causes
        .iter()
        .filter(|(cause, _)| matches!(cause, Cause::Deed(_)))
        .map(|(_, amount)| amount)
        .sum();
    assert_eq!(paid, -140_000.0, "{:?}", moved.causes);
}
