/**
 * Words that look like another one with a particle before it or an ending after it, and are none: «فاسد» is no «أسد», «بكرة»
 * no «كره», «ثورة» no «ثور», «ذلكم» no «ذل». Written as in print; `src/arabic/radical-words.ts` holds more of them, by
 * families. Found in twelve thousand articles by a list of the words that people abuse each other with.
 */
export const INNOCENT_WORDS = `
ياسمين ياسين يافطة ياقوت يابسة يابان ياباني ياردة يانيك
بكرة بقرة بقرات بصلة بندر بسمة بخيل بثور بذلة باسل باهر بغداد بسكرة
وردة وردي ولدي وضيع وصمة وليمة
فاسد فاشل فاجر فاسق فراشة فلاح فستان
لدينا لذلك لماذا لحاف لقيط لعيب لعيبة لعاب لحسين لحسني
كفارة كرامة كرامات كسارة كواسر كناري
ألغام ألعاب ألقاب ألوان ألمان ألبان ألسنة ألواح ألغاز ألحان ألفاظ ألكس
خرفان ثورة ثوري فقرة حكمة عربة عبده جربة تباين ذلكم عاري نيكي
`
