"""All records together: loading, relations, facets, history and the ledger of addresses."""
