import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import type { ShownLocation } from './use-locations.ts'

/** What a location is called: by the desk in Dutch, or by its pack in the visitor's language. */
export const LocationName = ({ location: { id, name } }: { readonly location: ShownLocation }) =>
  name === undefined ? (
    <Text id={`location.${id}.title`} />
  ) : (
    <span lang={FIRST_LANGUAGE} dir="ltr">
      {name}
    </span>
  )
