import { primaryLanguage } from "./words.ts";

/**
 * Abbreviations whose full stop is not the end of a sentence, without that full stop and without the spaces
 * within ("z.B"). Written as they are: `Sat.` is a day, `sat.` ends a sentence. In languages that this file
 * doesn't name, those of every language still hold.
 */
interface Abbreviations {
  /** A name or the rest of the sentence must follow: `Gen. Raziq`. */
  readonly always: string;
  /** The sentence goes on unless the next word opens one: `Apple Inc. said`, `Apple Inc. The firm`. */
  readonly often: string;
  /** The sentence goes on where a number or a letter follows: `No. 5`, `p. iv`, but `No. He did not.` */
  readonly number: string;
}

const EVERY_LANGUAGE: Abbreviations = {
  always: `Mr Mrs Ms Messrs Mx Dr Drs Prof Rev Fr Hon Pres Gov Sen Sens Rep Reps Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm
    Sgt Cpl Pvt Brig Det Supt Insp Amb Sec Mgr Msgr Mme Mlle vs v e.g i.e cf viz approx ca resp incl esp eg ie Ing Dipl`,
  often: `Inc Ltd Co Corp Bros Jr Sr St Mt Ft Ave Blvd Rd Dept Univ Assn Intl Natl Gmbh al est Ph.D M.D
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`,
  number: `no nos nr p pp vol vols ch chap fig figs sect art arts para paras pt eq ver op tab ref res doc ex s l ll n c`,
};

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  de: {
    always: `Hr Fr Frl Frhr Hrn hrsg vgl geb gest sog inkl exkl evtl ggf bzw bzgl einschl mind rd z.B h.c d.h i.d.R u.a o.ä
       s.o s.u m.E z.T z.Zt i.S.v i.V.m Tel St Dipl.-Ing zzgl abzgl ehem gem lt`,
    often: "Jh Jhd Chr v.Chr n.Chr Str Mio Mrd Tsd u.U jr Std max min",
    number: "Abs Art Nr Nrn Bd Bde Kap Ziff Rn Rdnr Anm Abb Lit Aufl",
  },
  fr: {
    always: "M MM Mmes Mlles Me Pr Ste env cf p.ex c.-à-d c.à.d av apr éd dir trad",
    often: "J.-C apr.J.-C av.J.-C bd boul hab",
    number: "art al chap fig p pp t vol n num par",
  },
  es: {
    always: "Sr Sra Sres Srta Dra D Dña Ud Uds Vd Gral Cnel Tte Lic p.ej EE v.gr aprox Excmo Mons",
    often: "UU EE.UU a.C d.C S.A Av Avda Cía",
    number: "núm núms pág págs art arts cap vol fig tel",
  },
  it: {
    always: "Sig Sigg Sig.ra Dott Dott.ssa Avv On Gen Col Mons es ad.es p.es",
    often: "a.C d.C S.p.A s.r.l",
    number: "n nn pag pagg art artt cap fig vol",
  },
  pt: {
    always: "Sr Sra Srs Dra Exmo Exma V.Exa p.ex Gal Cel D",
    often: "a.C d.C S.A Av Ltda Cia",
    number: "n núm pág págs art arts cap fig vol",
  },
  nl: {
    always: "dhr mevr mw drs ir mr prof dr bijv d.w.z o.a m.b.t m.n t.o.v i.p.v nl resp",
    often: "v.Chr n.Chr jr bv",
    number: "nr nrs art blz hfst fig par",
  },
  pl: {
    always: "dr prof gen płk ppłk mjr kpt por ks św ul pl np m.in tzn tj tzw inż mgr red",
    often: "r w n.e tys mln mld zł im ok",
    number: "nr s str art ust rozdz t poz",
  },
  ru: {
    always: `т.е т.к т.н т.наз ул пр просп пер пл наб ген полк подп лейт кап проф акад доц канд св см
      ср напр тов г-жа гр ок изд ред сост наст греч лат англ`,
    often: "г гг в вв н.э руб коп тыс млн млрд долл чел кв обл р-н им",
    number: "стр с п пп ст гл рис табл д корп т ч № вып",
  },
  uk: {
    always: "т.е вул просп пл ген проф акад св див напр пор ред",
    often: "р рр ст н.е ім грн тис млн млрд обл",
    number: "с стор п пп ст гл рис табл т ч",
  },
  el: { always: "κ κα κος κκ Δρ π.χ δηλ βλ αγ", often: "π.Χ μ.Χ εκ δισ", number: "αρ σελ σ τ τεύχ" },
  ar: { always: "د أ أ.د م.م ص.ب", often: "م هـ ه ق.م ب.م", number: "ص ج ط رقم" },
  hi: { always: "डॉ प्रो श्री सुश्री पं", often: "ई", number: "सं पृ" },
  tr: {
    always: "Dr Doç Yrd Av Sn Prof Gen Alb Bnb örn bkz",
    often: "M.Ö M.S Ltd Şti",
    number: "No s md",
  },
};

/** Languages that write a full stop after an ordinal number: `am 3. Oktober`. */
const ORDINALS: ReadonlySet<string> = new Set(
  "de da nb nn no is fi et lv cs sk sl hr sr bs hu pl tr".split(" "),
);

export type AbbreviationKind = keyof Abbreviations;

const tables = new Map<string, ReadonlyMap<string, AbbreviationKind>>();

/** What is known of a word that stands before a full stop, or null. `GEN` counts as `Gen`, and `Vgl` as `vgl`. */
export function abbreviationKind(word: string, language: string): AbbreviationKind | null {
  const table = tableOf(primaryLanguage(language));
  const first = word.charAt(0);
  const rest = word.slice(1);
  if (rest === "") return table.get(word) ?? null;
  const shouted = word === word.toUpperCase() ? table.get(first + rest.toLowerCase()) : undefined;
  return table.get(word) ?? shouted ?? table.get(first.toLowerCase() + rest) ?? null;
}

export function hasOrdinals(language: string): boolean {
  return ORDINALS.has(primaryLanguage(language));
}

function tableOf(language: string): ReadonlyMap<string, AbbreviationKind> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const table = new Map<string, AbbreviationKind>();
  const own = Object.hasOwn(BY_LANGUAGE, language) ? BY_LANGUAGE[language] : undefined;
  for (const list of own === undefined ? [EVERY_LANGUAGE] : [EVERY_LANGUAGE, own]) {
    for (const kind of ["always", "often", "number"] as const) {
      for (const word of list[kind].split(/\s+/u)) table.set(word, kind);
    }
  }
  tables.set(language, table);
  return table;
}
