import { lexicon, type Lexicon } from "../../text/words.ts";

/** What a sentence may tell of an actor. */
export const ASPECTS = ["introduced", "wants", "does", "suffers", "with"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The words of a language by which a mention's part in a sentence is told; `forms`, `ambiguous` and `verbs` are forms, the others stems. */
export interface Cues {
  readonly lexicon: Lexicon;
  readonly forms: {
    readonly auxiliaries: ReadonlySet<string>;
    readonly determiners: ReadonlySet<string>;
    readonly subordinators: ReadonlySet<string>;
    readonly coordinators: ReadonlySet<string>;
    /** Those that may stand between a subject and its verb and don't end in -ly. */
    readonly adverbs: ReadonlySet<string>;
    readonly prepositions: ReadonlySet<string>;
    /** Prepositions of what is turned against someone. */
    readonly against: ReadonlySet<string>;
    /** Prepositions of what is done together or between. */
    readonly among: ReadonlySet<string>;
    /** Of the person, and of the thing or group, that a sentence goes on about. */
    readonly he: ReadonlySet<string>;
    readonly they: ReadonlySet<string>;
  };
  /** Forms that may be a verb or a noun ("attack", "attacks"), and those that are a verb wherever they stand. */
  readonly ambiguous: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly wants: ReadonlySet<string>;
  /** What a subject has to bear: "faces", "lacks". */
  readonly bears: ReadonlySet<string>;
  /** What is done to an object: "kill", "weaken". */
  readonly harms: ReadonlySet<string>;
  /** What is a threat "to" someone. */
  readonly threats: ReadonlySet<string>;
  readonly relates: ReadonlySet<string>;
}

const ENGLISH = {
  auxiliaries: `is are was were be been being am has have had having do does did will would shall should can could may
    might must cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't`,
  determiners: `the a an this that these those its their his her our my your some any no each every all both many
    several most other another few`,
  subordinators: `while whereas although though because since that which who whom whose when if after before until where
    whereby so unless whether`,
  coordinators: `and or but nor`,
  adverbs: `now also not often then soon never still only even always again later already once further`,
  prepositions: `about above across after along amid among amongst around as at before behind below beneath beside beyond despite down
    during except for from in inside into like near off on onto out outside over past per regarding since through
    throughout to toward towards under upon via within without including concerning following according`,
  against: `against despite upon on over`,
  among: `between with alongside`,
  he: `he she his her him hers`,
  they: `they it their its them theirs`,
  verbs: `accept accuse achieve acquire act adapt add address adhere adopt affect aggravate aim allow ally announce appear
    appoint approve argue arrest arrive ask assume attack attempt attend attract avoid back ban become begin
    believe belong blame block bomb break bring build buy call capture carry cause cease challenge change choose
    claim clash collapse combat come command commit compete complain concede conclude condemn conduct confirm
    conflict conquer consider consist contain continue contribute control cooperate counter create criticise
    criticize crush cut damage deal declare decline defeat defect defend demand demonstrate deny depend deploy
    describe destroy detain develop die differ diminish disagree discover discuss dislike dispute divide draw
    drive earn elect eliminate emerge employ enable encourage end endorse enforce engage enjoy ensure enter
    escape establish exchange execute exist expand expect expel explain exploit explore express extend face fail
    fall favor favour fear feel fight finance find flee follow force form foster fuel fund gain gather generate
    get give go govern grant grow guard hand happen harm hate help hide hinder hire hit hold hope host hunt
    identify ignore implement impose improve include increase indicate influence inform inherit insist intend
    intensify introduce invade invest invite issue jail join keep kill know lack launch lay lead learn leave
    lend let lie lift limit link live look lose love maintain make manage march marry mean meet mention merge
    move murder name need negotiate nominate note offer open operate oppose order organise organize oust
    overthrow own pay perform permit persuade plan play pledge point pose possess praise prefer prepare present
    press pressure prevent produce prohibit promise promote propose protect protest prove provide provoke
    publish punish pursue push put quit raid raise reach react read rebel receive recognise recognize recruit
    reduce reflect refuse regard reiterate reject rejoin relate release rely remain remove replace reply report
    represent request require rescue resign resist respond rest restore retain retaliate retreat return reveal
    rise rule run save say see seek seem seize sell send separate serve set settle share shift shoot show shut
    sign speak spend split spread stage stand start state stay steal stimulate stop strengthen strike strive
    struggle study succeed suffer suggest supply support suppress surrender survive suspect suspend sustain
    swear take talk target teach tell tend threaten thwart torture trade train transform travel treat tried
    trust try turn undergo undermine understand unite urge use utter vanish visit voice vote vow wage wait walk
    want warn watch weaken welcome widen win withdraw wonder work worsen write`,
  pasts: `beat beaten became began begun bought broke brought built came caught chose chosen cut drew driven drove fell
    fled flew forgave forgot fought found gave given gone got grew held hid hidden hit kept knew known laid led
    left lent lost made meant met overcame overthrew paid put quit ran risen rode rose said sat saw seen sent
    set shook shot showed shown shut sold spent split spoke spread stole stood struck swept swore sworn taken
    taught thought threw thrown told took understood went withdrew won wore written wrote`,
  wants: `seek sought aim want goal intend intention plan hope ambition ambitious agenda pursue desire strive demand
    wish aspire aspiration vision ideology favour favor advocate purpose objective adhere prefer 
    insist determined dream mission principle`,
  bears: `face suffer lose lost lack struggle fail failure difficult difficulty unable backfire
    insufficient weak weaken weakness crisis die died death killed`,
  harms: `kill fight fought combat counter attack strike struck weaken diminish defeat target crush force threaten
    pressure capture arrest destroy oust overthrow oppose resist condemn reject ban sanction undermine challenge harm
    damage blame accuse bomb raid expel suppress contain invade punish besiege thwart eliminate dislodge detain execute
    torture murder beat beaten hit persecute exile drive drove driven recruit denounce criticise criticize rescue wound
    injure imprison jail betray abandon thwarted hurt`,
  threats: `threat danger challenge risk blow damage setback harm`,
  relates: `ally allied alliance together jointly joint unite united cooperate cooperation collaborate join partner
    partnership support conflict dispute rift split rival rivalry hostile hostility clash fight fought war compete
    competition enemy adversary oppose opposition against divide quarrel feud friend friendship marry married treaty
    negotiate defect influence influenced protect protection sympathy loyal loyalty`,
};

const cache = new Map<string, Cues | null>();

/** The cues of a language (a primary subtag), or null where no list is known and position has to do. */
export function cuesOf(language: string): Cues | null {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const made = language === "en" ? compile(lexicon("en")) : null;
  cache.set(language, made);
  return made;
}

function words(list: string): string[] {
  return list.split(/\s+/u).map((word) => word.replace("'", ""));
}

function compile(own: Lexicon): Cues {
  const forms = (list: string) => new Set(words(list));
  const stems = (list: string) => new Set(own.words(list).map((word) => word.stem));
  return {
    lexicon: own,
    forms: {
      auxiliaries: forms(ENGLISH.auxiliaries),
      determiners: forms(ENGLISH.determiners),
      subordinators: forms(ENGLISH.subordinators),
      coordinators: forms(ENGLISH.coordinators),
      adverbs: forms(ENGLISH.adverbs),
      prepositions: new Set([
        ...forms(ENGLISH.prepositions),
        ...forms(ENGLISH.against),
        ...forms(ENGLISH.among),
        "by",
      ]),
      against: forms(ENGLISH.against),
      among: forms(ENGLISH.among),
      he: forms(ENGLISH.he),
      they: forms(ENGLISH.they),
    },
    ambiguous: new Set(words(ENGLISH.verbs).flatMap((verb) => [verb, inflected(verb, "s")])),
    verbs: new Set([
      ...words(ENGLISH.pasts),
      ...words(ENGLISH.verbs).flatMap((verb) => [inflected(verb, "ed"), inflected(verb, "ing")]),
    ]),
    wants: stems(ENGLISH.wants),
    bears: stems(ENGLISH.bears),
    harms: stems(ENGLISH.harms),
    threats: stems(ENGLISH.threats),
    relates: stems(ENGLISH.relates),
  };
}

/** A regular verb's form, as English spells it: tries, tried; stops, stopping; ties, tying. */
function inflected(verb: string, ending: "s" | "ed" | "ing"): string {
  if (ending === "s") {
    if (/(?:[sxz]|[cs]h|o)$/u.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  }
  if (
    /^(?:[^aeiou]*[aeiou][bdgklmnprt])$/u.test(verb) ||
    /^(?:admit|commit|compel|expel|permit|prefer|refer|transfer|occur|rebel|begin)$/u.test(verb)
  ) {
    return `${verb}${verb.at(-1) ?? ""}${ending}`;
  }
  if (verb.endsWith("e"))
    return (ending === "ing" ? verb.slice(0, -1).replace(/i$/u, "y") : verb.slice(0, -1)) + ending;
  if (ending === "ed" && /[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb + ending;
}
