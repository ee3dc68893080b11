"""Pictures and pages of answers."""
