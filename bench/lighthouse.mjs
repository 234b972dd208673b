// Runs Lighthouse, as on a phone, on pages of a served site: node bench/lighthouse.mjs URL PATH...
// Prints the scores; exits 1 when one is below 100.
import { execFileSync } from "node:child_process";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [base, ...paths] = process.argv.slice(2);
const WANTED = 100;
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--disable-component-update"];
const chromePath = execFileSync("sh", ["-c", "command -v chromium-headless-shell || command -v chromium"]).toString().trim();
const chrome = await launch({ chromePath, chromeFlags: flags });
let failed = false;
for (const path of paths) {
  const { lhr } = await lighthouse(base + path, { port: chrome.port, logLevel: "error" });
  const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) => {
    const score = Math.round(lhr.categories[name].score * 100);
    failed ||= score < WANTED;
    return `${name} ${score}`;
  });
  console.log(`/${path}: ${scores.join(", ")}`);
  for (const audit of Object.values(lhr.audits)) {
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode === "binary") console.log(`  ${audit.id}: ${audit.title}`);
  }
}
await chrome.kill();
process.exitCode = failed ? 1 : 0;
