//! Long lines cut to the columns there are, round the edits that are shown in them.

use std::ops::Range;

/// What is put where something was cut away.
const CUT: &str = "…";

/// The fewest columns that are worth showing of a line.
const LEAST: usize = 24;

/// Lines with places in them, cut; and where the places then are.
pub(super) struct Narrow {
    /// The lines.
    pub text: String,
    /// The places, in the order in which they were given.
    pub places: Vec<Range<usize>>,
}

/// Cuts each line that has more than `columns` letters to what stands round its places; `grows` is
/// how many letters each place is longer once it is edited. A line whose places are themselves too
/// long stays whole.
pub(super) fn narrowed(
    text: &str,
    places: &[Range<usize>],
    grows: &[usize],
    columns: usize,
) -> Narrow {
    let mut narrow = Narrow {
        text: String::with_capacity(text.len()),
        places: places.to_vec(),
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let on_it = |place: &Range<usize>| place.start >= start && place.start < end.max(start + 1);
        let mine: Vec<usize> = (0..places.len()).filter(|it| on_it(&places[*it])).collect();
        let kept = kept(line, start, (&mine, places, grows), columns.max(LEAST));
        let offset = narrow.text.len();
        let before = if kept.start > 0 { CUT } else { "" };
        narrow.text.push_str(before);
        narrow.text.push_str(&line[kept.clone()]);
        if kept.end < line.trim_end_matches('\n').len() {
            narrow.text.push_str(CUT);
            narrow
                .text
                .push_str(if line.ends_with('\n') { "\n" } else { "" });
        }
        for place in mine {
            let moved = |at: usize| at - start - kept.start + offset + before.len();
            narrow.places[place] = moved(places[place].start)..moved(places[place].end);
        }
        start = end;
    }
    narrow
}

/// The bytes of a line that are kept, its end included where that is kept.
fn kept(
    line: &str,
    start: usize,
    (mine, places, grows): (&[usize], &[Range<usize>], &[usize]),
    columns: usize,
) -> Range<usize> {
    let whole = 0..line.len();
    let letters = line.trim_end_matches('\n').chars().count();
    let growth: usize = mine.iter().map(|it| grows[*it]).sum();
    if letters + growth <= columns {
        return whole;
    }
    let first = mine
        .iter()
        .map(|it| places[*it].start - start)
        .min()
        .unwrap_or(0);
    let last = mine
        .iter()
        .map(|it| places[*it].end - start)
        .max()
        .unwrap_or(0);
    let needed = line[first..last.max(first)].chars().count() + growth + 2 * CUT.chars().count();
    if needed > columns || last > line.trim_end_matches('\n').len() {
        return whole;
    }
    let room = columns - needed;
    let before = line[..first].chars().count();
    let after = line[last..].trim_end_matches('\n').chars().count();
    let left = (room / 2).max(room.saturating_sub(after)).min(before);
    let right = (room - left).min(after);
    let from = line[..first].char_indices().rev().take(left).last();
    let to = line[last..].char_indices().nth(right);
    let from = from.map_or(first, |(at, _)| at);
    let all_after = right == after;
    from..if all_after {
        line.len()
    } else {
        to.map_or(line.len(), |(at, _)| last + at)
    }
}

#[cfg(test)]
mod tests {
    use super::narrowed;

    /// The line cut to so many columns round a word of it; the word as it is then found.
    fn cut(line: &str, word: &str, columns: usize) -> (String, String) {
        let at = line.find(word).expect("the word is there");
        let place = at..at + word.len();
        let narrow = narrowed(line, std::slice::from_ref(&place), &[0], columns);
        let found = narrow.text[narrow.places[0].clone()].to_owned();
        (narrow.text, found)
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides_of_what_is_edited_and_never_in_it() {
        let line = "            when: \"(occupancy_percent above 85% or flag £kept) and \
                    not chose x/y\",\n";
        for columns in [30, 36, 40] {
            let (text, found) = cut(line, "£kept", columns);
            assert_eq!(found, "£kept");
            assert_eq!(
                text.trim_end_matches('\n').chars().count(),
                columns,
                "{text}"
            );
            assert!(text.starts_with('…') && text.ends_with("…\n"), "{text}");
        }
        let (text, found) = cut(line, "not chose x/y", 40);
        assert_eq!(
            (found.as_str(), text.ends_with("x/y\",\n")),
            ("not chose x/y", true),
            "{text}"
        );
    }

    #[test]
    fn what_fits_or_is_edited_all_over_stays_whole() {
        let line = "id: \"larch ward with a very long name indeed, and more\",";
        assert_eq!(cut(line, "larch", 80).0, line);
        assert_eq!(
            cut(line, "larch ward with a very long name indeed", 30).0,
            line
        );
    }
}
