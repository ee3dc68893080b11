// The canvas over the still picture: the server's positions, no physics, colours from the stylesheet.

giaoban.colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

giaoban.face = getComputedStyle(document.body).fontFamily;

giaoban.drawnNode = (node) => {
  const kind = giaoban.colour(`kind-${node.kind.toLowerCase()}`);
  const colour = { background: kind, border: giaoban.colour("card") };
  return {
    id: node.id, label: node.label, x: node.x, y: node.y, shape: node.shape, size: node.size,
    color: { ...colour, highlight: { background: kind, border: giaoban.colour("ink") }, hover: colour },
    font: { color: giaoban.colour("ink"), face: giaoban.face, size: node.centre ? 19 : 16, strokeWidth: 4, strokeColor: giaoban.colour("card") },
  };
};

giaoban.drawnEdge = (edge) => ({
  id: edge.id, from: edge.from, to: edge.to, dashes: edge.dashes ? [5, 4] : false, width: edge.width,
  label: edge.labelled ? edge.label : undefined,
  smooth: edge.bend ? { enabled: true, type: edge.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(edge.bend) } : false,
  color: { color: giaoban.colour("edge"), highlight: giaoban.colour("accent"), hover: giaoban.colour("ink") },
  font: { color: giaoban.colour("muted"), face: giaoban.face, size: 11, strokeWidth: 4, strokeColor: giaoban.colour("card") },
});

// Below LEAST labels of 16 px are mere lines: the picture then opens on its centre, and "fit" shows it whole.
// Below HOPELESS the centre alone would show nothing but lines: it opens whole.
giaoban.LEAST = 0.45;
giaoban.HOPELESS = 0.25;

/** The whole picture with air for the labels at its edge, which vis-network's own fit cuts. */
giaoban.fit = (network) => {
  network.fit({ animation: false });
  network.moveTo({ position: network.getViewPosition(), scale: network.getScale() * 0.9, animation: false });
};

giaoban.open = (network, centre) => {
  giaoban.fit(network);
  const scale = network.getScale();
  if (centre && scale < giaoban.LEAST && scale > giaoban.HOPELESS) {
    network.moveTo({ position: network.getPosition(centre.id), scale: giaoban.LEAST, animation: false });
  }
};

/** Draws the model; reports the edge, the node or nothing that was picked. */
giaoban.draw = (model, picked) => {
  const canvas = document.getElementById("canvas");
  if (!canvas || !window.vis) return null;
  canvas.hidden = false;
  canvas.parentElement.classList.add("live");
  const nodes = new vis.DataSet(model.nodes.map(giaoban.drawnNode));
  const edges = new vis.DataSet(model.edges.map(giaoban.drawnEdge));
  const network = new vis.Network(canvas, { nodes, edges }, {
    physics: false, layout: { improvedLayout: false },
    nodes: { borderWidth: 2, borderWidthSelected: 3 },
    edges: { arrows: { to: { enabled: true, scaleFactor: 0.5 } }, selectionWidth: 1.5, hoverWidth: 0.5 },
    interaction: { hover: true, keyboard: false, multiselect: false, selectConnectedEdges: false, zoomSpeed: 0.6 },
  });
  giaoban.open(network, model.nodes.find((node) => node.centre));
  network.on("click", (event) => picked({ node: event.nodes[0], edge: event.nodes.length ? undefined : event.edges[0] }));
  network.on("doubleClick", (event) => {
    const node = model.nodes.find((one) => one.id === event.nodes[0]);
    if (node && !node.href.startsWith("#")) window.location.assign(node.href);
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    nodes.update(model.nodes.map((node) => ({ ...giaoban.drawnNode(node), ...network.getPosition(node.id) })));
    edges.update(model.edges.map(giaoban.drawnEdge));
  });
  return network;
};
