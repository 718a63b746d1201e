// The commonest words of each language, in its own spelling, that no neighbour of the same script shares as often.

export const ARABIC_SCRIPT_WORDS: Readonly<Record<string, string>> = {
  ar: 'في من على إلى الى أن ان عن التي الذي الذين هذا هذه ما لا قد كان كانت ذلك بين مع بعد قبل منذ خلال وقال قال أو او هو هي لم لن كما حيث عند كل',
  fa: 'در به از که این را است با برای آن های می شد شده کرد خود یک تا هم بر اما نیز اند بود یا دو وی پس هر شود ای',
  ur: 'کے میں کی ہے اور سے کو نے کا پر ہیں کہ اس ہو ایک بھی تھا گیا لیے کر نہیں یہ وہ جو تھی ان تو گے ہوئے',
  ckb: 'لە بە کە بۆ ئەم ئەو لەگەڵ هەر وەک دەکات بوو سەر دوای پێش نێوان لەو ئەوە هەموو کرد نەک بەڵام',
  ps: 'په کې چې د او دا دی ته یې دي وي سره نه دغه خو تر پر کړي شوي کړ شو ده کوي',
}

export const LATIN_SCRIPT_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and a an do does to in is was for that with on by as at from it are this be has have its not which were what who how did he his they will said after',
  fr: 'le la les de des du et est un une dans pour que qui par sur au aux avec ce il elle pas plus ont sont se son sa été cette mais ou quel',
  de: 'der die das und ist in den von zu mit dem ein eine für auf nicht auch des sich im wird hat als am es bei nach aus wurde',
  es: 'el la los las de que y en un una por con para del se es su al lo como más no fue ha pero sus este son entre sobre',
  it: 'il la di che e in un una per con del della è non sono si da al le gli dei nel alla anche più ha come ma suo dopo',
  pt: 'o a os as de que e do da em um uma para com não por mais dos das no na se foi ao como mas são seu pela',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar werd uit hebben heeft maar',
  tr: 've bir bu da de için ile olarak olan çok daha sonra kadar gibi ise en ne olduğu dedi değil ama göre yeni',
  ku: 'û ku di de li ji bi ev jî wê bû ser ew dike yê hate kir xwe em wî heye',
  so: 'oo ka waa ku ee iyo in ay uu la ah ayaa soo kale waxa waxay sheegay isaga',
  id: 'yang dan di dengan untuk dari ini itu pada tidak dalam adalah akan ke juga oleh telah karena kata atau',
}
