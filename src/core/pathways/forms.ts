/** A concrete form behind a door, such as volunteering. `everywhere`: towns have it unless they say otherwise. */
export type Form = { readonly id: string; readonly everywhere: boolean }

/**
 * The forms behind one door that exist in a town, in the order of the content.
 *
 * `own` are the ids the town names for this door; then exactly those, known ones only. Undefined when the town names
 * none; then those that exist everywhere. An empty list is a town that says it has none.
 */
export const formsInTown = <F extends Form>(
  forms: readonly F[],
  own: readonly string[] | undefined,
): readonly F[] => forms.filter(form => (own ? own.includes(form.id) : form.everywhere))
