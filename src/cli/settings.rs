//! `--set` and `--hold`: a quantity and a value, as a scenario's author would write it.

use super::Misused;
use crate::catalogue::{Kind, Quantity};
use crate::scenario::Model;
use crate::scenario::check::Place;
use crate::source::{Amount, nearest};

/// The quantities and values in `quantity=value` texts.
pub(super) fn read(texts: &[String], model: &Model) -> Result<Vec<(Quantity, f64)>, Misused> {
    texts
        .iter()
        .map(|text| one(text, model).map_err(Misused))
        .collect()
}

fn one(text: &str, model: &Model) -> Result<(Quantity, f64), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or_else(|| format!("`{text}` is not quantity=value"))?;
    let place = model
        .quantities
        .iter()
        .position(|quantity| quantity.name == name);
    let place = place.ok_or_else(|| unknown(name, model))?;
    let quantity = Quantity(place as u16);
    let definition = quantity.definition();
    if definition.is_some_and(|definition| definition.kind == Kind::Measured) {
        return Err(measured(name));
    }
    let amount = Amount::parse(value).ok_or_else(|| format!("`{value}` is not an amount"))?;
    let row = &model.quantities[place];
    if !(row.least..=row.most).contains(&amount.value) {
        let (least, most) = (row.least, row.most);
        return Err(format!(
            "{name} is from {least} to {most}; {} is outside",
            amount.value
        ));
    }
    Ok((quantity, amount.value))
}

fn measured(name: &str) -> String {
    let instead = if Place::Start.takes(name, Kind::Measured) {
        format!(
            "write `start: ({name}: …)` in a scenario's file to begin from it, or set here what \
             moves it"
        )
    } else {
        "set here what moves it".to_owned()
    };
    format!(
        "{name} is worked out from other quantities and cannot be set here: {instead} \
         (`board-to-ward list --quantities` marks what can be set)"
    )
}

fn unknown(name: &str, model: &Model) -> String {
    let names = model
        .quantities
        .iter()
        .map(|quantity| quantity.name.as_str());
    let near = nearest(name, names).map(|near| format!("; did you mean {near}?"));
    let near =
        near.unwrap_or_else(|| "; `board-to-ward list --quantities` has them all".to_owned());
    format!("there is no quantity `{name}`{near}")
}
