//! American spelling, and what is written here.

use std::borrow::Cow;

/// Words that Americans spell otherwise, with the British spelling; in alphabetical order.
const WORDS: [(&str, &str); 192] = [
    ("acknowledgment", "acknowledgement"),
    ("aging", "ageing"),
    ("airplane", "aeroplane"),
    ("aluminum", "aluminium"),
    ("analog", "analogue"),
    ("analyze", "analyse"),
    ("analyzed", "analysed"),
    ("analyzes", "analyses"),
    ("analyzing", "analysing"),
    ("anemia", "anaemia"),
    ("anemic", "anaemic"),
    ("anesthesia", "anaesthesia"),
    ("anesthesiologist", "anaesthetist"),
    ("anesthesiologists", "anaesthetists"),
    ("anesthetic", "anaesthetic"),
    ("anesthetics", "anaesthetics"),
    ("anesthetist", "anaesthetist"),
    ("anesthetists", "anaesthetists"),
    ("anesthetized", "anaesthetised"),
    ("armor", "armour"),
    ("artifact", "artefact"),
    ("bacteremia", "bacteraemia"),
    ("behavior", "behaviour"),
    ("behavioral", "behavioural"),
    ("behaviors", "behaviours"),
    ("canceled", "cancelled"),
    ("canceling", "cancelling"),
    ("candor", "candour"),
    ("catalog", "catalogue"),
    ("catalyze", "catalyse"),
    ("catalyzed", "catalysed"),
    ("celiac", "coeliac"),
    ("center", "centre"),
    ("centered", "centred"),
    ("centers", "centres"),
    ("cesarean", "caesarean"),
    ("channeled", "channelled"),
    ("clamor", "clamour"),
    ("color", "colour"),
    ("colored", "coloured"),
    ("colorful", "colourful"),
    ("colors", "colours"),
    ("councilor", "councillor"),
    ("counseled", "counselled"),
    ("counseling", "counselling"),
    ("counselor", "counsellor"),
    ("counselors", "counsellors"),
    ("cozy", "cosy"),
    ("defense", "defence"),
    ("defenses", "defences"),
    ("demeanor", "demeanour"),
    ("diaper", "nappy"),
    ("diapers", "nappies"),
    ("diarrhea", "diarrhoea"),
    ("distill", "distil"),
    ("edema", "oedema"),
    ("encyclopedia", "encyclopaedia"),
    ("endeavor", "endeavour"),
    ("endeavors", "endeavours"),
    ("enroll", "enrol"),
    ("enrollment", "enrolment"),
    ("enrolls", "enrols"),
    ("epilog", "epilogue"),
    ("esophagus", "oesophagus"),
    ("estrogen", "oestrogen"),
    ("etiology", "aetiology"),
    ("favor", "favour"),
    ("favorable", "favourable"),
    ("favored", "favoured"),
    ("favorite", "favourite"),
    ("favorites", "favourites"),
    ("favors", "favours"),
    ("fecal", "faecal"),
    ("feces", "faeces"),
    ("fiber", "fibre"),
    ("fibers", "fibres"),
    ("flavor", "flavour"),
    ("fueled", "fuelled"),
    ("fueling", "fuelling"),
    ("fulfill", "fulfil"),
    ("fulfillment", "fulfilment"),
    ("fulfills", "fulfils"),
    ("gastroesophageal", "gastro-oesophageal"),
    ("glamor", "glamour"),
    ("gotten", "got"),
    ("gray", "grey"),
    ("gynecologic", "gynaecological"),
    ("gynecologist", "gynaecologist"),
    ("gynecologists", "gynaecologists"),
    ("gynecology", "gynaecology"),
    ("harbor", "harbour"),
    ("hematologist", "haematologist"),
    ("hematology", "haematology"),
    ("hematoma", "haematoma"),
    ("hematuria", "haematuria"),
    ("hemodialysis", "haemodialysis"),
    ("hemoglobin", "haemoglobin"),
    ("hemophilia", "haemophilia"),
    ("hemorrhage", "haemorrhage"),
    ("hemorrhages", "haemorrhages"),
    ("hemorrhagic", "haemorrhagic"),
    ("hemorrhoids", "haemorrhoids"),
    ("honor", "honour"),
    ("honorable", "honourable"),
    ("honored", "honoured"),
    ("honors", "honours"),
    ("humor", "humour"),
    ("hyperglycemia", "hyperglycaemia"),
    ("hyperkalemia", "hyperkalaemia"),
    ("hypoglycemia", "hypoglycaemia"),
    ("hyponatremia", "hyponatraemia"),
    ("installment", "instalment"),
    ("installments", "instalments"),
    ("ischemia", "ischaemia"),
    ("ischemic", "ischaemic"),
    ("jewelry", "jewellery"),
    ("kilometer", "kilometre"),
    ("kilometers", "kilometres"),
    ("labeled", "labelled"),
    ("labeling", "labelling"),
    ("labor", "labour"),
    ("labored", "laboured"),
    ("leukemia", "leukaemia"),
    ("leveled", "levelled"),
    ("leveling", "levelling"),
    ("liter", "litre"),
    ("liters", "litres"),
    ("maneuver", "manoeuvre"),
    ("maneuvers", "manoeuvres"),
    ("math", "maths"),
    ("milliliter", "millilitre"),
    ("millimeter", "millimetre"),
    ("modeled", "modelled"),
    ("modeling", "modelling"),
    ("mold", "mould"),
    ("mom", "mum"),
    ("mustache", "moustache"),
    ("neighbor", "neighbour"),
    ("neighborhood", "neighbourhood"),
    ("neighboring", "neighbouring"),
    ("neighbors", "neighbours"),
    ("odor", "odour"),
    ("offense", "offence"),
    ("offenses", "offences"),
    ("orthopedic", "orthopaedic"),
    ("orthopedics", "orthopaedics"),
    ("pajamas", "pyjamas"),
    ("paneled", "panelled"),
    ("paralyze", "paralyse"),
    ("paralyzed", "paralysed"),
    ("parlor", "parlour"),
    ("pediatric", "paediatric"),
    ("pediatrician", "paediatrician"),
    ("pediatricians", "paediatricians"),
    ("pediatrics", "paediatrics"),
    ("plow", "plough"),
    ("pretense", "pretence"),
    ("rancor", "rancour"),
    ("rigor", "rigour"),
    ("rumor", "rumour"),
    ("rumors", "rumours"),
    ("savior", "saviour"),
    ("savor", "savour"),
    ("septicemia", "septicaemia"),
    ("signaled", "signalled"),
    ("signaling", "signalling"),
    ("skeptic", "sceptic"),
    ("skeptical", "sceptical"),
    ("skepticism", "scepticism"),
    ("skeptics", "sceptics"),
    ("skillful", "skilful"),
    ("skillfully", "skilfully"),
    ("smolder", "smoulder"),
    ("somber", "sombre"),
    ("splendor", "splendour"),
    ("theater", "theatre"),
    ("theaters", "theatres"),
    ("totaled", "totalled"),
    ("toxemia", "toxaemia"),
    ("traveled", "travelled"),
    ("traveler", "traveller"),
    ("travelers", "travellers"),
    ("traveling", "travelling"),
    ("tumor", "tumour"),
    ("tumors", "tumours"),
    ("unraveled", "unravelled"),
    ("uremia", "uraemia"),
    ("valor", "valour"),
    ("vapor", "vapour"),
    ("vigor", "vigour"),
    ("willful", "wilful"),
    ("worshiped", "worshipped"),
];

/// Letters of the shortest of them.
const SHORTEST: usize = 3;

/// Words in `-ize` that are spelt so everywhere, by what they begin with.
const KEPT: [&str; 11] = [
    "size", "prize", "seize", "capsize", "maize", "baize", "assize", "outsize", "resize",
    "oversize", "downsize",
];

/// The ends of words in `-ize`.
const ENDS: [&str; 7] = [
    "ize", "izes", "ized", "izing", "ization", "izations", "izer",
];

/// The British spelling of an American word, in the same letters large and small; `None` for any
/// other word.
pub(super) fn british(word: &str) -> Option<String> {
    if word.len() < SHORTEST {
        return None;
    }
    let small = if word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    };
    let plain = small
        .strip_suffix("'s")
        .or_else(|| small.strip_suffix("’s"));
    let plain = plain.unwrap_or(&small);
    let listed = WORDS.binary_search_by(|(american, _)| (*american).cmp(plain));
    let right = match listed {
        Ok(place) => WORDS[place].1.to_owned(),
        Err(_) => in_ise(plain)?,
    };
    let right = format!("{right}{}", &word[plain.len()..]);
    let capital = word.starts_with(char::is_uppercase);
    Some(if capital { capitalised(&right) } else { right })
}

/// The spelling in `-ise` of a word in `-ize`.
fn in_ise(word: &str) -> Option<String> {
    if !word.contains('z') {
        return None;
    }
    let end = ENDS.iter().find(|end| word.ends_with(**end))?;
    let stem = &word[..word.len() - end.len()];
    let kept = KEPT
        .iter()
        .any(|kept| word.starts_with(&kept[..kept.len() - 1]));
    (stem.len() >= 3 && !kept).then(|| format!("{stem}{}", end.replacen('z', "s", 1)))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{WORDS, british};

    #[test]
    fn american_words_are_found_with_their_british_spelling() {
        assert!(WORDS.is_sorted() && WORDS.len() >= 150);
        for (american, right) in [
            ("Behavior", "Behaviour"),
            ("organization", "organisation"),
            ("organizing", "organising"),
            ("center's", "centre's"),
            ("prioritized", "prioritised"),
        ] {
            assert_eq!(british(american).as_deref(), Some(right));
        }
        for word in [
            "size",
            "prized",
            "seizing",
            "seized",
            "behaviour",
            "organise",
            "colour",
            "resized",
            "meter",
        ] {
            assert_eq!(british(word), None, "{word}");
        }
    }
}
