import { labelKey } from './label-key.ts'

/** Cities that open datelines, as the press of each language writes them. */
const DATELINE_PLACES: readonly string[] =
  `القاهرة|الإسكندرية|الجيزة|بيروت|طرابلس|صيدا|صور|دمشق|حلب|حمص|إدلب|اللاذقية|بغداد|البصرة|الموصل|أربيل|كركوك|النجف|كربلاء|السليمانية|عمان|عمّان|إربد|الزرقاء|القدس|القدس المحتلة|رام الله|غزة|نابلس|الخليل|جنين|بيت لحم
الرياض|جدة|مكة المكرمة|المدينة المنورة|الدمام|الطائف|أبها|تبوك|أبوظبي|أبو ظبي|دبي|الشارقة|عجمان|الدوحة|الكويت|المنامة|مسقط|صنعاء|عدن|تعز|المكلا|الخرطوم|أم درمان|بورتسودان|الفاشر|جوبا|طرابلس الغرب|بنغازي|مصراتة
تونس|صفاقس|سوسة|الجزائر|وهران|قسنطينة|الرباط|الدار البيضاء|مراكش|فاس|طنجة|نواكشوط|مقديشو|جيبوتي|موروني|العيون|تل أبيب|حيفا|أنقرة|إسطنبول|اسطنبول|طهران|كابول|إسلام آباد|نيودلهي|بكين|طوكيو|سيول|بيونغ يانغ|موسكو|كييف
لندن|باريس|برلين|روما|مدريد|بروكسل|جنيف|فيينا|أثينا|لاهاي|أمستردام|ستوكهولم|أوسلو|وارسو|بودابست|واشنطن|نيويورك|الأمم المتحدة|أوتاوا|كراكاس|بوينس آيرس|برازيليا|أديس أبابا|نيروبي|أبوجا|لاغوس|داكار|باماكو|نيامي|انجمينا|كانبيرا|جاكرتا
تهران|مشهد|اصفهان|شیراز|کابل|اسلام آباد|لاہور|کراچی|پشاور|راولپنڈی|کوئٹہ
Cairo|Beirut|Damascus|Baghdad|Amman|Jerusalem|Ramallah|Gaza|Riyadh|Dubai|Abu Dhabi|Doha|Sanaa|Khartoum|Tripoli|Tunis|Algiers|Rabat|Tehran|Ankara|Istanbul|Moscow|Kyiv|London|Paris|Berlin|Brussels|Geneva|Washington|New York|United Nations|Beijing|Tokyo|Seoul|New Delhi|Islamabad|Kabul`.split(
    /[|\n]/,
  )

const KEYS: ReadonlySet<string> = new Set(DATELINE_PLACES.map(labelKey))

/** Whether a name is that of a city which opens datelines: «القاهرة», `Cairo`. */
export function isDatelinePlace(name: string): boolean {
  return KEYS.has(labelKey(name))
}

/** Countries, as bylines name them beside a person or instead of one. */
const COUNTRIES: ReadonlySet<string> = new Set(
  `مصر|لبنان|سوريا|سورية|العراق|الأردن|فلسطين|السعودية|المملكة العربية السعودية|الإمارات|الإمارات العربية المتحدة|قطر|الكويت|البحرين|عُمان|سلطنة عمان|اليمن|السودان|ليبيا|تونس|الجزائر|المغرب|موريتانيا|الصومال
جيبوتي|جزر القمر|إسرائيل|تركيا|إيران|أفغانستان|باكستان|الهند|الصين|اليابان|روسيا|أوكرانيا|بريطانيا|المملكة المتحدة|فرنسا|ألمانيا|إيطاليا|إسبانيا|بلجيكا|سويسرا|النمسا|هولندا|السويد|الولايات المتحدة|الولايات المتحدة الأمريكية|أمريكا|كندا
ایران|افغانستان|Egypt|Lebanon|Syria|Iraq|Jordan|Palestine|Saudi Arabia|United Arab Emirates|Qatar|Kuwait|Bahrain|Oman|Yemen|Sudan|Libya|Tunisia|Algeria|Morocco|Turkey|Iran|Pakistan|India|China|Japan|Russia|Ukraine|United Kingdom|France|Germany|Italy|Spain|United States|Canada|New Zealand|Australia`
    .split(/[|\n]/)
    .map(labelKey),
)

/** Whether a name is that of a city which opens datelines or of a country. */
export function isPlace(name: string): boolean {
  const key = labelKey(name)
  return KEYS.has(key) || COUNTRIES.has(key)
}
