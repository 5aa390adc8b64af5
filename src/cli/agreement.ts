import { orderOf } from '#core/scoring/order.ts'

const fraction = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4

/** Counts how well found orders agree with true ones. */
export class Agreement {
  private people = 0
  private first = 0
  private pair = 0
  private inTwo = 0
  private inThree = 0

  /** Two lists of scores of the same things; `true` when the highest is the same. */
  add(found: ArrayLike<number>, truth: ArrayLike<number>): boolean {
    const [one = -1, two = -1, three = -1] = orderOf(found)
    const [trueOne = -2, trueTwo = -2] = orderOf(truth)
    this.people += 1
    if (one === trueOne) this.first += 1
    if ((one === trueOne && two === trueTwo) || (one === trueTwo && two === trueOne)) this.pair += 1
    if (one === trueOne || two === trueOne) this.inTwo += 1
    if ([one, two, three].includes(trueOne)) this.inThree += 1
    return one === trueOne
  }

  figures() {
    return {
      top1: fraction(this.first, this.people),
      top2Pair: fraction(this.pair, this.people),
      top1InTop2: fraction(this.inTwo, this.people),
      top1InTop3: fraction(this.inThree, this.people),
    }
  }
}

/** Pearson correlation of pairs, kept as running sums. */
export class Correlation {
  private n = 0
  private x = 0
  private y = 0
  private xx = 0
  private yy = 0
  private xy = 0

  add(x: number, y: number): void {
    this.n += 1
    this.x += x
    this.y += y
    this.xx += x * x
    this.yy += y * y
    this.xy += x * y
  }

  /** -1 to 1, three decimals; 0 when one side never varies. */
  value(): number {
    const spread = (this.n * this.xx - this.x ** 2) * (this.n * this.yy - this.y ** 2)
    return spread > 0 ? Math.round(((this.n * this.xy - this.x * this.y) / Math.sqrt(spread)) * 1e3) / 1e3 : 0
  }
}

/** For each word of certainty: to how many people it was said, and in what fraction the first place was right. */
export class CertaintyTable {
  private readonly counts = new Map<string, { people: number; right: number }>()

  constructor(words: readonly string[]) {
    for (const word of words) this.counts.set(word, { people: 0, right: 0 })
  }

  add(word: string, right: boolean): void {
    const count = this.counts.get(word)
    if (!count) return
    count.people += 1
    if (right) count.right += 1
  }

  rows() {
    return [...this.counts].map(([certainty, { people, right }]) => ({
      certainty,
      people,
      right: fraction(right, people),
    }))
  }
}
