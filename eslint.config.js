/* Finds mistakes in scripts, and what the browsers lack that hooks/render/bundle.py names: esbuild
 * says new syntax in their words, but brings no missing method. */
import js from "@eslint/js";
import esx from "eslint-plugin-es-x";
import globals from "globals";

export default [
  js.configs.recommended,
  esx.configs["flat/restrict-to-es2018"],
  {
    languageOptions: { ecmaVersion: 2019, globals: globals.browser },
    settings: { "es-x": { aggressive: true } },
    rules: {
      "es-x/no-optional-catch-binding": "off",
      "es-x/no-regexp-unicode-property-escapes": "error",
      eqeqeq: "error",
      "no-use-before-define": ["error", { functions: false }],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
