import type { ReportReason } from '../../news/comment.ts'

/** An invented reader's comment on an article of the demo edition. */
export interface DemoComment {
  readonly name: string
  readonly text: string
  readonly email?: string
  /** Minutes after the article's publication. */
  readonly after: number
  /** `pending` unless it says so. */
  readonly state?: 'approved' | 'rejected' | 'withdrawn'
  /** It answers the comment at this place of the same list. */
  readonly answers?: number
  /** A part of the text that an editor covered. */
  readonly covered?: string
  readonly report?: { readonly reason: ReportReason; readonly detail: string }
}

/** By a part of the article's title. */
export const DEMO_COMMENTS: Readonly<Record<string, readonly DemoComment[]>> = {
  'مدينة تقاس بظلها': [
    {
      name: 'هيام الدروبي',
      email: 'hiyam.darroubi@readers.example',
      text: 'أمشي كل صباح من محطة القطار إلى السوق القديم، وأعرف كل شجرة على الطريق لأنني أستريح تحتها. المقال قال ما كنت أفكر فيه ولا أجد له كلامًا.\n\nسؤالي إلى البلدية: لماذا تُقطع الأشجار الكبيرة وتُغرس مكانها أشجار نخيل لا ظل لها؟',
      after: 22,
      state: 'approved',
    },
    {
      name: 'م. سامر قباني',
      text: 'مهندس طرق هنا. غرس الأشجار على الأرصفة يصطدم بأنابيب المياه والكهرباء، والحل موجود: أحواض عميقة من الخرسانة المثقبة، كلفتها أعلى بنحو الثلث وعمرها أطول بكثير.',
      after: 41,
      state: 'approved',
      answers: 0,
    },
    {
      name: 'Nadia K.',
      text: 'Beautiful piece. في المنار عندنا the same problem: the new boulevard has 14 lanes of light and not one tree.\nشكرًا للكاتب.',
      after: 63,
      state: 'approved',
    },
    {
      name: 'متابع من السنابل',
      text: 'كلام جميل لكن من يدفع؟ الميزانية معلنة على موقع البلدية https://baladiya.example/mizaniya-2024 وليس فيها بند واحد للتشجير.',
      after: 75,
      state: 'approved',
    },
    {
      name: 'أبو يزن',
      text: 'الموظف المسؤول عن الحدائق اسمه معروف ورقمه 0790000000 واسألوه أين ذهبت الشتلات.',
      after: 90,
      state: 'approved',
      covered: 'ورقمه 0790000000',
    },
    { name: 'قارئ', text: 'مقال ممل.', after: 95, state: 'withdrawn' },
    {
      name: 'رنا',
      text: 'لو أن كل حيّ غرس شارعًا واحدًا في السنة لتغيّرت المدينة في عشر سنوات.',
      after: 130,
    },
  ],
  'من 42 إلى 46 مليونا': [
    {
      name: 'وائل الخشن',
      text: 'سؤال بسيط: هل نُشر ملحق العقد؟ الفرق أربعة ملايين، ومن حقنا أن نعرف على ماذا صُرف.',
      after: 18,
      state: 'approved',
    },
    {
      name: 'محاسب متقاعد',
      text: 'فروق الأسعار في عقود الموانئ أمر معتاد، لكن المعتاد أيضًا أن تُعلن مع تاريخها وسببها. الصحيفة أحسنت إذ قارنت الرقمين.',
      after: 33,
      state: 'approved',
      answers: 0,
    },
    {
      name: 'لا أصدق',
      text: 'كلهم لصوص، والمدير أولهم، وأنا أعرف ماذا أقول.',
      after: 47,
      state: 'approved',
      report: { reason: 'offensive', detail: 'اتهام شخص بالسرقة من غير دليل.' },
    },
    { name: 'عامل في الميناء', text: 'الرافعات الجديدة تعمل منذ أسبوع، وقد تضاعف ما نفرغه في اليوم.', after: 80 },
    {
      name: 'خصم 50%',
      text: 'أفضل ساعات التقليد بأرخص الأسعار، التوصيل مجاني https://saat.example/arabic https://saat.example/offers',
      after: 82,
    },
  ],
  'حادث كوع الرمان': [
    {
      name: 'أم كريم',
      email: 'um.karim@readers.example',
      text: 'رحم الله من مات وشفى الجرحى. هذا المنعطف قتل قبلهم، وكتبنا إلى المحافظة مرتين.',
      after: 12,
      state: 'approved',
    },
    {
      name: 'سائق على هذا الخط',
      text: 'التوسعة وحدها لا تكفي. ليس على الكوع إنارة ولا عاكسات، والضباب ينزل بعد العصر.',
      after: 26,
      state: 'approved',
    },
    { name: 'جهاد', text: 'السائق كان مسرعًا وهذا كل شيء، لا تلوموا الطريق.', after: 35, state: 'rejected' },
    { name: 'طالبة من السنابل', text: 'أين نتبرع بالدم؟ من يعرف فليكتب هنا.', after: 40 },
  ],
  'قانون الشواطئ يمر': [
    {
      name: 'صيّاد من الحور',
      text: 'ثلاثة أصوات فقط! الشاطئ لنا جميعًا، ومن حق الصياد أن يصل إلى قاربه.',
      after: 15,
      state: 'approved',
    },
    { name: 'Fatima B.', text: 'Where can we read the full text of the law?', after: 29, state: 'approved' },
    { name: 'مستثمر', text: 'القانون يضر بالسياحة. الفنادق تشغّل آلاف الناس، فمن يعوّضهم؟', after: 52 },
  ],
  'آدم زروق': [
    { name: 'مشجع النجم', text: 'يا سلام يا آدم 👏👏👏 من المدرج إلى الملعب!', after: 9, state: 'approved' },
    { name: 'ابن الحارة', text: 'أعرف والده. ربّاه على الصبر، مبارك لكم.', after: 21, state: 'approved', answers: 0 },
  ],
}
