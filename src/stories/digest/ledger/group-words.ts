import { foldWords } from '../../../arabic/fold-word.ts'
import type { MeasuredGroup } from '../../../news/story-digest.ts'
import type { FigureWords } from './told-figure.ts'

/**
 * Words by which a number counts not all whom an event befell but some of them, apart. Nationalities, trades and the like are
 * not among them: «39 فلسطينيا», «77 راكبا» are the whole of their event.
 */
const GROUP_WORDS: Readonly<Record<MeasuredGroup, string>> = {
  attackers: `مسلح مسلحا مسلحين مسلحون المسلحين المسلحون مهاجم مهاجما مهاجمين مهاجمون المهاجمين المهاجمون المهاجم انتحاري
    انتحاريا انتحاريين انتحاريون الانتحاريين ارهابي ارهابيا ارهابيين ارهابيون الارهابيين متطرف متطرفا متطرفين متطرفون متشدد
    متشددا متشددين متشددون المتشددين متمرد متمردا متمردين متمردون المتمردين مقاتل مقاتلا مقاتلين مقاتلون المقاتلين حوثي حوثيا
    حوثيين الحوثيين داعشي داعشيا جهادي جهاديا جهاديين جهاديون مفجرين منفذي تكفيري تكفيريا تكفيريين
    ميليشيا ميليشيات الميليشيا الميليشيات مليشيا مليشيات المليشيات الحوثي داعش`,
  forces: `جندي جنديا جنديان جنديين جنود الجنود عسكري عسكريا عسكريين عسكريون العسكريين شرطي شرطيا شرطيان شرطيين الشرطة شرطة ضابط
    ضابطا ضابطان ضابطين ضباط الضباط مجند مجندا مجندين مجندون الامن الامنيه الجيش امن الشرطه الدرك النظام قواته قواتها قواتنا`,
  children: `طفل طفلا طفلان طفلين اطفال الاطفال طفله طفلتان طفلتين رضيع رضيعا رضيعه رضع تلميذ تلميذا تلميذان تلميذين تلاميذ
    التلاميذ تلامذه`,
  journalists: 'صحفي صحفيا صحفيان صحفيين صحفيون صحافي صحافيا صحافيين صحافيون الصحفيين الصحافيين',
  civilians: 'مدني مدنيا مدنيان مدنيين مدنيون المدنيين المدنيون',
  women: 'امراه امراتان امراتين نساء نسوه سيده سيدات',
}

const GROUP_OF: ReadonlyMap<string, MeasuredGroup> = new Map(
  (Object.keys(GROUP_WORDS) as MeasuredGroup[]).flatMap((group) =>
    foldWords(GROUP_WORDS[group]).map((word) => [word, group] as const),
  ),
)

/** How far the noun may stand behind the number's first word. */
const MOST_READ = 7
/** A number may be parted from what it counts: «ما لا يقل عن سبعة على الأقل من أفراد الأمن», «اثنين من المهاجمين». */
const PASSED_OVER =
  /^(?:\d.*|ما|لا|يقل|عن|نحو|حوالي|قرابه|اكثر|اقل|علي|الاقل|من|و|واحد|احد|اثن(?:ان|ين)|ثلاث.*|اربع.*|خمس.*|ست[هةو]?.*|سبع.*|ثماني?.*|تسع.*|عشر.*|افراد|فردا|عناصر|عنصرا|اعضاء|قوات|رجال|رجلي)$/u

/** «عدد الصحفيين القتلى 5»: the noun stands before the number. */
const NUMBER_OF = / عدد (\S+) (?:\S+ ){0,5}$/u

/**
 * The group that a number counts, if it is one apart.
 *
 * @example «12 جنديا قتلوا» → forces; «12 شخصا بينهم جنود» → none
 */
export function groupOf({ before, words, after }: FigureWords): MeasuredGroup | undefined {
  for (const word of `${words.trim()}${after}`.split(' ').slice(0, MOST_READ)) {
    const group = GROUP_OF.get(word)
    if (group) return group
    if (!PASSED_OVER.test(word)) break
  }
  return GROUP_OF.get(NUMBER_OF.exec(before)?.[1] ?? '')
}
