import { ExploringSectorScreen } from './screens/exploring-sector/ExploringSectorScreen.tsx'
import { HowItWorksScreen } from './screens/how-it-works/HowItWorksScreen.tsx'
import { MoneyQuestionsScreen } from './screens/money-questions/MoneyQuestionsScreen.tsx'
import { MyPlanScreen } from './screens/my-plan/MyPlanScreen.tsx'
import { NextStepScreen } from './screens/next-step/NextStepScreen.tsx'
import { ResultScreen } from './screens/result/ResultScreen.tsx'
import { TakingHomeScreen } from './screens/taking-home/TakingHomeScreen.tsx'

/** The screens after the questions and the pages to read, in one file that comes while the questions are answered. */
export const LATER_SCREENS = {
  result: ResultScreen,
  exploringSector: ExploringSectorScreen,
  nextStep: NextStepScreen,
  myPlan: MyPlanScreen,
  howItWorks: HowItWorksScreen,
  moneyQuestions: MoneyQuestionsScreen,
  takingHome: TakingHomeScreen,
}

export type LaterState = keyof typeof LATER_SCREENS
