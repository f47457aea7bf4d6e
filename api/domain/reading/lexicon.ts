/** How a reporting verb takes its content, and who can be its subject. */
export interface Frame {
  readonly verb: string
  /** Takes a clause after "that". */
  readonly that: boolean
  /** Takes a clause without "that" whatever else it may mean: "said prices rose". */
  readonly bare: boolean
  /** Takes a clause without "that", but as often a plain object: "found the keys", "claimed 20 lives". */
  readonly weak: boolean
  /** Introduces quoted words. */
  readonly quote: boolean
  /** May stand before its subject: "said Smith". */
  readonly inverts: boolean
  /** Who is addressed stands before the content: "told reporters that". */
  readonly addressee: 'must' | 'may' | null
  /** Takes "-ing" as content: "denied taking". */
  readonly gerund: boolean
  /** Takes "(not) to" as content: "promised to", or after an addressee, "warned people not to". */
  readonly infinitive: boolean
  /** Reports research rather than speech, so that its subject is a document or those who made it. */
  readonly finding: boolean
  /** A belief: its passive with "to" is a hedge. */
  readonly belief: boolean
}

const irregular: Readonly<Record<string, string>> = {
  say: 'says said said saying',
  tell: 'tells told told telling',
  write: 'writes wrote written writing',
  think: 'thinks thought thought thinking',
  feel: 'feels felt felt feeling',
  find: 'finds found found finding',
  show: 'shows showed shown showing',
  know: 'knows knew known knowing',
  swear: 'swears swore sworn swearing',
  begin: 'begins began begun beginning',
  read: 'reads read read reading',
  sing: 'sings sang sung singing',
  put: 'puts put put putting',
  admit: 'admits admitted admitted admitting',
  quip: 'quips quipped quipped quipping',
  snap: 'snaps snapped snapped snapping',
  understand: 'understands understood understood understanding',
  foresee: 'foresees foresaw foreseen foreseeing',
  forecast: 'forecasts forecast forecast forecasting',
  retort: 'retorts retorted retorted retorting',
  shrug: 'shrugs shrugged shrugged shrugging',
  go: 'goes went gone going',
  speak: 'speaks spoke spoken speaking',
  hear: 'hears heard heard hearing',
  hold: 'holds held held holding',
  infer: 'infers inferred inferred inferring',
}

/** Base, third person, past, participle and -ing of a verb. */
export function formsOf(verb: string): string[] {
  const known = irregular[verb]
  if (known !== undefined) return [verb, ...known.split(' ')]
  const stem = verb.replace(/e$/, '')
  const y = /[^aeiou]y$/.test(verb)
  const third = y ? verb.replace(/y$/, 'ies') : /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  const past = y ? verb.replace(/y$/, 'ied') : `${stem}ed`
  return [verb, third, past, past, `${y || verb.endsWith('ee') ? verb : stem}ing`]
}

const none: Frame = {
  verb: '',
  that: false,
  bare: false,
  weak: false,
  quote: false,
  inverts: false,
  addressee: null,
  gerund: false,
  infinitive: false,
  finding: false,
  belief: false,
}
const speech: Partial<Frame> = { that: true, quote: true, inverts: true }
/** Classes of verbs that share a frame, after VerbNet's say, tell, manner-of-speaking, conjecture and indicate classes. */
const classes: readonly [Partial<Frame>, string][] = [
  [{ ...speech, bare: true }, 'say insist complain grumble contend concede joke reckon allege'],
  [{ ...speech, weak: true, gerund: true }, 'deny admit acknowledge'],
  [
    { ...speech, weak: true },
    'add claim explain argue stress note observe remark state report reveal disclose announce confirm suggest recall ' +
      'predict testify tweet post conclude reiterate emphasise emphasize write warn caution agree accept protest hint ' +
      'recount forecast lament stipulate assert underline highlight counter reason affirm attest profess speculate blog ' +
      'volunteer clarify maintain boast declare rule promise vow pledge swear concur elaborate',
  ],
  [{ ...speech, weak: true, inverts: false, addressee: 'must', infinitive: true }, 'tell'],
  [{ ...speech, weak: true, inverts: false, addressee: 'must' }, 'assure inform remind notify reassure'],
  [{ ...speech, weak: true, addressee: 'may', infinitive: true }, 'warn caution advise urge'],
  [
    { quote: true, inverts: true },
    'ask wonder demand exclaim shout yell cry reply respond answer laugh sigh whisper mutter murmur quip chant sing ' +
      'plead snap continue begin retort shrug interject scream mumble moan gasp implore chime muse interrupt ' +
      'opine enthuse question speak',
  ],
  [{ that: true, bare: true, quote: true, inverts: true, belief: true }, 'believe think suspect fear guess'],
  [{ that: true, belief: true }, 'feel expect assume understand consider hope imagine know'],
  [{ that: true, weak: true, finding: true, quote: true, inverts: true, belief: true }, 'estimate calculate'],
  [{ that: true, weak: true, finding: true, quote: true, inverts: true }, 'find show indicate demonstrate read'],
  [{ that: true, weak: true, finding: true }, 'discover learn infer project prove'],
  [{ that: true }, 'hear remember'],
]

const framesByForm = new Map<string, Frame>()
for (const [frame, verbs] of classes) {
  for (const verb of verbs.split(' ')) {
    for (const form of formsOf(verb)) {
      framesByForm.set(form, { ...none, ...framesByForm.get(form), ...frame, verb })
    }
  }
}
for (const verb of ['promise', 'vow', 'pledge', 'swear', 'claim']) {
  for (const form of formsOf(verb))
    framesByForm.set(form, { ...none, ...framesByForm.get(form), infinitive: true, verb })
}

/** The frame of a reporting verb, in any of its forms. */
export const frameOf = (form: string): Frame | undefined => framesByForm.get(form)

const forms = (verbs: string): Set<string> => new Set(verbs.split(' ').flatMap(formsOf))
const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter((word) => word !== ''))

/** "put the number at 57", "estimated the cost at £2m". */
export const placesNumber = forms('put estimate value')
/** "described him as a friend", "dismissed the claim as nonsense". */
export const characterises = forms(
  'describe dismiss hail condemn denounce characterise characterize brand label portray present criticise criticize praise',
)
/** "called the memo a convenient piece of paper". */
export const names = forms('call dub label brand term deem')
/** Past participles whose passive with "to", or with "it … that", reports without saying who. */
export const passiveReport = words(
  'believed thought understood expected said reported alleged rumoured rumored feared estimated known presumed ' +
    'suspected considered claimed assumed projected forecast predicted',
)
/** Verbs of not speaking, whose complement is no content. */
export const refusal = forms('decline refuse fail want seek')

/** Words that say a claim is uncertain without saying who makes it. */
export const hedgeAdverbs = words(
  'allegedly reportedly apparently supposedly purportedly possibly perhaps probably presumably maybe ostensibly seemingly ' +
    'potentially likely',
)
export const hedgeModals = words('may might could')
export const seems = forms('appear seem')

/** Nouns for what is written or measured, which speaks for itself. */
export const documentNouns = words(
  'report study paper survey review audit letter email e-mail memo memorandum statement document article editorial book poll ' +
    'analysis research findings finding data figures estimate estimates plan filing complaint indictment lawsuit suit ruling ' +
    'judgment judgement bill website post tweet note notice release transcript minutes census index dossier draft ' +
    'appendix summary blog newsletter guidance guidelines results result evidence trial experiment statistics records ' +
    'record inquiry enquiry investigation assessment questionnaire magazine newspaper leaflet brochure manifesto ' +
    'affidavit petition treaty contract agreement regulations rules law map model reports studies letters documents ' +
    'polls surveys papers projections forecast forecasts message text diary log logs memoir column sign label inscription ' +
    'invoice certificate verdict advisory bulletin briefing reviews page script handbook manual policy proposal ' +
    'meta-analysis preprint whitepaper communique testimony footage video calculations calculation notebook ledger tape recording transcript diary',
)
/** Nouns for people who act together. */
export const organisationNouns = words(
  'council ministry company government union party court agency department office committee board club charity trust ' +
    'foundation university school hospital bank firm team group association service services army military commission ' +
    'authority institute federation alliance coalition campaign church navy society network organisation organization ' +
    'corporation college parliament senate congress cabinet embassy administration business retailer supplier airline ' +
    'manufacturer operator watchdog regulator tribunal jury panel bureau centre center museum laboratory force forces league ' +
    'house regime state country city town village police prosecution defence defense opposition insurer broadcaster ' +
    'publisher startup start-up start trade consortium syndicate cooperative co-operative academy secretariat assembly ' +
    'band squad crew ship carmaker maker newspaper utility developer contractor lender landlord chain brand',
)
export const organisationNames = words(
  'inc inc. ltd ltd. corp corp. co co. plc llc gmbh ag trust foundation pharma university college institute council ministry agency ' +
    'association union party fund bank group authority commission committee department office board society service alliance ' +
    'federation league club school hospital company energy airlines airways motors systems technologies media news times post ' +
    'guardian journal review press radio television tv fc united city town county police army navy force parliament ' +
    'senate congress court house network organisation organization centre center labs laboratory museum partners ' +
    'holdings industries international global leisure rail water power gas oil foods stores church nations states union ' +
    'bureau administration coalition campaign initiative project programme program taskforce tribunal academy',
)
export const titles = words(
  'mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor sir dame lord lady rev rev. reverend hon hon. sen sen. senator rep rep. ' +
    'representative gov gov. governor president vice prime minister secretary chancellor ambassador deputy assistant chief ' +
    'director mayor cllr cllr. councillor judge justice general gen gen. colonel col col. captain capt capt. major maj maj. ' +
    'lieutenant lt lt. sergeant sgt sgt. inspector detective constable superintendent commissioner king queen prince ' +
    'princess pope bishop archbishop cardinal father sister brother imam rabbi sheikh ayatollah congressman congresswoman ' +
    'chairman chairwoman spokesman spokeswoman spokesperson attorney officer commander admiral corporal private coach ' +
    'manager founder ceo editor analyst economist scientist researcher coauthor co-author author activist lawyer ' +
    'solicitor barrister magistrate sheriff leader premier executive undersecretary envoy delegate resident',
)
const men = words(
  'mr mr. sir lord king prince father brother son husband uncle grandfather nephew boy man gentleman spokesman chairman ' +
    'businessman policeman actor congressman dad fisherman widower groom boyfriend grandson stepfather monk priest',
)
const women = words(
  'mrs mrs. ms ms. miss dame lady queen princess mother sister daughter wife aunt grandmother niece girl woman spokeswoman ' +
    'chairwoman businesswoman policewoman actress congresswoman mum mom nun widow bride girlfriend granddaughter stepmother',
)
/** Common given names that nearly always go with one pronoun. */
const menNames = words(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven ' +
    'paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric ' +
    'jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry ' +
    'tyler aaron jose henry adam douglas nathan peter zachary kyle walter ethan jeremy harold carl keith roger gerald ' +
    'arthur lawrence alan juan albert wayne ralph roy eugene louis philip harry vincent bobby johnny mohammed muhammad ahmed ' +
    'ali omar hassan ibrahim vladimir sergei dmitri ivan boris anatoly mikhail carlos luis miguel pedro diego pablo antonio ' +
    'giovanni marco luca pierre jean hans karl stefan lars erik nils sven piet jan liam noah oliver oscar leo hugo simon martin ' +
    'graham neil ian colin stuart malcolm nigel trevor derek gordon barack joe bill tony nick ben sam tom tim jim dan matt rob dave mike steve ' +
    'hugh grant drew chase joel owen dylan callum ross craig darren wayne barry terry kenny lewis logan ' +
    'kofi jonah hiroshi kenji raj sanjay rahul amit anton milan pavel igor viktor yusuf mustafa farouk abdul jeff alireza najib',
)
const womenNames = words(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly ' +
    'emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela ' +
    'shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria ' +
    'heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl ' +
    'hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean alice abigail julia judy sophia ' +
    'grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori ' +
    'fatima aisha farida layla leila zainab amina olga natasha svetlana irina elena ingrid astrid greta helena mina anita ' +
    'lorraine dawn hilary theresa nicola fiona claire zoe chloe lucy sophie kate jane priya anjali mei yuki wilma ines ' +
    'sue pat rose faith hope joy bev amber ivy holly penny robyn heidi naomi miriam eva clara ' +
    'rosa carmen lucia sofia camila valentina iskra angelina colette lydia nadia yasmin rodaba',
)

/** "m" or "f" where a word says so: a title, a word for family, a given name. */
export function genderOf(word: string): 'm' | 'f' | null {
  if (men.has(word) || menNames.has(word)) return 'm'
  return women.has(word) || womenNames.has(word) ? 'f' : null
}

const people = words(
  'people police official officials minister expert experts critic critics analyst activist resident person source sources family ' +
    'families colleague ally allies aide doctor friend friends mother father brother sister son daughter mum dad wife husband ' +
    'neighbour neighbor parent parents child children student students pupil pupils teacher teachers staff head chief spokesperson ' +
    'witness witnesses man men woman women boy girl victim victims veteran king queen chair guard soldier soldiers nurse ' +
    'boss coach captain lawyer farmer farmers citizen citizens patient guest judge mayor president executive delegate supporters ' +
    'opponents locals counsel union agents agent authorities insider insiders diplomat diplomats crowd fans fan youth couple pair one ' +
    'other others some many several most both neither',
)
/** Whether a noun, in the singular or plural, is a word for people: listed, or made with "-er", "-ist", "-man" and the like. */
export const isPersonNoun = (noun: string): boolean =>
  people.has(noun) ||
  titles.has(noun) ||
  (noun.length > 4 &&
    /(?:er|or|ist|ian|man|men|woman|women|person|ant|ent|eer|crat|ate|ive|ee|ician|logist|grapher)s?$/.test(noun) &&
    !/(?:server|printer|scanner|router|charger|heater|boiler|freezer|filter|meter|monitor|sensor|reactor|tractor|motor|mirror|elevator|generator|tanker|cooker|cluster|shelter|timber|rubber|silver|copper|sector|factor|error|harbor|rumor|humor|labor|paper|number|letter|matter|water|power|winter|summer|corner|river|tower|computer|ment|ments|rate|state|climate|order|border|centre|weather|officer's|after|under|over|offer|member states|newspaper|chapter|debate|event|events|accident|incident|percent|current|content|extent|agreement|tender|docker's|barrier|quarter|container|containers|counter|trailer|helicopter|transfer|disaster|motive|initiative|alternative|committee|employment|estimate)$/.test(
      noun,
    ))

export const weekdays = words('monday tuesday wednesday thursday friday saturday sunday')
export const months = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.',
)
export const timeNouns = words(
  'day days week weeks month months year years hour hours minute minutes morning afternoon evening night today yesterday tomorrow ' +
    'weekend spring summer autumn winter fall decade decades century tonight noon midnight moment time season term quarter',
)
export const isTime = (word: string): boolean =>
  weekdays.has(word) || timeNouns.has(word) || (months.has(word) && word !== 'may' && word !== 'march')

/** What a statement is made in or at: "said in an e-mail", "told the hearing at a meeting". */
export const mediumNouns = words(
  'statement email e-mail interview letter report post tweet editorial speech briefing conference appendix article blog ' +
    'message note call meeting hearing court press news radio television tv video podcast memo testimony filing ' +
    'documents response remarks address release round debate book column paper summary thread broadcast session reference show',
)

/** Acts of speech that take a noun, and quote a part of what was said: "thanked him for “years of service”". */
export const refersTo = forms(
  'thank praise blame criticise criticize accuse vow call urge refer apologise apologize reject question demand defend attack ' +
    'cite mock slam blast welcome promise pledge describe speak talk write warn condemn threaten plead announce say report ' +
    'recommend advocate invoke decry denounce deplore hail compare liken lament complain boast insist argue claim add express ' +
    'point note offer quote respond tweet post declare voice raise predict admit deny concede acknowledge suggest stress',
)
