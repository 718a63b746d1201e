import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Topic } from '../../news/topic.ts'
import { classifyTopic, type TopicSigns } from './classify-topic.ts'

function signs(title: string, more: Partial<TopicSigns> = {}): TopicSigns {
  return { language: 'ar', title, text: '', keywords: [], url: 'https://outlet.example/n/1', ...more }
}

function topicOf(title: string, more?: Partial<TopicSigns>): Topic | 'silent' | 'undecided' {
  const verdict = classifyTopic(signs(title, more))
  return verdict.kind === 'topic' ? verdict.topic : verdict.reason
}

test('the words of a title and its opening tell the topic', () => {
  const titles: readonly (readonly [Topic, string])[] = [
    ['sport', 'المنتخب يفوز بهدفين في تصفيات كأس العالم'],
    ['economy', 'أسعار النفط ترتفع بعد قرار خفض الإنتاج والأسهم تتراجع'],
    ['politics', 'البرلمان يصوت على الثقة بالحكومة والمعارضة تدعو إلى انتخابات مبكرة'],
    ['culture', 'فيلم قصير يفوز بجائزة المهرجان ومخرجه يهديها إلى ممثلة المسرح'],
    ['technology', 'تطبيق جديد للهواتف الذكية يحمي بيانات المستخدمين على الإنترنت'],
    ['health', 'أطباء يحذرون من انتشار فيروس بين الأطفال ويدعون إلى اللقاح'],
    ['science', 'تلسكوب يرصد كوكبا يشبه الأرض وعلماء الفلك يدرسون مداره'],
    ['environment', 'الأرصاد تحذر من عاصفة وسيول وانخفاض في درجات الحرارة'],
    ['society', 'القبض على عصابة سرقت سيارات ومصرع شاب في حادث مرور'],
    ['local', 'أمانة المنطقة تنهي صيانة الطرق والبلدية توزع خدمات المياه على المواطنين'],
  ]
  for (const [topic, title] of titles) assert.equal(topicOf(title), topic, title)
})

test('English and French news have a topic too', () => {
  assert.equal(topicOf('Striker scores twice as the league leaders win the cup final', { language: 'en' }), 'sport')
  assert.equal(topicOf('Central bank raises interest rates as inflation grows', { language: 'en' }), 'economy')
  assert.equal(topicOf('Le gouvernement et les députés votent le budget du parlement', { language: 'fr' }), 'politics')
  assert.equal(topicOf('Un nouveau vaccin contre le virus pour les patients', { language: 'fr' }), 'health')
})

test('where nothing tells, there is no topic', () => {
  assert.equal(topicOf('صباح الخير'), 'silent')
  assert.equal(topicOf('', { text: '' }), 'silent')
  assert.equal(topicOf('スポーツ', { language: 'ja' }), 'silent')
})

test('the word of the outlet for its section counts more than a doubtful text', () => {
  const title = 'افتتاح المعرض السنوي بحضور الوزير'
  assert.equal(topicOf(title, { section: 'أخبار الرياضة' }), 'sport')
  assert.equal(topicOf(title, { section: 'مال وأعمال' }), 'economy')
  assert.equal(topicOf(title, { section: 'Santé', language: 'fr' }), 'health')
})

test('a section for the world leaves a match to sport', () => {
  const match = 'المنتخب يتأهل إلى نهائي البطولة بركلات الجزاء أمام جماهير الملعب'
  assert.equal(topicOf(match, { section: 'عرب وعالم' }), 'sport')
  assert.equal(topicOf('زيارة مفاجئة', { section: 'عرب وعالم' }), 'politics')
})

test('a section of two topics leaves the choice to the text', () => {
  const section = 'علوم وتكنولوجيا'
  assert.equal(topicOf('مركبة فضاء تهبط على المريخ', { section }), 'science')
  assert.equal(topicOf('شركة تكشف عن هاتفها الذكي وشاشته', { section }), 'technology')
  assert.equal(topicOf('لقاح جديد يخفف أعراض المرضى', { section }), 'health')
})

test('the folders of an address tell, its slug does not', () => {
  const title = 'تفاصيل اللقاء'
  assert.equal(topicOf(title, { url: 'https://outlet.example/ar/sports/2024/5/3/slug' }), 'sport')
  assert.equal(topicOf(title, { url: 'https://outlet.example/science-and-tech-43558387' }), 'science')
  assert.equal(topicOf(title, { url: 'https://economy.outlet.example/9' }), 'economy')
  assert.equal(topicOf(title, { url: 'https://outlet.example/2024/what-sports-mean-today' }), 'silent')
  assert.equal(topicOf(title, { url: 'https://outlet.example/%E0%A4%A/x' }), 'silent')
})

test('the section of an own country is local, that of another is not', () => {
  assert.equal(topicOf('اجتماع في القصر', { section: 'لبنان', country: 'lb' }), 'local')
  assert.notEqual(topicOf('اجتماع في القصر', { section: 'لبنان', country: 'eg' }), 'local')
})

test('keywords help the text', () => {
  assert.equal(topicOf('نتائج اليوم', { keywords: ['رياضة', 'كرة القدم'] }), 'sport')
})

test('a page as long as a book costs no more than a report', () => {
  const long = 'النفط والأسهم في البورصة '.repeat(100_000)
  assert.equal(topicOf('تقرير', { text: long, keywords: Array.from({ length: 5000 }, () => 'اقتصاد') }), 'economy')
})
