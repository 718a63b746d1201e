/**
 * How common the words of English news are, as in the Arabic list: counted in 357 pages of English newsrooms and 240 passages of
 * an encyclopedia; the 3,000 commonest; a word that is not here is rare.
 */
export const ENGLISH_NEWS_WORDS: readonly (readonly [articlesIn10000: number, words: string])[] = [
  [
    4096,
    `
year one all new time
`,
  ],
  [
    2896,
    `
two first said state like including while make use now work get
`,
  ],
  [
    2048,
    `
only even people says day called take because going last come since well many need way made much it’s three part
report through look around still help back any another according really show
`,
  ],
  [
    1448,
    `
week set world start end high months long change right point see added want however following think know against
public things place second government told recent country provide live national support every move early next number
former four based group found give united put system later good him without issue president home life american large
face play that’s name several open close continue means plan turn create become old
`,
  ],
  [
    1024,
    `
case general best run company lot though million remain find trying great area allows increase service city nearly
offer different head top keep power level house often far reach hand members force currently known better five past
business left within never asked final came whether little today took hold cause across already development problem
form addition there’s lead always something feel term order question social got seems clear future noted required
don’t record major announced hours happened full free completely experience less led com fact deal released claim pass
officials building given despite among win decision along earlier leave result market line believe night south instead
previously away family rate management quickly
`,
  ],
  [
    724,
    `
policy certain role north local important expected office enough hope pay others ever war particularly features yet
big meeting appeared political organization cost share although hard consider love community hit cut until act leader
directly potential received team media law efforts able person lower late third health six event game let court
friends concerns wrote post course further reason became matter step history view action november short star school
least white season center department limited doing black sign focus especially raise stop man per almost process
entire available seen attempt begin small air present list began cover story together design interest bit money trump
single actually account original price front spending data suggest talking international series rules test industry
half march source visit tuesday argued common significant fall age we’re position return telling charge stay space
bring director explained possible key largest carry york he’s program federal chief john operating either control lost
demand probably watch involved model job strong information didn’t response went idea decided party stage opportunity
west light serve related performance executive outside stand global joined growing break risk longer seven thought
drive video don't fight behind children read university january main amount challenges total save doesn’t usually easy
washington monday
`,
  ],
  [
    512,
    `
decades side initially answer conditions wide ground due launched security agreement established failed whole example
i’m thousands anything press land respond revealed ago primary higher december low compared type financial october
mark body traditional technology donald represents effect taken held access dropped toward campaign care range can’t
private figure described death extended project research special forward push period funding learn various title
published moment police evidence understand february improve car election options they’re similar soon done eye
individuals hundreds fire killed promise latest standard room water essential human measure version words host
benefits study sense check bill street speaking population target approach inside itself gain surprise billion review
products nothing ready book kind popular century throughout detailed young wednesday date goal produced you’re
students writing associated multiple himself add affected rise lack request worth updates immediately officer waiting
authority simply size repeatedly contained everyone energy production beyond food activity scale economic rather gave
protect warning heart saw red hearing phone advanced rest co typically modern network summer identified staff bad
judge committed region america treatment goes ahead difficult reduce value sell couple town field existing medical
walk seeking quite thanks avoid attack specific online someone sure ten everything sit themselves what’s pick women
confirmed republican personal built connected extremely isn’t materials central board minutes eventually ultimately
safety firm serious mid entered mind europe prevent apps match ability miss won practice james anyone legal paid
necessary block ensure thursday introduced heavy achieved critical slow smaller sales huge travel conference nine pair
true dead brand display tv
`,
  ],
  [
    362,
    `
else met secure administration shift annual vehicle struggle deep manager friday pressure growth loss vote prime eight
admitted award filled maybe sometimes buy military union miles fast holiday difference depending occurred relationship
reporters chance died china foreign platform track expanded deliver we’ve park suffered suit residents site brief
biggest discuss race accused percent road morning european rare average determine fans sports scored conducted justice
interview april minister investment proposed spot bank impact estimated larger purchased worry search success self
player experts wasn’t london wish style shaped angeles perhaps stick image performing biden theory june majority child
reflects replaced arrived david beat trade strategy lose door accept regarding address referring spent exactly
independent perfect sending felt british uk paper sent enjoy class obvious california pretty defense remove regular
reality non song powerful wall investigation french brought france declined presidential institute tie professional
apart highlights agency shot indicate career engage quality heard southern doctor hospital structure solution
committee extra handle expressed i’ve successful piece partner happy crisis music sort joe attention trip fuel citing
subject property fit senior economy fear welcome message giant battle choice basic fix democratic status linked
education influence unique de customers double september democrats instance you're celebrate author separate speed
attorney girl filed broad debate parents wrong roughly slightly workers ranked earned threatening streaming active
commission cannot situation safe earth sound notice art rolling victory film select district los fair computer surface
county box appearance page men draw witness declared civil conservative criticism chinese defending nature damage upon
kids connection owner ongoing capital employees july institutions relatively audience border cross saturday lies
resources alleged meanwhile fly trend boost middle aimed founder specifically color dozens machine warm division
veteran users absolutely science pro physical credit east doesn't florida secret environment trial denied bar michael
effectively amendment blue quarter secretary seat threat digital located choose yes communications flight council
protection sunday families alone woman twice article website simple isn't spring leadership contract finished
scheduled content whatever combined anti williams picture
`,
  ],
  [
    256,
    `
documents here's actor intended august amid congress massive robert emergency written capacity discovered
responsibility vice crowd strength floor won’t reserve politics tend functions positive meant realize natural protest
husband plus balance prior she’s wearing movie drug spread grant mostly excited switch devices scientists college
generated settlement language barely electric luxury employment jump core purpose email location equipment letter
bottom mention posed suspected father dream encourage path training alongside society exchange nov fully overall
engineering rose income monitor edge pull armed trust criminal league son tough king round degree weekend super didn't
strike fine contributed bid san normal twitter mounted shop channels ceo consumer mix tour arrested kept george
supreme expensive destroyed inspired scene plant sector confidence hanging obtained presence industrial competition
comfortable identity broader pandemic russia tool consistent please finance colleagues england maintained tips
recommend card editor explore label shown voice recognized photos senate association direction elected complex patient
collection internet disease chris profile beautiful victim refused opinion historical enabled guide dark sky solid
budget affairs spokesperson basis cool blood prompted winner responsible owned generation myself cast operations
stress via touch surrounding artists store registered confident hunt allies won't theme alternative we're missions
you’ve gift capture english era reference manufacturing dress attended journal chicago candidates throwing wife favor
episode cultural qualified priorities favorite table band lawyer africa fun governor investigate false famous
legislation appeal violating mr factors progress net tax territory driven shocked internal rival western culture
concept wouldn’t researchers demonstrated representative lawmakers experiment foundation elements construction severe
wonder listen indeed animal bigger assessment text straight greater volume advice speech subsequently dominated
conflict variety remember worse football coach jokes voters cycle incident older proved screen flow pop partnership
suddenly herself stock driver stations broke auto unlike trees taylor grown ban christian align la highest re academic
participate britain acknowledged sought gathered concluded divided constitutional tone relied adopted equal reduction
green canada hall regional restored count adjust deputy catch investors brother vision dollars dangerous square we’ll
defined married spark thus section sold parliament gas eastern constantly advisers regulations israel route principle
guarantee fox transfer adult i'm pack injury debut vast yards virtual they're charles hill instagram grand promote
strip premiere imagine ice engine wild river items hair gone sea easier unable approved cash category aren’t amazon
cell planet christmas
`,
  ],
  [
    181,
    `
journalists sexual contact beach mistake dance print ride household temporary intention thomas liberal therefore
climate clean root lake classic weigh expectations oil remote infrastructure analyst rock duty exposed manufacturers
oct advocate urged session crucial fresh method frustrated northern spoke recovery recovered awareness winter mother
installed grew hide reuters zone collecting facility minor advantage kick shake honor mode button feet foot
neighborhood mike freedom ii religious motion camera worst neither paint controlled row onto inch fees dr application
dec reader fourth wake familiar dry german you’ll entry crime aid guy prosecutors guilty professor recalled born
critics cent zero reforms emerged hotel survey fundamental retirement string negative somewhat analysis substantial
evolved trouble software possibly belief initiative apparently numerous latter hasn’t fellow legislative rush frequent
ministry revenue respective approximately daughter tom draft speaker reaction et proposal locked odd cup bedding
definitely champion academy hollywood compete poll contributions hopefully entertainment daniel burning gray submitted
resolution sen st fifth carolina otherwise visual al cold metal tech object signal pattern moon campus mass diagnosed
wheel church apple agents possibility ran younger hired sex royal mexico senator manhattan centre rejected illegal
citizens sad anywhere frame labor nearby stone journey provision fell flat discussions negotiations soft ease can't
delays intelligence trap beijing applied code assume weapons drink coast conversation bet knew assembly difficulty
appointed comfort sun preferred wave paris accomplishments bond prepare republic cloud grab package impressive chamber
opponent plenty temperature lane chain random symptoms poor gop technical israeli truly emotional masks command
domestic gaza formally heat consequences layer teachers ap mobile female steve blamed trigger definition routinely
martin contrast ill widespread google hardware urban magic plague prize neighbors influential club unfair exceptions
imposed baby accelerate morales mountain windows woods restaurant leaning adventure surge supply basically reverse
aside jones dedicated transition merely loans buyers commercial innovation client drag transformed desire phase
african village electricity invited drew stretch unusual inner pounds crash suspension army joint troops willing ocean
tickets characters they’ve dive praised electronics alerts bowl wrap nice impossible length brown weight alarm stuff
supporters prominent scott tweet caught surviving civilians honest murder tune ultra aggressively jersey glass weather
rear providers licensing coverage captain split germany pain bear weren’t producer gold television ryan branch
michigan sleep offensive traffic ideal tons assist convicted organisation encounters prison metropolitan covid truth
intent excluding struck australia efficiency carbon sweeping interior landscape attract trail chapter memory economist
stronger disappointing silence relief downtown chose profit sum chair activists affordable chip hurt developers
expansion nuclear advocacy secondary enforcement ignore principal strategic none distance respect corporation nbc
peter departure god segment relevant passenger supposed fiscal opted island wasn't italy collapse ukraine opposed
grade couldn’t yourself championship graphic sentence bridge deserve jackson seventh hate perception fewer closer lee
van cook unfortunately male drama incredible teach unless longtime pink shooting danger defendants moderate
progressive rep perspective valley defeated copies crew km sustain feed inquiry swift jason matt plot brian plastic
bag native gallery combination distribution hot panel nomination mainstream predict leverage assistance delivery
components rapidly enhanced enterprise we've wire adam oh writers indication solve task clark smart haven’t winds
correct shouldn’t deeper radio unclear spirit mental escape india infection master battery formation
`,
  ],
  [
    128,
    `
gotten abuse circle magazine allegations pleaded jail quiet girlfriend miami jean testified asserts entitled
pennsylvania forecasts doubt tiny acres guests multi arrival preserve headlines weak sharp capped estate leather
ourselves weakened treaty tale mining narrative consulting stability shadow cracked meaningful complaint permanent
load truck deployed overwhelming corporate efficient rural broadcast edition harm chairman eliminate netherlands
exercise output peace bureau amazing sheet recruited paul podcast opposite studio terrible frankly tears blow
celebration teenager broken appreciate ball alex climbing cheer fashion designer ambassador louis thin i've combat max
elders activated click roof origin compound talent album height teens differing relations rally inappropriate gear
palestinian democracy sick mouth literally clothes afternoon historic lingering consumed nonprofit disaster protocol
informed manner waste ballot texas expertise editing radical khan flagship basketball faster violence assault depth
distinguished intense commerce boast norman precisely kingdom henry musical ford controversial you've you'll servers
advertising dinner coal automatically puzzle insider plea virginia politicians newspaper testimony conspiracy birth
restrictions wealthy context emissions strengthen portfolio competitive iconic occasion elizabeth lineup craft curious
breathe sidelines percentage noise observed peak mandate circulated assigned i’d complicated breakthrough scrutiny
stance japanese communist violations pledged educational shield emphasizing peer resolve echoed governance richard
agenda dust insist whenever renewed sentiment constructed expenses airlines arrangement flag environmental sustainable
airport lady somebody carefully map snow stood premium solar afraid steady eating reliable shrinking coalition ship
georgia outlet lucky shell mail shirt scared shame gap forest he’d capable everywhere rage eligible unknown jack sat
embarrassing urgent storm franchise wore loose custom shoes equity outcome boy endorsed jan francisco exhibition arab
injured belonging dismissed singing youth twist descendants gov outrage instant underway complain attributes shoulder
cnn nominated radar johnson instruments longest eric inflation steering capability guidance index debt collaboration
empire venture mayor destruction defensive nobody hamas explicit joy santa extent diego incredibly permission abc
penalty barack obama extension upgrade topic athletics smith species leaking worldwide islamic museum plug muslim
medicine guard retail steel singer oxygen smartphone wireless colorado bugs scotland microsoft subscription tap suv
netflix orange creative guess aluminum tires converted motor greek denver lung rich kevin jet facilitating lawsuit
prince probe failures understood unprecedented robust occupied restrict queen ingredients hikes supplies proud labour
charter tight flash bounce assistant gradually laid retained tomorrow pit reminded embrace preferences outlined
computing revised opposition asian criticized scandal vows meters background profound importance emphasis scholars
alter expires bay strange accompanied stable lifestyle diversity vary exit thriving borrowing aspects scottish spain
bbc downs dc norway collective sweden wider mess fortunately useful cheaper dealt tony upper appropriate practical
convinced anymore dad ms slammed pre fossil actress skin tiktok eat healthy mom sweet motivated cnbc recommendations
assets liberty sued contractors nfl vs anthony davis assured footage aviation disputed preliminary audio scenario
sight burst impressed streak navigating greatest jr reminder followers popularity somewhere worsening fatal madison
corp enemy creek intercept eve existence iowa stuck personality smoke desperately fierce bright loop wisconsin afford
diverse asia acquired we'll evaluating spanning tackle accessible marriage knowledge avenue detection ohio lit elite
forgetting mars beloved nba touted clinic demographic publication circuit concert counsel wealth yeah playoff stake
harris cat roman citation rescue joseph minimal luther explanation variations contemporary counterpart documentary
decorating examined script capitalize boundary highway empty farm gates storage download steam hasn't port seamless
etc automatic fancy tracing inc variants reign logo nasa seal colonial toyota sequence isolated respiratory immune
consists
`,
  ],
  [
    91,
    `
shed couldn't celebrity palm bargain billionaire andrew raped eager shut interpreted exploiting congressional visitors
notable hampshire immigration tariffs elsewhere passage ambitious australian canadian devastating signature privacy
lobbying dishes slower extensive conviction elevated optimistic scrap rebound cautious yields comparison evident pace
takeover distress inaugural revolution sept hinting japan korea conclusion everyday poverty pursuing confronted
comprehensive quest structural donors transparency cry soldiers erected travelled diplomatic egypt brazil tank eighth
transported steal coastal bird integrated communicate novel cancer behalf asleep stunning sufficient destination
exceed visible pole commissioner humanity afterwards punishment iran suspended atlantic bind prospects invasion error
chad hack bedroom bunch farmer who’s dog alive graduate newcastle sixth lessons manual whereas assemble romance ex
duke dan legend protesters forth theatre flood underneath pants bold beneath chest shades greet bought aren't folks
ramp verify classified vulnerable gun howard rams ceremony tim speculation misleading aircraft strongest deliberate
tape hood bench consideration boring partially mirrors awful shine buried gotta hero knife globe legislatures capitol
greg reputation frustration laptop palestine violent shout facebook id caption workplace metro nominees tonight
somehow sensitive transmission rocket patents distinct math insurance strict coordinate discipline mortgage brain
approval metric valuable selection unveiled minimize formula beauty jury hunter boots forgotten shelter immigrants
detected icon northwest dramatic affiliates swing kennedy bomb incentive initiated chemical outing helpful fantasy
narrow proceedings crystal procedures charlotte ghost dual withdraw arena oldest rent holes administrator begun
besides conventional transportation enormous cues acid comedy genre spare warsaw adapt justin anticipated automaker
automobile satellite ancient succession iphone discounts dubbed cheap pc setup fi incorporate threw magical faculty
pedestrian deck indian harvard verge quarterback observation behavior smooth exclusive crown pad torque genes tall
horsepower mph versus viable maximum tesla hp ft calculate sponsored victoria logs fort benchmark it’ll cbs astronauts
outbreak physicians jeffrey fbi diplomats blasted dodging photograph crumbling dig citizenship reconstruction react
pregnant kim rhetoric pollution renewable wildfire anchor philosophy shores designated excess creation wage consensus
participation curved remainder upside unexpected strategist treasury defence murray surpassing artificial
computational jacket subscribers innovate dominant lab remarks employers brush forever fabric aspirations luck marcus
evil proper contentious ordinary legitimacy rendering compelled repair extract pm portion spokesman confirmation
province marine habit circumstances realised en euro grocery finger replied consumption blind alliance objectives
belgium poland finland neutral deemed ukrainian nationwide blog serial disney usa calendar disgraced spotlight pitch
decisive purely josh compromise snap anxiety succeed lord acceptance possess staffers kate wales fame counter contrary
residence insight childhood he’ll andy solely mood controversy shortage outfit runway pumps heels carpet rick owen
makeup thick stole bob surgery cheating bush sugar rallied legitimate safeguard technological uncover wing pour toxic
venue aug touchdowns accident anniversary clash interfering admissions except proof carrier midnight pilot transparent
disclose aftermath reasonable jessica las vegas alternate universe adhere shortcut abandoned laments killer arizona
dna warrants commander corruption intensify caucus grip analyzing liquid guardian militants balloons spy comply trim
negotiate bottle interactions chasing theater characterized runner overcome minnesota thirty drill absorbs
intervention pot cable electrical notion beneficial altogether exhaust devoted panic tuition glad library stemming
persistent continuous lying decreased seasonal comprises skills lowest kelly bolstering innovative impeachment premise
contingent northeast pierre thoughtful charts quote inclusion unfolding cranks adequate successor
`,
  ],
]
