import { failure, type Result, success } from '#core/shared/result.ts'
import type { AnswerSheet } from '../questionnaire/instrument.ts'
import { checkAnswers } from '../scoring/check-answers.ts'
import type { AdviceModel } from './advice-model.ts'
import { TALENT_ANSWERS } from './talent-shape.ts'
import { WISHES } from './wishes.ts'

const wishAnswers = new Map<string, readonly string[]>(Object.entries(WISHES))

/** Whether a sheet only has questions and answers this model knows. Refuses with a sentence that names the first other. */
export function checkSheet(model: AdviceModel, sheet: AnswerSheet): Result<AnswerSheet, string> {
  const items = new Set(model.instrument.items.map(item => item.id))
  const talents = new Set(model.talents.map(talent => talent.id))
  const checks = [
    checkAnswers(sheet.talents, id => (talents.has(id) ? TALENT_ANSWERS : undefined), 'talent'),
    checkAnswers(
      sheet.interests,
      id => (items.has(id) ? model.instrument.categories : undefined),
      'interest',
    ),
    checkAnswers(sheet.wishes, id => wishAnswers.get(id), 'wish'),
  ]
  const refused = checks.find(check => !check.ok)
  return refused && !refused.ok ? failure(refused.problem) : success(sheet)
}
