//! What stands in a save, made safe to show. A seal can be made by anybody: what is shown of a save
//! is cleaned whoever wrote it. The scenario's text is not: the scenario's reader looks after that.

use serde_json::Value;

use super::team::{TeamName, shown};
use super::{Body, Header, SavedReport};
use crate::game::{Amended, REASON_LONGEST};

/// The longest name of something, in characters.
const NAME_LONGEST: usize = 200;

impl Header {
    pub(super) fn safe_to_show(mut self) -> Header {
        TeamName::new(&self.team)
            .as_str()
            .clone_into(&mut self.team);
        for text in [&mut self.program, &mut self.scenario, &mut self.title] {
            clean(text, NAME_LONGEST);
        }
        if let Some(branched) = &mut self.branched {
            clean(&mut branched.from, NAME_LONGEST);
        }
        self
    }
}

impl Body {
    pub(super) fn safe_to_show(mut self) -> Body {
        for minute in &mut self.minutes {
            for text in minute.entry.texts_mut() {
                clean(text, REASON_LONGEST);
            }
        }
        for amendment in &mut self.amendments {
            match &mut amendment.change {
                Amended::Text { before } => clean(before, NAME_LONGEST),
                Amended::Figure { quantity, value: _ } => clean(quantity, NAME_LONGEST),
            }
        }
        for turn in &mut self.turns {
            clean(&mut turn.digest, NAME_LONGEST);
            clean_report(&mut turn.report);
            turn.orders.iter_mut().for_each(clean_order);
        }
        self.pending.iter_mut().for_each(clean_order);
        self
    }
}

/// The names in an order as a save writes it. One that had to be cleaned is the name of nothing.
fn clean_order(order: &mut Value) {
    match order {
        Value::String(text) => clean(text, NAME_LONGEST),
        Value::Array(all) => all.iter_mut().for_each(clean_order),
        Value::Object(fields) => fields.values_mut().for_each(clean_order),
        _ => {}
    }
}

fn clean_report(report: &mut SavedReport) {
    let names = |text: &mut String| clean(text, NAME_LONGEST);
    for happening in &mut report.happened {
        names(&mut happening.what);
        names(&mut happening.which);
    }
    for each in &mut report.moves {
        names(&mut each.quantity);
        each.causes
            .iter_mut()
            .for_each(|cause| names(&mut cause.cause));
    }
    for (quantity, cause, _) in &mut report.on_the_way {
        names(quantity);
        names(cause);
    }
    report.ending.iter_mut().for_each(names);
}

fn clean(text: &mut String, longest: usize) {
    *text = shown(text).chars().take(longest).collect();
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::save::body::save_in;
    use crate::save::seal;

    const HARM: &str = "red\u{1b}[2J\u{202e}";

    fn header() -> Value {
        json!({"program": HARM, "scenario": HARM, "title": HARM, "scenario_digest": "",
            "model_digest": "", "seed": 1, "team": HARM, "turn": 1,
            "branched": {"from": HARM, "meeting": 1}, "turns": 4, "over": false})
    }

    fn report() -> Value {
        let moved = json!({"quantity": HARM, "before": 1.0, "after": 2.0,
            "causes": [{"cause": HARM, "amount": 1.0}]});
        json!({"happened": [{"what": HARM, "which": HARM}], "moves": [moved],
            "on_the_way": [[HARM, HARM, 1.0]], "ending": HARM})
    }

    fn minutes() -> Value {
        let entries = [
            json!({"Reason": {"order": 0, "text": HARM}}),
            json!({"Prediction": {"quantity": HARM, "months": 3, "up": true, "sure_percent": 60,
                "because": HARM}}),
            json!({"Vote": {"item": HARM, "favour": true}}),
            json!({"Vote": {"item": HARM, "option": HARM, "hand": "Abstain"}}),
            json!({"Dissent": {"item": HARM, "text": HARM}}),
            json!({"Ruling": {"item": HARM, "option": HARM, "carried": false}}),
            json!({"Challenge": {"tested": null, "item": HARM, "text": HARM}}),
            json!({"Sits": {"drawn": true}}),
            json!({"Answer": {"question": HARM, "text": HARM}}),
        ];
        let minutes = entries.map(|entry| json!({"turn": 1, "seat": null, "entry": entry}));
        minutes.to_vec().into()
    }

    #[test]
    fn whatever_of_a_save_may_be_shown_is_cleaned_when_it_is_read() {
        let order = json!({"Decide": {"item": HARM, "option": HARM, "approach": null}});
        let turn = json!({"orders": [order], "digest": HARM, "report": report()});
        let body = json!({"scenario_text": "", "overrides": [], "turns": [turn], "pending": [],
            "minutes": minutes(), "epilogue": false, "state": {},
            "series": {"truth": {}, "reported": {}}});
        let sealed = seal::seal(&header().to_string(), &body.to_string());
        let save = save_in(sealed.as_bytes()).expect("the seal holds");
        let header = serde_json::to_string(&save.header).expect("it can be written down");
        let body = serde_json::to_string(&save.body).expect("it can be written down");
        for text in [header, body] {
            assert!(text.contains("red[2J"), "{text}");
            assert!(
                !text.contains("\\u001b") && !text.contains('\u{202e}'),
                "{text}"
            );
        }
    }
}
