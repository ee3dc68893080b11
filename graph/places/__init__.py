"""Provinces, districts and communes, each with the days it existed, and what became of them."""

from graph.places.gazetteer import Gazetteer, gazetteer
from graph.places.spellings import place_key, split_type
from graph.places.units import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Succession, Unit

__all__ = [
    "NEW_GEOGRAPHY",
    "OLD_GEOGRAPHY",
    "Gazetteer",
    "Level",
    "Succession",
    "Unit",
    "gazetteer",
    "place_key",
    "split_type",
]
