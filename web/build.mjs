// Builds style and script of the web application, and copies the sample documents, into the Python package.
// Everything comes from this folder and its locked node_modules; nothing is fetched.
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const home = join(here, "..", "src", "accord", "interfaces", "web");
const out = join(home, "static");
const sample = join(home, "sample");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
// every file in src/ is one bundle: app.js and app.css for all pages, the others for the page that names them
const sources = (await readdir(join(here, "src"))).filter((name) => /\.(js|css)$/.test(name));
await build({
  entryPoints: sources.map((name) => join(here, "src", name)),
  outdir: out,
  bundle: true,
  minify: true,
  target: ["es2022"],
  format: "iife",
  legalComments: "linked",
  logLevel: "warning",
});

const examples = join(here, "..", "examples");
await rm(sample, { recursive: true, force: true });
await mkdir(sample, { recursive: true });
for (const name of await readdir(examples)) {
  if (/\.(txt|json)$/.test(name)) await cp(join(examples, name), join(sample, name));
}
