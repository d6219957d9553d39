//! Everything the pages are made of, in one place; `/design` shows each in every state.
//!
//! Components are rendered on the server and need no script: menus are popovers, foldings are `<details>`, forms are
//! forms. They carry classes of `style/*.css` and never an inline style, which the content security policy forbids.

mod action;
mod attention;
mod brand;
mod cell;
mod chart;
mod choice;
mod choices;
mod code;
mod fault;
mod feature;
mod field;
mod flow;
mod fold;
mod icon;
mod invoice;
mod layout;
mod leading;
mod localized;
mod navigation;
mod notice;
mod page_forms;
mod plan_card;
mod price;
mod price_list;
#[cfg(feature = "ssr")]
mod product_card;
#[cfg(feature = "ssr")]
mod prose;
mod rated;
mod schedule;
#[cfg(feature = "ssr")]
mod store_card;
mod surface;
mod table;
mod timeline;
mod topbar;

pub use action::*;
pub use attention::*;
pub use brand::*;
pub use cell::*;
pub use chart::*;
pub use choice::*;
pub use choices::*;
pub use code::*;
pub use fault::*;
pub use feature::*;
pub use field::*;
pub use flow::*;
pub use fold::*;
pub use icon::*;
pub use invoice::*;
pub use layout::*;
pub use leading::*;
pub use localized::*;
pub use navigation::*;
pub use notice::*;
pub use page_forms::*;
pub use plan_card::*;
pub use price::*;
pub use price_list::*;
#[cfg(feature = "ssr")]
pub use product_card::*;
#[cfg(feature = "ssr")]
pub use prose::*;
pub use rated::*;
pub use schedule::*;
#[cfg(feature = "ssr")]
pub use store_card::*;
pub use surface::*;
pub use table::*;
pub use timeline::*;
pub use topbar::*;
