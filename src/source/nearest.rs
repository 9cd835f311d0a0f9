//! "Did you mean": the nearest right name to one that is not known.

/// The nearest of `names` to `wrong`, if any is near: few letters apart whatever the case, or one
/// the beginning of the other.
pub fn nearest<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    if wrong.is_empty() || wrong.len() > 200 {
        return None;
    }
    names
        .into_iter()
        .filter_map(|name| Some((distance(&wrong, &name.to_lowercase())?, name)))
        .min_by_key(|&(apart, name)| (apart, name.len()))
        .map(|(_, name)| name)
}

/// How far apart two names are; `None` when too far to suggest.
fn distance(wrong: &str, name: &str) -> Option<usize> {
    let apart = strsim::damerau_levenshtein(wrong, name);
    let letters = wrong.chars().count().max(name.chars().count());
    if apart <= (letters * 2 / 5).clamp(1, 4) {
        return Some(apart);
    }
    let shorter = wrong.len().min(name.len());
    let one_begins_other = wrong.starts_with(name) || name.starts_with(wrong);
    if one_begins_other && shorter >= 3 {
        return Some(apart + 3);
    }
    same_words(wrong, name).then_some(apart + 3)
}

/// Whether two names are made of the same words in another order.
fn same_words(wrong: &str, name: &str) -> bool {
    let mut these: Vec<&str> = wrong.split(['_', '-', ' ']).collect();
    let mut those: Vec<&str> = name.split(['_', '-', ' ']).collect();
    these.sort_unstable();
    those.sort_unstable();
    these.len() > 1 && these == those
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found_by_spelling_beginning_or_order_of_words() {
        let names = [
            "turns",
            "openness",
            "occupancy_percent",
            "engagement_nurses",
            "cash",
        ];
        for (wrong, right) in [
            ("opennes", Some("openness")),
            ("Openness", Some("openness")),
            ("occupancy", Some("occupancy_percent")),
            ("nurses_engagement", Some("engagement_nurses")),
            ("cahs", Some("cash")),
            ("trun", Some("turns")),
            ("weather", None),
            ("", None),
        ] {
            assert_eq!(nearest(wrong, names), right, "{wrong}");
        }
    }
}
