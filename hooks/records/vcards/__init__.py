"""Address cards of records that one can reach."""
