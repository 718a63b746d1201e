/** Words that announce the name of a place and are no part of it. */
export const PLACE_HEADS: string = `مدينه محافظه ولايه قريه بلده حي مخيم اقليم جزيره مقاطعه ضاحيه ناحيه قضاء مديريه بحيره شارع ميدان ساحه معبر ميناء منتجع مدن جمهوريه مملكه بلاد دوله
لمدينه قريتي بلدتي مدينتي محافظتي حيي منطقه جبال جبل وادي نهر شاطي مرفا اماره بلديه عاصمه سجن مستوطنه هضبه معتمديه عماده`
/** Words that announce the name of an organisation and are no part of it. */
export const ORGANISATION_HEADS: string = `شركه صحيفه قناه مجله جريده وكاله مجموعه نادي فريق شبكه اذاعه فضاييه موسسه مطعم فندق حركه تنظيم جماعه ميليشيا مليشيا تلفزيون يوميه شركتي صحيفتي ناديي
فريقي`
/** Words that begin the name of an organisation and are part of it. */
export const ORGANISATION_BEGINNINGS: string = `جامعه معهد منظمه اتحاد حزب المنظمه المعهد البنك الاتحاد بنك مصرف اكاديميه المجلس الجمعيه اللجنه الهييه الرابطه وزاره`
/** What is called after a person: «ميناء الملك …», «حقل …». */
export const NAMED_PLACES: string = `ميناء مطار جسر حقل حديقه شارع طريق حي استاد ستاد ملعب قصر مسجد جامع مدينه سد شط ميدان ساحه نفق دوار حصن منطقه`
/** Institutions that are called after a person: «مركز الملك …», «جائزة …». */
export const NAMED_ORGANISATIONS: string = `مركز مستشفي مكتبه مدرسه كليه موسسه جمعيه مجمع معهد جامعه دوري مهرجان جايزه متحف صندوق برنامج ثانويه`
/** After these an articled word is a place, whatever else it may be: «معتمدية الفحص». */
export const DISTRICT_HEADS: string = `معتمديه بلده محافظه مديريه`
