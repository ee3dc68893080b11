"""`giaoban review`: what is open, what people decided, and what became of it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.explain import told
from api.exits import CONTRADICTED
from api.options import JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_json, print_text, say

if TYPE_CHECKING:
    from graph.identity.decisions import Decision
    from graph.identity.rulings import Rulings
    from graph.store import Store

app = typer.Typer(name="review", help="See which mentions may be one, and decide.", no_args_is_help=True)


class Answer(StrEnum):
    """What can be decided of two."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


LimitOption = Annotated[int, typer.Option("--limit", min=1, help="How many pairs.")]
FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="Decisions, one JSON object a line.")]
IdArgument = Annotated[str, typer.Argument(help="The id of a person, meeting or mention.")]
ByOption = Annotated[str, typer.Option("--by", help="Who decides.")]
WhyOption = Annotated[str, typer.Option("--why", help="For what reason.")]
VerdictArgument = Annotated[Answer, typer.Argument(help="What they are.")]


@app.command()
def queue(context: typer.Context, limit: LimitOption = 20, json: JsonOption = False, store: StoreOption = None) -> None:
    """List the pairs that nothing decides, the weightiest first, with both sentences and the reasons."""
    from graph.store.reviewing import Seen

    with opened(settings(context, store)) as opened_store:
        found = opened_store.desk().queue(limit)
    if json:
        print_json([one.model_dump(mode="json") for one in found])
        return
    for number, one in enumerate(found, 1):
        seen = Seen(explanation=one.pair.explanation, a=one.a, b=one.b)
        print_text("\n".join([f"{number}. would move {one.pair.moves}", *told(seen), ""]))
    say(f"{len(found)} open")


@app.command()
def decide(
    context: typer.Context,
    a: IdArgument,
    b: IdArgument,
    verdict: VerdictArgument,
    by: ByOption,
    why: WhyOption = "",
    store: StoreOption = None,
) -> None:
    """Decide that two are the same, different or not to be told; of people and meetings their likeliest mentions."""
    from graph.identity.decisions import Decision, Verdict

    with opened(settings(context, store)) as opened_store:
        seen = opened_store.desk().explain(a, b)
        made = Decision(verdict=Verdict(verdict.value), a=seen.a.ref, b=seen.b.ref, by=by, when="", why=why)
        _add(opened_store, made)


@app.command()
def wrong(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="The id of a claim.")],
    by: ByOption,
    why: WhyOption = "",
    store: StoreOption = None,
) -> None:
    """Decide that a claim is wrong: it makes no edge any more."""
    from graph.identity.decisions import Decision, Verdict

    with opened(settings(context, store)) as opened_store:
        ref = opened_store.desk().claim(claim)
        made = Decision(verdict=Verdict.WRONG_CLAIM, claim=ref, by=by, when="", why=why)
        _add(opened_store, made)


@app.command()
def apply(context: typer.Context, file: FileArgument, store: StoreOption = None) -> None:
    """Add the decisions of a file to those of the store; of one person's on one pair the last holds."""
    from graph.identity.decisions import read_decisions

    decisions = read_decisions(file)
    with opened(settings(context, store)) as opened_store:
        _hold(opened_store, [*opened_store.decisions(), *decisions])


@app.command()
def save(context: typer.Context, file: FileArgument, store: StoreOption = None) -> None:
    """Write the decisions of the store to a file."""
    from graph.identity.decisions import write_decisions

    with opened(settings(context, store)) as opened_store:
        decisions = opened_store.decisions()
    write_decisions(file, decisions)
    say(f"{len(decisions)} decisions written to {file}")


@app.command()
def check(context: typer.Context, json: JsonOption = False, store: StoreOption = None) -> None:
    """Name the decisions that contradict each other, and those about what is not there."""
    with opened(settings(context, store)) as opened_store:
        rulings = opened_store.rulings()
    if json:
        print_json(
            {
                "contradictions": [
                    {"different": _plain(one.different), "same": [_plain(line) for line in one.same]}
                    for one in rulings.contradictions
                ],
                "stale": [_plain(one) for one in rulings.stale],
            }
        )
    _tell(rulings)


def _add(store: "Store", made: "Decision") -> None:
    """Let a decision hold that is made now, after those of the same person on the same."""
    from datetime import UTC, datetime

    from graph.identity.decisions import moment

    before = store.decisions()
    theirs = (one for one in before if (one.subject, one.by) == (made.subject, made.by))
    _hold(store, [*before, made.model_copy(update={"when": moment(datetime.now(UTC), theirs)})])


def _hold(store: "Store", decisions: "list[Decision]") -> None:
    """Let decisions hold, and say what they came to."""
    changed = store.decide(decisions)
    say(f"{changed} decisions changed, {len(store.decisions())} hold")
    _tell(store.rulings())


def _tell(rulings: "Rulings") -> None:
    """Name what contradicts itself and what is stale on standard error; exit code set for the first."""
    for one in rulings.contradictions:
        lines = [one.different, *one.same]
        say("Contradictory, so that everybody named stays apart:")
        say("\n".join(f"  {line.model_dump_json(exclude_none=True)}" for line in lines))
    for line in rulings.stale:
        say(f"Stale: {line.model_dump_json(exclude_none=True)}")
    if rulings.contradictions:
        raise typer.Exit(CONTRADICTED)


def _plain(decision: "Decision") -> dict[str, object]:
    return decision.model_dump(mode="json", exclude_none=True)
