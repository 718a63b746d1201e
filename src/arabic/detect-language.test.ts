import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from './detect-language.ts'

const TEXTS: readonly (readonly [text: string, language: string])[] = [
  ['قال الوزير إن الاجتماع انتهى', 'ar'],
  ['بايرن ميونيخ', 'ar'],
  ['پوتين في موسكو', 'ar'],
  ['یسافر الرئیس الی القاهرة فی زیارة', 'ar'],
  ['وزیر گفت که این کار را انجام می‌دهد', 'fa'],
  ['گزارش ویژه', 'fa'],
  ['وزیر نے کہا کہ وہ آج لاہور میں ہیں', 'ur'],
  ['سەرۆک گوتی کە ئەم بڕیارە بۆ هەموو لایەکە', 'ckb'],
  ['د ولسمشر وویل چې دوی به په کابل کې وي', 'ps'],
  ['The minister said on Monday', 'en'],
  ['Le ministre a dit que la réunion', 'fr'],
  ['Der Minister sagte am Montag', 'de'],
  ['El ministro dijo que los acuerdos', 'es'],
  ['Bakan toplantı için geldi ve bu', 'tr'],
  ['Министр сказал в понедельник', 'ru'],
  ['Міністр сказав у понеділок', 'uk'],
  ['大臣は月曜日に', 'ja'],
  ['部长星期一说', 'zh'],
  ['Zidane', 'und'],
  ['2024', 'und'],
  ['في', 'und'],
  ['', 'und'],
]

for (const [text, language] of TEXTS) {
  test(`«${text}» is ${language}`, () => {
    assert.equal(detectLanguage(text), language)
  })
}
