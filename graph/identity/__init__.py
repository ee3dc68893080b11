"""Who is who across documents: mentions in, entities out; deterministic, in any order, with reasons."""
