"""All records together: found, as they are today, and as they were before."""
