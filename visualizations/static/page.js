// Starts the page: the address (#edge=…, #node=…) holds what is selected, so a link restores the view.

giaoban.start = () => {
  const data = document.getElementById("model");
  if (!data) return;
  const model = JSON.parse(data.textContent);
  const network = giaoban.draw(model, (pick) => giaoban.go(pick));

  const show = ({ node, edge }) => {
    if (network) network.unselectAll();
    if (edge && giaoban.showEdge(edge)) {
      if (network && model.edges.some((one) => one.id === edge)) network.selectEdges([edge]);
      return;
    }
    const found = model.nodes.find((one) => one.id === node);
    giaoban.fill();
    if (!found) return;
    if (network) network.selectNodes([node]);
    giaoban.showNode(found, model.open);
  };

  giaoban.go = (pick) => {
    const hash = pick.edge ? `#edge=${pick.edge}` : pick.node ? `#node=${encodeURIComponent(pick.node)}` : "";
    history.replaceState(null, "", hash || window.location.pathname + window.location.search);
    show(pick);
    giaoban.reveal();
  };

  const restore = () => {
    const [, key, value] = /^#(edge|node)=(.*)$/s.exec(window.location.hash) ?? [];
    if (key) show({ [key]: giaoban.decoded(value) });
  };

  giaoban.listen(model, network);
  window.addEventListener("hashchange", restore);
  restore();
  giaoban.reveal();
};

/** Brings the panel into view where it stands below the picture, as on a telephone. */
giaoban.reveal = () => {
  const panel = document.querySelector(".panel.filled");
  if (panel && panel.getBoundingClientRect().top > window.innerHeight * 0.7) panel.scrollIntoView({ block: "center" });
};

/** An id from an address; what is no address stands for itself. */
giaoban.decoded = (value) => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** Rows, the fit button and the keyboard. */
giaoban.listen = (model, network) => {
  for (const row of document.querySelectorAll("tr.link")) {
    row.removeAttribute("id"); // without script the address leads to the row; with it, to the sentence beside the picture
    const words = row.querySelector("details");
    if (!words) continue;
    words.addEventListener("toggle", () => words.open && giaoban.go({ edge: row.dataset.edge }));
    row.addEventListener("click", (event) => {
      if (!event.target.closest("a, details")) words.open = !words.open;
    });
  }
  if (!network) return;
  const fit = document.getElementById("fit");
  fit.hidden = false;
  fit.addEventListener("click", () => giaoban.fit(network));
  const canvas = document.getElementById("canvas");
  canvas.addEventListener("keydown", (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (event.key === "Escape") giaoban.go({});
    if (!step || !model.edges.length) return;
    const at = model.edges.findIndex((edge) => edge.id === network.getSelectedEdges()[0]);
    const next = at < 0 ? (step > 0 ? 0 : model.edges.length - 1) : (at + step + model.edges.length) % model.edges.length;
    giaoban.go({ edge: model.edges[next].id });
  });
};

giaoban.start();
