"""How sure each rule is: the share of its facts found right."""

_DEFAULT = 0.8
_RULES = {
    "post.apposition": 0.96, "post.shared": 0.95, "post.appointment": 0.9, "chair.subject": 0.97, "chair.list": 0.97, "chair.under": 0.97,
    "attend.list": 0.95, "attend.subject": 0.93, "attend.party": 0.92, "attend.act": 0.85, "attend.counterpart": 0.8,
    "speak.verb": 0.93, "speak.opening": 0.95, "speak.according": 0.85, "organize.subject": 0.92, "place.at": 0.9, "place.named": 0.97, "place.implied": 0.93, "cite.number": 0.97, "attend.deed": 0.85, "sign.parties": 0.85,
}  # fmt: skip


def confidence(rule: str) -> float:
    """The confidence of a rule."""
    return _RULES.get(rule, _DEFAULT)
