"""What an administrative unit is, and how one follows another."""

from dataclasses import dataclass
from enum import StrEnum

OLD_GEOGRAPHY = "2025-06-30"
"""The last day of 63 provinces with districts."""
NEW_GEOGRAPHY = "2025-07-01"
"""The first day of 34 provinces without districts."""


class Level(StrEnum):
    """The tiers of local government; districts ended on OLD_GEOGRAPHY."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


TIERS = {Level.PROVINCE: 0, Level.DISTRICT: 1, Level.COMMUNE: 2}
LEVELS_OF_TYPE: dict[str, tuple[Level, ...]] = {
    "tỉnh": (Level.PROVINCE,),
    "thành phố": (Level.PROVINCE, Level.DISTRICT),
    "quận": (Level.DISTRICT,),
    "huyện": (Level.DISTRICT,),
    "thị xã": (Level.DISTRICT,),
    "xã": (Level.COMMUNE,),
    "phường": (Level.COMMUNE,),
    "thị trấn": (Level.COMMUNE,),
    "đặc khu": (Level.COMMUNE,),
}


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit.

    `id` carries tier, province, name and, for provinces, the year it began: government codes are no ids,
    they were given to other units in 2025. `type` is the last type word ("thành phố"). `valid_from` and
    `valid_to` are ISO days, or a year where only that is known; None is unknown or still open.
    """

    id: str
    name: str
    type: str
    level: Level
    parent: str | None
    valid_from: str | None
    valid_to: str | None

    def valid(self, on: str | None) -> bool:
        """Whether the unit existed on a day; always, if the day is None."""
        if on is None:
            return True
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on <= _last_day(self.valid_to))

    @property
    def full_name(self) -> str:
        """Type and name: "huyện Na Rì", "quận 1"."""
        return self.name.lower() if self.name.lower().startswith(self.type) else f"{self.type} {self.name}"


@dataclass(frozen=True, slots=True)
class Succession:
    """One unit took over another, or a part of it (`whole` false), on a day, by a decree."""

    from_id: str
    to_id: str
    date: str
    decree: str
    whole: bool


def _last_day(value: str) -> str:
    return value if len(value) > 4 else f"{value}-12-31"
