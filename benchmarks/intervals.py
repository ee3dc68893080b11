"""How far a measured share may lie from the true one."""

from math import sqrt
from random import Random

Counts = tuple[int, int, int]  # facts found, asked for, said: of one document or of several

Z = 1.96  # standard deviations about a mean that hold 95 % of a normal distribution


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of a share; it holds near 0 and 1 and for few trials too."""
    if not 0 <= hits <= of or of == 0:
        raise ValueError(f"{hits} of {of} is no share")
    share, square = hits / of, Z * Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def f1(found: list[Counts]) -> float:
    """F1 over documents: of the sums, so that a long document weighs more."""
    hit, gold, said = (sum(one[k] for one in found) for k in range(3))
    return 2 * hit / (gold + said) if gold + said else 1.0


def bootstrap(found: list[Counts], draws: int, seed: int) -> tuple[float, float]:
    """The 95 % interval of F1 when documents are drawn anew, as many as there are, with repetition."""
    random = Random(seed)
    told = sorted(f1(random.choices(found, k=len(found))) for _ in range(draws))
    return told[round(0.025 * (draws - 1))], told[round(0.975 * (draws - 1))]
