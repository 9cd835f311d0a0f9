//! Orders with ids in place of places, so that they mean the same after a list has changed.

use serde_json::Value;

use super::SaveProblem;
use crate::game::Order;
use crate::scenario::Scenario;

/// Orders as a save writes them.
pub(super) fn orders_by_name(scenario: &Scenario, orders: &[Order]) -> Vec<Value> {
    orders
        .iter()
        .map(|order| order_by_name(scenario, *order))
        .collect()
}

/// One order as a save writes it: `{"Decide": {"item": "escalation", "option": "beds", …}}`.
pub fn order_by_name(scenario: &Scenario, order: Order) -> Value {
    let mut value = serde_json::to_value(order).expect("an order can be written down");
    if let Order::Decide { item, option, .. } = order {
        let item = &scenario.items[usize::from(item)];
        put(&mut value, "item", item.id.as_str().into());
        put(
            &mut value,
            "option",
            item.options[usize::from(option)].id.as_str().into(),
        );
    }
    if let Order::Start { initiative, .. }
    | Order::Stop { initiative }
    | Order::Resize { initiative, .. } = order
    {
        let id = &scenario.model.initiatives[usize::from(initiative)].id;
        put(&mut value, "initiative", id.as_str().into());
    }
    value
}

/// The order that a save wrote.
pub(super) fn order_from(scenario: &Scenario, written: &Value) -> Result<Order, SaveProblem> {
    let mut value = written.clone();
    if let Some(id) = field(&value, "item") {
        let items = &scenario.items;
        let item = place("item", &id, items.iter().map(|item| item.id.as_str()))?;
        put(&mut value, "item", item.into());
        if let Some(id) = field(&value, "option") {
            let options = items[item].options.iter().map(|option| option.id.as_str());
            let option = place("option", &id, options)?;
            put(&mut value, "option", option.into());
        }
    }
    if let Some(id) = field(&value, "initiative") {
        let ids = scenario
            .model
            .initiatives
            .iter()
            .map(|initiative| initiative.id.as_str());
        let initiative = place("initiative", &id, ids)?;
        put(&mut value, "initiative", initiative.into());
    }
    serde_json::from_value(value).map_err(|error| SaveProblem::Malformed {
        detail: error.to_string(),
    })
}

fn place<'a>(
    what: &'static str,
    id: &str,
    mut ids: impl Iterator<Item = &'a str>,
) -> Result<usize, SaveProblem> {
    let unknown = || SaveProblem::UnknownName {
        what,
        name: super::team::shown(id),
    };
    ids.position(|each| each == id).ok_or_else(unknown)
}

/// An order is an object with one field, its name; its own fields stand inside.
fn inside(value: &mut Value) -> Option<&mut serde_json::Map<String, Value>> {
    value.as_object_mut()?.values_mut().next()?.as_object_mut()
}

fn put(value: &mut Value, name: &str, to: Value) {
    if let Some(fields) = inside(value) {
        fields.insert(name.to_owned(), to);
    }
}

fn field(value: &Value, name: &str) -> Option<String> {
    let fields = value.as_object()?.values().next()?.as_object()?;
    fields.get(name)?.as_str().map(str::to_owned)
}
