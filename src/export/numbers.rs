//! Numbers without units, in as many figures as can be read.

/// A number in about three figures, without needless noughts.
pub(super) fn short(value: f64) -> String {
    let places = match value.abs() {
        size if size >= 1000.0 => 0,
        size if size >= 100.0 => 1,
        size if size >= 1.0 => 2,
        size if size >= 0.01 || size == 0.0 => 4,
        _ => 8,
    };
    let text = format!("{value:.places$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// A number in as many figures as one of its kind makes sensible.
pub fn like(value: f64, example: f64) -> String {
    match example.abs() {
        large if large >= 1000.0 => format!("{value:.0}"),
        large if large >= 10.0 => format!("{value:.1}"),
        small if small >= 0.2 || small == 0.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

/// A number to three figures, in thousands or millions where it is large.
pub(super) fn rounded(value: f64) -> String {
    let size = value.abs();
    let (scaled, after) = if size >= 1e6 {
        (value / 1e6, "m")
    } else if size >= 1e4 {
        (value / 1e3, "k")
    } else {
        (value, "")
    };
    let places = match scaled.abs() {
        size if size >= 100.0 || size == 0.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 0.1 => 2,
        _ => 3,
    };
    format!("{scaled:.places$}{after}")
}

#[cfg(test)]
mod tests {
    use super::{like, rounded, short};

    #[test]
    fn numbers_are_short_and_without_needless_noughts() {
        let shown = [38_000.0, 560.0, 5.4, -0.0295, 0.000_000_06, 0.0].map(short);
        assert_eq!(shown, ["38000", "560", "5.4", "-0.0295", "0.00000006", "0"]);
    }

    #[test]
    fn numbers_are_told_to_about_three_figures() {
        let told = [-2_345_678.0, 12_340.0, 950.0, 31.46, -0.25, 0.012, 0.0].map(rounded);
        let expected = ["-2.35m", "12.3k", "950", "31.5", "-0.25", "0.012", "0"];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_number_has_as_many_figures_as_one_of_its_kind() {
        let told = [(1234.5, 5000.0), (-1.234, -2.4), (0.0123, 0.1), (0.5, 0.0)];
        let told = told.map(|(value, example)| like(value, example));
        assert_eq!(told, ["1234", "-1.23", "0.012", "0.50"]);
    }
}
