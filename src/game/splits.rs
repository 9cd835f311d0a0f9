//! Sensible ways of dividing ten beans and ten points, for whoever wants a list to choose from.
//! Any other division is as good an order.

use super::BEANS_AT_START;

/// Beans over patients, staff, money, readiness.
pub(super) const BEAN_SPLITS: [[u8; 4]; 12] = [
    BEANS_AT_START,
    [4, 3, 2, 1],
    [4, 2, 2, 2],
    [3, 4, 1, 2],
    [5, 2, 2, 1],
    [2, 5, 1, 2],
    [2, 2, 5, 1],
    [2, 1, 6, 1],
    [3, 2, 4, 1],
    [2, 2, 2, 4],
    [4, 1, 4, 1],
    [1, 3, 2, 4],
];

/// Points over money, access, quality, staff, improvement, partners.
pub(super) const ATTENTION_SPLITS: [[u8; 6]; 12] = [
    [3, 3, 1, 1, 1, 1],
    [2, 2, 2, 2, 1, 1],
    [1, 1, 3, 3, 1, 1],
    [1, 1, 2, 3, 2, 1],
    [2, 1, 2, 2, 2, 1],
    [5, 3, 1, 1, 0, 0],
    [6, 2, 1, 0, 0, 1],
    [4, 4, 1, 1, 0, 0],
    [2, 5, 1, 1, 0, 1],
    [1, 2, 4, 1, 1, 1],
    [1, 1, 1, 2, 4, 1],
    [2, 2, 1, 1, 1, 3],
];
