"""The words behind a claim: Web Annotation's position and quote selectors together."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

CONTEXT = 24  # characters of prefix and suffix: enough to re-anchor a quote that moved


class EvidenceRole(StrEnum):
    """What a span contributes to its claim."""

    ASSERTION = "assertion"  # the sentence that says so; always the first
    SUBJECT = "subject"  # where the subject is named in full
    ANTECEDENT = "antecedent"  # what "hội nghị" or "đồng chí" refers to
    LIST_HEAD = "list_head"  # "Dự hội nghị có các đồng chí:"
    PROVINCE = "province"  # the dateline, outlet or title that gives the province
    DATE = "date"
    YEAR = "year"
    SIGNATURE = "signature"


class Evidence(BaseModel):
    """One span of the stored text, in Unicode code points, with its words."""

    model_config = ConfigDict(frozen=True)

    role: EvidenceRole
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def quote(text: str, start: int, end: int, role: EvidenceRole = EvidenceRole.ASSERTION) -> Evidence:
    """Evidence for text[start:end] with its surroundings."""
    return Evidence(
        role=role,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )
