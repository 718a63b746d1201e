const TATWEEL = 'ـ'
const FARSI_YEH = 'ی'
const ALEF_MAKSURA = 'ى'
const YEH = 'ي'
const TEH_MARBUTA = 'ة'
const HEH = 'ه'
const KEHEH = 'ک'
const KAF = 'ك'

/** What each UTF-16 unit folds to, learnt as it is met: folding is on the way of every text of every page. */
const FOLDED: (string | undefined)[] = new Array(0x10000)
/** The same, with what is no letter and no digit as a space. */
const KEYED: (string | undefined)[] = new Array(0x10000)

/** Lower case, no marks, hamza seats and spelling variants of one letter folded; punctuation stays: «أيَّار» → «ايار». */
export function foldLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isSurrogate(code)) return foldWhole(text)
    FOLDED[code] ??= foldWhole(text[index] ?? '')
    folded += FOLDED[code]
  }
  return folded
}

/** Half a pair means nothing by itself: such a text is folded as a whole. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function foldWhole(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll(TATWEEL, '')
    .replaceAll(FARSI_YEH, YEH)
    .replaceAll(ALEF_MAKSURA, YEH)
    .replaceAll(TEH_MARBUTA, HEH)
    .replaceAll(KEHEH, KAF)
    .normalize('NFC')
    .toLowerCase()
}

/** The form in which labels are compared: letters folded, punctuation as spaces: «إقرأ أيضًا:» → «اقرا ايضا». */
export function labelKey(text: string): string {
  return (text.length <= units.length ? keyOfUnits(text) : undefined) ?? keyOfPieces(text)
}

/** All but the longest articles fit here. A buffer becomes a string many times faster than units one by one do. */
const units = new Uint16Array(0x10000)
const bytes = Buffer.from(units.buffer)
/** What each unit is keyed to, where that is one unit; learnt as it is met. */
const KEYED_UNIT = new Uint16Array(0x10000)
const [NOT_MET, NOTHING, SEVERAL, SPACE] = [0, 1, 2, 0x20]

/** The key written unit by unit; `undefined` where a unit becomes several, such as a ligature. */
function keyOfUnits(text: string): string | undefined {
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (KEYED_UNIT[code] === NOT_MET) KEYED_UNIT[code] = keyedUnit(code)
    const unit = KEYED_UNIT[code]
    if (unit === undefined || unit === SEVERAL) return undefined
    const isIdle = unit === NOTHING || (unit === SPACE && (length === 0 || units[length - 1] === SPACE))
    if (!isIdle) units[length++] = unit
  }
  const end = units[length - 1] === SPACE ? length - 1 : length
  return bytes.toString('utf16le', 0, end * 2)
}

function keyedUnit(code: number): number {
  if (isSurrogate(code)) return SEVERAL
  const piece = keyedPiece(code)
  return piece.length > 1 ? SEVERAL : piece === '' ? NOTHING : piece.charCodeAt(0)
}

function keyOfPieces(text: string): string {
  const pieces: string[] = []
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isSurrogate(code)) return lettersOnly(foldWhole(text)).trim()
    const piece = keyedPiece(code)
    const isIdle = piece === '' || (piece === ' ' && (pieces.at(-1) ?? ' ') === ' ')
    if (!isIdle) pieces.push(piece)
  }
  return pieces.join('').trimEnd()
}

function keyedPiece(code: number): string {
  KEYED[code] ??= lettersOnly(foldWhole(String.fromCharCode(code)))
  return KEYED[code]
}

function lettersOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ')
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}
