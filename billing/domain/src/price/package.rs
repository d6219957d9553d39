//! `package`: blocks of `size` at `price`; a block begun costs a whole one, or nothing when rounded down.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::input::Fields;
use super::{PriceModelInput, Rated, times};
use crate::money::Overflow;
use crate::quantity::parse_quantity;
use crate::refusal::{Code, Refusal};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
pub struct Package {
    pub size: Decimal,
    pub price: Decimal,
    #[serde(default)]
    pub rounding: PackageRounding,
}

/// What a block begun counts for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PackageRounding {
    #[default]
    Up,
    Down,
}

impl Package {
    pub(super) fn parse(input: &PriceModelInput, fields: &mut Fields<'_>) -> Option<Self> {
        let place = format!("{}/size", fields.pointer);
        let size = fields.no.take("", parse_quantity(input.size.as_deref().unwrap_or(""), &place));
        if size.is_some_and(|size| size <= Decimal::ZERO) {
            fields.refuse(Code::SizeZero, "/size");
        }
        let price = fields.price(input.price.as_deref(), "/price");
        let rounding = match input.rounding.as_deref().unwrap_or("up") {
            "up" | "" => PackageRounding::Up,
            "down" => PackageRounding::Down,
            _ => {
                let place = format!("{}/rounding", fields.pointer);
                fields.no.push(Refusal::at(Code::ChoiceUnknown, place).with("choices", "up, down"));
                PackageRounding::Up
            }
        };
        Some(Self { size: size?, price: price?, rounding })
    }

    /// How many blocks a quantity makes.
    pub fn blocks(&self, quantity: Decimal) -> Result<Decimal, Overflow> {
        // Division is cut at 28 digits, so that a block hardly begun could look like none: the remainder is exact.
        let rest = quantity.checked_rem(self.size).ok_or(Overflow)?;
        let whole = (quantity - rest).checked_div(self.size).ok_or(Overflow)?.round();
        Ok(match self.rounding {
            PackageRounding::Up if rest > Decimal::ZERO => whole + Decimal::ONE,
            PackageRounding::Up | PackageRounding::Down => whole,
        })
    }

    pub(super) fn rate(&self, quantity: Decimal) -> Result<Rated, Overflow> {
        Ok(Rated::flat(quantity, self.price, times(self.blocks(quantity)?, self.price)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::{check, refused};

    #[test]
    fn a_block_begun_costs_a_whole_one() {
        let ten_for_fifteen = r#"{"kind":"package","size":"10","price":"15"}"#;
        check(ten_for_fifteen, &[("0", "0"), ("0.000000000001", "15"), ("5", "15"), ("10", "15"), ("11", "30")]);
        check(
            r#"{"kind":"package","size":"10","price":"100","rounding":"up"}"#,
            &[("121", "1300"), ("0", "0"), ("10", "100")],
        );
        check(
            r#"{"kind":"package","size":"0.3","price":"1"}"#,
            &[("0.9", "3"), ("9999999999999999", "33333333333333330")],
        );
    }

    #[test]
    fn a_block_begun_costs_nothing_when_rounded_down() {
        let down = r#"{"kind":"package","size":"10","price":"15","rounding":"down"}"#;
        check(down, &[("0", "0"), ("9.99", "0"), ("10", "15"), ("19", "15"), ("20", "30")]);
    }

    #[test]
    fn packages_that_cannot_be() {
        refused(
            r#"{"kind":"package","size":"0","price":"1","rounding":"sideways"}"#,
            &["/size size.zero", "/rounding choice.unknown"],
        );
        refused(r#"{"kind":"package"}"#, &["/size required", "/price required"]);
    }
}
