//! Seat cards: what everybody may know on the front, what the seat alone knows on the back.

use crate::scenario::{Scenario, SeatBrief};
use crate::view::document::Part;
use crate::view::words;

/// The cards, front and back in turn, so that a printer that turns the paper puts them together.
pub(super) fn parts(scenario: &Scenario, name: &str) -> Vec<Part> {
    let briefs = scenario.seats.iter().filter(|brief| is_given(brief));
    let cards: Vec<Part> = briefs
        .flat_map(|brief| [front(scenario, brief), back(scenario, brief)])
        .collect();
    if cards.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![Part::Text(format!(
        "Make these by themselves, with `board-to-ward pack {name} --seats`, and print them on \
         both sides, turned on the long edge: each card is then one sheet, its front for everybody \
         and its back for the seat alone. On one side only, hand each back over folded. If you \
         mean to play yourself, read no back but your own."
    ))];
    parts.extend(fewer(scenario));
    parts.extend(cards);
    parts
}

/// How the seats are given out where there are fewer people than seats: as the screen does.
fn fewer(scenario: &Scenario) -> [Part; 2] {
    let seats = scenario.seats_to_give_out();
    let seats = seats
        .iter()
        .map(|seat| words::capital(scenario.called.seat(*seat)));
    [
        Part::Text(
            "With fewer people than seats, give out as many as there are people, from the top of \
             this list. *Give out the seats* on the screen has the same ones and draws who takes \
             which. Those who may know what is hidden stand high in it; the rest stay empty, or \
             are shared."
                .into(),
        ),
        Part::Steps(seats.collect()),
    ]
}

fn is_given(brief: &SeatBrief) -> bool {
    !brief.public.is_empty() || !brief.private.is_empty()
}

fn front(scenario: &Scenario, brief: &SeatBrief) -> Part {
    let mut parts = Vec::new();
    if !scenario.fiction.trust.is_empty() {
        parts.push(Part::Aside(scenario.fiction.trust.clone()));
    }
    parts.extend(super::paragraphs(&brief.public));
    let votes = if brief.seat.votes() {
        "You have a vote."
    } else {
        "You attend and are heard. You have no vote."
    };
    parts.push(Part::Text(votes.into()));
    parts.push(Part::Aside(
        "For everybody. Stand this side towards the table.".into(),
    ));
    Part::Card {
        title: words::capital(scenario.called.seat(brief.seat)),
        parts,
    }
}

fn back(scenario: &Scenario, brief: &SeatBrief) -> Part {
    let mut parts = super::paragraphs(&brief.private);
    if parts.is_empty() {
        parts.push(Part::Text(
            "You know nothing that the others do not. You may still ask what nobody asks.".into(),
        ));
    }
    let reports: Vec<String> = brief
        .reports
        .iter()
        .map(|it| words::section(*it, &scenario.called))
        .collect();
    if !reports.is_empty() {
        parts.push(Part::Says {
            who: "What you read first in the board pack".into(),
            says: words::stopped(&words::capital(&words::listed(&reports))),
        });
    }
    parts.push(Part::Aside(
        "For you alone. You may use this, or part of it, or not, as that person might. If you tell \
         the table, have it opened on the screen as well: People, briefs and minutes, then Open a \
         private brief. Until then the trust does not know. Minutes are kept by seat, never by \
         person; you may give the seat up without a reason."
            .into(),
    ));
    Part::Card {
        title: format!(
            "{}: for you alone",
            words::capital(scenario.called.seat(brief.seat))
        ),
        parts,
    }
}
