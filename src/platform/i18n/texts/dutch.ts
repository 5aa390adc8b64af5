import confirmingWipe from './nl/confirming-wipe.json'
import interests from './nl/interests.json'
import problem from './nl/problem.json'
import question from './nl/question.json'
import shell from './nl/shell.json'
import talents from './nl/talents.json'
import welcome from './nl/welcome.json'
import wishes from './nl/wishes.json'

/** The words of the first screen and of the questions in Dutch. Their keys are the type: a wrong key does not compile. */
export const DUTCH = {
  ...confirmingWipe,
  ...interests,
  ...problem,
  ...question,
  ...shell,
  ...talents,
  ...welcome,
  ...wishes,
}

export type FirstTextId = keyof typeof DUTCH
