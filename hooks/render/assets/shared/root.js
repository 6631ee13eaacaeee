/* The site's root: every bundle lies below assets/, so its own address tells, on file:// and
 * below a sub-path too. */
const { src } = document.currentScript;
const root = src.slice(0, src.lastIndexOf("assets/"));

/* The full address of a path on the site; what has a scheme is whole already. */
export const addressOf = path => new URL(path, root).href;
