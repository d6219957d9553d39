//! Codes with their texts, as one list.

macro_rules! codes {
    ($( $variant:ident = $code:literal { $en:literal, $de:literal, $it:literal } )+) => {
        /// The stable code of a refusal. Codes are part of the public contract and never change their meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $( $variant ),+ }

        impl Code {
            pub const ALL: &[Code] = &[ $( Code::$variant ),+ ];

            pub const fn as_str(self) -> &'static str {
                match self { $( Code::$variant => $code ),+ }
            }

            pub(super) const fn template(self, locale: Locale) -> &'static str {
                match (self, locale) {
                    $(
                        (Code::$variant, Locale::En) => $en,
                        (Code::$variant, Locale::De) => $de,
                        (Code::$variant, Locale::It) => $it,
                    )+
                }
            }
        }
    };
}
