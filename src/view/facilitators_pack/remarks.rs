//! What a line of a plan says of sessions of another length, left out.

/// Lengths of a session that an author may speak of.
const LENGTHS: [u16; 3] = [45, 90, 180];

/// A line of the author's without what is said of sessions of another length: "With 45 minutes,
/// ...", "(90 minutes: ...)".
pub(super) fn for_length(what: &str, length: u16) -> String {
    let is_of_another = |sentence: &&str| {
        let remark = sentence.trim_start_matches('(').trim_start_matches("With ");
        let (number, rest) = remark.split_once(' ').unwrap_or_default();
        let of = number.parse::<u16>().ok().filter(|of| LENGTHS.contains(of));
        rest.starts_with("minutes") && of.is_some_and(|of| of != length)
    };
    let kept = what.split_inclusive(". ").filter(|it| !is_of_another(it));
    let is_whole = |it: &str| it.matches('(').count() == it.matches(')').count();
    let kept: Vec<String> = kept
        .map(|it| {
            if is_whole(it) {
                it.to_owned()
            } else {
                it.replace(['(', ')'], "")
            }
        })
        .collect();
    kept.concat().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::for_length;

    #[test]
    fn a_plan_says_nothing_of_sessions_of_another_length() {
        let what = "August: the forty. Six minutes. With 45 minutes, this meeting is enough.";
        assert_eq!(for_length(what, 45), what);
        assert_eq!(for_length(what, 90), "August: the forty. Six minutes.");
        let what = "January: whatever came. (90 minutes: stop here. 180 minutes: all eight.)";
        assert_eq!(
            for_length(what, 90),
            "January: whatever came. 90 minutes: stop here."
        );
        assert_eq!(
            for_length(what, 180),
            "January: whatever came. 180 minutes: all eight."
        );
        assert_eq!(for_length(what, 45), "January: whatever came.");
    }
}
