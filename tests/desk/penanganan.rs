//! The room of a case: what keys cost and send, whose version a change names, and that a reporter's name stays nowhere.
