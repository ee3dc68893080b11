"""Titles and seats: what a title is called, where it ranks, and which seat it names."""

from graph.posts.seats import is_single_seat, position_key
from graph.posts.titles import Rank, Title, canonical_title, rank, read_title

__all__ = ["Rank", "Title", "canonical_title", "is_single_seat", "position_key", "rank", "read_title"]
