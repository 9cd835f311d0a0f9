//! Letters that are not mistaken for each other, in groups that each check themselves.
//!
//! The letters are Crockford's base 32: no I, L, O or U; I and L are read as 1, O as 0. Each group
//! has four letters and a fifth that checks them: a sum in the field of 32 elements in which every
//! place weighs otherwise, so that one wrong letter, or two that have changed places, never pass.
//! The group's number is part of the sum, and the last group is a checksum of all the others.

use sha2::{Digest, Sha256};

/// The letters, each at its value.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a group that carry something.
const CARRYING: usize = 4;
/// Letters of a group with the one that checks it.
const GROUP: usize = CARRYING + 1;
/// Groups of the longest code that is read; the longest game has fewer.
const GROUPS_MOST: usize = 2000;
/// What each place of a group weighs, the last one's being 1.
const WEIGHTS: [u8; CARRYING] = [2, 4, 8, 16];

/// Why letters are no code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// There are too few letters for any code.
    #[error("the code is too short: the last of its groups are missing")]
    TooShort,
    /// There are more letters than any code has.
    #[error("the code is longer than any game's")]
    TooLong,
    /// A letter that no code has.
    #[error("group {group} of the code, {letters}, holds {letter:?}, which no code has")]
    Letter {
        /// The group; the first is 1.
        group: usize,
        /// The group as it was typed.
        letters: String,
        /// The letter.
        letter: char,
    },
    /// A group of another length.
    #[error(
        "group {group} of the code, {letters}, does not have five letters: one is missing or too \
         many"
    )]
    Length {
        /// The group; the first is 1.
        group: usize,
        /// The group as it was typed.
        letters: String,
    },
    /// A group that does not agree with itself.
    #[error(
        "group {group} of the code, {letters}, is not as it was written: a letter in it is wrong, \
         two have changed places, or a whole group before it is missing"
    )]
    Group {
        /// The group; the first is 1.
        group: usize,
        /// The group as it was typed.
        letters: String,
    },
    /// Every group agrees with itself, and they do not agree with each other.
    #[error(
        "each group of the code is sound and the whole is not: a group at its end is missing, or \
         belongs to another code"
    )]
    Whole,
    /// Sound, and of a later program.
    #[error("the code is of format {0}, which this program does not read: a newer one is needed")]
    Newer(u8),
    /// Sound, and without sense.
    #[error("the code's content does not make sense")]
    Malformed,
}

/// `values` below 32 as groups of letters.
pub(super) fn written(values: &[u8]) -> Vec<String> {
    let mut all = values.to_vec();
    all.resize(values.len().next_multiple_of(CARRYING), 0);
    all.extend(checksum(&all));
    let groups = all.chunks(CARRYING).enumerate();
    groups
        .map(|(place, group)| {
            let check = check_of(place, group);
            let values = group.iter().chain([&check]);
            values.map(|value| letter(*value)).collect()
        })
        .collect()
}

/// The values behind the letters of `text`, however they are spaced.
pub(super) fn read(text: &str) -> Result<Vec<u8>, Mistyped> {
    let groups = groups(text);
    if groups.len() > GROUPS_MOST {
        return Err(Mistyped::TooLong);
    }
    let mut all = Vec::new();
    for (place, group) in groups.iter().enumerate() {
        all.extend(read_group(place, group)?);
    }
    let carried = all.len().saturating_sub(CARRYING);
    if carried == 0 {
        return Err(Mistyped::TooShort);
    }
    let sum = all.split_off(carried);
    if sum == checksum(&all) {
        Ok(all)
    } else {
        Err(Mistyped::Whole)
    }
}

/// The groups that were typed. Where none were set apart, every five letters are one.
pub(super) fn groups(text: &str) -> Vec<String> {
    let parts = text.split(|sign: char| sign.is_whitespace() || is_dash(sign));
    let parts = parts.map(|part| part.chars().collect::<Vec<char>>());
    parts
        .flat_map(|part| {
            let pieces = part.chunks(GROUP).map(|piece| piece.iter().collect());
            // One letter more than a group has is that group mistyped, and not another.
            if part.len() == GROUP + 1 {
                vec![part.iter().collect()]
            } else {
                pieces.collect::<Vec<String>>()
            }
        })
        .collect()
}

fn is_dash(sign: char) -> bool {
    matches!(
        sign,
        '-' | '_' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

fn read_group(place: usize, typed: &str) -> Result<[u8; CARRYING], Mistyped> {
    let (group, shown) = (place + 1, || crate::save::team::shown(typed));
    let mut values = Vec::with_capacity(GROUP);
    for sign in typed.chars() {
        values.push(value(sign).ok_or_else(|| Mistyped::Letter {
            group,
            letters: shown(),
            letter: sign,
        })?);
    }
    let [a, b, c, d, check] = values[..] else {
        let letters = shown();
        return Err(Mistyped::Length { group, letters });
    };
    if check == check_of(place, &[a, b, c, d]) {
        Ok([a, b, c, d])
    } else {
        let letters = shown();
        Err(Mistyped::Group { group, letters })
    }
}

fn letter(value: u8) -> char {
    char::from(LETTERS[usize::from(value) % LETTERS.len()])
}

fn value(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let place = LETTERS.iter().position(|it| char::from(*it) == sign)?;
    Some(place as u8)
}

/// The value that makes a group's weighed sum its number.
fn check_of(place: usize, group: &[u8]) -> u8 {
    let weighed = group.iter().zip(WEIGHTS);
    let number = (place % LETTERS.len()) as u8;
    weighed.fold(number, |sum, (value, weight)| sum ^ product(*value, weight))
}

/// The product in the field of 32 elements, with x^5 = x^2 + 1.
fn product(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

fn checksum(values: &[u8]) -> [u8; CARRYING] {
    let mut hash = Sha256::new();
    hash.update(b"board-to-ward code");
    hash.update(values);
    let hash = hash.finalize();
    std::array::from_fn(|place| hash[place] & 31)
}
