"""vCards of records with contact details."""
