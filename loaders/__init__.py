"""Documents to text, mentions and claims."""
