"""What helps staff write and look after records: new ones, schemas, forms, repairs, a report."""
