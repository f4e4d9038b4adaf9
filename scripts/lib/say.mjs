/** Progress for people: one line for each step, on stderr so that a command's own output stays clean. */
export const say = (text) => process.stderr.write(`rundown · ${text}\n`);

/** Stops with a sentence, never a stack trace. */
export function stop(text, code = 1) {
  process.stderr.write(`\nrundown · ${text}\n`);
  process.exit(code);
}
