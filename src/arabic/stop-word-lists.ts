// Function words, written as in print; they are folded before use.

export const ARABIC_STOP_WORDS = `
في من إلى على عن مع منذ حتى بعد قبل عند لدى بين خلال ضد نحو حول دون فوق تحت أمام وراء عبر لدي
أن إن أنه أنها إنه إنها أنهم إنهم بأن وأن لأن فإن وإن بأنه بأنها أنّ لأنه لأنها وأنه وأنها وإنه وإنها
التي الذي الذين اللذين اللذان اللتين اللتان اللواتي اللاتي والتي والذي والذين
هذا هذه ذلك تلك هؤلاء هذان هذين أولئك ذاك هنا هناك هنالك وهذا وهذه وذلك بهذا بهذه لهذا لهذه كذلك بذلك لذلك
هو هي هم هما هن أنا نحن أنت أنتم وهو وهي وهم
ما لا لم لن ليس ليست لو لولا إلا غير سوى ولا ولم ولن وما كما فيما مما عما بما لما ممن عمن إذا إذ حيث كي لكي عندما حينما بينما بعدما قبلما
و أو أم ثم بل لكن ولكن لكنه لكنها أما إما أي أيضا أيضاً قد وقد لقد سوف فقد
كان كانت كانوا يكون تكون وكان وكانت كانا يكونوا
كل بعض كلا كلتا أحد إحدى
فيه فيها فيهم به بها بهم له لها لهم منه منها منهم عنه عنها عليه عليها عليهم إليه إليها معه معها بينهم بينها ومن وفي وعلى وعن ومع وإلى وبعد
ماذا لماذا متى أين كيف كم هل من ما أي أية وأي
يا ال ب ل ك ف لل وال بال
`

export const ENGLISH_STOP_WORDS = `
a an the and or but if of at by for with about into to from in on off over under than then as is are was were be been being
am do does did has have had having it its it's this that these those he she they them his her their theirs i you we us our your my me
not no nor so such will would can could should may might must shall there here who whom whose which what when where why how
between during before after above below up down out again once both each few more most other some own same too very just also
`

export const FRENCH_STOP_WORDS = `
le la les l un une des du de d au aux et ou où mais donc or ni car que qui quoi dont qu ce cet cette ces c ça se s sa son ses leur leurs
je tu il elle on nous vous ils elles me te lui y en ne pas plus n est sont était étaient être été a ont avait avoir fut sera
par pour avec sans sous sur dans chez vers entre si comme j m t mon ma mes ton ta tes notre nos votre vos
quel quelle quels quelles quand comment pourquoi combien aussi très
`
