//! Bare numbers of model files and dials, within limits.

use crate::source::{Amount, Diagnostic, Measure, Problems, Span, Spanned};

/// The least and the greatest value that is taken.
#[derive(Clone, Copy)]
pub struct Limits {
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
}

impl Limits {
    /// Wide enough for anything the model holds.
    pub const WIDE: Limits = Limits::new(-1e9, 1e9);

    /// From `least` to `most`, both taken.
    pub const fn new(least: f64, most: f64) -> Limits {
        Limits { least, most }
    }

    /// Whether a value is within them.
    pub fn hold(self, value: f64) -> bool {
        value >= self.least && value <= self.most
    }
}

/// A number within limits, whatever unit it was written with; `None` when not given or wrong.
pub fn number(
    written: Option<&Spanned<Amount>>,
    limits: Limits,
    field: &str,
    problems: &mut Problems,
) -> Option<f64> {
    let written = written?;
    if limits.hold(written.value.value) {
        return Some(written.value.value);
    }
    problems.push(Diagnostic::error(
        "value/out-of-range",
        format!(
            "`{field}` should be from {} to {}",
            limits.least, limits.most
        ),
        written.span,
        "out of range",
    ));
    None
}

/// A number above zero and at most `most`.
pub fn positive(
    written: Option<&Spanned<Amount>>,
    most: f64,
    field: &str,
    problems: &mut Problems,
) -> Option<f64> {
    let found = number(written, Limits::new(0.0, most), field, problems)?;
    if found > 0.0 {
        return Some(found);
    }
    problems.push(Diagnostic::error(
        "value/out-of-range",
        format!("`{field}` should be more than nothing"),
        written?.span,
        "too small",
    ));
    None
}

/// A number of whole months from `least` to 600.
pub fn months(written: &Spanned<Amount>, least: u16, problems: &mut Problems) -> Option<u16> {
    match written.value.as_months() {
        Some(months) if months >= least => Some(months),
        // It was not given at all, and that is told already.
        _ if written.span == Span::default() => None,
        _ => {
            problems.push(
                Diagnostic::error(
                    "value/months",
                    format!("a whole number of months is wanted here, {least} or more"),
                    written.span,
                    "not such a number of months",
                )
                .help("write 4 or \"4 months\""),
            );
            None
        }
    }
}

/// A chance from 0 to 1.
pub fn chance(written: &Spanned<Amount>, problems: &mut Problems) -> Option<f64> {
    let found = written.value.as_chance();
    let value = written.value.value;
    if written.value.measure == Measure::Percent && value > 0.0 && value < 1.0 {
        let title = format!("this is a chance of {value}%, less than one in a hundred");
        let meant = format!("{}%", (value * 100.0 * 1e6).round() / 1e6);
        problems.push(
            Diagnostic::warning("value/share", title, written.span, "very small")
                .likely()
                .did_you_mean(&meant, written.span, format!("\"{meant}\"")),
        );
    }
    if found.is_none() {
        let bare = written.value.measure == Measure::Bare;
        let help = if bare && written.value.value > 1.0 && written.value.value <= 100.0 {
            format!("write \"{}%\"", written.value.value)
        } else {
            "write it as \"35%\", \"1 in 3\" or 0.35".to_owned()
        };
        problems.push(
            Diagnostic::error(
                "value/chance",
                "this is not a chance",
                written.span,
                "a chance is from 0% to 100%",
            )
            .help(help),
        );
    }
    found
}

/// A sum of pounds from nothing to a hundred million.
pub fn pounds(written: &Spanned<Amount>, problems: &mut Problems) -> f64 {
    let measure = written.value.measure;
    let money = matches!(
        measure,
        Measure::Bare | Measure::Pounds | Measure::PoundsAMonth
    );
    if money && (0.0..=1e8).contains(&written.value.value) {
        return written.value.value;
    }
    problems.push(
        Diagnostic::error(
            "value/unit",
            "a sum of pounds is wanted here, from nothing to £100m",
            written.span,
            "not such a sum",
        )
        .help("write it as \"£40k\""),
    );
    0.0
}
