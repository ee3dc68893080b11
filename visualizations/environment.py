"""The template environment: autoescaping always, undefined names are errors, addresses are checked."""

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from visualizations import dates
from visualizations.language import words
from visualizations.site import Site
from visualizations.styles import KINDS
from visualizations.svg import outline

if TYPE_CHECKING:
    from jinja2 import Environment


def render(site: Site, template: str, **context: object) -> str:
    """One template in the site's language; lone surrogates become '?', as HTML cannot hold them."""
    html = environment().get_template(template).render(site=site, t=words(site.language), **context)
    return html.encode("utf-8", "replace").decode("utf-8")


@cache
def environment() -> "Environment":
    """The environment of all templates."""
    from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context

    @pass_context
    def written(context: Any, value: str) -> str:
        """A date as the reader's language writes it."""
        return dates.written(value, context["site"].language)

    made = Environment(
        loader=PackageLoader("visualizations"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    made.filters |= {"written": written, "web": web}
    made.globals["outlines"] = {kind.value: outline(style.shape, 0, 0, 8) for kind, style in KINDS.items()}
    return made


def web(address: str | None) -> bool:
    """Whether an address may become a link: `javascript:` and the like may not."""
    if not address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
