import { fold } from "../text/fold.ts";
import type { Lexicon, Word } from "../text/words.ts";

/**
 * What a question asks for. The ranking learns for each kind how much it says that a sentence holds a
 * number, a date, a name and so on that the question doesn't.
 */
export const KINDS = [
  "who",
  "when",
  "where",
  "why",
  "how many",
  "how",
  "definition",
  "yes or no",
  "what",
] as const;
export type Kind = (typeof KINDS)[number];

/** The words by which a language asks and answers; the first pattern that fits names the kind. */
interface Cues {
  readonly asks: readonly (readonly [Exclude<Kind, "what" | "yes or no">, RegExp])[];
  /** Begins a question that wants a yes or a no. */
  readonly yesOrNo: RegExp;
  /** Words that give a reason, folded. */
  readonly reasons: readonly string[];
  /** Of these the ones that begin the clause with the reason, folded. */
  readonly because: readonly string[];
  /** Words that say what something is, folded. */
  readonly copulas: readonly string[];
  /** Words of a question for a meaning that its answer needn't have, folded. */
  readonly meanings: readonly string[];
  /** Words that lead to a place, folded. */
  readonly places: readonly string[];
  /** Numbers written as words, folded; their value is their place, from 0. */
  readonly numerals: readonly string[];
  readonly largeNumerals: readonly string[];
}

const EN: Cues = {
  asks: [
    [
      "how many",
      /\bhow (?:many|much|tall|large|big|old|far|high|deep|wide|fast|long|often|heavy|hot|cold)\b|\b(?:what|which) (?:(?:was|is|were|are) the )?(?:\w+ )?(?:percent\w*|number|amount|population|proportion|fraction|share|rate|age|length|size|height|cost|price|temperature|quantity|distance|area|ratio|value)\b/u,
    ],
    [
      "when",
      /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|era|period|time|season)s?\b|\bsince what\b|\bhow (?:recently|early|late|soon)\b/u,
    ],
    [
      "where",
      /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:country|countries|city|cities|town|state|place|location|region|continent|island|river|province|county|area|village|street|district|territory|nation)s?\b/u,
    ],
    [
      "why",
      /\bwhy\b|\bhow come\b|\bwhat (?:\w+ )?(?:cause|caused|causes|reason|reasons|led|motivated|prompted)\b|\bfor what (?:reason|purpose)\b|\b(?:reason|purpose|cause) (?:for|of|why)\b/u,
    ],
    [
      "who",
      /\bwho(?:m|se)?\b|\b(?:what|which) (?:\w+ )?(?:person|man|woman|people|king|queen|president|leader|author|actor|actress|scientist|artist|singer|general|emperor|player|director|writer|individual|politician|ruler|pope|philosopher|team|company|organization|organisation|group|band)s?\b/u,
    ],
    ["how", /\bhow\b/u],
    [
      "definition",
      /^(?:what|who)(?: is| are| was| were|'s|’s)(?: an?| the)? (?:[\w'’-]+ ?){1,3}\??$|\bwhat does .* (?:mean|stand for)\b|\b(?:define|definition|meaning)\b/u,
    ],
  ],
  yesOrNo: /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must)\b/u,
  reasons: [
    "because",
    "since",
    "due",
    "cause",
    "caused",
    "causes",
    "causing",
    "reason",
    "reasons",
    "led",
    "leads",
    "leading",
    "result",
    "resulted",
    "resulting",
    "therefore",
    "thus",
    "hence",
    "so",
    "owing",
    "thanks",
    "order",
    "prevent",
    "avoid",
    "allow",
    "ensure",
    "consequently",
  ],
  because: ["because", "due", "owing", "thanks"],
  copulas: ["is", "are", "was", "were", "means", "refers", "denotes", "called", "known", "abbreviated"],
  meanings: [
    "stand",
    "stands",
    "mean",
    "means",
    "meaning",
    "definition",
    "define",
    "defined",
    "acronym",
    "abbreviation",
    "abbreviated",
    "term",
  ],
  places: [
    "in",
    "at",
    "near",
    "from",
    "to",
    "of",
    "into",
    "outside",
    "across",
    "throughout",
    "around",
    "toward",
    "towards",
  ],
  numerals: [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
  ],
  largeNumerals: [
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "trillion",
    "dozen",
    "dozens",
    "half",
    "third",
    "quarter",
    "twice",
    "percent",
  ],
};

const DE: Cues = {
  asks: [
    [
      "how many",
      /\bwie (?:viele?n?|hoch|groß|lang|lange|alt|weit|oft|schnell|tief|schwer|warm)\b|\bwieviele?\b|\bwelche[rnsm]? (?:anzahl|zahl|prozentsatz|anteil|höhe|menge)\b/u,
    ],
    ["when", /\bwann\b|\bwelche[rnsm]? (?:jahr\w*|datum|tag|monat|jahrhundert|zeit\w*)\b|\bseit wann\b/u],
    [
      "where",
      /\b(?:wo|woher|wohin)\b|\bwelche[rnsm]? (?:land|stadt|ort|region|staat|gebiet|provinz|kontinent|insel|fluss)\b/u,
    ],
    ["why", /\b(?:warum|weshalb|wieso|wozu|wofür)\b|\bwelche[rnm]? (?:grund|ursache|zweck)\b/u],
    [
      "definition",
      /^(?:was|wer) (?:ist|sind|war|waren)(?: eine?| der| die| das)? (?:[\p{L}'’-]+ ?){1,3}\??$|\bwas bedeutet\b/u,
    ],
    ["who", /\b(?:wer|wem|wen|wessen)\b/u],
    ["how", /\bwie\b/u],
  ],
  yesOrNo: /^(?:ist|sind|war|waren|hat|haben|hatte|kann|können|wird|werden|gibt|darf|soll)\b/u,
  reasons: [
    "weil",
    "da",
    "wegen",
    "aufgrund",
    "grund",
    "ursache",
    "daher",
    "deshalb",
    "damit",
    "dadurch",
    "fuhrte",
    "fuhrten",
    "folge",
  ],
  because: ["weil", "wegen", "aufgrund"],
  copulas: ["ist", "sind", "war", "waren", "bedeutet", "bezeichnet", "heisst"],
  meanings: ["bedeutet", "bedeuten", "heisst", "steht", "bedeutung", "abkurzung", "begriff"],
  places: ["in", "im", "bei", "aus", "nach", "nahe", "von"],
  numerals: [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "funf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwolf",
  ],
  largeNumerals: [
    "zwanzig",
    "dreissig",
    "hundert",
    "tausend",
    "million",
    "millionen",
    "milliarde",
    "milliarden",
    "prozent",
    "halfte",
    "drittel",
    "dutzend",
  ],
};

const FR: Cues = {
  asks: [
    [
      "how many",
      /\bcombien\b|\bquel(?:le)? (?:est (?:le|la) )?(?:nombre|pourcentage|taux|population|quantité|proportion|prix|taille)\b/u,
    ],
    ["when", /\bquand\b|\b(?:quelle?s?) (?:année|date|jour|mois|siècle|époque|heure|période)s?\b/u],
    [
      "where",
      /(?:^|\s)où(?:\s|$)|\bquelle?s? (?:pays|ville|région|lieu|endroit|continent|île|état|province)s?\b/u,
    ],
    ["why", /\bpourquoi\b|\bquelles? (?:raison|cause)s?\b/u],
    ["definition", /^(?:qu['’]est-ce qu|que signifie|qui est )/u],
    ["who", /\bqui\b/u],
    ["how", /\bcomment\b/u],
  ],
  yesOrNo: /^est-ce\b/u,
  reasons: ["car", "cause", "raison", "puisque", "grace", "afin", "donc", "consequence", "suite"],
  because: ["parce", "car", "grace", "afin"],
  copulas: ["est", "sont", "etait", "etaient", "designe", "signifie"],
  meanings: ["signifie", "signifient", "definition", "acronyme", "terme"],
  places: ["a", "au", "en", "dans", "pres", "de", "vers"],
  numerals: [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
  ],
  largeNumerals: [
    "vingt",
    "trente",
    "cent",
    "cents",
    "mille",
    "million",
    "millions",
    "milliard",
    "milliards",
    "moitie",
    "tiers",
  ],
};

const ES: Cues = {
  asks: [
    [
      "how many",
      /(?:^|\s|¿)cu[aá]nt[oa]s?(?:\s|$)|\bqué (?:porcentaje|número|cantidad|proporción|población)\b/u,
    ],
    ["when", /(?:^|\s|¿)cu[aá]ndo(?:\s|$)|\bqué (?:año|fecha|día|mes|siglo|época)s?(?:\s|$)/u],
    [
      "where",
      /(?:^|\s|¿)(?:a|de)?d[oó]nde(?:\s|$)|\bqué (?:país|ciudad|lugar|región|continente|isla|estado|provincia)(?:es)?(?:\s|$)/u,
    ],
    ["why", /\bpor qué\b|\bporqué\b|\bcuál (?:es|fue) la (?:causa|razón)\b/u],
    [
      "definition",
      /^¿?(?:qué|quién) (?:es|son|era|fue)(?: una?| el| la)? (?:[\p{L}'’-]+ ?){1,3}\??$|\bqué significa\b/u,
    ],
    ["who", /(?:^|\s|¿)(?:a )?qui[eé]n(?:es)?(?:\s|$)/u],
    ["how", /(?:^|\s|¿)c[oó]mo(?:\s|$)/u],
  ],
  yesOrNo: /^¿?(?:es|son|era|fue|ha|han|hay|puede|tiene)\b/u,
  reasons: ["porque", "causa", "razon", "debido", "pues", "gracias", "consecuencia", "motivo"],
  because: ["porque", "debido", "gracias"],
  copulas: ["es", "son", "era", "eran", "fue", "significa"],
  meanings: ["significa", "significan", "definicion", "siglas", "termino"],
  places: ["en", "a", "cerca", "de", "desde", "hacia"],
  numerals: [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
  ],
  largeNumerals: [
    "veinte",
    "treinta",
    "cien",
    "ciento",
    "cientos",
    "mil",
    "miles",
    "millon",
    "millones",
    "mitad",
    "tercio",
  ],
};

const RU: Cues = {
  asks: [
    [
      "how many",
      /(?:^|\s)(?:сколько|скольких|насколько)(?:\s|$)|как(?:ой|ая|ое|ова|ово|ов|ую|им) (?:процент|числ|количеств|дол|населени|численност|площад|длин|высот|температур|возраст)/u,
    ],
    [
      "when",
      /(?:^|\s)когда(?:\s|$)|как(?:ом|ого|ой|ое|ие) (?:год|век|дат|ден|дня|месяц|столети|период|врем)/u,
    ],
    [
      "where",
      /(?:^|\s)(?:где|куда|откуда)(?:\s|$)|как(?:ой|ом|ая|ие|их|ую) (?:стран|город|мест|регион|област|штат|континент|остров|провинци)/u,
    ],
    [
      "why",
      /(?:^|\s)(?:почему|зачем|отчего)(?:\s|$)|как(?:ова|ой|ая|ие|овы) (?:причин|повод)|по какой причине/u,
    ],
    ["definition", /^(?:что такое|кто так(?:ой|ая|ие))(?:\s|$)/u],
    ["who", /(?:^|\s)(?:кто|кого|кому|кем|чей|чья)(?:\s|$)/u],
    ["how", /(?:^|\s)(?:как|каким образом)(?:\s|$)/u],
  ],
  yesOrNo: /\sли\s/u,
  reasons: [
    "потому",
    "поскольку",
    "так",
    "из-за",
    "причина",
    "причиной",
    "поэтому",
    "вследствие",
    "благодаря",
    "чтобы",
    "ради",
  ],
  because: ["потому", "поскольку", "вследствие", "благодаря", "чтобы"],
  copulas: ["это", "является", "являются", "был", "была", "было", "означает"],
  meanings: ["означает", "значит", "расшифровывается", "термин", "аббревиатура"],
  places: ["в", "во", "на", "из", "около", "под", "от", "к"],
  numerals: ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"],
  largeNumerals: [
    "двадцать",
    "тридцать",
    "сто",
    "тысяча",
    "тысяч",
    "тысячи",
    "миллион",
    "миллиона",
    "миллионов",
    "миллиард",
    "миллиардов",
    "половина",
    "треть",
    "процентов",
  ],
};

const AR: Cues = {
  asks: [
    ["how many", /(?:^|\s)(?:كم|بكم)(?:\s|$)|ما (?:هو |هي )?(?:عدد|نسبة|مقدار|حجم)/u],
    ["when", /(?:^|\s)متى(?:\s|$)|(?:أي|اي) (?:عام|سنة|تاريخ|يوم|شهر|قرن)/u],
    ["where", /(?:^|\s)(?:أين|اين)(?:\s|$)|(?:أي|اي) (?:بلد|دولة|مدينة|مكان|منطقة|قارة|ولاية)/u],
    ["why", /(?:^|\s)(?:لماذا|لم)(?:\s|$)|ما (?:هو |هي )?(?:سبب|أسباب)/u],
    ["who", /^من(?:\s|$)/u],
    ["how", /(?:^|\s)كيف(?:\s|$)/u],
  ],
  yesOrNo: /^هل\s/u,
  reasons: ["لان", "لانه", "لانها", "بسبب", "نتيجة", "لذلك", "سبب", "اجل"],
  because: ["لان", "لانه", "لانها", "بسبب"],
  copulas: ["هو", "هي", "يعني", "كان", "كانت"],
  meanings: ["يعني", "تعني", "معني", "اختصار"],
  places: ["في", "من", "الي", "قرب", "علي"],
  numerals: ["صفر", "واحد", "اثنان", "ثلاثة", "اربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
  largeNumerals: ["مئة", "مائة", "الف", "الاف", "مليون", "ملايين", "مليار", "نصف", "ثلث"],
};

const NONE: Cues = {
  asks: [],
  yesOrNo: /(?!)/u,
  reasons: [],
  because: [],
  copulas: [],
  meanings: [],
  places: [],
  numerals: [],
  largeNumerals: [],
};
const CUES: Readonly<Record<string, Cues>> = { en: EN, de: DE, fr: FR, es: ES, ru: RU, ar: AR };

/** What the question asks for, by the language's phrasings; "what" where none fits. */
export function kindOf(question: string, language: string): Kind {
  const cues = CUES[language] ?? NONE;
  const asked = question.trim().toLowerCase();
  for (const [kind, pattern] of cues.asks) {
    if (pattern.test(asked)) return kind === "who" && definition(cues, asked) ? "definition" : kind;
  }
  return cues.yesOrNo.test(asked) ? "yes or no" : "what";
}

function definition(cues: Cues, asked: string): boolean {
  return cues.asks.some(([kind, pattern]) => kind === "definition" && pattern.test(asked));
}

/** Bits of what a word is to an answer. The lowest two are {@link SHAPE}'s capital and acronym. */
export const ROLE = {
  capital: 1,
  acronym: 2,
  number: 4,
  date: 8,
  reason: 16,
  place: 32,
  opening: 64,
  stop: 128,
  copula: 256,
  bracketed: 512,
  because: 1024,
} as const;

/** Looks up what a word can be to an answer: number, month, reason, lead to a place ({@link ROLE} bits). */
export function roles(lexicon: Lexicon): (word: Pick<Word, "form" | "stem">) => number {
  const { language } = lexicon;
  const cues = CUES[language] ?? NONE;
  const table = new Map<string, number>();
  const mark = (words: Iterable<string>, bit: number): void => {
    for (const word of words) table.set(fold(word), (table.get(fold(word)) ?? 0) | bit);
  };
  mark(cues.numerals.slice(2), ROLE.number);
  mark(cues.largeNumerals, ROLE.number);
  mark(cues.reasons, ROLE.reason);
  mark(cues.places, ROLE.place);
  mark(cues.copulas, ROLE.copula);
  mark(cues.because, ROLE.because);
  mark(months(language), ROLE.date);
  // English months don't decline, and two of them are verbs.
  const monthStems =
    language === "en"
      ? []
      : months(language).flatMap((month) => lexicon.words(month).map(({ stem }) => stem));
  const dates = new Set(monthStems);
  return ({ form, stem }) => (table.get(form) ?? 0) | (dates.has(stem) ? ROLE.date : 0);
}

/** Whether a folded form only frames a question for a meaning: "stand for", "definition". */
export function asksMeaning(form: string, language: string): boolean {
  return (CUES[language] ?? NONE).meanings.includes(form);
}

/** The number a numeral writes, up to twenty or so: "three" is "3"; and the numeral of a number. */
export function otherNumeral(form: string, language: string): string | undefined {
  const { numerals } = CUES[language] ?? NONE;
  if (/^\d{1,2}$/u.test(form)) return numerals[Number(form)];
  const value = numerals.indexOf(form);
  return value < 2 ? undefined : String(value);
}

function months(language: string): string[] {
  const names: string[] = [];
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2024, month, 15));
    const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(day);
    const dated = new Intl.DateTimeFormat(language, {
      month: "long",
      day: "numeric",
      timeZone: "UTC",
    }).format(day);
    names.push(
      alone.toLowerCase(),
      ...dated
        .toLowerCase()
        .split(/[\s\d.]+/u)
        .filter((part) => part.length > 2),
    );
  }
  return names;
}
