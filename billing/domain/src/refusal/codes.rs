//! Codes with the names of their facts, as one list.

macro_rules! codes {
    ($( $variant:ident = $code:literal $(($($fact:ident),+))? ; )+) => {
        /// The stable code of a refusal. Codes are part of the public contract and never change their meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $( $variant ),+ }

        impl Code {
            pub const ALL: &[Code] = &[ $( Code::$variant ),+ ];

            pub const fn as_str(self) -> &'static str {
                match self { $( Code::$variant => $code ),+ }
            }

            /// What its words may mention.
            pub const fn facts(self) -> &'static [&'static str] {
                match self { $( Code::$variant => &[$($( stringify!($fact) ),+)?] ),+ }
            }
        }
    };
}
