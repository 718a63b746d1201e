import type { CommandName } from './commands.ts'

interface CommandHelp {
  readonly usage: string
  readonly english: string
  readonly arabic: string
}

const HELP: Readonly<Record<CommandName, CommandHelp>> = {
  serve: {
    usage: 'serve [--archive]',
    english: 'Runs the newsroom and its site. An empty store starts with the catalogue of Arabic outlets.',
    arabic: 'يشغّل غرفة الأخبار وموقعها. المخزن الفارغ يبدأ بدليل الصحف العربية.',
  },
  demo: {
    usage: 'demo',
    english: 'Shows a whole newsroom on this machine: invented outlets, no internet, nothing kept.',
    arabic: 'يعرض غرفة أخبار كاملة على هذا الجهاز: صحف متخيَّلة، بلا إنترنت، ولا يُحفظ شيء.',
  },
  press: {
    usage: 'press PATH [--port N] [--speed N] [--from DATE] [--feed-size N] [--json]',
    english: 'Publishes a folder or a JSON Lines file of articles as outlets on loopback.',
    arabic: 'ينشر مجلدًا أو ملف JSON Lines من الأخبار على هيئة صحف محلية.',
  },
  fetch: {
    usage: 'fetch URL [--allow HOST:PORT]… [--ignore-robots] [--archive] [--body] [--json]',
    english: 'Fetches an address through the guarded fetcher and tells what came, or why it was refused.',
    arabic: 'يجلب عنوانًا عبر الجالب المحروس ويقول ما جاء أو سبب الرفض.',
  },
  extract: {
    usage: 'extract URL-or-FILE [--url ADDRESS] [--allow HOST:PORT]… [--explain] [--json]',
    english: 'Reads the article out of a page; with --explain, every decision on the way and what it rested on.',
    arabic: 'يستخرج الخبر من صفحة؛ ومع --explain يذكر كل قرار في الطريق وما بُني عليه.',
  },
  facts: {
    usage:
      'facts FILE-or-URL|- [--date ISO] [--country CC] [--outlet NAME]… [--url ADDRESS] [--allow HOST:PORT]… [--json]',
    english:
      'Finds the dates, figures, names, quotations and credits of a page or a plain text, each with its sentence.',
    arabic: 'يستخرج من صفحة أو نص ما فيه من تواريخ وأرقام وأسماء وأقوال وإسناد، وكلٌّ مع جملته.',
  },
  discover: {
    usage: 'discover URL [--allow HOST:PORT]… [--json]',
    english: 'Finds how a site can be followed: its feeds, its sitemaps, its page of headlines; the best way first.',
    arabic: 'يبحث كيف يُتابَع موقع: خلاصاته، ثم خرائطه، ثم صفحة عناوينه؛ والأفضل أولًا.',
  },
  import: {
    usage: 'import OPML [--language TAG] [--json]',
    english: 'Adds the feeds of an OPML file; every refused line is listed with its reason.',
    arabic: 'يضيف خلاصات ملف OPML؛ ويذكر كل سطر مرفوض مع سببه.',
  },
  export: {
    usage: 'export [--articles] [--out FILE]',
    english: 'Writes the sources as OPML, or the articles as JSON Lines.',
    arabic: 'يكتب المصادر بصيغة OPML أو الأخبار بصيغة JSON Lines.',
  },
  replay: {
    usage: 'replay FILE --from DATE [--days N] [--step MINUTES] [--data FOLDER] [--archive] [--serve] [--json]',
    english: 'Publishes past articles again through a local press, reads them, and checks every page that comes of it.',
    arabic: 'يعيد نشر أخبار ماضية عبر مطبعة محلية ويقرؤها ويفحص كل صفحة تنتج عنها.',
  },
  eval: {
    usage: 'eval TASK --in PATH --out FILE',
    english: 'Writes predictions in the exchange format of the scorers.',
    arabic: 'يكتب توقعات المهمة بصيغة التبادل لبرامج التقييم.',
  },
  bench: {
    usage: 'bench [NAME]…',
    english: 'Measures speed beside its peers.',
    arabic: 'يقيس السرعة إلى جانب النظراء.',
  },
  desk: {
    usage: 'desk invite LOGIN --role ROLE --name NAME [--language ar|en] | desk reset LOGIN [--second-factor]',
    english:
      'Prints a one-time link to the desk for a colleague, or for whoever is locked out. The newsroom may go on.',
    arabic: 'يطبع رابطًا إلى مكتب التحرير يصلح مرة واحدة، لزميل أو لمن تعذّر عليه الدخول، دون إيقاف غرفة الأخبار.',
  },
  outbox: {
    usage: 'outbox [--json]',
    english: 'Tells how many mails wait, were sent and were given up, and why; no address.',
    arabic: 'يذكر كم رسالة تنتظر، وكم أُرسل، وكم تُرك ولماذا؛ بلا عناوين.',
  },
  comments: {
    usage: 'comments export [--out FILE] [--csv] | comments import FILE [--json]',
    english: 'Writes the approved comments, or brings in those of a WordPress (WXR) or Disqus export.',
    arabic: 'يكتب التعليقات المنشورة، أو يُدخل تعليقات ملف تصدير من WordPress (WXR) أو Disqus.',
  },
  privacy: {
    usage: 'privacy export|erase (--email ADDRESS | --comment ID) [--out FILE] [--csv] [--yes]',
    english: 'Writes down all that is kept of one writer of comments, or erases it; both stand in the audit log.',
    arabic: 'يكتب كل ما نحفظه عن كاتب تعليقات واحد، أو يمحوه؛ وكلاهما في سجل الأفعال.',
  },
  stories: {
    usage:
      'stories list [--day YYYY-MM-DD] [--topic TOPIC] [--state pinned|locked|edited] [--top] [--limit N] [--json] | stories explain ID-or-URL [--json] | stories rebuild [--apply] [--json]',
    english:
      'Lists the stories, tells why one is what it is, or groups all articles anew and says how many would stand elsewhere.',
    arabic: 'يسرد القصص، أو يقول لماذا اجتمعت أخبار قصة، أو يعيد جمع الأخبار كلها ويذكر كم منها يتغيّر مكانه.',
  },
  doctor: {
    usage: 'doctor [--json]',
    english: 'Checks Node, disk, store, port and sources, and says what to do next.',
    arabic: 'يفحص Node والقرص والمخزن والمنفذ والمصادر ويقول ما يلزم.',
  },
  backup: {
    usage: 'backup FILE',
    english: 'Copies the whole store, while the newsroom may go on.',
    arabic: 'ينسخ المخزن كاملًا دون إيقاف غرفة الأخبار.',
  },
  restore: {
    usage: 'restore FILE',
    english: 'Puts a backup in the place of the store; what stood there is kept beside it.',
    arabic: 'يعيد نسخة احتياطية مكان المخزن، ويحفظ السابق إلى جانبه.',
  },
}

/** The help of one command, or of all, in both languages. */
export function helpText(command: string | undefined): string {
  if (command !== undefined && Object.hasOwn(HELP, command)) {
    const help = HELP[command as CommandName]
    return `nashra ${help.usage}\n\n${help.english}\n${help.arabic}\n`
  }
  const lines = Object.values(HELP).map(
    (help) => `  nashra ${help.usage}\n      ${help.english}\n      ${help.arabic}\n`,
  )
  return `Nashra (نشرة), an Arabic-first news system.\nنظام أخبار عربي أولًا.\n\n${lines.join('\n')}
  nashra COMMAND --help
Exit codes: 0 done, 1 failed, 2 the words of the command are off.
رموز الخروج: 0 تمّ، 1 فشل، 2 خطأ في كلمات الأمر.
`
}
