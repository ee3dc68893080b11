"""One self-contained HTML file: it opens from a folder, without a network, and calls nobody."""

from queries.answers.ties import Neighbourhood
from visualizations import assets
from visualizations.environment import render
from visualizations.language import Language
from visualizations.network import SMOOTH, Layout
from visualizations.page import entity_parts
from visualizations.site import Site


def standalone(
    drawing: Neighbourhood,
    language: Language = Language.VI,
    *,
    demo: bool = False,
    limit: int = SMOOTH,
    layout: Layout = Layout.RINGS,
) -> str:
    """The page of an entity with its files inside it; its policy allows exactly these and no request."""
    from markupsafe import Markup

    style, script, vis = assets.stylesheet(), assets.script(), assets.vis_network()
    policy = (
        f"default-src 'none'; script-src {vis.csp} {script.csp}; style-src {style.csp}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    inline = {"stylesheet": Markup(style.text), "script": Markup(script.text), "vis": Markup(vis.text)}
    site = Site(language, demo, inline=True)
    return render(site, "entity.html", assets=inline, policy=policy, **entity_parts(site, drawing, limit, layout))
