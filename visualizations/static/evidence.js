"use strict";
// The evidence panel. Its content is the row's own, cloned: the server wrote and escaped it, so no
// text of the graph is ever turned into markup here.

const giaoban = {};

giaoban.row = (edge) => document.querySelector(`tr[data-edge="${CSS.escape(edge)}"]`);

/** Shows the sentence behind an edge beside the picture. @param {string} edge @returns {boolean} whether there is one */
giaoban.showEdge = (edge) => {
  const row = giaoban.row(edge);
  const words = row && row.querySelector(".evidence");
  if (!words) return false;
  giaoban.fill(words.cloneNode(true));
  for (const other of document.querySelectorAll("tr.link[aria-current]")) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  return true;
};

/** Shows a node's name and the way to its page. @param {{full: string, href: string}} node @param {string} open */
giaoban.showNode = (node, open) => {
  const box = document.createElement("div");
  const name = document.createElement("p");
  name.className = "statement";
  name.lang = "vi";
  name.textContent = node.full;
  box.append(name);
  if (!node.href.startsWith("#")) {
    const link = document.createElement("a");
    link.href = node.href;
    link.textContent = open;
    box.append(link);
  }
  giaoban.fill(box);
};

/** Puts the panel back as it was, or fills it. @param {Node=} content */
giaoban.fill = (content) => {
  const panel = document.getElementById("evidence");
  if (!panel) return;
  giaoban.empty ??= panel.firstElementChild;
  panel.replaceChildren(content ?? giaoban.empty);
  panel.parentElement.classList.toggle("filled", Boolean(content));
};
