// node minisearch_build.mjs TEXTS INDEX: the index of the texts in one JSON file.
import { readFileSync, writeFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { OPTIONS } from "./bigrams.mjs";

const [texts, goal] = process.argv.slice(2);
const index = new MiniSearch(OPTIONS);
index.addAll(JSON.parse(readFileSync(texts, "utf8")));
writeFileSync(goal, JSON.stringify(index));
