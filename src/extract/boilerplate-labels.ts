import { labelKey } from './label-key.ts'

const oneOf = (lines: string): string =>
  lines
    .split('\n')
    .flatMap((line) => line.split('|'))
    .map(labelKey)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|')

/** Words that announce other articles. All patterns here read a `labelKey`. */
const READ_ALSO = oneOf(`
  اقرأ أيضا|اقرا ايضا|إقرأ أيضاً|اقرأ أيضًا|اقرئي أيضا|اقرؤوا أيضا|واقرأ أيضا|اقرأ كذلك|اقرأ المزيد|اقرأ أكثر|لقراءة المزيد|للمزيد اقرأ
  اقرأ في|اقرأ من|يمكنك أيضا قراءة|قد يهمك أيضا|قد يهمك|وقد يهمك|قد يعجبك أيضا|قد يعجبك|ربما يعجبك|شاهد أيضا|شاهدي أيضا|شاهد الآن|شاهد المزيد
  طالع أيضا|طالع المزيد|تابع أيضا|تابع القراءة|انظر أيضا|راجع أيضا|استمع أيضا|اخترنا لك|اخترنا لكم|نرشح لك|نرشح لكم|ننصحك بقراءة|ننصح بقراءة
  مواضيع ذات صلة|موضوعات ذات صلة|مواضيع ذات علاقة|موضوعات متعلقة|الموضوعات المتعلقة|مواضيع متعلقة|مواضيع مشابهة|مقالات ذات صلة|مقالات مشابهة
  أخبار ذات صلة|أخبار متعلقة|أخبار مشابهة|أخبار مرتبطة|أخبار أخرى|الأخبار المتعلقة|تقارير ذات صلة|روابط ذات صلة|محتوى ذو صلة|ذات صلة|ذو صلة
  المزيد من المقالات|المزيد من الأخبار|المزيد حول|المزيد عن|المزيد في|المزيد من|مزيد من الأخبار|آخر الأخبار|أحدث الأخبار|الأكثر قراءة|الأكثر تصفحا|الأكثر مشاهدة|الأكثر تداولا
  الأكثر تعليقا|اكثر قراءة|مواضيع ساخنة|مختارات|اختيارات القراء|اختيار المحرر|لا يفوتك|لا تفوت|موضوعات قد تهمك|مواضيع قد تهمك|مواضيع تهمك|خبر مرتبط|في هذا السياق اقرأ
  بیشتر بخوانید|بیشتر بخوانيد|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|مطالب پیشنهادی|پیشنهاد ما|در همین زمینه|در همین رابطه|مرتبط
  یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں|متعلقہ
  read also|also read|read more|read next|read this|read this next|more to read|see also|see more|watch also|also see|learn more|continue reading|keep reading
  related|related articles?|related stories|related story|related news|related posts?|related content|related topics|related links|related coverage|related reading|related video|related items
  more stories|more news|more articles|more like this|more on this( story)?|more from|more in|more about|further reading|recommended( for you| stories| articles| reading)?|recommended by
  you may also like|you might also like|you might like|you may like|you may be interested in|you might be interested in|if you liked this|dont miss|don t miss|must read|editors? picks?|most read|most popular|most viewed|trending( now)?|top stories|latest (news|stories|posts|articles)|popular (now|posts|stories)|up next|what to read next|from our partners|promoted (stories|content)|sponsored (stories|content|links)|from around the web|around the web|previous articles?|next articles?
  lire aussi|a lire aussi|à lire aussi|lire egalement|voir aussi|sur le meme sujet|sur le même sujet|articles lies|à voir aussi|lire la suite
  lesen sie auch|lesen sie (dazu )?mehr|mehr zum thema|auch interessant|das konnte sie auch interessieren|weitere (artikel|themen|nachrichten)|zum thema|mehr lesen
  leer tambien|lee tambien|lea tambien|te puede interesar|tambien te puede interesar|noticias relacionadas|mas informacion|ver mas|leia mais|leia tambem|veja tambem|saiba mais|leggi anche|leggi di piu|potrebbe interessarti|lees ook|lees meer|las mer|las ocksa|les ogsa|citeste si|czytaj (tez|takze|wiecej)|zobacz (tez|takze)|bunlar da ilginizi cekebilir|ilgili haberler|baca juga|читайте также|читайте еще|смотрите также|по теме|bakgrund|mehr dazu|te recomendamos|relacionadas?
`)

/** Invitations to share, follow, subscribe, install, register, comment or donate. */
const INVITATION = oneOf(`
  شارك|شارك هذا الخبر|شارك الخبر|شارك المقال|شارك الموضوع|شارك هذا المقال|شاركها|شارك على|مشاركة|مشاركة الخبر|انشر|طباعة|نسخ الرابط|تم نسخ الرابط|رابط مختصر|الرابط المختصر|أرسل لصديق|حجم الخط|استمع|استمع للخبر|حفظ|المفضلة
  تابعوا|تابعونا|تابعنا|تابع آخر|تابعوا آخر|تابعوا أخبار|تابع أخبار|لمتابعة آخر|لمتابعة|للمزيد من الأخبار|لمزيد من الأخبار|انضم إلى|انضموا إلى|انضم الآن|حمل تطبيق|حملوا تطبيق|اشترك|اشترك في|اشترك الآن|للاشتراك|للإشتراك|اشتركوا
  يمكنكم متابعة|يمكنك متابعة|تابع قناتنا|تابعوا قناتنا|سجل الآن|تسجيل الدخول|تسجيل دخول
  اشتراک گذاری|عضویت در|کپی لینک|لینک کوتاه
  share|share this|share on|share via|share article|share story|share post|tweet|pin it|print|email|e mail|copy link|link copied|follow us|follow (him|her|them|me|us|the)|like us|join our|join us|join the conversation|sign up|sign in|log in|login to|subscribe|subscribe (now|to)|register (now|to)|get the (app|latest)|download (the|our)|click here to (subscribe|sign|follow|join|read)|click to|tap here|support our|donate|become a (member|subscriber)|this (story|article) is for subscribers|view comments|show comments|post a comment|leave a (comment|reply)|add a comment|comments|comment|no comments|write to|contact us|send us|have a (story|tip)|got a (story|tip)|for more|stay (connected|up to date|informed)|enter your email|your email|thank you for (reading|subscribing)|thanks for (reading|signing up)|listen to this( article| story)?|play( video| audio)?|watch( video)?|watch now|loading|please wait|advertisement|advertising|advert|ad|ads|sponsored|story continues below|article continues (below|after)|scroll to continue|skip (to|past)|save|bookmark|report (a )?(typo|error|correction)|whatsapp|telegram|facebook|twitter|linkedin|pinterest|reddit|instagram|youtube|messenger|view (gallery|image|comments|full)|hide caption|toggle caption|enlarge( this image)?|open image|image \\d+ of \\d+|photo \\d+ of \\d+|\\d+ of \\d+
  partager|partagez|s abonner|abonnez vous|inscrivez vous|suivez nous|publicite|commentaires|imprimer|teilen|drucken|abonnieren|anzeige|werbung|kommentare|folgen sie uns|newsletter|compartir|suscribete|siguenos|publicidad|comentarios|compartilhe|publicidade|annonce|annons|mainos|reklama|advertentie|pubblicita|condividi|iscriviti|seguici|реклама|поделиться|подписывайтесь|комментарии
`)

/** The small print, and what comment forms say. */
const SMALL_PRINT = oneOf(`
  جميع الحقوق محفوظة|جميع حقوق النشر|حقوق النشر محفوظة|كافة الحقوق محفوظة|الحقوق محفوظة|تمامی حقوق|کلیه حقوق|لا مانع من الاقتباس|يسمح بالاقتباس|سياسة الخصوصية|شروط الاستخدام|شروط الخدمة|إخلاء مسؤولية
  الآراء الواردة|الآراء والتعليقات|التعليقات المنشورة|التعليقات تعبر عن|المقالات المنشورة تعبر|لا توجد تعليقات|لا يوجد تعليقات|أضف تعليق|أضف تعليقك|اضف تعليقا|إضافة تعليق|اكتب تعليقك|اترك تعليق|اترك تعليقا|اترك ردا|لن يتم نشر عنوان بريدك|لن يتم نشر عنوان|رمز التحقق|أكتب الرمز|البريد الإلكتروني|التقييم|تقييم الخبر|قيم الخبر|التعليقات|تعليقات القراء|بروتوكول نشر التعليقات|تم أضافة تعليقك|نظر شما|نظرات|کد خبر|شناسه خبر|کد مطلب|برچسب ها|برچسب‌ها|لغو پاسخ
  الكلمات الدليلية|كلمات دليلية|دلالات|الكلمات الدلالية|كلمات دلالية|الكلمات المفتاحية|كلمات مفتاحية|وسوم|الوسوم|علامات|العلامات|هاشتاغ
  all rights reserved|copyright|©|terms (of|and) (use|service|conditions)|privacy policy|cookie policy|cookies|we use cookies|this (site|website) uses cookies|this material may not be published|the views expressed|views expressed|the opinions expressed|disclaimer|your email address will not|required fields|filed under|posted in|tagged|tags?|topics?|categories|category|in this (article|story)|related tags|this article was (originally|first) published|this article (originally|first) appeared|originally published|reprinted with permission|about the author|read (his|her|their) (bio|full)|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|mots cles|schlagworte|etiquetas|published by|posted by|originaltext|artikel teilen
`)

/** A label on its own line, nothing but a colon or a number after it. */
export const LONE_LABEL: RegExp = new RegExp(`^(?:${READ_ALSO}|${INVITATION}|${SMALL_PRINT})(?: \\d+)?$`)
/** A line that announces other articles. */
export const READ_ALSO_LINE: RegExp = new RegExp(`^(?:${READ_ALSO})(?= |$)`)
/** A line that begins as an invitation or small print does. */
export const NOISE_LINE: RegExp = new RegExp(`^(?:${INVITATION}|${SMALL_PRINT})(?= |$)`)
/** A credit line: «المصدر: رويترز». It is told apart, so the body need not repeat it. */
export const SOURCE_LINE: RegExp = /^(?:المصدر|مصدر|المصادر|منبع|source|sources|quelle|fuente)(?= |$)/

const CLOSING = oneOf(`
  عن الكاتب|نبذة عن الكاتب|حول الكاتب|عن المؤلف|التعليقات|تعليقات القراء|أضف تعليقا|أضف تعليق|اترك تعليقا|اترك ردا|شارك برأيك|الوسوم|كلمات مفتاحية|كلمات دلالية|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|المزيد من الأخبار|نظر شما|نظرات کاربران|دیدگاه شما|مطالب مرتبط|اخبار مرتبط|برچسب ها
  about the authors?|about the writer|about the reporter|about us|author bio|comments|leave a comment|leave a reply|post a comment|join the discussion|join the conversation|tags|filed under|related articles|related stories|related posts|you may also like|you might also like|more from|most popular|newsletter|media contacts?|press contacts?|contact|contacts
  uber den autor|uber die autorin|zum autor|kommentare|schreibe einen kommentar|pressekontakt|kontakt|a propos de l auteur|sur l auteur|commentaires|sobre el autor|comentarios|sobre o autor|sull autore|commenti|over de auteur|reacties
`)
/** A line under which nothing of the article comes any more. */
export const CLOSING_LABEL: RegExp = new RegExp(`^(?:${CLOSING})(?: \\d+)?$`)

/** Sentences that houses put under every article: whose opinion comments are, how to write in, what to sign up for. */
export const NOTICE: RegExp = new RegExp(
  [
    '(?:الاراء|التعليقات|المشاركات|المقالات|المقال|ما ينشر).{0,80}(?:تعبر عن|يعبر عن|تمثل|يمثل|تعكس)(?: .{0,30})?(?: راي| وجهه| وجهات| اصحاب| كاتب)',
    '(?:ترحب|نرحب|يرحب) .{0,40}(?:بتعليق|بالنقاش|بمشارك|باراء)',
    '(?:جميع|كافه|كل) (?:ال)?حقوق (?:النشر )?محفوظ',
    'حقوق (?:النشر|الطبع) محفوظه',
    '(?:تابعوا?نا?|تابع(?:وا)?|انضموا?|اشتركوا?) .{0,80}(?:واتساب|تليجرام|تلغرام|تيليجرام|فيسبوك|تويتر|غوغل نيوز|جوجل نيوز|يوتيوب|انستغرام|قناتنا|نشرتنا|تطبيق)',
    'لا مانع من (?:ال)?اقتباس',
    'لن يتم نشر (?:عنوان )?بريدك',
    '^(?:عزيزي|عزيزتي|اعزاءنا) (?:الزائر|الزاير|القارئ|القاري|الزوار|القراء)',
    '^(?:follow|like|find|join|sign|subscribe|click|download|visit|contact|email|to (?:subscribe|get|read|see|comment|report)|have (?:a|any|you)|do you have|got a|want (?:more|to)|if you (?:enjoyed|liked|have|would)|for (?:more|all|the latest|breaking|inquiries)|get (?:the|our|breaking|daily|more)|we want to hear|copyright|©|read (?:more|the full|next)|this (?:article|story|post|report|content|material) (?:was|is|first|originally|has been|appeared|may)|the (?:views|opinions|views and opinions) expressed|send (?:us|your|tips)|write to|reach |support |listen to|watch |never miss|stay (?:up|informed|connected)) .{0,260}(?:newsletter|inbox|twitter|facebook|instagram|telegram|whatsapp|app|here|subscri|email|e mail|comment|podcast|channel|website|article|stories|news|reserved|redistributed|republished|do not necessarily|and do not|author s? ?own|tips|com)(?= |$)',
    'all rights reserved',
    'do(?:es)? not necessarily (?:reflect|represent)',
    'may not be (?:published|reproduced|republished)',
  ].join('|'),
)
