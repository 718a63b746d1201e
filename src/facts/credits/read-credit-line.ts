import { creditPieces, type Piece } from './credit-pieces.ts'
import { type CreditRole, SENTENCE_WORDS } from './credit-words.ts'
import { Credited } from './credited.ts'
import type { OwnNames } from './own-names.ts'
import { personShape, splitPersons } from './person-shape.ts'

const ACCOUNT = /^\s*[\da-f]{8}-[\da-f]{4}-/i
const LONGEST_PLACE = 4
/** A name that nothing but its length speaks for. */
const LONGEST_UNSURE = 3
/** No name of a person or a place has more. */
const MOST_WORDS = 7

/** What a whole credit line says: «دبي - محمد فضل الله», «سبق- الرياض:», «واس (جدة)». */
export function readCreditLine(line: string, own: OwnNames): Credited {
  const pieces = creditPieces(line, own)
  return ACCOUNT.test(line) || isProse(pieces, line) ? new Credited() : new LineReader(line, pieces).read()
}

/** A sentence that strayed into the author field. */
function isProse(pieces: readonly Piece[], line: string): boolean {
  return pieces.some(({ meaning, words }) => {
    if (meaning.kind !== 'unknown' || words.length < 2) return false
    if (words.some(({ key }) => SENTENCE_WORDS.has(key))) return true
    return words.length > MOST_WORDS && personShape(words, line) === 'none'
  })
}

type Reading = 'place' | 'country' | 'person' | 'outlet' | 'drop' | 'open'

/** Decides what each piece is, the sure ones first, then the others by what is missing. */
class LineReader {
  readonly #line: string
  readonly #pieces: readonly Piece[]
  readonly #readings: Reading[]
  readonly #roles: readonly (CreditRole | undefined)[]

  constructor(line: string, pieces: readonly Piece[]) {
    this.#line = line
    this.#pieces = pieces
    this.#roles = rolesOf(pieces)
    this.#readings = pieces.map((piece, index) => this.#sureReading(piece, index))
  }

  read(): Credited {
    this.#pieces.forEach((piece, index) => {
      if (this.#readings[index] === 'open') this.#readings[index] = this.#openReading(piece, index)
    })
    this.#pieces.forEach((piece, index) => {
      if (piece.meaning.kind === 'own') this.#readings[index] = this.#ownReading(piece, index)
    })
    return this.#gather()
  }

  #sureReading(piece: Piece, index: number): Reading {
    if (piece.meaning.kind !== 'place' && piece.meaning.kind !== 'unknown') return 'drop'
    const shape = personShape(piece.words, this.#line)
    if (this.#isWithCountry(index, shape)) return 'country'
    if (piece.meaning.kind === 'place') return this.#isCountryOf(index) ? 'country' : 'place'
    if (this.#roles[index]) return shape !== 'none' || piece.words.length === 1 ? 'person' : 'drop'
    if (piece.inBrackets) return this.#isCountryOf(index) ? 'country' : 'open'
    if (shape === 'strong') return 'person'
    return shape === 'none' && piece.words.length > 1 ? 'drop' : 'open'
  }

  /** «كيميروفيا (روسيا)»: in brackets, right behind a place that may be unknown to us. */
  #isCountryOf(index: number): boolean {
    const [piece, before] = [this.#pieces[index], this.#pieces[index - 1]]
    if (!piece?.inBrackets || !before || before.inBrackets) return false
    if (before.meaning.kind === 'place') return true
    return (
      before.meaning.kind === 'unknown' &&
      personShape(before.words, this.#line) !== 'strong' &&
      index < this.#pieces.length - 1
    )
  }

  /** «دبي، الإمارات العربية المتحدة (CNN)»: behind a comma, before a source in brackets. */
  #isWithCountry(index: number, shape: string): boolean {
    const [piece, before, after] = [this.#pieces[index], this.#pieces[index - 1], this.#pieces[index + 1]]
    if (!piece || !before || shape === 'strong' || piece.inBrackets || !after?.inBrackets) return false
    return index === 1 && /^\s*[،,]\s*$/.test(before.gapAfter) && ['own', 'source'].includes(after.meaning.kind)
  }

  #openReading({ words, inBrackets }: Piece, index: number): Reading {
    const others = this.#pieces.filter((_, at) => at !== index)
    if (this.#readings[index + 1] === 'country') return 'place'
    if (words.length === 1 || inBrackets) return others.length > 0 && words.length <= LONGEST_PLACE ? 'place' : 'drop'
    if (others.length === 0) return this.#isShort(words) ? 'person' : 'drop'
    if (this.#isListedBehindPlace(index)) return 'place'
    if (this.#readings.includes('place')) return 'person'
    const hasLoneWord = this.#pieces.some((one, at) => this.#readings[at] === 'open' && one.words.length === 1)
    if (hasLoneWord) return 'person'
    const isAnchored = others.some(
      ({ meaning }) => meaning.kind === 'own' || meaning.kind === 'source' || meaning.kind === 'follow-up',
    )
    return (isAnchored || this.#hasWriter()) && words.length <= LONGEST_PLACE ? 'place' : 'person'
  }

  #hasWriter(): boolean {
    return this.#readings.some(
      (reading, index) => reading === 'person' && (this.#roles[index] ?? 'writer') === 'writer',
    )
  }

  #isShort(words: Piece['words']): boolean {
    return splitPersons(words, this.#line).every((part) => part.length <= LONGEST_UNSURE)
  }

  /** «أبها، وادي كذا: …». */
  #isListedBehindPlace(index: number): boolean {
    return this.#readings[index - 1] === 'place' && /^\s*[،,/]\s*$/.test(this.#pieces[index - 1]?.gapAfter ?? '')
  }

  /** «الرياض - واس» in «الرياض»: the place where it opens the line before who wrote it, the outlet anywhere else. */
  #ownReading({ meaning }: Piece, index: number): Reading {
    if (meaning.kind !== 'own' || !meaning.mayBePlace) return 'outlet'
    if (this.#isListedBehindPlace(index)) return 'place'
    if (this.#readings.includes('place') || index > 0) return 'outlet'
    const isFollowed = this.#pieces.some(
      (one, at) =>
        at > 0 && (this.#readings[at] === 'person' || ['source', 'own', 'follow-up'].includes(one.meaning.kind)),
    )
    return isFollowed ? 'place' : 'outlet'
  }

  #gather(): Credited {
    const found = new Credited()
    this.#pieces.forEach((piece, index) => {
      const { meaning, text } = piece
      if (meaning.kind === 'source') found.addWire(meaning.code ?? `other:${text}`, text)
      if (meaning.kind === 'follow-up') found.kindWord ??= text
      if (this.#readings[index] === 'outlet') {
        found.outlet ??= text
        if (meaning.kind === 'own' && meaning.code) found.addWire(meaning.code, text)
      }
      if (this.#readings[index] === 'place') found.addPlace(this.#placeText(index))
      if (this.#readings[index] === 'person') this.#addPersons(found, piece, this.#roles[index] ?? 'writer')
    })
    return found
  }

  #placeText(index: number): string {
    const [place, country] = [this.#pieces[index], this.#pieces[index + 1]]
    if (!place) return ''
    if (this.#readings[index + 1] !== 'country' || !country) return place.text
    return this.#line.slice(place.start, country.end) + (country.inBrackets ? ')' : '')
  }

  #addPersons(found: Credited, { words }: Piece, role: CreditRole): void {
    for (const part of splitPersons(words, this.#line)) {
      const name = this.#line.slice(part[0]?.start, part.at(-1)?.end)
      if (role === 'writer') found.addWriter(name)
      else found.addOther(role, name)
    }
  }
}

/** Which role a label gives to the pieces behind it: of a writer to the next and all that a comma joins, of others to all. */
function rolesOf(pieces: readonly Piece[]): readonly (CreditRole | undefined)[] {
  let role: CreditRole | undefined
  return pieces.map(({ meaning, gapAfter }, index) => {
    if (meaning.kind === 'role') {
      role = meaning.role
      return undefined
    }
    const given = role
    const goesOn = role !== 'writer' || /^[\s،,]*$/.test(gapAfter)
    if (!goesOn || pieces[index + 1]?.meaning.kind !== 'unknown') role = undefined
    return given
  })
}
