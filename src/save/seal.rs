//! The first line of a save: what it is, in which format, how long, and a checksum of the rest.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::SaveProblem;

/// The format that this program writes. Every released format stays readable.
pub(super) const FORMAT: u32 = 1;
/// The largest file that is read, in bytes: many times the longest game's.
pub(super) const SIZE_MOST: u64 = 64 * 1024 * 1024;
/// The longest first line, in bytes.
const SEAL_LONGEST: usize = 400;

#[derive(Serialize, Deserialize)]
struct Seal {
    /// The format, under a name that says what file this is.
    board_to_ward_save: u32,
    /// Bytes after the first line.
    bytes: u64,
    /// SHA-256 of those bytes, in hexadecimal.
    sha256: String,
}

/// Header and body under a seal, ready to be written.
pub(super) fn seal(header: &str, body: &str) -> String {
    let rest = format!("{header}\n{body}\n");
    let seal = Seal {
        board_to_ward_save: FORMAT,
        bytes: rest.len() as u64,
        sha256: checksum(rest.as_bytes()),
    };
    let first = serde_json::to_string(&seal).expect("a seal can be written down");
    format!("{first}\n{rest}")
}

/// Header and body of a file whose seal holds.
pub(super) fn unseal(bytes: &[u8]) -> Result<(&str, &str), SaveProblem> {
    if bytes.is_empty() {
        return Err(SaveProblem::Empty);
    }
    let (first, rest) = split_first_line(bytes);
    let seal: Seal = serde_json::from_slice(first).map_err(|_| SaveProblem::NotASave)?;
    let found = seal.board_to_ward_save;
    match found {
        FORMAT => {}
        _ if found > FORMAT => return Err(SaveProblem::Newer { found }),
        _ => return Err(SaveProblem::Older { found }),
    }
    let found = rest.len() as u64;
    if found < seal.bytes {
        return Err(SaveProblem::Truncated {
            expected: seal.bytes,
            found,
        });
    }
    if found > seal.bytes || checksum(rest) != seal.sha256 {
        return Err(SaveProblem::Edited);
    }
    let text = std::str::from_utf8(rest).map_err(|_| SaveProblem::Edited)?;
    text.trim_end_matches('\n')
        .split_once('\n')
        .ok_or_else(|| SaveProblem::Malformed {
            detail: "it has no header".to_owned(),
        })
}

/// The first line, and what follows its line end. A line that is too long for a seal is none.
fn split_first_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes
        .iter()
        .take(SEAL_LONGEST)
        .position(|byte| *byte == b'\n');
    match end {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (&bytes[..bytes.len().min(SEAL_LONGEST)], &[]),
    }
}

fn checksum(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::{SaveProblem, seal, unseal};

    #[test]
    fn what_is_sealed_is_unsealed() {
        let sealed = seal("{\"a\":1}", "{\"b\":\"two\"}");
        let (header, body) = unseal(sealed.as_bytes()).expect("the seal holds");
        assert_eq!((header, body), ("{\"a\":1}", "{\"b\":\"two\"}"));
    }

    #[test]
    fn every_cut_and_every_changed_byte_is_noticed() {
        let sealed = seal("{\"a\":1}", "{\"b\":2}").into_bytes();
        for length in 0..sealed.len() {
            assert!(unseal(&sealed[..length]).is_err(), "cut to {length} bytes");
        }
        let body_starts = sealed
            .iter()
            .position(|byte| *byte == b'\n')
            .expect("a first line")
            + 1;
        for place in body_starts..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert!(
                matches!(unseal(&changed), Err(SaveProblem::Edited)),
                "byte {place}"
            );
        }
    }

    #[test]
    fn each_sort_of_wrong_file_is_told_apart() {
        let sealed = seal("{}", "{}");
        let with_format = |format: &str| sealed.replacen(":1,", &format!(":{format},"), 1);
        let problem = |text: &str| unseal(text.as_bytes()).expect_err("a wrong file");
        assert!(matches!(problem(""), SaveProblem::Empty));
        assert!(matches!(problem("hello\nthere"), SaveProblem::NotASave));
        assert!(matches!(problem(&"x".repeat(5000)), SaveProblem::NotASave));
        assert!(matches!(
            problem(&with_format("2")),
            SaveProblem::Newer { found: 2 }
        ));
        assert!(matches!(
            problem(&with_format("0")),
            SaveProblem::Older { found: 0 }
        ));
        assert!(matches!(
            problem(&sealed[..sealed.len() - 3]),
            SaveProblem::Truncated { .. }
        ));
        assert!(matches!(
            problem(&format!("{sealed}more")),
            SaveProblem::Edited
        ));
    }
}
