import { failure, type Result, success } from '#core/shared/result.ts'
import { type Answers, SKIP } from '../questionnaire/instrument.ts'

/**
 * Whether all answers are to known questions and in their categories; `skip` always is. Refuses with one sentence that
 * names the question and the answer; the first problem only. `what` is what one question is called, such as `item`.
 */
export function checkAnswers(
  answers: Answers,
  categoriesOf: (question: string) => readonly string[] | undefined,
  what: string,
): Result<Answers, string> {
  for (const [question, answer] of Object.entries(answers)) {
    const categories = categoriesOf(question)
    if (!categories) return failure(`There is no ${what} ${JSON.stringify(question)}.`)
    if (answer !== SKIP && !categories.includes(answer)) {
      const known = [...categories, SKIP].join(', ')
      return failure(
        `${JSON.stringify(answer)} is not an answer to ${what} ${JSON.stringify(question)}; it knows ${known}.`,
      )
    }
  }
  return success(answers)
}
