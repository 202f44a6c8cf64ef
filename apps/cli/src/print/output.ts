/** The answer goes to standard output, everything said to the person beside it to standard error. */
export function answer(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function answerJson(value: unknown): void {
  answer(JSON.stringify(value, null, 2));
}

export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
