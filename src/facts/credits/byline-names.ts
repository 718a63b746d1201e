import { isListedGivenName, isPlaceName } from '../names/listed-names.ts'
import { creditKey } from './credit-key.ts'

/** Given names of bylines that are everyday words elsewhere. */
const IN_BYLINES: ReadonlySet<string> = new Set(
  `آرين إسلام أشواق أفراح أكابر أميمة إنمار بتال بداح بشاير بليغ بنان جمعان جنى جوسلين جوهرة حجب خليف داليا دانا دغش راكان راوية رجا رجاء رضوى رهف زاهي ساعد
سالمة سباعي سجى سطام سفر سكينة سويد سيرين شتيوي شجاع شلاش شيبان ضيف عافت عافية عبدالحفيظ عبدالرازق عبدالمجيب عرفات علا علاوة علياء عليه عمارة عهود عواض عودة غيداء
فريح فليح فهيمة فيفيان قبلان كفاح لحسن ماضي مانع متعب مثنى محجوبة مخلد مرشد مسعد مشعي معيض مغرم مفضي مفيد مفيدة ملحة ملفي مناحي منصورة منيس منية مهنا موضي مويضي ميار
ميرزا ميسلون نافل ناهد نداء ندى نصير نظير هتاف هتان وسمي وسن وصفي يسرا`
    .split(/\s+/)
    .map(creditKey),
)
/** What datelines call a place, beside the names that texts do; «عواصم» is where a report from several comes from. */
const IN_DATELINES: ReadonlySet<string> = new Set(
  'عواصم|العواصم|المناطق|المدينة|الباحة|الخبر|تربة|بلقرن|الرس|السيح|الليث|صبيا|الطوال|الأمم المتحدة|زوريخ|زيوريخ|دكار|سان بطرسبرج|نيون|كيب كنافيرال|شتوتجارت|لاس فيجاس|فيرجسون|تبيليسي|بوجمبورا'
    .split('|')
    .map(creditKey),
)

/** «سان جوان», «رأس الخيمة»: what follows names a place. */
const PLACE_OPENERS: ReadonlySet<string> = new Set(
  'سان سانت سانتا نيو لوس ريو بور بورت كيب ساو رأس بئر وادي جبل حوطة حفر محافظة مدينة قرية بلدة جزيرة مخيم ولاية إقليم منطقة ميناء مطار معبر ظهران'
    .split(' ')
    .map(creditKey),
)
const LONGEST_OPENED = 4

/** Whether a folded word is a given name in a byline. */
export function isGivenName(key: string): boolean {
  return isListedGivenName(key) || IN_BYLINES.has(key)
}

/** Whether a folded name is that of a place that may stand in a dateline. */
export function isDatelinePlace(key: string): boolean {
  if (IN_DATELINES.has(key)) return true
  const space = key.indexOf(' ')
  if (space > 0 && PLACE_OPENERS.has(key.slice(0, space)) && key.split(' ').length <= LONGEST_OPENED) return true
  return isPlaceName(key)
}
