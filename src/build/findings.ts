/** What a report found: faults that stop the build, warnings that do not, and lines to know. In Dutch, for editors. */
export type Findings = {
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  readonly lines: readonly string[]
}
