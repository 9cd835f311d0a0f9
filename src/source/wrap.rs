//! Breaking text into lines by display width, at spaces where there are any.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns that a text takes.
pub fn columns(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    text.width()
}

/// The lines of a text, each at most `width` columns (at least 1). A word longer than that is cut.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let (mut line, mut line_columns) = (String::new(), 0);
    for word in text.split_whitespace() {
        let (mut word, mut word_columns) = (word, columns(word));
        if !line.is_empty() {
            if line_columns + 1 + word_columns <= width {
                line.push(' ');
                line.push_str(word);
                line_columns += 1 + word_columns;
                continue;
            }
            lines.push(std::mem::take(&mut line));
        }
        while word_columns > width {
            let end = fitting(word, width);
            lines.push(word[..end].to_owned());
            word = &word[end..];
            word_columns = columns(word);
        }
        line.push_str(word);
        line_columns = word_columns;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// A text that takes at most `width` columns, with an ellipsis where it was cut.
pub fn shortened(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    if width == 0 {
        return String::new();
    }
    let end = fitting(text, width - 1);
    format!("{}…", text[..end].trim_end())
}

/// The length in bytes of the longest beginning that takes at most `width` columns, and at least
/// one letter where `width` is not nought.
fn fitting(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (place, letter) in text.char_indices() {
        used += letter.width().unwrap_or(0);
        if used > width {
            return if place == 0 && width > 0 {
                letter.len_utf8()
            } else {
                place
            };
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{columns, shortened, wrap};

    #[test]
    fn no_line_is_wider_than_it_may_be_and_no_word_is_lost() {
        let text = "The board's decision stands until Wednesday, extraordinarily £1.2m";
        for width in 1..80 {
            let lines = wrap(text, width);
            assert!(lines.iter().all(|line| columns(line) <= width), "{width}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
        assert_eq!(wrap("", 10), vec![String::new()]);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(shortened("waiting list", 20), "waiting list");
        assert_eq!(shortened("waiting list", 9), "waiting…");
        assert_eq!(shortened("waiting list", 0), "");
    }
}
