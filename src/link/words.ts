/** Word lists of linking; all lower case, without full stops. */

/** Stand before a person's name and are not part of it; with the sex they tell. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ...each('mr messrs sir lord don señor senor monsieur herr sheikh sheik signor father brother king prince pope duke', 'male' as const),
  ...each('mrs ms miss mme mlle madame dame lady doña dona señora senora frau signora sister queen princess duchess', 'female' as const),
  ...each('mx dr prof sen rep gov gen col lt maj capt sgt cpl adm rev fr hon pres cllr det insp supt justice', null),
]);

/** Nouns and titles that tell a person's sex: `the chairwoman`, `her husband`. */
export const SEX_OF_NOUN: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...each(
    `woman girl mother mum mom wife daughter sister aunt niece grandmother granddaughter widow girlfriend bride actress waitress
     heroine hostess nun spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman sportswoman alderwoman
     assemblywoman saleswoman stateswoman servicewoman forewoman queen princess duchess countess baroness empress
     stepmother goddaughter ballerina midwife seamstress mezzo soprano contralto landlady matriarch mrs ms miss madame dame lady`,
    'female' as const,
  ),
  ...each(
    `man boy father dad husband son brother uncle nephew grandfather grandson widower boyfriend groom actor waiter hero monk
     spokesman chairman congressman councilman businessman policeman sportsman alderman assemblyman salesman statesman serviceman
     foreman cameraman fisherman fireman king prince duke count baron emperor stepfather godson priest bishop cardinal pope imam
     tenor baritone landlord patriarch mr sir lord`,
    'male' as const,
  ),
]);

/** Nouns that say what kind of body, place or thing a name is: `the Ria news agency`, `the town of Rybnitsa`. */
export const KIND_NOUNS: ReadonlyMap<string, 'organization' | 'place' | 'work' | 'event' | 'product'> = new Map([
  ...each(
    `agency company firm business group bank newspaper paper daily weekly tabloid broadcaster network channel website party union alliance bloc
     organization organisation charity institute university school college hospital ministry department commission committee council
     court club team band airline carrier utility retailer manufacturer maker supplier operator regulator watchdog foundation fund
     association federation league movement militia army brokerage insurer lender publisher startup start-up start consultancy
     coalition cartel gang parliament government police force society board body authority service bureau unit corporation startup
     automaker chipmaker brewer bookmaker developer conglomerate subsidiary`,
    'organization' as const,
  ),
  ...each(
    `city town village country nation state province region district county island islands river lake sea mountain capital port
     suburb neighborhood neighbourhood peninsula valley desert territory republic resort hamlet municipality borough enclave
     stadium airport base prison square street road bridge strait gulf bay coast archipelago kingdom area`,
    'place' as const,
  ),
  ...each(
    'magazine journal film movie book novel album song play opera series show programme program musical report prize',
    'work' as const,
  ),
  ...each('storm hurricane typhoon cyclone war battle festival tournament championship conference summit election', 'event' as const),
  ...each('drug vaccine car ship vessel ferry tanker aircraft plane jet rocket satellite phone smartphone app game', 'product' as const),
]);

/** Kinds of places that stand before `of` and the name: `the town of Rybnitsa`; not `the coast of Lithuania`. */
export const SETTLEMENTS: ReadonlySet<string> = new Set(
  words('city town village hamlet island state province region district county municipality suburb port republic kingdom territory resort'),
);

/** Bodies of a body: `the BJP government` is not the BJP, `a UN agency` not the UN. */
export const PARTS_OF_BODIES: ReadonlySet<string> = new Set(
  words(`government parliament police department ministry commission committee council court agency team subsidiary unit board body
   service authority bureau alliance bloc coalition army force developer supplier operator maker regulator watchdog college school
   start-up fund foundation society union corporation association club`),
);

/** Legal forms at the end of a company's name: `Acme Corp.` is `Acme`. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  'inc corp corporation co company ltd limited plc llc llp lp nv bv sa ag se gmbh spa oyj asa ab as kk pty bhd'.split(' '),
);

/** What a company does or is, at the end of its name: `Northgate Freight Holdings` is `Northgate`. */
export const COMPANY_NOUNS: ReadonlySet<string> = new Set(
  words(`group holdings holding partners industries international enterprises ventures capital financial investments securities asset
   management consulting solutions services systems networks technologies technology software data cloud digital analytics robotics
   semiconductor semiconductors electronics media entertainment pictures studios records games publishing communications telecom
   mobile pharmaceuticals pharma therapeutics biosciences biotech sciences labs laboratories energy power electric oil gas petroleum
   resources metals mining minerals steel chemicals materials water foods beverages breweries brewing textiles fashion stores retail
   brands motors motor automotive airlines airways aviation aerospace shipping lines freight logistics railways ports engineering
   construction homes properties estates hotels resorts insurance bancorp utilities`),
);

/** What everybody calls bodies whose names do not say it: the noun, and the keys of their names. */
export const BODY_KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['alliance', new Set(['nato', 'north atlantic treaty organization', 'north atlantic treaty organisation', 'aukus'])],
  ['bloc', new Set(['eu', 'european union', 'african union', 'asean', 'mercosur', 'ecowas', 'sadc', 'g7', 'g20', 'brics'])],
  ['cartel', new Set(['opec', 'opec+'])],
  ['lender', new Set(['imf', 'international monetary fund', 'world bank'])],
  ['watchdog', new Set(['iaea', 'ofcom', 'ofgem', 'ofwat', 'ofsted'])],
  ['agency', new Set(words('iaea nasa esa unhcr unicef fbi cia fda epa fema reuters tass xinhua'))],
]);

/** At the end of a name, these tell that it is an organization's, and nothing else's. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  words(`holdings partners industries enterprises ventures securities services solutions systems networks technologies pharmaceuticals
   pharma therapeutics biosciences insurance logistics airlines airways bancorp union ministry federation association foundation
   committee commission authority`),
);

/** At the end of a club's name; such a club goes by the place before it or by this word. */
export const CLUB_NOUNS: ReadonlySet<string> = new Set(words('united rovers wanderers athletic albion rangers hotspur argyle'));

/** Heads of names of bodies; alone, or behind a country, they name a body only with its country. */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  words(`ministry department parliament army navy police government court senate congress cabinet assembly council agency
   office service bank treasury authority commission committee embassy consulate bureau board institute intelligence forces force
   guard military party union university hospital school college association society federation foundation organization organisation
   group company club team fund corporation house`),
);

/** Too general to name somebody by itself: `National Bank` is not called `National`. */
export const GENERAL: ReadonlySet<string> = new Set([
  ...BODY_HEADS,
  ...words(`national international european american african asian british royal federal state central united first new old
   north south east west northern southern eastern western great general world global free democratic republican people peoples
   public city county local social human health christian islamic muslim arab high higher supreme special islamic republic
   northeast northwest southeast southwest saint st lake mount port fort san santa los las le la el al de van von the of and for
   jewish catholic protestant orthodox president minister prime foreign defense defence interior finance justice air red black white green blue golden big little
   young liberal conservative labour labor communist socialist chinese russian french german indian canadian australian`),
]);

/** Small words inside names, not counted in an acronym and kept lower case. */
export const SMALL: ReadonlySet<string> = new Set(
  words('of the and for in on at to a an de la le du des der und e y di da do dos & von van'),
);

/** Behind a surname, never by themselves. */
export const SUFFIXES: ReadonlySet<string> = new Set(words('jr sr ii iii iv esq kc qc mp'));

function each<V>(list: string, value: V): [string, V][] {
  return words(list).map((word) => [word, value]);
}

/** Words of a list in white space. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Name times of the week and year, which are no part of a role: `On Monday President Biden`. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
   november december yesterday today tomorrow week month year morning afternoon evening night spring summer autumn winter`),
);
