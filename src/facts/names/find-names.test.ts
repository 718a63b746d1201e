import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldWord } from '../../arabic/fold-word.ts'
import { readFactText } from '../fact-text.ts'
import { AMBIGUOUS_GIVEN_NAMES, AMBIGUOUS_SURNAMES, TAIL_NAMES } from './ambiguous-name-list.ts'
import { COMMON_STEMS, RARE_STEMS } from './common-stem-list.ts'
import { findNames } from './find-names.ts'
import { GIVEN_NAMES } from './given-name-list.ts'
import { isPlaceName } from './listed-names.ts'
import { nameKey } from './name-key.ts'
import { AMBIGUOUS_ORGANISATIONS, ORGANISATION_NAMES } from './organisation-name-list.ts'
import { NATIONALITIES } from './person-word-list.ts'
import { AMBIGUOUS_PLACES, PLACE_NAMES } from './place-name-list.ts'
import { SPEECH_WORDS } from './speech-word-list.ts'
import { SURNAMES } from './surname-list.ts'
import { TITLE_WORDS } from './title-word-list.ts'

/** The names of a text as «kind: name». */
function namesIn(text: string): readonly string[] {
  return findNames(readFactText(text)).map(({ kind, name }) => `${kind}: ${name}`)
}

test('A place is found with and without what is attached to it', () => {
  assert.deepEqual(namesIn('وصل من القاهرة إلى بيروت وبغداد، ثم عاد لدمشق وبالكويت'), [
    'place: القاهرة',
    'place: بيروت',
    'place: بغداد',
    'place: دمشق',
    'place: الكويت',
  ])
})

test('A mention leaves attached letters out, marks or none', () => {
  const text = 'سافر وَلِلبنان أهله'
  const [mention] = findNames(readFactText(text))
  assert.equal(text.slice(mention?.start, mention?.end), 'لبنان')
})

test('The article that hides behind a preposition is given back to the name', () => {
  assert.deepEqual(namesIn('قرار للأمم المتحدة'), ['organisation: الأمم المتحدة'])
  assert.deepEqual(namesIn('عاد للندن أمس'), ['place: لندن'])
})

test('The longest listed name wins', () => {
  assert.deepEqual(namesIn('قرر مجلس الأمن الدولي إرسال بعثة إلى كوريا الشمالية'), [
    'organisation: مجلس الأمن الدولي',
    'place: كوريا الشمالية',
  ])
})

test('A given name and a family name are a person, the family name in no list too', () => {
  assert.deepEqual(namesIn('حضر سمير الحداد الحفل مع خالد بوزنتاف'), ['person: سمير الحداد', 'person: خالد بوزنتاف'])
})

test('A title before a name tells a person of unknown name, and is told', () => {
  const [mention] = findNames(readFactText('التقى وزير الدفاع الأميركي زورتنيك نظيره أمس'))
  assert.deepEqual([mention?.name, mention?.title], ['زورتنيك', 'وزير الدفاع الأميركي'])
})

test('A nationality, a title and a verb are no part of a name', () => {
  assert.deepEqual(namesIn('أعلن الرئيس المصري سمير الحداد أمس'), ['person: سمير الحداد'])
})

test('Sons, fathers and servants of God belong to a name', () => {
  assert.deepEqual(namesIn('زار الشيخ سالم بن راشد آل مكتوم وعبد الرحمن أبو زيد وصلاح الدين الأيوبي المعرض'), [
    'person: سالم بن راشد آل مكتوم',
    'person: عبد الرحمن أبو زيد',
    'person: صلاح الدين الأيوبي',
  ])
})

test('A family name that the text has written in full is a person alone', () => {
  assert.deepEqual(namesIn('وصل سمير قرنفاش أمس. ورحب قرنفاش بالحضور.'), ['person: سمير قرنفاش', 'person: قرنفاش'])
})

test('A word that is known as a whole is not taken apart', () => {
  assert.deepEqual(namesIn('صدر بيان لصالح الطرفين بحسن نية، وكان الأول من نوعه'), [])
})

test('What is announced as a place or an organisation is one', () => {
  assert.deepEqual(namesIn('في بلدة زرقيطون القريبة أعلنت شركة «تربونيكس» أن جامعة زيوريخ تعاونها'), [
    'place: زرقيطون',
    'organisation: تربونيكس',
    'organisation: جامعة زيوريخ',
  ])
})

test('A city in a sentence of sport is its club, unless one is in it', () => {
  assert.deepEqual(namesIn('فاز ليفربول في المباراة. أقيمت المباراة في ليفربول.'), [
    'organisation: ليفربول',
    'place: ليفربول',
  ])
})

test('What is written with the final alef or with tanwin is no name', () => {
  assert.deepEqual(namesIn('اعتمد على محمود، وطرد دبلوماسيا روسيًا'), ['person: محمود'])
})

test('What an editor has taught decides: a kind, no name, a name that no list has', () => {
  const taught = new Map([
    [nameKey('بيروت'), 'no-name'],
    [nameKey('قافلة الغيم'), 'organisation'],
    [nameKey('الكويت'), 'organisation'],
  ] as const)
  const names = findNames(readFactText('غادرت قافلة الغيم بيروت إلى الكويت'), { kindOf: (key) => taught.get(key) })
  assert.deepEqual(
    names.map(({ kind, name }) => `${kind}: ${name}`),
    ['organisation: قافلة الغيم', 'organisation: الكويت'],
  )
})

test('A place is known by its folded words', () => {
  assert.deepEqual(['القاهره', 'كوريا الشماليه', 'كوريا الجديده', 'رويترز'].map(isPlaceName), [
    true,
    true,
    false,
    false,
  ])
})

test('A word that is a name and a common word too needs more than itself', () => {
  assert.deepEqual(namesIn('كان سعيد الحظ ولا نجد له مثيلا رحمه الله، وتابع سعيد قرنفاش العمل'), [
    'person: سعيد قرنفاش',
  ])
})

test('A last name leads to a person before the full name too', () => {
  assert.deepEqual(namesIn('قرنفاش في السباق. وصل سمير قرنفاش أمس.'), ['person: قرنفاش', 'person: سمير قرنفاش'])
  assert.deepEqual(namesIn('تألق ديفيد دي قرنفاش. عاد دي قرنفاش إلى المرفأ.'), [
    'person: ديفيد دي قرنفاش',
    'person: دي قرنفاش',
  ])
})

test('A name ends before verbs, before an unknown word that it does without elsewhere, and before a second one', () => {
  assert.deepEqual(namesIn('سمير الحداد يتوعد. وصل سمير الحداد زرنوقة. عاد سمير الحداد.'), [
    'person: سمير الحداد',
    'person: سمير الحداد',
    'person: سمير الحداد',
  ])
})

test('A hashtag and a hyphen join words, «بن» brings any last name', () => {
  assert.deepEqual(namesIn('كتب #سمير_الحداد عن تريسا ليو-أمبروز وعن دونالد #ترمب وفهد بن عبدالله المبارك'), [
    'person: سمير الحداد',
    'person: تريسا ليو-أمبروز',
    'person: دونالد ترمب',
    'person: فهد بن عبدالله المبارك',
  ])
})

test('An institution does not go on with «إلى» or «الذي», nor with a day or another institution', () => {
  assert.deepEqual(namesIn('أعلنت وزارة الخارجية الأميركية الأربعاء ذلك'), ['organisation: وزارة الخارجية الأميركية'])
  assert.deepEqual(namesIn('دعا اتحاد الحور إلى الهدوء وشكر اتحاد الصنوبر الذي حضر'), [
    'organisation: اتحاد الحور',
    'organisation: اتحاد الصنوبر',
  ])
})

test('What is called after a person is no person', () => {
  assert.deepEqual(namesIn('رست السفن في ميناء الملك عبدالعزيز وأرسل مركز الملك سلمان مساعدات'), [
    'place: ميناء الملك عبدالعزيز',
    'organisation: مركز الملك سلمان',
  ])
})

test('An adjective is no club', () => {
  assert.deepEqual(namesIn('فاز الفريق على المستوى العربي وفي التعليم الأهلي'), [])
})

test('Agencies and ministries are read whole', () => {
  assert.deepEqual(namesIn('نقلت وكالة الأنباء السعودية عن وزارة الخدمة المدنية'), [
    'organisation: وكالة الأنباء السعودية',
    'organisation: وزارة الخدمة المدنية',
  ])
})

test('A district may be called by any word, a quoted organisation by any words', () => {
  assert.deepEqual(namesIn('ذكرت صحيفة "الفجر الكبير" أن معتمدية الفحص هادئة'), [
    'organisation: الفجر الكبير',
    'place: الفحص',
  ])
})

test('A country that describes another word is no name of a place', () => {
  assert.deepEqual(namesIn('أكدت الجمارك السعودية وصول لاجئة سورية إلى السعودية'), ['place: السعودية'])
})

test('Letters attached to an unknown word make no person, nor do they keep a title', () => {
  const names = findNames(readFactText('قال الرئيس التنفيذي لديلوكا، ثم التقى الملك وكارتر'))
  assert.deepEqual(
    names.map(({ name, title }) => [name, title]),
    [['كارتر', undefined]],
  )
})

test('A text in Latin letters has no name', () => {
  assert.deepEqual(namesIn('The minister met reporters in London.'), [])
})

test('The lists are folded, as words are when they are looked up', () => {
  const lists = [GIVEN_NAMES, SURNAMES, AMBIGUOUS_GIVEN_NAMES, AMBIGUOUS_SURNAMES, TAIL_NAMES, COMMON_STEMS, RARE_STEMS]
  lists.push(ORGANISATION_NAMES, AMBIGUOUS_ORGANISATIONS, PLACE_NAMES, AMBIGUOUS_PLACES)
  lists.push(NATIONALITIES, SPEECH_WORDS, TITLE_WORDS)
  for (const list of lists) for (const word of list.split(/\s+/)) assert.equal(foldWord(word), word)
})
