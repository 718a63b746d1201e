import type { Credits, NamedOutlet, OtherCredit } from '../../news/credits.ts'

/** What the credits of one line add up to, gathered while its pieces are read. */
export class Credited {
  readonly places: string[] = []
  readonly writers: string[] = []
  readonly others: OtherCredit[] = []
  readonly wire: NamedOutlet[] = []
  outlet: string | undefined
  kindWord: string | undefined

  addWire(code: string, asWritten: string): void {
    if (!this.wire.some((one) => one.code === code)) this.wire.push({ code, asWritten })
  }

  addWriter(name: string): void {
    if (!this.writers.includes(name)) this.writers.push(name)
  }

  addPlace(name: string): void {
    if (!this.places.includes(name)) this.places.push(name)
  }

  addOther(role: string, name: string): void {
    if (!this.others.some((one) => one.role === role && one.name === name)) this.others.push({ role, name })
  }

  /** Takes over what another place of the report says; a dateline stands once. */
  add(other: Credited): void {
    if (this.places.length === 0) for (const place of other.places) this.addPlace(place)
    for (const name of other.writers) this.addWriter(name)
    for (const { role, name } of other.others) this.addOther(role, name)
    for (const { code, asWritten } of other.wire) this.addWire(code, asWritten)
    this.outlet ??= other.outlet
    this.kindWord ??= other.kindWord
  }

  get isEmpty(): boolean {
    const { places, writers, others, wire, outlet, kindWord } = this
    return (
      places.length + writers.length + others.length + wire.length === 0 &&
      outlet === undefined &&
      kindWord === undefined
    )
  }

  credits(quoted: readonly NamedOutlet[]): Credits {
    const { places, writers, others, wire, outlet, kindWord } = this
    return {
      places,
      ...(outlet !== undefined && { outlet }),
      ...(kindWord !== undefined && { kind: 'follow-up', kindWord }),
      writers,
      others,
      wire,
      quoted,
    }
  }
}
