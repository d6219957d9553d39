//! Words of the page that shows every component.

words! {}
