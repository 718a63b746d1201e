import { creditKey } from './credit-key.ts'

/** What a label says of the person who is named behind it. */
export type CreditRole = 'writer' | 'photographer' | 'translator' | 'editor'

const keyed = (words: string): readonly string[] => words.split('|').map(creditKey)

/** «متابعة»: put together from others' reports. */
export const FOLLOW_UP: ReadonlySet<string> = new Set(
  keyed('متابعة|متابعات|وكالات|الوكالات|رصد|وكالات الأنباء|وكالات أنباء|متابعة خاصة|رصد ومتابعة|متابعة ورصد'),
)

/** «كتب»: the words before a name, alone or joined. */
export const ROLES: ReadonlyMap<string, CreditRole> = new Map<string, CreditRole>([
  ...keyed(
    'كتب|كتبت|كتبه|كتبها|كتبوا|كتبا|بقلم|بقلمي|قلم|تقرير|تقارير|تحقيق|حوار|حوارات|حاوره|حاورها|حاورته|حاورتها|حاور|لقاء|أجرى الحوار|أجرت الحوار|استطلاع|إعداد|أعده|أعدها|أعدته|أعد التقرير|تغطية|قراءة|تحرير|رصد وتصوير|كتب وصور|كتابة|مراسل|مراسلة|مراسلنا|مراسلتنا|موفد|الموفد|موفدنا|مندوب|نص|شعر|قصة|بواسطة|نشر بواسطة|تأليف|الشاعر|الشاعرة|الكاتب|الكاتبة|القاص|القاصة|الصحفي|الصحفية|الموفد الإعلامي|الموفدة الإعلامية|المنسق الإعلامي|المنسقة الإعلامية|تقرير وتصوير|إعداد وتصوير|تصوير ورصد|تغطية وتصوير|متابعة وتصوير|كتب وتصوير|تحقيق وتصوير|استطلاع وتصوير|حوار وتصوير|by',
  ).map((key) => [key, 'writer'] as const),
  ...keyed('تصوير|صور|صورة|عدسة|بعدسة|كاميرا|المصور|المصورة|تصوير وإخراج|photo|photos').map(
    (key) => [key, 'photographer'] as const,
  ),
  ...keyed('ترجمة|ترجمها|ترجمه|ترجمتها|نقله إلى العربية|المترجم|المترجمة|تعريب').map(
    (key) => [key, 'translator'] as const,
  ),
])

/** Labels that stand behind a name or a place as often as at the beginning. */
export const LATER_ROLES: ReadonlySet<string> = new Set(keyed('تصوير|عدسة|بعدسة|ترجمة|إشراف|إعداد'))

/** Last words of outlets' names. */
export const OUTLET_ENDINGS: ReadonlySet<string> = new Set(
  keyed('بوست|تايمز|نيوز|برس|جورنال|تريبيون|أونلاين|للأخبار|الإخبارية|الإخباري'),
)

/** What stands in a credit line and says nothing of place, person or source. */
export const IDLE: ReadonlySet<string> = new Set(
  keyed(
    'خاص|خاص ب|زائر|منتصف الليل|الإعلامي|خاصّ|حصري|حصريا|المحرر|المحررة|المحليات|محليات|هاتفيا|عاجل|أرشيف|ارشيفية|صورة أرشيفية|صورة تعبيرية|هيئة التحرير|التحرير|القسم السياسي|القسم الرياضي|القسم الاقتصادي|اللجنة الإعلامية|المركز الإعلامي|بتصرف|يتبع|انتهى|الموقع|الإنترنت|إنترنت',
  ),
)

/** «مكتب المرافئ»: whom an outlet has somewhere. */
export const OUTLET_STAFF: ReadonlySet<string> = new Set(keyed('مكتب|مندوب|مندوبة|مراسل|مراسلة|موفد|موفدة'))

/** «صحيفة»: what an outlet is, before its name. */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  keyed(
    'وكالة|صحيفة|جريدة|مجلة|قناة|شبكة|موقع|إذاعة|راديو|تلفزيون|محطة|بوابة|الصحيفة|الجريدة|القناة|البوابة|الشبكة|الوكالة|فضائية|تليفزيون|تلفزة|خدمة',
  ),
)

/** Words of a line that is a sentence and no credit: «قال الوزير - …». «على» is missing: folded it is a given name. */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  keyed(
    'قال|قالت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت|أكد|أكدت|كشف|كشفت|أوضح|أضاف|أضافت|نفى|نفت|دعا|دعت|طالبت|شدد|حذر|في|فيها|فيه|عليه|عليها|عن|عنه|عنها|تقول|يقول|كما|رحمه|يجب|ليس|ليست|إلى|أن|إن|لم|لا|ما|هل|هذا|هذه|التي|الذي|كان|كانت|قد|مع|بعد|قبل|بين|عند|حيث|كما|ولا|وفي|ومن|وقال|لكن|هو|هي|أو|ثم|كيف|لماذا|متى|أين|يا|كل',
  ),
)
