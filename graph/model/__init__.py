"""The vocabulary: documents, mentions, claims, evidence, entities and edges, all frozen."""
