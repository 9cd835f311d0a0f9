//! What this program is: its version, and what was known when it was built.

/// The version, the machine it was built for, how, and from which commit if that was known.
pub(super) fn long() -> &'static str {
    concat!(
        env!("CARGO_PKG_VERSION"),
        "\ntarget: ",
        env!("BOARD_TO_WARD_TARGET"),
        "\nbuild: ",
        env!("BOARD_TO_WARD_PROFILE"),
        "\ncommit: ",
        env!("BOARD_TO_WARD_BUILT_FROM")
    )
}
