/** Something in the content that an editor has to put right. Dutch, because editors read it. */
export type ContentProblem = {
  /** Below `content/`, with forward slashes. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

export const formatContentProblem = (problem: ContentProblem): string =>
  `content/${problem.file}:${problem.line} ${problem.message} — ${problem.remedy}`
