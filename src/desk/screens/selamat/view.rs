//! How the screen is drawn.
