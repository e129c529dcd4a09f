// Quickens pages that work without it: filters and pages swap in place, keys move and open, files can be dropped.
import htmx from "htmx.org";
import { tinykeys } from "tinykeys";
import { dropping } from "./parts/dropping.js";
import { reading } from "./parts/reading.js";
import { telling } from "./parts/telling.js";
import { keys } from "./parts/keys.js";

window.htmx = htmx;
document.documentElement.classList.add("js");
keys(tinykeys);

function settle() {
  dropping(document);
  reading(document);
  telling(document);
}
settle();
document.addEventListener("htmx:after:swap", settle);
