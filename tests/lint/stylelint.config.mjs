// Refuses style that browsers of 2022 do not know, unless @supports says what they get instead.
// DECISIONS.md says which browsers are promised, package.json lists the oldest of them.

const anything = ["/./"];

/** Where these are not known a page reads as well: they are about lines of text, paper, motion. */
const harmless = {
  "break-after": anything,
  "print-color-adjust": anything,
  "scroll-behavior": anything,
  "text-size-adjust": anything,
  "text-wrap": anything,
};

export default {
  plugins: ["stylelint-plugin-use-baseline"],
  rules: {
    "plugin/use-baseline": [
      true,
      {
        available: 2022,
        ignoreProperties: { ...harmless, outline: anything }, // not round, in some
        ignoreSelectors: ["marker"], // of fewer properties, in some
        ignoreAtRules: ["page", "container"], // no container without container-type
      },
    ],
    "declaration-property-value-disallowed-list": {
      "text-decoration": ["/\\d/"], // Safari knows the line only: text-decoration-thickness
      "/^overflow/": ["clip"], // Safari since 16
    },
  },
};
