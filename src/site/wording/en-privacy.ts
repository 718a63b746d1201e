import type { PrivacyFacts, PrivacyFigures, PrivacyWording } from './privacy-wording.ts'
import type { TextSection } from './wording.ts'

/** The privacy page in English. */
export const ENGLISH_PRIVACY: PrivacyWording = {
  title: 'Privacy',
  days: { zero: 'less than a day', one: 'one day', other: '{n} days' },
  minutes: { zero: 'less than a minute', one: 'one minute', other: '{n} minutes' },
  comments: { one: 'one comment', other: '{n} comments' },
  mails: { one: 'one mail', other: '{n} mails' },
  contact: 'Requests and questions:',
  policy: 'Comment policy',
  reading,
  commenting,
  mailAddress,
  rights,
  cookies: {
    heading: 'Cookies',
    paragraphs: [
      'Readers get no cookie, neither when they read nor when they comment. Those who work at the desk get one, from signing in to signing out.',
    ],
  },
  logs: {
    heading: 'What the server logs',
    paragraphs: [
      'The site’s program writes neither a reader’s address, name or words nor the pages asked for nor the words searched into its log: only its own failures, and how it fared with the outlets.',
      'If the operator puts another server before the program, that server’s logs are the operator’s to answer for.',
    ],
  },
  otherSites: {
    heading: 'Links to other sites',
    paragraphs: ['When you follow a link to a publisher, their policy applies.'],
  },
}

function reading({ takesComments }: PrivacyFacts): TextSection {
  const scripts = takesComments
    ? 'This site sets no cookie in a reader’s browser and loads nothing from another site: no pictures, fonts, analytics or advertising. The only script that may run in your browser is ours: it spares you the verification code when you comment, and everything works without it.'
    : 'This site sets no cookie, runs no script in your browser and loads nothing from another site: no pictures, fonts, analytics or advertising.'
  return {
    heading: 'What we do not do',
    paragraphs: [scripts, 'We do not know who you are when you read, and keep no record of what you read or search.'],
  }
}

function commenting({ isPremoderated }: PrivacyFacts, figures: PrivacyFigures): TextSection {
  const shown = isPremoderated ? 'to show it once an editor approves' : 'to show it, at times after an editor approves'
  return {
    heading: 'What we keep when you comment',
    paragraphs: [
      `We keep the name that you typed, your comment and its time, ${shown}. If you change it, editors alone can see the earlier text.`,
      `We keep the network address (IP) that the comment came from, against floods and abuse; only editors see it. What tells households apart is cut off after ${figures.addressCut}, and the rest is forgotten after ${figures.address}.`,
      `The text of a rejected or withdrawn comment is erased after ${figures.rejected}.`,
      `We take no more than ${figures.limitCount} from one network within ${figures.limitWindow}. What is refused when it is sent is not kept, only counted.`,
      `If you report a comment, we keep the reason and what you wrote, and forget it after ${figures.report}, once it is decided.`,
    ],
  }
}

function mailAddress({ sendsMail }: PrivacyFacts, figures: PrivacyFigures): TextSection {
  const kept =
    'You need not give an e-mail address. If you do, it is kept encrypted and apart from your comment, is shown to nobody, not even to editors, and tells us that your comments are by one writer.'
  return {
    heading: 'Your e-mail address',
    paragraphs: sendsMail
      ? [
          `${kept} We write to it when your comment arrives, when it is published, and when somebody replies, if you asked for that.`,
          `Until its owner confirms it, an address gets nothing but the mail that asks for it, no more than ${figures.receivedMails} a day, and none once its owner says so. Our mails carry no pictures and no tracking.`,
          `The address is forgotten after ${figures.contact} from your latest comment, and a mail’s traces after ${figures.mail}.`,
        ]
      : [
          `${kept} This site sends no mail.`,
          `The address is forgotten after ${figures.contact} from your latest comment.`,
        ],
  }
}

function rights({ sendsMail }: PrivacyFacts, figures: PrivacyFigures): TextSection {
  const byLink = `Every mail of ours has a link that is yours alone: with it you can change or withdraw your comment, erase all that we keep of you, or stop the mails. It works for ${figures.link}.`
  return {
    heading: 'What you can ask for',
    paragraphs: [
      ...(sendsMail ? [byLink] : []),
      'You can ask the operator of this site for a copy of all that is kept of you, or to have it erased. Name the e-mail address that you typed with your comment, or the link of one of your comments.',
      'After that the place of a comment stays empty, with its number and nothing of yours. Earlier backups may hold it until their time is over.',
    ],
  }
}
