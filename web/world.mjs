// The borders of world-atlas, projected once: a path for each state by its ISO code, and a point for each, small ones too.
// The coarse atlas (110m) gives the paths; states that it leaves out have a point from the finer one (50m) and no path.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const width = 1080;
// the sphere is 526 high; what lies below 476 is Antarctica, where no state is
const sphere = 526;
const height = 476;

export async function world(here) {
  const read = async (...name) => JSON.parse(await readFile(join(here, ...name), "utf8"));
  const codes = await read("iso.json");
  const [coarse, fine] = await Promise.all(
    ["110m", "50m"].map(async (grain) => {
      const atlas = await read("node_modules", "world-atlas", `countries-${grain}.json`);
      return feature(atlas, atlas.objects.countries).features;
    }),
  );
  const projection = geoEqualEarth().fitSize([width, sphere], { type: "Sphere" });
  const path = geoPath(projection).digits(1);
  const code = (one) => codes[one.id] ?? (one.properties.name === "Kosovo" ? "XK" : "");
  const paths = {};
  const land = [];
  for (const one of coarse) {
    const d = path(one);
    if (!d || code(one) === "AQ") continue;
    if (code(one)) paths[code(one)] = d;
    else land.push(d);
  }
  const points = {};
  for (const one of fine) {
    if (code(one) && code(one) !== "AQ" && !points[code(one)]) points[code(one)] = middle(one, path);
  }
  return { width, height, paths, points, land };
}

// the middle of the largest part: that of France lies in France, not between it and Guiana
function middle(one, path) {
  const shape = one.geometry;
  const parts = shape.type === "MultiPolygon" ? shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates })) : [shape];
  parts.sort((a, b) => path.area(b) - path.area(a));
  return path.centroid(parts[0]).map((number) => Math.round(number * 10) / 10);
}
