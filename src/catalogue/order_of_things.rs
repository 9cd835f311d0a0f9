//! The closed lists of the game: groups of staff, service lines, seats, approaches and the rest.

use serde::{Deserialize, Serialize};

/// Declares a closed list: each member with the name files use and the words people read.
macro_rules! closed_list {
    ($(#[$doc:meta])* $list:ident { $($members:tt)* }) => {
        closed_list! { $(#[$doc])* $list in words { $($members)* } }
    };
    // `in` names what gives the words: other than `words` where a scenario may have others, so that
    // whoever shows one has to ask the scenario.
    ($(#[$doc:meta])* $list:ident in $in_words:ident {
        $($(#[$member_doc:meta])* $member:ident $name:literal $words:literal),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum $list {
            $($(#[$member_doc])* #[doc = $words] #[serde(rename = $name)] $member),+
        }

        impl $list {
            /// Every member, in the order they are listed in.
            pub const ALL: &'static [$list] = &[$($list::$member),+];
            /// How many members there are.
            pub const COUNT: usize = $list::ALL.len();

            /// The name that files use.
            pub const fn name(self) -> &'static str {
                match self { $($list::$member => $name),+ }
            }

            /// The words that people read.
            pub const fn $in_words(self) -> &'static str {
                match self { $($list::$member => $words),+ }
            }

            /// The member with this name in files.
            pub fn parse(name: &str) -> Option<$list> {
                $list::ALL.iter().copied().find(|member| member.name() == name)
            }

            /// Position in [`Self::ALL`].
            pub const fn index(self) -> usize {
                self as usize
            }
        }
    };
}

closed_list! {
    /// The seven groups of staff.
    StaffGroup {
        Consultants "consultants" "consultants and SAS doctors",
        Residents "residents" "resident doctors",
        Nurses "nurses" "nurses and midwives",
        Allied "allied" "allied health professionals and scientists",
        Support "support" "clinical support staff",
        Managers "managers" "managers",
        Administration "administration" "administration and estates staff",
    }
}

impl StaffGroup {
    /// How much the group counts in the trust's engagement; the seven come to one. Judgement, from
    /// head counts and from who decides what is done.
    pub const fn weight(self) -> f64 {
        match self {
            StaffGroup::Consultants => 0.10,
            StaffGroup::Residents => 0.07,
            StaffGroup::Nurses => 0.32,
            StaffGroup::Allied => 0.17,
            StaffGroup::Support => 0.22,
            StaffGroup::Managers => 0.03,
            StaffGroup::Administration => 0.09,
        }
    }
}

closed_list! {
    /// The six service lines.
    ServiceLine {
        Emergency "emergency" "emergency and acute medicine",
        Medicine "medicine" "elderly and general medicine",
        Surgery "surgery" "surgery and theatres",
        WomenChildren "women_children" "women and children",
        CancerDiagnostics "cancer_diagnostics" "cancer and diagnostics",
        CriticalCare "critical_care" "critical care and anaesthesia",
    }
}

closed_list! {
    /// The seats at the table: six that vote, four that attend and are heard.
    Seat in usual_words {
        Chair "chair" "chair",
        ChiefExecutive "chief_executive" "chief executive",
        Finance "finance" "chief finance officer",
        Nursing "nursing" "chief nursing officer",
        Medical "medical" "chief medical officer",
        NonExecutive "non_executive" "non-executive director for quality",
        Operations "operations" "chief operating officer",
        PatientPartner "patient_partner" "patient partner",
        StaffSide "staff_side" "staff side chair",
        ResidentDoctor "resident_doctor" "resident doctor",
    }
}

impl Seat {
    /// Whether this seat has a vote; the others attend and are heard.
    pub const fn votes(self) -> bool {
        (self as usize) < 6
    }
}

closed_list! {
    /// How a change is made.
    Approach {
        Impose "impose" "by order",
        Consult "consult" "by consultation",
        CoDesign "co_design" "with those who do the work",
        Devolve "devolve" "by those who do the work",
    }
}

closed_list! {
    /// What a board may spend its attention on.
    AttentionArea {
        Money "money" "money",
        Access "access" "access",
        Quality "quality" "quality and safety",
        Staff "staff" "staff and culture",
        Improvement "improvement" "improvement",
        Partners "partners" "partners",
    }
}

closed_list! {
    /// The four counts that a term is weighed on.
    Count {
        Patients "patients" "patients",
        Staff "staff" "staff",
        Money "money" "money",
        Readiness "readiness" "readiness for the future",
    }
}

closed_list! {
    /// Whose decision an act properly is.
    Whose in usual_words {
        Board "board" "the board decides",
        Executive "executive" "the executive decides and the board tests",
        Service "service" "the service decides",
    }
}

closed_list! {
    /// What sort of problem a change is for; it decides which approach fits.
    ProblemKind {
        Tame "tame" "agreed and checkable: the answer is known",
        Wicked "wicked" "contested: the answer is in people's hands",
        Critical "critical" "urgent: somebody must act now",
    }
}

closed_list! {
    /// How much of a scenario's board pack is hidden, where whoever plays asks for less or more.
    Clarity {
        AsWritten "as-written" "as the scenario has it",
        Clearer "clearer" "bad news is softened, and counts scatter, half as much",
        Cloudier "cloudier" "both are half as much again, and every figure comes a month later",
    }
}

closed_list! {
    /// The board's one answer to "who pays, when not everything can be afforded?"
    WhoPays {
        Reserves "reserves" "the reserves pay",
        Waiting "waiting" "those who wait pay",
        Staff "staff" "the staff pay, in effort",
        Future "future" "the future pays: buildings, training and repairs",
        Nobody "nobody" "nobody pays who was not asked",
    }
}

closed_list! {
    /// The automated boards.
    BoardName {
        Idle "idle" "lets every paper lie on the table and changes nothing",
        Random "random" "does any allowed thing, by lot",
        FinanceFirst "finance-first" "closes the gap, then asks what it cost",
        PeopleFirst "people-first" "spends on staff and on how they are led",
        Cautious "cautious" "takes the least costly option and starts little",
        TargetsFirst "targets-first" "moves the figures that are reported upwards",
        PatientsFirst "patients-first" "does what helps patients soonest, and goes to see",
        LeastUsedFirst "least-used-first" "takes each option in its turn, so that all are tried",
        LookAhead "look-ahead" "an oracle: tries options on copies of the truth, with other luck",
    }
}

impl BoardName {
    /// Every board that sees no more than a board sees: all but the oracle.
    pub const ORDINARY: &'static [BoardName] = match Self::ALL.split_last() {
        Some((_oracle, others)) => others,
        None => &[],
    };
}

closed_list! {
    /// How a finding was found.
    StudyDesign {
        Trial "trial" "a controlled trial",
        TimeSeries "time_series" "a before-and-after series",
        Longitudinal "longitudinal" "the same places followed over time",
        CrossSectional "cross_sectional" "many places compared at one time",
        Review "review" "a review of many studies",
        Qualitative "qualitative" "cases, inquiries and interviews",
        Survey "survey" "a survey",
        Descriptive "descriptive" "national figures",
        Opinion "opinion" "experience or advocacy",
    }
}

closed_list! {
    /// How much weight a finding bears.
    Strength {
        Strong "strong" "strong",
        Moderate "moderate" "moderate",
        Weak "weak" "weak",
        Opinion "opinion" "opinion",
    }
}

closed_list! {
    /// How the figures of a finding came to be known here.
    Provenance {
        Read "read" "read in its source",
        Quoted "quoted" "as quoted there, not read in the study itself",
        WorkedOut "worked_out" "worked out from figures in its source",
        Recalled "recalled" "recalled, and still to be checked against its source",
    }
}
