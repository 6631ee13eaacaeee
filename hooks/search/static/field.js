/* The search box in the header of every page, and the addresses that it leads to. */
import { addressOf } from "#shared/root.js";

export const form = () => document.querySelector(".qt-search");
export const field = () => form().querySelector("input");
export const resultsOf = query => `${addressOf("search.html")}?q=${encodeURIComponent(query)}`;
