/** Ends the command after bad input: one sentence on standard error, exit code 2. */
export function stopWith(problem: string): never {
  process.stderr.write(`${problem}\n`)
  process.exit(2)
}
