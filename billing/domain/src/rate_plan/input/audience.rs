//! Whom a plan addresses, as it is sent or typed.

use super::AudienceInput;
use crate::rate_plan::Audience;
use crate::refusal::{Code, Refusal, Refusals};
use crate::text::{NAME_CHARS_MAX, parse_email, parse_name};

impl AudienceInput {
    pub(super) fn parse(&self) -> Result<Audience, Refusals> {
        let mut no = Refusals::default();
        self.unknown.refuse(&mut no, "/audience", &[]);
        let audience = no.take("", self.kind());
        match audience {
            Some(audience) if no.is_empty() => Ok(audience),
            _ => Err(no),
        }
    }

    fn kind(&self) -> Result<Audience, Refusal> {
        match self.kind.as_str() {
            "" | "everyone" => Ok(Audience::Everyone),
            "category" => parse_name(self.category.as_deref().unwrap_or(""), NAME_CHARS_MAX, "/audience/category")
                .map(|category| Audience::Category { category }),
            "buyer" => match self.buyer_id.as_deref().unwrap_or("") {
                "" => Err(Refusal::at(Code::Required, "/audience/buyer_id")),
                id => id.parse().map_or(Err(Refusal::at(Code::BuyerUnknown, "/audience/buyer_id")), |buyer_id| {
                    Ok(Audience::Buyer { buyer_id })
                }),
            },
            "person" => parse_email(self.email.as_deref().unwrap_or(""), "/audience/email")
                .map(|email| Audience::Person { email: email.to_lowercase() }),
            _ => {
                Err(Refusal::at(Code::ChoiceUnknown, "/audience/kind")
                    .with("choices", "everyone, category, buyer, person"))
            }
        }
    }
}
