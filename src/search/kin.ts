import type { Lexicon } from "../text/words.ts";

/**
 * English words of one root or sense that neither endings nor letters bring together: what someone does and the
 * noun of it, a country and its people. Each word of a line is kin to the others.
 */
const ENGLISH = `die death dead deceased;born birth;live life;strong strength;long length;high height;deep depth;wide width;
young youth;hot heat;speak speech;choose choice;lose loss;sell sale;buy purchase;think thought;know knowledge;
believe belief;prove proof;fly flight;weigh weight;succeed success;grow growth;give gift;sing song;see sight view;
advise advice;behave behavior;marry marriage wedding wife husband;kill death;able ability;free freedom;wise wisdom;
king kingdom;science scientist scientific;write author writer;war military;begin start;
city urban;sea marine maritime;moon lunar;sun solar;star stellar;mind mental;body physical bodily;law legal;
year annual annually yearly;day daily;month monthly;week weekly;mother maternal;father paternal;
france french;spain spanish;britain british uk;england english;germany german;poland polish;turkey turkish;
greece greek;netherlands dutch;switzerland swiss;denmark danish;sweden swedish;ireland irish;wales welsh;
scotland scottish;finland finnish;norway norwegian;iceland icelandic;thailand thai;philippines filipino;
china chinese;japan japanese;portugal portuguese;iraq iraqi;israel israeli;pakistan pakistani;
afghanistan afghan;europe european;america american us usa;
movie film;car automobile vehicle;doctor physician;illness disease sickness;teacher instructor;
percentage percent;amount number;cause lead result;create develop found establish;happen occur;enable allow;
purpose aim goal;biggest largest greatest;smallest least;job occupation profession work;salary pay wage;
area region;kid child;end finish;help aid assist;big large;quick fast rapid;use utilize employ;need require;
show demonstrate;part component;name call title know`;

/** How far kin counts towards the word asked for, as likeness of letters does: 0-1. */
export const KINSHIP = 0.7;

/** The stems that are kin to a stem, in a language; none where no table is known. */
export function kin(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  if (lexicon.language !== "en") return found;
  for (const line of ENGLISH.split(";")) {
    const stems = lexicon.words(line).map(({ stem }) => stem);
    for (const stem of stems) {
      const others = found.get(stem) ?? new Set<string>();
      found.set(stem, others);
      for (const other of stems) if (other !== stem) others.add(other);
    }
  }
  return found;
}
