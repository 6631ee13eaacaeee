/* The search boxes: one in the header of every page, another on the home page; and where they lead. */
import { addressOf } from "#shared/root.js";

export const BOXES = "form[role=search]";
export const form = () => document.querySelector(".qt-search");
export const field = () => form().querySelector("input");
export const resultsOf = query => `${addressOf("search.html")}?q=${encodeURIComponent(query)}`;
