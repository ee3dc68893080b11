"""Questions to a store, and their typed answers."""
