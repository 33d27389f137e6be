//! What the server, the page, and JavaScript mean by an order: one definition of each type, and of what follows from it.

use serde::{Deserialize, Serialize};
#[cfg(target_family = "wasm")]
use wasm_ferry::FerryData;

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_family = "wasm", derive(FerryData))]
pub struct Order {
    /// Counts up.
    #[cfg_attr(target_family = "wasm", ferry(number))]
    pub id: u64,
    /// Who wants it.
    pub customer_name: String,
    /// At least one.
    pub lines: Vec<Line>,
    /// How it is paid.
    pub payment: Payment,
    /// What else there is to say.
    pub note: Option<String>,
}

/// So many of one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_family = "wasm", derive(FerryData))]
pub struct Line {
    /// What it is called.
    pub title: String,
    /// How many.
    pub quantity: u32,
    /// The price of one, in cents.
    pub unit_price: u32,
    /// Words to find it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

/// How an order is paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[cfg_attr(target_family = "wasm", derive(FerryData))]
pub enum Payment {
    /// At the door.
    Cash,
    /// Now.
    Card {
        /// The last four digits.
        last_digits: String,
    },
    /// Later.
    Invoice {
        /// How much later.
        days: u16,
    },
}

/// What an order costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_family = "wasm", derive(FerryData))]
pub struct Receipt {
    /// Which order.
    #[cfg_attr(target_family = "wasm", ferry(number))]
    pub order_id: u64,
    /// What each line costs, in cents.
    pub lines: Vec<(String, u32)>,
    /// What all cost, in cents.
    pub total: u32,
    /// What was taken off, in cents, and why.
    pub discount: Option<(u32, Reason)>,
}

/// Why something is cheaper.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(target_family = "wasm", derive(FerryData))]
pub enum Reason {
    /// Cash is cheaper.
    PaidCash,
    /// Much is cheaper.
    LargeOrder,
}

impl Order {
    /// What the order costs: the same to the cent, wherever it is computed.
    ///
    /// Errors: an order without lines, and one that costs more than there is money.
    pub fn receipt(&self) -> Result<Receipt, String> {
        if self.lines.is_empty() {
            return Err("the order is empty".into());
        }
        let price = |line: &Line| line.quantity.checked_mul(line.unit_price);
        let too_much = || String::from("nobody has so much money");
        let prices: Vec<u32> = self.lines.iter().map(price).collect::<Option<_>>().ok_or_else(too_much)?;
        let sum = prices.iter().try_fold(0u32, |sum, price| sum.checked_add(*price)).ok_or_else(too_much)?;
        let discount = match self.payment {
            Payment::Cash => Some((sum / 50, Reason::PaidCash)),
            Payment::Card { .. } | Payment::Invoice { .. } if sum >= 100_00 => Some((sum / 20, Reason::LargeOrder)),
            Payment::Card { .. } | Payment::Invoice { .. } => None,
        };
        let total = sum - discount.map_or(0, |(cents, _)| cents);
        let lines = self.lines.iter().map(|line| line.title.clone()).zip(prices).collect();
        Ok(Receipt { order_id: self.id, lines, total, discount })
    }
}
