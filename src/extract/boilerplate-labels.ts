import { labelKey } from './label-key.ts'

/** Each entry stands as it is: the lists know no other sign than the bar. */
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
  related|related article|related articles|related stories|related story|related news|related post|related posts|related content|related topics|related links|related coverage|related reading|related video|related items
  more stories|more news|more articles|more like this|more on this|more on this story|more from|more in|more about|further reading|recommended|recommended for you|recommended stories|recommended articles|recommended reading|recommended by
  you may also like|you might also like|you might like|you may like|you may be interested in|you might be interested in|if you liked this|dont miss|don t miss|must read|editors picks|editor s picks|most read|most popular|most viewed|trending|trending now|top stories|latest news|latest stories|latest posts|latest articles|popular now|popular posts|popular stories|up next|what to read next|from our partners|promoted stories|promoted content|sponsored stories|sponsored content|sponsored links|from around the web|around the web|previous article|previous articles|next article|next articles
  lire aussi|a lire aussi|à lire aussi|lire egalement|voir aussi|sur le meme sujet|sur le même sujet|articles lies|à voir aussi|lire la suite
  lesen sie auch|lesen sie mehr|lesen sie dazu mehr|mehr zum thema|auch interessant|das konnte sie auch interessieren|weitere artikel|weitere themen|weitere nachrichten|zum weiterlesen|das konnte sie auch interessieren|lesen sie hier|empfohlene beitrage|passend dazu|zum thema|mehr lesen
  leer tambien|lee tambien|lea tambien|te puede interesar|tambien te puede interesar|noticias relacionadas|mas informacion|ver mas|leia mais|leia tambem|veja tambem|saiba mais|leggi anche|leggi di piu|potrebbe interessarti|lees ook|lees meer|las mer|las ocksa|les ogsa|citeste si|czytaj tez|czytaj takze|czytaj wiecej|zobacz tez|zobacz takze|dowiedz sie wiecej|bunlar da ilginizi cekebilir|ilgili haberler|baca juga|читайте также|читайте еще|смотрите также|по теме|bakgrund|mehr dazu|mehr themen|das konnte dich auch interessieren|das konnte euch auch interessieren|das thema konnte dich auch interessieren|te recomendamos|relacionada|relacionadas|voce pode gostar|voce tambem pode gostar|tambien te gustara|le puede interesar|vea tambien|saiba mais sobre
`)

/** What buttons say: nothing but a whole line may be one of these, for a sentence may begin so too: «شارك آلاف في المسيرة». */
const BUTTON = oneOf(`
  شارك|شاركها|شاركنا|شاركونا|مشاركة|انشر|طباعة|استمع|استمع إلى المقال|حفظ|حفظ المقال|المفضلة|أضف للمفضلة|تابعنا|تابعونا|تابعوا|اشترك|اشتراك|اشتركوا|إرسال|تقييم|التقييم|قيم الخبر|قيم المقال|العلامات|علامات|دلالات|الدلالات|تاغ|تاغات
  إعلان|إعلانات|اعلان ممول|مساحة إعلانية|محتوى ممول|التالي|السابق|المقال التالي|المقال السابق|الخبر التالي|الخبر السابق|الموضوع التالي|الموضوع السابق|تكبير الخط|تصغير الخط|تعليق|تصويت|استطلاع الرأي|عرض النتائج|النشرة البريدية|القائمة البريدية|انتهى|للأعلى|أعلى الصفحة
  تبلیغات|آگهی|قبلی|بعدی|چاپ|ارسال|اشتہار
  share|tweet|print|email|e mail|sign up|sign in|log in|subscribe|donate|comment|comments|no comments|follow|play|play video|play audio|watch|watch video|watch now|loading|please wait|advert|ad|ads|sponsored|save|bookmark|whatsapp|telegram|facebook|twitter|linkedin|pinterest|reddit|instagram|youtube|messenger|enlarge|tag|tags|topic|topics|category|categories|copyright|disclaimer|cookies|originaltext|for more
  partager|imprimer|teilen|drucken|abonnieren|anzeige|werbung|newsletter|compartir|annonce|annons|mainos|reklama|advertentie|seguici
`)

/** Invitations to share, follow, subscribe, install, register, comment or donate. */
const INVITATION = oneOf(`
  شارك هذا الخبر|شارك الخبر|شارك المقال|شارك الموضوع|شارك هذا المقال|شارك على|شارك عبر|مشاركة الخبر|نسخ الرابط|تم نسخ الرابط|رابط مختصر|الرابط المختصر|أرسل لصديق|حجم الخط|استمع للخبر
  تابعوا آخر|تابع آخر|تابعوا أخبار|تابع أخبار|تابعونا على|تابعنا على|تابعوا قناتنا|تابع قناتنا|لمتابعة آخر|لمتابعة أهم|للمزيد من الأخبار|لمزيد من الأخبار|انضم إلى قناتنا|انضموا إلى قناتنا|انضم إلينا|انضموا إلينا|انضم الآن|حمل تطبيق|حملوا تطبيق|اشترك في قناتنا|اشترك في نشرتنا|اشترك في النشرة|اشترك الآن|للاشتراك|للإشتراك|اشتركوا في
  يمكنكم متابعة|يمكنك متابعة|سجل الآن|تسجيل الدخول|تسجيل دخول
  اشتراک گذاری|عضویت در|کپی لینک|لینک کوتاه
  share this|share on|share via|share article|share story|share post|pin it|copy link|link copied|follow us|follow him on|follow her on|follow them on|follow me|like us|join our|join us|join the conversation|login to|subscribe now|subscribe to|register now|register to|get the app|get the latest|download the app|download our|click here to subscribe|click here to sign|click here to follow|click here to join|click here to read|click to|tap here|support our|become a member|become a subscriber|this story is for subscribers|this article is for subscribers|view comments|show comments|post a comment|leave a comment|leave a reply|add a comment|write to us|contact us|send us|have a story|have a tip|got a story|got a tip|stay connected|stay up to date|stay informed|enter your email|your email|thank you for reading|thank you for subscribing|thanks for reading|thanks for signing up|listen to this|listen to this article|listen to this story|advertisement|advertising|story continues below|article continues below|article continues after|scroll to continue|skip to|skip past|report a typo|report an error|report error|view gallery|view image|view comments|view full|hide caption|toggle caption|enlarge this image|enlarge image|open image
  partagez|s abonner|abonnez vous|inscrivez vous|suivez nous|publicite|commentaires|kommentare|folgen sie uns|suscribete|siguenos|escucha esta nota|escucha esta nota aqui|escuchar este articulo|publicidad|comentarios|compartilhe|publicidade|pubblicita|condividi|iscriviti|реклама|поделиться|подписывайтесь|комментарии
`)

/** The small print, and what comment forms say. */
const SMALL_PRINT = oneOf(`
  جميع الحقوق محفوظة|جميع حقوق النشر|حقوق النشر محفوظة|كافة الحقوق محفوظة|الحقوق محفوظة|تمامی حقوق|کلیه حقوق|لا مانع من الاقتباس|يسمح بالاقتباس|سياسة الخصوصية|شروط الاستخدام|شروط الخدمة|إخلاء مسؤولية
  الآراء الواردة|الآراء والتعليقات|التعليقات المنشورة|التعليقات تعبر عن|المقالات المنشورة تعبر|لا توجد تعليقات|لا يوجد تعليقات|أضف تعليق|أضف تعليقك|اضف تعليقا|إضافة تعليق|اكتب تعليقك|اترك تعليق|اترك تعليقا|اترك ردا|لن يتم نشر عنوان بريدك|لن يتم نشر عنوان|رمز التحقق|أكتب الرمز|البريد الإلكتروني|تقييم الخبر|قيم الخبر|التعليقات|تعليقات القراء|بروتوكول نشر التعليقات|تم أضافة تعليقك|نظر شما|نظرات|کد خبر|شناسه خبر|کد مطلب|برچسب ها|برچسب‌ها|لغو پاسخ
  الكلمات الدليلية|كلمات دليلية|الكلمات الدلالية|كلمات دلالية|الكلمات المفتاحية|كلمات مفتاحية|وسوم|الوسوم|هاشتاغ
  all rights reserved|terms of use|terms of service|terms and conditions|privacy policy|cookie policy|we use cookies|this site uses cookies|this website uses cookies|this material may not be published|the views expressed|views expressed|the opinions expressed|your email address will not|required fields|filed under|posted in|tagged|related tags|this article was originally published|this article was first published|this article originally appeared|this article first appeared|originally published|reprinted with permission|about the author|read his full|read her full|read their full|read his bio|read her bio|read full bio|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|mots cles|schlagworte|etiquetas|published by|posted by|artikel teilen
`)

/** A label on its own line, nothing but a colon or a number after it. */
export const LONE_LABEL: RegExp = new RegExp(
  `^(?:${READ_ALSO}|${BUTTON}|${INVITATION}|${SMALL_PRINT}|(?:image|photo)? ?\\d+ of)(?: \\d+)?$`,
)
/** A line that announces other articles. */
export const READ_ALSO_LINE: RegExp = new RegExp(`^(?:${READ_ALSO})(?= |$)`)
/** A line that begins as an invitation or small print does. */
export const NOISE_LINE: RegExp = new RegExp(`^(?:${INVITATION}|${SMALL_PRINT})(?= |$)`)
/** A credit line: «المصدر: رويترز», «تحرير: …», «وكالة …». It is told apart, so the body need not repeat it. */
export const SOURCE_LINE: RegExp =
  /^(?:المصدر|مصدر|المصادر|منبع|source|sources|quelle|fuente|وكاله|وكالات|صحيفه|(?:تحرير|كتابه|كتب|اعداد|ترجمه|تصوير|بقلم|المحرر|المراسل|خاص)(?= \S+(?: \S+){0,4}$))(?= |$)|^المصدر(?!ون|ين|ه )/

const CLOSING = oneOf(`
  عن الكاتب|نبذة عن الكاتب|حول الكاتب|عن المؤلف|التعليقات|تعليقات القراء|أضف تعليقا|أضف تعليق|اترك تعليقا|اترك ردا|شارك برأيك|الوسوم|كلمات مفتاحية|كلمات دلالية|نظر شما|نظرات کاربران|دیدگاه شما|برچسب ها
  about the author|about the authors|about the writer|about the reporter|about us|author bio|comments|leave a comment|leave a reply|post a comment|join the discussion|join the conversation|tags|filed under|related articles|related stories|related posts|you may also like|you might also like|more from|most popular|media contact|media contacts|press contact|press contacts|contact|contacts
  uber den autor|uber die autorin|zum autor|kommentare|schreibe einen kommentar|pressekontakt|kontakt|a propos de l auteur|sur l auteur|commentaires|sobre el autor|comentarios|sobre o autor|sull autore|commenti|over de auteur|reacties
`)
/** A line under which nothing of the article comes any more. */
export const CLOSING_LABEL: RegExp = new RegExp(`^(?:${CLOSING})(?: \\d+)?$`)

/** Lines that invite to a house's own channel, letter or application: told by «our» and «your», for the verbs alone tell news too. */
export const INVITE: RegExp = new RegExp(
  [
    '(?:تابع|اشترك|انضم|حمل|سجل|زور|اضغط|انقر|نزل|ادعم)(?:وا?|ي|نا|ونا)? .{0,60}(?:نشرتنا|قناتنا|قنواتنا|صفحتنا|صفحاتنا|تطبيقنا|حساباتنا|حسابنا|اخبارنا|مجموعتنا)',
    '(?:^| )(?:ل?تصلك|ل?يصلك)م? ',
    ' (?:في|الي) بريدك',
    '^(?:تابعونا|تابعنا|شاركونا|شاركنا) ',
    '(?:اضغط|انقر)(?:وا|ي)? (?:هنا|علي الرابط)',
    '^حمل(?:وا|ي)? (?:ال)?(?:تطبيق|ان)',
    '^(?:فعل|فعلوا|شغل) (?:ال)?(?:اشعارات|تنبيهات)',
    '^(?:انضم|انضموا) (?:الان )?الي (?:قناه|مجموعه) ',
    '^(?:تابع|تابعوا) (?:احدث|اخر|كل|اهم|جميع) (?:ال)?اخبار',
    '^(?:اشترك|اشتركوا) (?:الان )?(?:في|ب|مجانا) ?(?:ال)?(?:نشره|قناه|قائمه|خدمه)',
    '^هل ترغب في (?:استلام|تلقي) (?:ال)?اشعارات',
    '^(?:suivez nous|rejoignez nous|rejoignez notre|abonnez vous) (?:sur|a|au|chaine|groupe|via) ',
  ].join('|'),
)

/** What boxes beside an article call themselves, whatever stands in them. */
export const BOX_LABEL: RegExp = new RegExp(
  `^(?:${CLOSING}|${oneOf(`
  استطلاع|استطلاع الرأي|استطلاع رأي|استفتاء|تصويت|النشرة البريدية|نشرتنا البريدية|اشترك في نشرتنا البريدية|اشترك في النشرة البريدية|القائمة البريدية|مواقيت الصلاة|أوقات الصلاة|أسعار العملات|أسعار العملات والذهب|أسعار الصرف|حالة الطقس|الطقس|الطقس الآن|حمل التطبيق|تابعنا على|كاريكاتير
  نظرسنجی|خبرنامه|newsletter|sign up for our newsletter|subscribe to our newsletter|poll|weather
`)})(?: \\d+)?$`,
)

/** What ends an agency's report, and is followed by nothing but numbers and initials: «// انتهى //», «انتهای پیام/۷۱۱۲». */
export const END_MARK: RegExp = /^(?:انتهي|انتهاي پيام|ا ه|ends?|fin)(?: \p{Nd}+)?$/u

/** What stands in the place of a post or a player until a reader consents to it. */
export const CONSENT_LINE: RegExp = new RegExp(
  [
    'an dieser stelle (?:findest|finden|steht|befindet) ',
    'externe[nr]? inhalte?(?: von \\S+)? (?:angezeigt|anzeigen|anzuzeigen|geladen)',
    '^empfohlener redaktioneller inhalt$|^externer inhalt$',
    '(?:einverstanden|zustimmung|einwilligung) .{0,80}(?:inhalte|drittplattformen|ubermittl|personenbezogene)',
    'personenbezogene daten .{0,40}(?:drittplattform|ubermittelt)',
    'wir respektieren deine privatsphare|^eingebettete inhalte',
    '(?:this|the) (?:content|post|video|embed) is (?:hosted by|blocked|not available|provided by a third)',
    '(?:to view|to see|to display) this (?:content|post|video|embed)',
    '(?:pour afficher|pour voir|en cliquant sur) .{0,60}(?:contenu|cookies|accepte)',
    'para ver este contenido|hemos bloqueado este contenido',
    'لعرض هذا المحتوي|هذا المحتوي محجوب|بالموافقه علي ملفات',
  ].join('|'),
)

/** Sentences that houses put under every article: whose opinion comments are, how to write in, what to sign up for. */
export const NOTICE: RegExp = new RegExp(
  [
    '(?:الاراء|التعليقات|المشاركات|المقالات|المقال|ما ينشر).{0,80}(?:[تي]عبر (?:الا )?عن|تمثل|يمثل|تعكس)(?: .{0,30})?(?: راي| وجهه| وجهات| اصحاب| كاتب)',
    '(?:ترحب|نرحب|يرحب) .{0,40}(?:بتعليق|بالنقاش|بمشارك|باراء)',
    '(?:جميع|كافه|كل) (?:ال)?حقوق (?:النشر )?محفوظ',
    'حقوق (?:النشر|الطبع) محفوظه',
    '(?:تابعوا?نا?|تابع(?:وا)?|انضموا?|اشتركوا?) .{0,80}(?:واتساب|تليجرام|تلغرام|تيليجرام|فيسبوك|تويتر|غوغل نيوز|جوجل نيوز|يوتيوب|انستغرام|قناتنا|نشرتنا|تطبيق)',
    'لا مانع من (?:ال)?اقتباس',
    '(?:المعلومات|النصائح|المحتوي) .{0,60}(?:لا تغني|لا يغني|ليست بديلا|ليس بديلا) ',
    '(?:يرجي|الرجاء) (?:عدم )?(?:ال)?(?:نقل|اقتباس|ذكر المصدر)',
    '(?:يمنع|يحظر) (?:نقل|نسخ|اقتباس|اعاده نشر|نشر) ',
    '(?:الموقع|الصحيفه|المجله|الوكاله|الاداره|اداره الموقع) غير (?:مسؤول|مسوول|مسءول|مسئول)',
    '^نستخدم .{0,20}(?:ملفات تعريف الارتباط|الكوكيز)',
    'لن يتم نشر (?:عنوان )?بريدك',
    '^(?:عزيزي|عزيزتي|اعزاءنا) (?:الزائر|الزاير|القارئ|القاري|الزوار|القراء)',
    '^(?:follow|like|find|join|sign|subscribe|click|download|visit|contact|email|to (?:subscribe|get|read|see|comment|report)|have (?:a|any|you)|do you have|got a|want (?:more|to)|if you (?:enjoyed|liked|have|would)|for (?:more|all|the latest|breaking|inquiries)|get (?:the|our|breaking|daily|more)|we want to hear|copyright|©|read (?:more|the full|next)|this (?:article|story|post|report|content|material) (?:was (?:first|originally|produced|reprinted|provided|created|generated|sponsored)|is (?:available|exclusive|from|part|for|provided|republished)|first|originally|has been (?:republished|automatically|reprinted|syndicated)|appeared|may)|the (?:views|opinions|views and opinions) expressed|send (?:us|your|tips)|write to|reach |support |listen to|watch |never miss|stay (?:up|informed|connected)) .{0,260}(?:newsletter|inbox|twitter|facebook|instagram|telegram|whatsapp|app|here|subscri|email|e mail|comment|podcast|channel|website|article|stories|news|reserved|redistributed|republished|do not necessarily|and do not|author s? ?own|tips|com)(?= |$)',
    '^(?:additional )?reporting by |^edited by |^contributing(?: by)? |(?:contributed|contributing) (?:to|reporting)|^(?:reporting|writing) and ',
    '^.{2,60} (?:is|are|was) (?:an? |the )?.{0,50}(?:reporter|editor|writer|correspondent|columnist|journalist|contributor|freelancer)(?: |$)',
    '(?:can be reached at|follow (?:him|her|them) on|email (?:him|her|us|the author) at)',
    '^(?:كاتب|كاتبه|صحافي|صحفي|صحافيه|صحفيه|باحث|باحثه|اكاديمي|اكاديميه) .{0,120}$',
    'all rights reserved',
    'do(?:es)? not necessarily (?:reflect|represent)',
    'may not be (?:published|reproduced|republished)',
  ].join('|'),
)
