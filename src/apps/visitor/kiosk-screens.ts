import { AttractScreen } from './screens/attract/AttractScreen.tsx'
import { TabletScreen } from './screens/tablet/TabletScreen.tsx'

/** The screens that only a shared device has, so that nobody else loads them. */
export const KIOSK_SCREENS = { AttractScreen, TabletScreen }
