"""What flows through the house: plain immutable data, which imports nothing of the rest."""
