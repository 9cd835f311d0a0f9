//! From places in the text as it is read to places in the file as it is on the disk, which may
//! have a byte-order mark, other line ends and characters that were left out or put in.

/// Where each run of bytes of a cleaned text stands in the text that it was cleaned from.
#[derive(Clone, Debug, Default)]
pub(super) struct OnDisk {
    /// Starts of runs, in the cleaned text and in the other; within a run both go on alike.
    runs: Vec<(usize, usize)>,
}

impl OnDisk {
    /// Goes along both texts. What stands only in `original` was left out; a line end may be
    /// `\r\n` or `\r` there.
    pub(super) fn of(original: &str, cleaned: &str) -> OnDisk {
        let mut runs = vec![(0, 0)];
        let mut letters = original.char_indices().peekable();
        for (place, letter) in cleaned.char_indices() {
            let same = |written: char| {
                written == letter
                    || (letter == '\n' && written == '\r')
                    || letter == char::REPLACEMENT_CHARACTER
            };
            while letters.next_if(|&(_, written)| !same(written)).is_some() {}
            let Some((there, written)) = letters.next() else {
                break;
            };
            note(&mut runs, place, there);
            let mut after = there + written.len_utf8();
            if letter == '\n' && written == '\r' && letters.next_if(|next| next.1 == '\n').is_some()
            {
                after += 1;
            }
            note(&mut runs, place + letter.len_utf8(), after);
        }
        OnDisk { runs }
    }

    /// The place in the file of a place in the cleaned text.
    pub(super) fn place(&self, cleaned: usize) -> usize {
        let after = self.runs.partition_point(|&(start, _)| start <= cleaned);
        match after.checked_sub(1).and_then(|run| self.runs.get(run)) {
            Some(&(start, there)) => there + (cleaned - start),
            None => cleaned,
        }
    }
}

/// Begins a run where the two texts do not go on alike.
fn note(runs: &mut Vec<(usize, usize)>, place: usize, there: usize) {
    let goes_on = runs
        .last()
        .is_some_and(|&(start, from)| place >= start && there == from + (place - start));
    if goes_on {
        return;
    }
    if runs.last().is_some_and(|&(start, _)| start == place) {
        runs.pop();
    }
    runs.push((place, there));
}

#[cfg(test)]
mod tests {
    use super::OnDisk;

    #[test]
    fn every_place_of_the_text_as_read_is_found_in_the_file() {
        let original = "\u{feff}(a: 1,\r\nb: “£”,\r\u{200b}c: \u{1b}3)\n";
        let cleaned = "(a: 1,\nb: “£”,\nc: \u{fffd}3)\n";
        let on_disk = OnDisk::of(original, cleaned);
        for (letter, after) in [("(", 0), ("a", 0), ("b", 0), ("£", 0), ("c", 0), ("3", 0)] {
            let place = cleaned.find(letter).expect("it stands there") + after;
            let there = original.find(letter).expect("it stands there");
            assert_eq!(on_disk.place(place), there, "{letter}");
        }
        let end = cleaned.find('\n').expect("it has lines");
        assert_eq!(
            on_disk.place(end),
            original.find('\r').expect("it has lines")
        );
        assert_eq!(on_disk.place(cleaned.len()), original.len());
        let same = OnDisk::of(cleaned, cleaned);
        assert_eq!(same.place(9), 9);
    }
}
