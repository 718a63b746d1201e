/** The words around an article, in an outlet's language. */
export interface SiteWording {
  readonly home: string
  readonly contact: string
  readonly mostRead: string
  readonly rights: string
  readonly toTop: string
  readonly readingTime: string
  readonly source: string
  readonly tags: string
  readonly share: string
  readonly shareButtons: readonly string[]
  readonly relatedCard: string
  readonly relatedPosts: string
  readonly newsletter: string
  readonly newsletterInvitation: string
  readonly email: string
  readonly subscribe: string
  readonly leaveReply: string
  readonly commentNotes: string
  readonly comment: string
  readonly name: string
  readonly captcha: string
  readonly send: string
  readonly breaking: string
  readonly search: string
  readonly signIn: string
  readonly next: string
  readonly articleTools: readonly string[]
  readonly cookies: string
  readonly accept: string
  readonly follow: string
  readonly notFound: string
}

const ARABIC: SiteWording = {
  home: 'الرئيسية',
  contact: 'اتصل بنا',
  mostRead: 'الأكثر قراءة',
  rights: 'جميع الحقوق محفوظة',
  toTop: 'زر الذهاب إلى الأعلى',
  readingTime: 'دقيقة واحدة',
  source: 'المصدر',
  tags: 'الوسوم',
  share: 'شاركها',
  shareButtons: ['فيسبوك', 'تويتر', 'واتساب', 'تيلقرام', 'مشاركة عبر البريد', 'طباعة'],
  relatedCard: 'مقالات ذات صلة',
  relatedPosts: 'أخبار متعلقة',
  newsletter: 'اشترك في نشرتنا البريدية',
  newsletterInvitation: 'أدخل بريدك الإلكتروني ليصلك جديدنا كل صباح',
  email: 'البريد الإلكتروني',
  subscribe: 'اشترك',
  leaveReply: 'اترك تعليقاً',
  commentNotes: 'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
  comment: 'التعليق',
  name: 'الاسم',
  captcha: 'رمز التحقق: اكتب ناتج الجمع',
  send: 'إرسال التعليق',
  breaking: 'عاجل',
  search: 'بحث',
  signIn: 'تسجيل الدخول',
  next: 'التالي',
  articleTools: ['نسخ الرابط', 'حفظ للقراءة لاحقا', 'استمع للمقال'],
  cookies: 'نستخدم ملفات تعريف الارتباط لتحسين تجربتك في التصفح',
  accept: 'موافق',
  follow: 'تابعونا على منصات التواصل',
  notFound: 'عذرا، الصفحة التي تبحث عنها غير موجودة',
}

const ENGLISH: SiteWording = {
  home: 'Home',
  contact: 'Contact us',
  mostRead: 'Most read',
  rights: 'All rights reserved',
  toTop: 'Back to top',
  readingTime: '1 min read',
  source: 'Source',
  tags: 'Tags',
  share: 'Share this',
  shareButtons: ['Facebook', 'Twitter', 'WhatsApp', 'Telegram', 'Email', 'Print'],
  relatedCard: 'Related stories',
  relatedPosts: 'You may also like',
  newsletter: 'Sign up to our newsletter',
  newsletterInvitation: 'Our news in your inbox every morning',
  email: 'Email address',
  subscribe: 'Subscribe',
  leaveReply: 'Leave a reply',
  commentNotes: 'Your email address will not be published. Required fields are marked *',
  comment: 'Comment',
  name: 'Name',
  captcha: 'Verification code: type the sum',
  send: 'Post comment',
  breaking: 'Breaking',
  search: 'Search',
  signIn: 'Sign in',
  next: 'Up next',
  articleTools: ['Copy link', 'Save for later', 'Listen to this article'],
  cookies: 'We use cookies to make your visit better',
  accept: 'Accept',
  follow: 'Follow us on social media',
  notFound: 'Sorry, the page that you are looking for does not exist',
}

const FRENCH: SiteWording = {
  home: 'Accueil',
  contact: 'Contactez-nous',
  mostRead: 'Les plus lus',
  rights: 'Tous droits réservés',
  toTop: 'Retour en haut',
  readingTime: '1 min de lecture',
  source: 'Source',
  tags: 'Étiquettes',
  share: 'Partager',
  shareButtons: ['Facebook', 'Twitter', 'WhatsApp', 'Telegram', 'Courriel', 'Imprimer'],
  relatedCard: 'À lire aussi',
  relatedPosts: 'Articles similaires',
  newsletter: 'Abonnez-vous à notre lettre',
  newsletterInvitation: 'Nos nouvelles chaque matin dans votre boîte',
  email: 'Adresse e-mail',
  subscribe: 'S’abonner',
  leaveReply: 'Laisser un commentaire',
  commentNotes: 'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
  comment: 'Commentaire',
  name: 'Nom',
  captcha: 'Code de vérification : saisissez la somme',
  send: 'Envoyer le commentaire',
  breaking: 'Urgent',
  search: 'Rechercher',
  signIn: 'Se connecter',
  next: 'Article suivant',
  articleTools: ['Copier le lien', 'Lire plus tard', 'Écouter l’article'],
  cookies: 'Nous utilisons des cookies pour améliorer votre visite',
  accept: 'Accepter',
  follow: 'Suivez-nous sur les réseaux',
  notFound: 'Désolé, cette page n’existe pas',
}

const WORDINGS: Readonly<Record<string, SiteWording>> = { ar: ARABIC, en: ENGLISH, fr: FRENCH }

/** The wording of a language; Arabic for one that the press has no words of. */
export function wordingOf(language: string): SiteWording {
  return WORDINGS[language] ?? ARABIC
}
