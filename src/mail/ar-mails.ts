import type { MailPart, MailWording } from './mail-wording.ts'

/** Our mails in Arabic. */
export const ARABIC_MAILS: MailWording = {
  language: 'ar',
  direction: 'rtl',
  kinds: {
    'comment-received': (values) => ({
      subject: `وصل تعليقك على «${values.line('articleTitle')}»`,
      parts: [
        words(`مرحبًا ${values.line('name')}،`),
        words(`وصل إلى ${values.line('siteName')} تعليق أُرسل بهذا العنوان على «${values.line('articleTitle')}»، ونصّه:`),
        { kind: 'quote', text: values.text('text') },
        words(NEXT[values.line('waitsFor')] ?? NEXT_BY_EDITOR),
        {
          kind: 'link',
          label: 'أكّد عنوانك، أو عدّل تعليقك أو اسحبه، أو امحُ كل ما نحفظه عنك، أو أوقف الرسائل',
          url: values.url('link'),
        },
        words('لم تكتب هذا التعليق؟ كتب غيرك عنوانك إذن. افتح الرابط نفسه واطلب ألا نراسلك، فلن نراسلك بعدها أبدًا.'),
        words(LINK_NOTE),
      ],
    }),
    'comment-approved': (values) => ({
      subject: `نُشر تعليقك على «${values.line('articleTitle')}»`,
      parts: [
        words(
          `وافق محرر على تعليقك على «${values.line('articleTitle')}» في ${values.line('siteName')}، ورقمه ${values.line('number')}.`,
        ),
        { kind: 'link', label: 'تعليقك في مكانه', url: values.url('permalink') },
        { kind: 'link', label: 'عدّل تعليقك أو اسحبه، أو أوقف الرسائل', url: values.url('link') },
        words(LINK_NOTE),
      ],
    }),
    'comment-reply': (values) => ({
      subject: `ردّ جديد على تعليقك على «${values.line('articleTitle')}»`,
      parts: [
        words(
          `ردّ ${values.line('name')} على تعليقك على «${values.line('articleTitle')}» في ${values.line('siteName')}:`,
        ),
        { kind: 'quote', text: values.text('text') },
        { kind: 'link', label: 'الرد في مكانه', url: values.url('permalink') },
        { kind: 'link', label: 'أوقف رسائل الردود على هذا التعليق، أو عدّله أو اسحبه', url: values.url('link') },
        words(LINK_NOTE),
      ],
    }),
    invitation: (values) => ({
      subject: `دعوة إلى مكتب تحرير ${values.line('siteName')}`,
      parts: [
        words(`مرحبًا ${values.line('name')}،`),
        words(`دُعيت إلى العمل في مكتب تحرير ${values.line('siteName')}. افتح الرابط واختر كلمة مرورك:`),
        { kind: 'link', label: 'اختر كلمة مرورك', url: values.url('link') },
        words('يعمل هذا الرابط مرة واحدة ولمدة محدودة. إن لم تكن تنتظر هذه الدعوة فلا تفعل شيئًا.'),
      ],
    }),
  },
}

const NEXT_BY_EDITOR = 'يقرؤه محرر قبل أن يظهر للقرّاء.'
const NEXT: Readonly<Record<string, string>> = {
  editor: NEXT_BY_EDITOR,
  confirmation: 'ينتظر تعليقك أن تؤكد أن هذا العنوان لك.',
  nothing: 'وهو معروض للقرّاء الآن.',
}
const LINK_NOTE = 'هذا الرابط لك وحدك، ومن يفتحه يستطيع ما تستطيعه أنت، فلا تُعِد توجيه هذه الرسالة إلى أحد.'

function words(text: string): MailPart {
  return { kind: 'words', text }
}
