// Builds style and script of the web application, and copies the sample documents, into the Python package.
// Everything comes from this folder and its locked node_modules; nothing is fetched.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { world } from "./world.mjs";

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

// what the bundles hold of others goes with the licences of its authors
const { dependencies } = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
const licences = [];
for (const name of Object.keys(dependencies).sort()) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? await readFile(join(folder, file), "utf8") : "";
  licences.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
}
await writeFile(join(out, "licences.txt"), licences.join("\n" + "-".repeat(72) + "\n\n"));

await writeFile(join(out, "world.json"), JSON.stringify(await world(here)));

const examples = join(here, "..", "examples");
await rm(sample, { recursive: true, force: true });
await mkdir(sample, { recursive: true });
for (const name of await readdir(examples)) {
  if (/\.(txt|json)$/.test(name)) await cp(join(examples, name), join(sample, name));
}
