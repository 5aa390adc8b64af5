/** What a report found: faults that stop the build, warnings that do not, and lines to know. In Dutch, for editors. */
export type Findings = {
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  readonly lines: readonly string[]
}

export const joinFindings = (all: readonly Findings[]): Findings => ({
  problems: all.flatMap(({ problems }) => problems),
  warnings: all.flatMap(({ warnings }) => warnings),
  lines: all.flatMap(({ lines }) => lines),
})
