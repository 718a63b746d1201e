import type { MailPart, MailWording } from './mail-wording.ts'

/** Our mails in English. */
export const ENGLISH_MAILS: MailWording = {
  language: 'en',
  direction: 'ltr',
  kinds: {
    'comment-received': (values) => ({
      subject: `Your comment on “${values.line('articleTitle')}” has arrived`,
      parts: [
        words(`Hello ${values.line('name')},`),
        words(
          `${values.line('siteName')} received a comment on “${values.line('articleTitle')}” that was sent with this address:`,
        ),
        { kind: 'quote', text: values.text('text') },
        words(NEXT[values.line('waitsFor')] ?? NEXT_BY_EDITOR),
        {
          kind: 'link',
          label:
            'Confirm your address, change or withdraw your comment, erase all that we keep of you, or stop our mails',
          url: values.url('link'),
        },
        words(
          'You did not write it? Then somebody else typed your address. Open the same link and tell us never to write to you; we never will again.',
        ),
        words(LINK_NOTE),
      ],
    }),
    'comment-approved': (values) => ({
      subject: `Your comment on “${values.line('articleTitle')}” is published`,
      parts: [
        words(
          `An editor of ${values.line('siteName')} approved your comment on “${values.line('articleTitle')}”. It is number ${values.line('number')}.`,
        ),
        { kind: 'link', label: 'Your comment in its place', url: values.url('permalink') },
        { kind: 'link', label: 'Change or withdraw it, or stop our mails', url: values.url('link') },
        words(LINK_NOTE),
      ],
    }),
    'comment-reply': (values) => ({
      subject: `A new reply to your comment on “${values.line('articleTitle')}”`,
      parts: [
        words(
          `${values.line('name')} replied to your comment on “${values.line('articleTitle')}” on ${values.line('siteName')}:`,
        ),
        { kind: 'quote', text: values.text('text') },
        { kind: 'link', label: 'The reply in its place', url: values.url('permalink') },
        {
          kind: 'link',
          label: 'Stop mails about replies to this comment, or change or withdraw it',
          url: values.url('link'),
        },
        words(LINK_NOTE),
      ],
    }),
    invitation: (values) => ({
      subject: `An invitation to the desk of ${values.line('siteName')}`,
      parts: [
        words(`Hello ${values.line('name')},`),
        words(
          `You are invited to work at the desk of ${values.line('siteName')}. Open the link and choose a password:`,
        ),
        { kind: 'link', label: 'Choose your password', url: values.url('link') },
        words('The link works once, and not for long. If you did not expect this invitation, do nothing.'),
      ],
    }),
  },
}

const NEXT_BY_EDITOR = 'An editor reads it before readers see it.'
const NEXT: Readonly<Record<string, string>> = {
  editor: NEXT_BY_EDITOR,
  confirmation: 'It waits until you confirm that this address is yours.',
  nothing: 'Readers see it already.',
}
const LINK_NOTE = 'This link is yours alone: whoever opens it can do what you can. Please do not forward this mail.'

function words(text: string): MailPart {
  return { kind: 'words', text }
}
