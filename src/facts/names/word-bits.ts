// What a word may be in or beside a name, as bits.

export const GIVEN = 1
export const SURNAME = 2
export const LISTED: number = GIVEN | SURNAME
/** Another word as well, so that it begins a name only beside surer signs: «كريم», «الشريف». */
export const AMBIGUOUS = 4
/** Goes before a part of a name: «بن», «أبو», «عبد», «آل», «دي», «فان». */
export const PARTICLE = 8
/** «الدين», «الله»: ends a part of a name. */
export const ENDING = 16
/** «الثاني», «السادس عشر». */
export const ORDINAL = 32
export const TITLE = 64
export const NATIONALITY = 128
export const SPEECH = 256
/** A common word of the language, no part of names. */
export const COMMON = 512
/** A rarer word, which a name may share. */
export const RARE = 1024
/** In no list: a name, if its neighbours say so. */
export const UNKNOWN = 2048
/** «نصر», «صلاح»: a part of a name with the ending after it. */
export const BEFORE_ENDING = 4096
export const PLACE_HEAD = 8192
export const ORGANISATION_HEAD = 16384
/** A name only after a given name: «بري», «رزق». */
export const TAIL = 32768
/** A club that is called like its city or like another word. */
export const CLUB = 65536
export const SPORT = 131072
/** «جامعة», «منظمة»: the first word of an organisation's name. */
export const ORGANISATION_BEGINNING = 262144
/** A stem that the language has only with an ending: «علام» of «علامات» is none by itself. */
export const WITH_ENDING = 524288
/** A name that is a common word as well: «صالح», «سعيد». */
export const HOMOGRAPH = 1048576
