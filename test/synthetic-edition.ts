import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MINUTE_MS } from '../src/news/instant.ts'

const OUTLETS = ['صدى الساحل', 'بريد الواحة', 'مرآة الجبل', 'دفتر المدينة']
const SUBJECTS = ['الميناء', 'المكتبة', 'القطار', 'الحصاد', 'المرصد', 'السوق', 'الجسر', 'المتحف', 'المدرسة', 'البحيرة']
const ACTS = ['افتتاح', 'تأجيل', 'توسعة', 'ترميم', 'تجربة', 'زيارة', 'تقييم', 'مراجعة', 'إغلاق', 'انطلاق']

/** The instant at which the first article of a synthetic edition is published. */
export const SYNTHETIC_START: number = Date.parse('2024-04-03T06:00:00Z')

/** Writes an edition of so many made-up articles, one a minute, no two with the same title; answers its titles. */
export function writeSyntheticEdition(folder: string, size: number): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const rows = Array.from({ length: size }, (_, index) => rowOf(index))
  writeFileSync(join(folder, 'articles.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return rows.map((row) => row.title)
}

function rowOf(index: number): { outlet: string; title: string; text: string; date: string; id: string } {
  const subject = SUBJECTS[index % SUBJECTS.length]
  const act = ACTS[Math.floor(index / SUBJECTS.length) % ACTS.length]
  const title = `${act} ${subject} في المرحلة ${index + 1}`
  const sentence = (number: number) =>
    `أعلنت إدارة ${subject} أن ${act} المرحلة ${index + 1} يمضي وفق الخطة رقم ${number * 7 + index}، وأن الفرق الفنية أنهت ${number + 3} مهام من أصل ${index + 20} مهمة.`
  const paragraphs = [1, 2, 3, 4].map((number) => `${sentence(number)} ${sentence(number + 4)}`)
  return {
    id: `synthetic-${index + 1}`,
    outlet: OUTLETS[index % OUTLETS.length] ?? '',
    title,
    text: paragraphs.join('\n\n'),
    date: new Date(SYNTHETIC_START + index * MINUTE_MS).toISOString(),
  }
}
