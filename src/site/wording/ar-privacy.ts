import type { PrivacyFacts, PrivacyFigures, PrivacyWording } from './privacy-wording.ts'
import type { TextSection } from './wording.ts'

/** The privacy page in Arabic. */
export const ARABIC_PRIVACY: PrivacyWording = {
  title: 'الخصوصية',
  days: {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: '{n} أيام',
    many: '{n} يومًا',
    other: '{n} يوم',
  },
  minutes: {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '{n} دقائق',
    many: '{n} دقيقة',
    other: '{n} دقيقة',
  },
  comments: {
    zero: 'صفر من التعليقات',
    one: 'تعليق واحد',
    two: 'تعليقين',
    few: '{n} تعليقات',
    many: '{n} تعليقًا',
    other: '{n} تعليق',
  },
  mails: {
    zero: 'صفر من الرسائل',
    one: 'رسالة واحدة',
    two: 'رسالتين',
    few: '{n} رسائل',
    many: '{n} رسالة',
    other: '{n} رسالة',
  },
  contact: 'للطلب أو السؤال:',
  policy: 'سياسة التعليقات',
  sections: (facts, figures) => [
    reading(facts),
    ...(facts.takesComments
      ? [commenting(facts, figures), mailAddress(facts, figures), rights(facts, figures), COOKIES]
      : []),
    LOGS,
    OTHER_SITES,
  ],
}

function reading({ takesComments }: PrivacyFacts): TextSection {
  const scripts = takesComments
    ? 'لا يضع هذا الموقع ملفات ارتباط (كوكيز) في متصفح القارئ، ولا يحمّل شيئًا من موقع آخر: لا صور ولا خطوط ولا أدوات قياس أو إعلان. والبرنامج الوحيد الذي قد يعمل في متصفحك هو برنامجنا الذي يغنيك عن كتابة رمز التحقق عند التعليق، وكل شيء يعمل من دونه.'
    : 'لا يضع هذا الموقع ملفات ارتباط (كوكيز)، ولا يشغّل برامج في متصفحك، ولا يحمّل شيئًا من موقع آخر: لا صور ولا خطوط ولا أدوات قياس أو إعلان.'
  return {
    heading: 'ما لا نفعله',
    paragraphs: [scripts, 'لا نعرف من أنت حين تقرأ، ولا نحفظ ما تقرؤه أو تبحث عنه منسوبًا إليك.'],
  }
}

function commenting({ isPremoderated }: PrivacyFacts, figures: PrivacyFigures): TextSection {
  const shown = isPremoderated ? 'لنعرضه بعد أن يوافق عليه محرر' : 'لنعرضه، وقد ينتظر قبل ذلك موافقة محرر'
  return {
    heading: 'ما نحفظه حين تكتب تعليقًا',
    paragraphs: [
      `نحفظ الاسم الذي كتبته ونص تعليقك ووقته، ${shown}. وإذا عدّلته حفظنا النص السابق ليراه المحررون وحدهم.`,
      `نحفظ عنوان الشبكة (IP) الذي جاء منه التعليق لنصدّ الإغراق والإساءة، ولا يراه إلا المحررون. نقتطع منه بعد ${figures.addressCut} ما يدل على بيت بعينه، ونمحو ما بقي منه بعد ${figures.address}.`,
      `نمحو نص التعليق المرفوض أو المسحوب بعد ${figures.rejected} من رفضه أو سحبه.`,
      `لا نقبل من شبكة واحدة أكثر من ${figures.limitCount} خلال ${figures.limitWindow}. وما نردّه عند إرساله لا نحفظه، بل نعدّه فحسب.`,
      `إذا أبلغت عن تعليق حفظنا سبب البلاغ وما كتبته فيه، ومحوناه بعد ${figures.report} متى بُتّ فيه.`,
    ],
  }
}

function mailAddress({ sendsMail }: PrivacyFacts, figures: PrivacyFigures): TextSection {
  const kept =
    'كتابة عنوان بريدك اختيارية. نحفظه مشفّرًا بعيدًا عن تعليقك، ولا نعرضه لأحد، ولا يراه المحررون، ونعرف به أن تعليقاتك لكاتب واحد.'
  return {
    heading: 'عنوان بريدك',
    paragraphs: sendsMail
      ? [
          `${kept} ونراسلك به: حين يصل تعليقك، وحين يُنشر، وحين يردّ عليه أحد إن طلبت ذلك.`,
          `العنوان الذي لم يؤكده صاحبه لا تصله منّا إلا رسالة التأكيد، ولا تصله أكثر من ${figures.receivedMails} منها في اليوم، ولا نكتب إليه بعد أن يطلب ذلك. وليس في رسائلنا صور ولا تتبّع.`,
          `نمحو العنوان بعد ${figures.contact} من آخر تعليق لك، ونمحو أثر الرسالة بعد ${figures.mail} من إرسالها.`,
        ]
      : [`${kept} ولا يرسل هذا الموقع أي رسالة.`, `نمحو العنوان بعد ${figures.contact} من آخر تعليق لك.`],
  }
}

function rights({ sendsMail }: PrivacyFacts, figures: PrivacyFigures): TextSection {
  const byLink = `في كل رسالة منّا رابط لك وحدك، تعدّل به تعليقك أو تسحبه، أو تمحو كل ما نحفظه عنك، أو توقف الرسائل، ويعمل مدة ${figures.link}.`
  return {
    heading: 'ما لك أن تطلبه',
    paragraphs: [
      ...(sendsMail ? [byLink] : []),
      'لك أن تطلب من مشغّل الموقع نسخة من كل ما نحفظه عنك، أو أن يمحوه. اذكر له عنوان البريد الذي كتبته مع تعليقك، أو رابط أحد تعليقاتك.',
      'بعد المحو يبقى مكان التعليق خاليًا برقمه، ولا يبقى فيه شيء منك. وقد يبقى في النسخ الاحتياطية السابقة إلى أن تنتهي مدتها.',
    ],
  }
}

const COOKIES: TextSection = {
  heading: 'ملفات الارتباط',
  paragraphs: [
    'لا نضع للقارئ أي ملف ارتباط، لا حين يقرأ ولا حين يعلّق. ولمن يعمل في مكتب التحرير ملف واحد يبقى من دخوله إلى خروجه.',
  ],
}

const LOGS: TextSection = {
  heading: 'ما يسجّله الخادم',
  paragraphs: [
    'لا يكتب برنامج الموقع في سجلاته عنوان قارئ ولا اسمه ولا ما كتبه، ولا الصفحات التي طلبها ولا ما بحث عنه. يسجّل أعطاله وما جرى في متابعة المصادر فحسب.',
    'إذا وضع مشغّل الموقع خادمًا آخر أمام البرنامج، فسجلات ذلك الخادم شأن المشغّل، وهو يُسأل عنها.',
  ],
}

const OTHER_SITES: TextSection = {
  heading: 'الروابط إلى المواقع الأخرى',
  paragraphs: ['إذا فتحت رابطًا إلى موقع الناشر فأنت عنده، وسياسته هي التي تسري.'],
}
