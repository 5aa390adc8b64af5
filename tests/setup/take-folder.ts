import { takeDataFolder } from '#service/booking/store/data-folder-owner.ts'

/** Another process that wants the folder given as argument: says whether it got it, and in how many milliseconds. */
const [, , folder = ''] = process.argv
const begun = performance.now()
const owned = await takeDataFolder(folder)
const took = Math.round(performance.now() - begun)
console.log(`${owned.ok ? 'taken' : 'refused'} in ${took}`)
if (owned.ok) await owned.value()
