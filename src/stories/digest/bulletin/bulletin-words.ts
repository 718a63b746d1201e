import { foldWords } from '../../../arabic/fold-word.ts'

function folded(words: string): ReadonlySet<string> {
  return new Set(foldWords(words))
}

/** Words that lead from the sentence before and say nothing of this one; longest first, folded, parted by one blank. */
export const CONNECTIVES: readonly (readonly string[])[] = `
من جهة أخرى
من ناحية أخرى
من جانب آخر
في سياق متصل
في سياق آخر
في سياق ذي صلة
في السياق ذاته
في السياق نفسه
في هذا السياق
في هذا الإطار
في الإطار ذاته
في الإطار نفسه
في غضون ذلك
في هذه الأثناء
في الأثناء
في المقابل
في حين
بالمقابل
في الوقت نفسه
في الوقت ذاته
في نفس الوقت
في وقت لاحق
على صعيد آخر
على صعيد متصل
على الصعيد ذاته
على الرغم من ذلك
رغم ذلك
مع ذلك
إلى ذلك
بعد ذلك
من جهته
من جهتها
من جهتهم
من جانبه
من جانبها
من ناحيته
من ناحيتها
من ثم
بدوره
بدورها
بدورهم
كما أن
كما
كذلك
أيضا
ثم
قد
لقد
هذا و
إلا أن
غير أن
بيد أن
لكن
ولكن
بالتالي
لذا
و
`
  .trim()
  .split('\n')
  .map(foldWords)
  .sort((a, b) => b.length - a.length)

/** Connectives that set this sentence against the one before: without that one it tells half. */
export const AGAINST: ReadonlySet<string> = folded('إلا غير بيد لكن ولكن بالتالي لذا رغم')

/** What stands, at a sentence's head, for somebody or something named before. */
export const PRONOUNS: ReadonlySet<string> = folded(`
  هو هي هم هما هن أنا نحن إنه إنها إنهم إنهما أنه أنها أنهم لأنه لأنها لأنهم لكنه لكنها لكنهم وكأنه كأنها كأنه كلاهما كلتاهما جميعهم معظمهم
  بعضهم أحدهم بينهم بينها منهم منها فيه فيها به بها له لها لهم عنه عنها عليه عليها عليهم إليه إليها إليهم معه معها معهم حينها وقتها عندها
  عندئذ حينئذ آنذاك حيث مما ما كما حتى أولا ثانيا ثالثا رابعا أخيرا
`)
export const NEAR_DEMONSTRATIVES: ReadonlySet<string> = folded('هذا هذه تلك هؤلاء أولئك')
/** The same as a second word: «أكدت فيه صحيفة». */
export const PRONOUNS_WITHIN: ReadonlySet<string> = folded(
  'فيه فيها به بها له لها لهم عنه عنها عليه عليها عليهم إليه إليها إليهم معه معها منه منها منهم إياه هو هي',
)
export const RELATIVES: ReadonlySet<string> = folded('التي الذي الذين اللذان اللتان')
/** Persons whom a sentence before has named. */
export const KNOWN_PERSONS: ReadonlySet<string> = folded(
  'الرجل الرجلان المرأة الشاب الشابة الشابان الفتاة الطفل الطفلة الصبي',
)
/** What points back from further in. */
export const DEMONSTRATIVES: ReadonlySet<string> = folded(
  'ذلك هذا هذه هذان هاتان هؤلاء تلك أولئك كذلك بذلك لذلك بهذا بهذه لهذا لهذه لهؤلاء',
)
/** «هذا الأسبوع» points at the day of the report, not at a sentence. */
export const TIMES: ReadonlySet<string> = folded(
  'الأسبوع الشهر العام اليوم المساء الصباح السنة الليلة الأسبوعين الصيف الشتاء الموسم',
)

/** Verbs of saying, of one man and one woman, without the conjunction. */
export const SPEECH_VERBS: ReadonlySet<string> = folded(`
  قال قالت أضاف أضافت أكد أكدت أوضح أوضحت أعلن أعلنت ذكر ذكرت أشار أشارت صرح صرحت تابع تابعت أردف أردفت لفت لفتت شدد شددت
  اعتبر اعتبرت رأى رأت بين بينت كشف كشفت أفاد أفادت أفادنا نفى نفت حذر حذرت دعا دعت طالب طالبت ندد نددت أعرب أعربت زعم زعمت اتهم اتهمت
  قالوا أضافوا أكدوا علق علقت رد ردت استطرد استطردت استدرك كتب كتبت غرد غردت نوه نوهت انتقد انتقدت رحب رحبت أدان أدانت وصف وصفت جدد جددت
  يقول تقول يضيف تضيف يرى ترى يؤكد تؤكد يوضح توضح يشير تشير يعتقد تعتقد تعهد تعهدت هدد هددت توقع توقعت استنكر استنكرت أبدى أبدت نقل نقلت
  أخبر أخبرت أبلغ أبلغت وعد وعدت ناشد ناشدت حث حثت طلب طلبت أقر أقرت اعترف اعترفت أصر أصرت ألمح ألمحت روى روت حكى حكت سأل سألت تساءل
  said says told added stressed warned insisted denied claimed tweeted wrote called urged condemned welcomed
  dit déclaré affirmé ajouté estimé souligné indiqué précisé annoncé
`)
/** Where such a word follows a verb of saying at once, what is said begins and nobody has spoken. */
export const THAT: ReadonlySet<string> = folded(
  'أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها أننا إننا إنني أنني قائلا قائلة',
)
/** Speakers whom only the sentences before name. */
export const UNNAMED_SPEAKERS: ReadonlySet<string> = folded(`
  المصدر المصادر البيان التقرير الوكالة الصحيفة الموقع المسؤول المسؤولون الوزير الوزيرة المتحدث المتحدثة الناطق الكاتب الكاتبة الدراسة الباحث الباحثون الباحثة
  القناة الشبكة المجلة الخبير الخبراء المحلل الرجل المرأة الشاب الفتاة الضابط الأخير الأخيرة الجانبان الطرفان الوزيران الرئيسان الزعيمان نفسه ذاته
  المنظمة الشركة الهيئة اللجنة الوزارة المؤسسة المدرب اللاعب اللاعبون الضحية الجاني المهاجم المتهم النادي النجم النجمة السفير النائب القاضي المحامي المدير المدعي الفنان الفنانة الممثلة المخرج
`)
/** Verbs of one who has spoken before. */
export const GOES_ON: ReadonlySet<string> = folded(
  'أضاف أضافت تابع تابعت أردف أردفت استطرد استطردت استدرك استدركت جدد added continued',
)
/** Words that go on with what somebody named before has said. */
export const PARTICIPLES: ReadonlySet<string> = folded(`
  مشيرا مشيرة مضيفا مضيفة موضحا موضحة مؤكدا مؤكدة لافتا لافتة منوها معتبرا معتبرة داعيا داعية مطالبا مطالبة مبينا مبينة محذرا محذرة متهما متهمة
  مشددا مشددة معربا معربة قائلا قائلة متابعا نافيا نافية
`)
/** Of such a word after a verb of saying begins what is said. */
export const ABOUT: ReadonlySet<string> = folded('على إلى عن من حول بشأن')
/** What may stand between a verb of saying and who speaks. */
export const BEFORE_SPEAKER: ReadonlySet<string> = folded(
  'في خلال على عبر عقب بعد قبل أمام لدى عن من إلى حول بشأن ردا تعليقا مساء صباح اليوم أمس',
)

/** A page's own furniture, not its news. */
export const FURNITURE: RegExp =
  /(?:^|[\s(])(?:[إاأ]قر[أا]|شاهد(?:وا)? أيضا|للمزيد|المزيد من|تابعوا|تابعونا|اضغط|انقر|حقوق (?:النشر|الطبع)|ترجمة وتحرير)|^(?:فيديو|بالفيديو|بالصور|صورة|شاهد)|^(?:(?:و?في|و?يظهر|و?أظهر|و?ظهر)\s)?(?:الفيديو|المقطع|الصورة|الصور)\s|(?:المصدر|تصوير|فيديو) ?:|https?:|www\.|@\w|Getty|Read (?:more|also)|Click (?:here|to)|Subscribe|Photo(?:graph)?:|Lire aussi/iu
/** A stop without a blank after it: two paragraphs run together. */
export const RUN_TOGETHER: RegExp = /[\p{Script=Arabic}"»]\.(?!نت|كوم)\p{Script=Arabic}{2}/u
/** English words at a sentence's end that leave its speaker to the one before: «…, he said.» */
export const PRONOUN_SPOKE: RegExp = /,?\s(?:he|she|it|they) (?:said|says|added|told \w+|wrote|explained|noted)\W*$/iu
/** What a reporter says of himself or asks. */
export const FIRST_PERSON: ReadonlySet<string> = folded(
  'نحن إننا أننا لنا إنني أنني أنا نستعرض نقدم لكم إليكم إليك كنت كنا قم قومي يمكنك عليك لديك i we my our je nous notre سنتعرف نتناول دعونا',
)
/** Before such words, after a comma, a long sentence can end. */
export const ENDS_BEFORE: ReadonlySet<string> = folded(`
  فيما بينما مشيرا مشيرة مضيفا مضيفة موضحا موضحة مؤكدا مؤكدة لافتا لافتة وذلك منوها معتبرا معتبرة داعيا داعية مطالبا مطالبة مبينا مبينة محذرا محذرة
  وأضاف وأضافت وقال وقالت وأوضح وأوضحت وأشار وأشارت وأكد وأكدت كما لكن ولكن إلا غير وسط علما وهو وهي حيث وكان وكانت متهما متهمة موضحين مشيرين مؤكدين
  while although but adding
`)
/** What tells of the time before the news. */
export const BACKGROUND: ReadonlySet<string> = folded(
  'كان كانت سبق يذكر يشار منذ تجدر الجدير سابق السابق سابقا الماضي الماضية قبل السنوات الأخيرة was had earlier previously',
)
/** What tells how a saying came about: after the saying. */
export const CIRCUMSTANCE: ReadonlySet<string> = folded('جاء جاءت يأتي تأتي تزامن تزامنت يتزامن')
/** Verbs of the future, «سيعود», «ستعلن», but no nouns that begin so: «سيارة», «سنوات», «ستة». */
export const FUTURE_VERB: RegExp =
  /^س(?!يار|ياس|ياق|ياح|ياد|يطر|ينار|يد|ينا|ينم|يول|يوف|يف|ير|يمن|تاد|تار|تون|تين|تراتيج|ته$|نوات|نوي|نه$|ندات|نغافور)[يتن]\p{L}{3,}/u
/** «لم يتضح بعد», «لا يعرف»: what is not known yet. */
export const NOT: ReadonlySet<string> = folded('لم لا')
export const KNOWS: ReadonlySet<string> = folded(
  'يتضح تتضح يتبين تتبين يكشف تكشف يعرف تعرف يعلن تعلن يحدد تحدد يتسن يصدر تصدر تعلق يعلق يزال تزال',
)
/** What tells of the time after it. */
export const NEXT: ReadonlySet<string> = folded(
  'المقرر المتوقع المنتظر سوف المقبل المقبلة القادم القادمة يعتزم تعتزم ستعقد سيعقد expected scheduled will next',
)

/** English and French words at a sentence's head that stand for something named before. */
export const WESTERN_PRONOUNS: ReadonlySet<string> = folded(`
  he she they it this that these those his her their its him them such both but and or so then there however moreover also
  il elle ils elles ce cela cette ces celui celle ceux son sa ses leur leurs mais or donc et puis ainsi
`)
