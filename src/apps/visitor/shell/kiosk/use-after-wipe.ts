import { useEffect } from 'react'
import { untouched } from './untouched.ts'

/** The invitation to touch is on the screen again: whoever was there is gone. */
export const useAfterWipe = (state: string): void => {
  useEffect(() => {
    if (state === 'attract') untouched.afterWipe()
  }, [state])
}
