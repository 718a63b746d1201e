import type { FigureKind } from '../../news/figure.ts'

export type TollKind = Exclude<FigureKind, 'money' | 'percent'>

/**
 * How an act takes those it befalls.
 * `befalling`: they follow at once or are its subject («مقتل», «غرق», «استشهد»). `acted`: somebody does it, so that they may come
 * after the doer («اعتقلت الشرطة 12 شخصاً»).
 */
export type ActForm = 'befalling-noun' | 'befalling-verb' | 'acted-noun' | 'acted-verb'

export interface ActWords {
  readonly kind: TollKind
  readonly form: ActForm
  /** It has other senses, so that a word for persons must stand with it. */
  readonly isWeak?: boolean
  readonly words: string
}

/** What happens to people, in all forms that news uses. */
export const ACTS: readonly ActWords[] = [
  {
    kind: 'killed',
    form: 'befalling-noun',
    words: 'انتحار مقتل مصرع وفاة استشهاد غرق موت هلاك ضحيته ضحيتها ضحيتهما صحيته بحياة بأرواح',
  },
  { kind: 'killed', form: 'befalling-noun', isWeak: true, words: 'جثة جثث جثمان جثامين أرواح' },
  { kind: 'killed', form: 'befalling-verb', isWeak: true, words: 'راح راحت' },
  { kind: 'killed', form: 'acted-noun', words: 'إعدام اغتيال ذبح تصفية' },
  { kind: 'killed', form: 'acted-noun', isWeak: true, words: 'القضاء' },
  {
    kind: 'killed',
    form: 'befalling-verb',
    words:
      'استشهد استشهدت استشهدوا استشهدا غرق غرقت غرقوا توفي توفيت توفوا توفيا توفى مات ماتت ماتوا لقي لقيت لقوا لقيا ' +
      'يلقى يلقون لقى لاقى لاقت لاقوا انتحر انتحرت انتحروا فارق فارقت فارقوا اغتيل اغتيلت اغتيلوا قضوا',
  },
  { kind: 'killed', form: 'befalling-verb', isWeak: true, words: 'قضى قضت هلك هلكت نفق' },
  { kind: 'killed', form: 'acted-verb', words: 'قتل قتلت قتلوا قتلا قتلن يقتل تقتل أعدم أعدمت أعدموا اغتال اغتالت' },
  { kind: 'killed', form: 'acted-verb', isWeak: true, words: 'ذبح ذبحت' },
  { kind: 'injured', form: 'befalling-noun', words: 'إصابة اختناق جرح' },
  {
    kind: 'injured',
    form: 'befalling-verb',
    words: 'أصيب أصيبت أصيبوا أصيبا أصيبتا أصيبن يصاب جرح جرحت جرحوا جرحا',
  },
  { kind: 'injured', form: 'befalling-verb', isWeak: true, words: 'تعرض تعرضت تعرضوا تعرضا' },
  { kind: 'injured', form: 'acted-verb', isWeak: true, words: 'أصاب أصابت أصابوا' },
  { kind: 'detained', form: 'acted-noun', words: 'اعتقال توقيف احتجاز القبض' },
  { kind: 'detained', form: 'acted-noun', isWeak: true, words: 'ضبط أسر حبس إيقاف الاحتفاظ' },
  {
    kind: 'detained',
    form: 'acted-verb',
    words: 'اعتقل اعتقلت اعتقلوا تعتقل يعتقل احتجز احتجزت احتجزوا',
  },
  {
    kind: 'detained',
    form: 'acted-verb',
    isWeak: true,
    words: 'أوقف أوقفت أوقفوا قبض قبضت قبضوا ضبط ضبطت ضبطوا أسر أسرت أسروا',
  },
  { kind: 'missing', form: 'befalling-noun', isWeak: true, words: 'فقدان اختفاء' },
  { kind: 'missing', form: 'befalling-verb', isWeak: true, words: 'فقد فقدت فقدوا اختفى اختفت اختفوا' },
  { kind: 'displaced', form: 'befalling-noun', words: 'نزوح' },
  { kind: 'displaced', form: 'befalling-noun', isWeak: true, words: 'فرار هروب' },
  { kind: 'displaced', form: 'acted-noun', words: 'تشريد تهجير إجلاء' },
  { kind: 'displaced', form: 'befalling-verb', words: 'نزح نزحت نزحوا تشرد تشردت تشردوا' },
  { kind: 'displaced', form: 'befalling-verb', isWeak: true, words: 'فر فرت فروا هرب هربت هربوا يفر' },
  { kind: 'displaced', form: 'acted-verb', words: 'شرد شردت شردوا هجر هجرت أجلي أجليت أجلوا' },
  { kind: 'infected', form: 'befalling-noun', words: 'تسمم' },
  { kind: 'infected', form: 'befalling-verb', words: 'تسمم تسمموا تسممت' },
  { kind: 'kidnapped', form: 'acted-noun', words: 'خطف اختطاف' },
  { kind: 'kidnapped', form: 'acted-verb', words: 'خطف خطفت خطفوا يخطف اختطف اختطفت اختطفوا' },
  { kind: 'rescued', form: 'acted-noun', words: 'إنقاذ' },
  { kind: 'rescued', form: 'acted-noun', isWeak: true, words: 'تحرير' },
  { kind: 'rescued', form: 'acted-verb', words: 'أنقذ أنقذت أنقذوا أنقذا' },
]

export interface StateWords {
  readonly kind: TollKind
  /** The singular, then plurals; `+` for «ون». */
  readonly words: string
}

/** What people are called after it happened: counted, they are a figure by themselves («44 قتيلاً»). */
export const STATES: readonly StateWords[] = [
  { kind: 'killed', words: 'قتيل قتلى' },
  { kind: 'killed', words: 'قتيلة قتيلات' },
  { kind: 'killed', words: 'شهيد شهداء' },
  { kind: 'killed', words: 'شهيدة شهيدات' },
  { kind: 'killed', words: 'وفاة وفيات' },
  { kind: 'killed', words: 'متوفى متوفين متوفون' },
  { kind: 'killed', words: 'جثة جثث' },
  { kind: 'killed', words: 'جثمان جثامين' },
  { kind: 'killed', words: 'ضحية ضحايا' },
  { kind: 'killed', words: 'غريق غرقى' },
  { kind: 'killed', words: 'روح أرواح' },
  { kind: 'injured', words: 'جريح جرحى' },
  { kind: 'injured', words: 'جريحة جريحات' },
  { kind: 'injured', words: 'مصاب +' },
  { kind: 'injured', words: 'مصابة مصابات' },
  { kind: 'injured', words: 'إصابة إصابات' },
  { kind: 'missing', words: 'مفقود +' },
  { kind: 'missing', words: 'مفقودة مفقودات' },
  { kind: 'displaced', words: 'نازح +' },
  { kind: 'displaced', words: 'لاجئ +' },
  { kind: 'displaced', words: 'مشرد +' },
  { kind: 'displaced', words: 'مهجر +' },
  { kind: 'detained', words: 'معتقل +' },
  { kind: 'detained', words: 'معتقلة معتقلات' },
  { kind: 'detained', words: 'موقوف +' },
  { kind: 'detained', words: 'محتجز +' },
  { kind: 'detained', words: 'أسير أسرى' },
  { kind: 'kidnapped', words: 'مختطف +' },
  { kind: 'kidnapped', words: 'مخطوف +' },
  { kind: 'kidnapped', words: 'رهينة رهائن' },
]
