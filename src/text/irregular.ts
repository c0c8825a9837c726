/**
 * English forms that no rule of endings brings back to their word: the base form, then its others. Left out are
 * forms that are mostly another word ("left", "bound", "ground", "wound", "lay", "bore", "born", "lives", "leaves").
 */
const ENGLISH = `arise arose arisen;awake awoke awoken;beat beaten;begin began begun;bend bent;bite bit bitten;bleed bled;
blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;
choose chose chosen;cling clung;creep crept;deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;
drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;
fly flew flown;forbid forbade forbidden;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;
freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hang hung;hear heard;hide hid hidden;
hold held;keep kept;kneel knelt;know knew known;lead led;lean leant;leap leapt;learn learnt;lend lent;lose lost;
make made;mean meant;meet met;mistake mistook mistaken;outgrow outgrew outgrown;overcome overcame;oversee oversaw overseen;
overtake overtook overtaken;overthrow overthrew overthrown;pay paid;prove proven;ride rode ridden;ring rang rung;
rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shine shone;
shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;sow sown;
speak spoke spoken;spend spent;spin spun;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;
strike struck stricken;strive strove striven;swear swore sworn;sweep swept;swell swollen;swim swam swum;swing swung;
take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undergo underwent undergone;
understand understood;undertake undertook undertaken;wake woke woken;wear wore worn;weave wove woven;weep wept;
win won;withdraw withdrew withdrawn;withhold withheld;withstand withstood;write wrote written;
man men;woman women;child children;foot feet;tooth teeth;goose geese;mouse mice;louse lice;ox oxen;wife wives;
wolf wolves;knife knives;thief thieves;half halves;shelf shelves;loaf loaves;calf calves;
analysis analyses;crisis crises;hypothesis hypotheses;thesis theses;diagnosis diagnoses;criterion criteria;
phenomenon phenomena;bacterium bacteria;fungus fungi;nucleus nuclei;radius radii;index indices;matrix matrices;
vertex vertices;appendix appendices;alumnus alumni;stimulus stimuli;larva larvae;formula formulae;alga algae`;

const BASES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([["en", bases(ENGLISH)]]);

/** The word that an irregular form belongs to: "took" to "take"; the form itself where it is regular. */
export function baseForm(form: string, language: string): string {
  return BASES.get(language)?.get(form) ?? form;
}

function bases(table: string): Map<string, string> {
  return new Map(
    table.split(";").flatMap((line) => {
      const [base = "", ...others] = line.trim().split(/\s+/u);
      return others.map((other): [string, string] => [other, base]);
    }),
  );
}
