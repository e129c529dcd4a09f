// The drawn network as one that can be moved: positions, names and links are those of the drawing, which stays without script.
// Colours come from the style sheet; nothing here adds a style of its own, so the strict policy holds.
import cytoscape from "cytoscape";

const place = document.querySelector("#network");
const drawn = place?.querySelector("svg");
if (drawn) show();

function show() {
  // cytoscape adds a style element unless one of this name is there; the policy forbids it, app.css has its one rule
  const mark = document.createElement("meta");
  mark.id = "__________cytoscape_stylesheet";
  document.head.append(mark);

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = (node, name) => Number(node.getAttribute(name));
  const nodes = [...drawn.querySelectorAll("circle[data-key]")].map((one) => ({
    data: {
      id: one.dataset.key,
      label: one.dataset.name,
      href: one.closest("a").getAttribute("href"),
      size: number(one, "r") * 2,
    },
    position: { x: number(one, "cx"), y: number(one, "cy") },
  }));
  const edges = [...drawn.querySelectorAll("line[data-a]")].map((one) => ({
    data: {
      source: one.dataset.a,
      target: one.dataset.b,
      count: one.dataset.count,
      width: number(one, "stroke-width"),
      href: one.closest("a").getAttribute("href"),
    },
  }));

  const box = document.createElement("div");
  box.className = "live";
  box.setAttribute("aria-hidden", "true");
  place.append(box);
  // the drawing's links stay for keyboard and ear, out of sight until one of them has the focus
  drawn.classList.add("behind");
  const graph = cytoscape({
    container: box,
    elements: [...nodes, ...edges],
    layout: { name: "preset" },
    minZoom: 0.3,
    maxZoom: 4,
    style: [
      {
        selector: "node",
        style: {
          width: "data(size)",
          height: "data(size)",
          label: "data(label)",
          color: token("--ink"),
          "background-color": token("--k-engagements"),
          "font-size": 11,
          "text-valign": "center",
          "text-halign": "right",
          "text-margin-x": 4,
          "text-background-color": token("--paper"),
          "text-background-opacity": 0.8,
        },
      },
      {
        selector: "edge",
        style: { width: "data(width)", "line-color": token("--edge"), "line-opacity": 0.45, "curve-style": "straight" },
      },
      { selector: ".near", style: { "line-color": token("--accent"), "line-opacity": 1, label: "data(count)", color: token("--ink"), "font-size": 11, "text-background-color": token("--paper"), "text-background-opacity": 1 } },
      { selector: ".far", style: { opacity: 0.15 } },
    ],
  });
  graph.on("mouseover", "node", (event) => {
    const near = event.target.closedNeighborhood();
    graph.elements().not(near).addClass("far");
    near.edges().addClass("near");
  });
  graph.on("mouseout", "node", () => graph.elements().removeClass("far near"));
  graph.on("tap", "node, edge", (event) => location.assign(event.target.data("href")));
  place.dataset.live = String(graph.nodes().length);
}
