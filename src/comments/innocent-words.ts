/**
 * Words that look like another one with a particle before it or an ending after it, and are none: «فاسدة» is no «أسد», «بكرة»
 * no «كره», «ثورة» no «ثور». Written as in print; `src/arabic/radical-words.ts` holds more of them, by families.
 */
export const INNOCENT_WORDS = `
ياسمين ياسين يافطة ياقوت يابسة يابان ياباني
بكرة بقرة بقرات بصلة بندر بسمة بخيل بثور بذلة باسل باهر بغداد
وردة وردي ولدي وضيع وصمة وليمة
فاسدة فاسدين فاسدون فاسدات فاشلة فاجرة فراشة فلاحين فلاحون فستان
لدينا لذلك لماذا لحاف لقيط لعيب لعاب
كفارة كرامة كرامات كسارة كواسر
ألغام ألعاب ألقاب ألوان ألمان ألبان ألسنة ألواح ألغاز ألحان ألفاظ
خرفان ثورة ثوري فقرة حكمة عربة عبده
`
