// Refuses scripts that promised browsers (browserslist in package.json) cannot run.
import { createRequire } from "node:module";
import compat from "eslint-plugin-compat";

const { browserslist } = createRequire(import.meta.url)("./package.json");

export default [
  {
    ...compat.configs["flat/recommended"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    settings: { lintAllEsApis: true, targets: browserslist },
    rules: {
      "compat/compat": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "StaticBlock", message: "Safari knows it since 16.4." },
        { selector: "Literal[regex.pattern=/\\(\\?<[=!]/]", message: "Safari looks behind since 16.4." },
        { selector: "Literal[regex.flags=/[dv]/]", message: "Not in Safari 15.4." },
      ],
    },
  },
];
