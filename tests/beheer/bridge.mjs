// Runs beheer/record_file.js for Python: a line of JSON in, a line of JSON out.

import { createInterface } from "node:readline";

import { read, write } from "../../beheer/record_file.js";

const jobs = {
  read: ({ text }) => read(text),
  write: ({ values, text }) => write(values, text),
};

for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line);
  let answer;
  try {
    answer = { result: jobs[job.job](job) };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
