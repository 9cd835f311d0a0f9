//! Whole numbers on the command line, refused in words that need no programmer.

use crate::view::numbers;

/// Reads a whole number from `least` to `most`; `10,000` is one too.
pub(super) fn whole<T>(
    least: u64,
    most: u64,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static
where
    T: TryFrom<u64>,
{
    move |text| {
        let number = number(text).filter(|it| (least..=most).contains(it));
        let number = number.and_then(|it| T::try_from(it).ok());
        number.ok_or_else(|| wanted(least, most))
    }
}

/// The same, without an end.
pub(super) fn at_least<T>(
    least: u64,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static
where
    T: TryFrom<u64>,
{
    whole(least, u64::MAX)
}

fn number(text: &str) -> Option<u64> {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let in_thousands = groups.clone().all(|group| group.len() == 3);
    let digits: String = std::iter::once(first).chain(groups).collect();
    let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    let number = digits.parse().ok();
    number.filter(|_| in_thousands && plain && !first.is_empty())
}

fn wanted(least: u64, most: u64) -> String {
    match (least, most) {
        (0, u64::MAX) => "a whole number is wanted".to_owned(),
        (least, u64::MAX) => format!("a whole number from {least} upwards is wanted"),
        (least, most) => {
            let most = numbers::whole(most as f64);
            format!("a whole number from {least} to {most} is wanted")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn a_number_may_have_commas_at_its_thousands_and_no_others() {
        let read = whole::<u32>(1, 1_000_000);
        assert_eq!(read("10,000"), Ok(10_000));
        assert_eq!(read("250"), Ok(250));
        for wrong in [
            "0",
            "1,00",
            ",100",
            "lots",
            "-3",
            "2.5",
            "",
            "+7",
            "1,000,001",
        ] {
            let wanted = "a whole number from 1 to 1,000,000 is wanted";
            assert_eq!(read(wrong), Err(wanted.to_owned()), "{wrong}");
        }
    }
}
