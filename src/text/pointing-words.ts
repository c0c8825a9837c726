/** The words of a language with which a sentence points back to the one before it. */
interface PointingWords {
  /** Personal and possessive pronouns and demonstratives, in lower case. */
  readonly words: string;
  /** What may stand before them without changing that: `However, they …`. */
  readonly lead?: RegExp;
  /** Openings with one of those words that point to nothing before, or to what follows. */
  readonly except?: RegExp;
}

/** An English verb that says how something is, of an `it` that may stand for nothing. */
const IS =
  "(?:(?:may|might|must|should|can|could|cannot|will|would|has|had) (?:not )?)?(?:is|was|be|been|isn['’]t|wasn['’]t|remains|becomes|became|seems|appears|follows|turns out)(?: not)?";
/** After which it stands for a thing: `It is a decree that …`. */
const A = "(?:an?|the|one)\\b";
/** What one says of doing something: `It is hard to see …`. */
const JUDGED =
  "important|necessary|possible|impossible|difficult|hard|easy|easier|harder|crucial|essential|vital|useful|worth|fair|safe|tempting|clear|time|too early|premature";

export const POINTING_WORDS: Readonly<Record<string, PointingWords>> = {
  en: {
    words: `this that these those it its itself it's he his him himself he's she her hers herself she's they their theirs
      them themselves they're they've such`,
    lead: /^(?:and|but|so|yet|or|nor|however|indeed|thus|also|still|then|instead|moreover|furthermore|therefore|meanwhile|nevertheless|nonetheless|in addition|as a result|for example|at the same time|even so),? /iu,
    except: new RegExp(
      [
        // "It is important to note …", "It should be noted that …", "It is also troubling that …", "It seems that …"
        `[Ii]t ${IS}(?! ${A})(?: (?!${A})[\\w'’-]+){0,4}? (?:that|whether|how|why|if)\\b`,
        `[Ii]t ${IS} (?:\\w+ )?(?:${JUDGED})(?: \\w+)*? (?:to|noting|mentioning|remembering|stressing|recalling)\\b`,
        // "It was in Kabul that …", "It is ISKP that …"
        `[Ii]t ${IS} (?:only |until )?(?:in|on|at|during|under|because|from|through|with|after|before|for|by|[A-Z][\\w-]*)\\b.{0,80}? (?:that|who|which)\\b`,
        "[Tt](?:his|hat) (?:year|month|week|quarter|report|paper|article|study|chapter|book|page|section|document)\\b",
        "[Tt]hese days\\b",
        "[Tt]hose (?:who|whom|whose|that|which)\\b",
        "[Tt]hat (?:the|an?|is to say)\\b",
        "[Hh](?:is|er) (?:Majest|Highness|Excellenc|Holiness|Hono|Royal)",
        "[Ss]uch as\\b",
      ].join("|"),
      "u",
    ),
  },
  de: {
    words: `er sie es ihn ihm ihnen ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dies dieser
      diese dieses diesem diesen jener jene jenes jenem jenen solche solcher solches solchen solchem deren dessen letztere
      letzterer letzteres dadurch dafür dagegen daher damit danach daran darauf daraus darin darüber darum davon dazu
      dabei deshalb deswegen`,
    lead: /^(?:und|aber|doch|auch|so|allerdings|jedoch|zudem|außerdem|dennoch|trotzdem),? (?:\p{L}+ )?(?=[^\s])/iu,
    except:
      /es (?:gibt|gab|handelt|heißt|hieß|folgt|geht um)(?!\p{L})|es (?:ist|war|scheint|wird|wurde|bleibt|muss|sollte|kann)(?!\p{L}).{0,60}?(?:dass|ob| zu )|dies(?:es jahr|er bericht|e studie)/iu,
  },
  fr: {
    words: `il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ceci ça c celui-ci celle-ci ceux-ci celles-ci
      celui celle ceux celles celui-là celle-là ceux-là`,
    lead: /^(?:et|mais|or|ainsi|donc|puis|pourtant|cependant|toutefois|de plus|en outre|en effet),? /iu,
    except:
      /il (?:y a|y avait|faut|fallait|faudra|s['’]agit|s['’]agissait|semble|convient|existe|reste|va de soi|n['’]y a)|il (?:est|était|sera|serait) \p{L}+ (?:que|qu['’]|de|d['’])|c['’](?:est|était) .{1,60}? (?:que|qui|qu['’])|(?:ce|celui|celle|ceux|celles) (?:qui|que|qu['’]|dont)|ce (?:rapport|chapitre|mois)|cette (?:année|semaine|étude)/iu,
  },
  es: {
    words: `él ella ellos ellas ello este esta estos estas esto éste ésta éstos éstas ese esa esos esas eso aquel aquella
      aquellos aquellas aquello su sus dicho dicha dichos dichas tal tales`,
    lead: /^(?:y|pero|sin embargo|además|así|también|por ello|no obstante),? /iu,
    except:
      /est[ea] (?:año|mes|semana|informe|estudio|artículo)|aquell?[oa]?s? que|sus? (?:majestad|santidad|alteza)/iu,
  },
  it: {
    words: `egli ella esso essa essi esse lui lei loro questo questa questi queste quello quella quelli quelle ciò suo sua
      suoi sue tale tali`,
    except: /quest[oa] (?:anno|mese|settimana|rapporto|studio)|quell[oaie] (?:che|di)/iu,
  },
  pt: {
    words: `ele ela eles elas este esta estes estas isto esse essa esses essas isso aquele aquela aqueles aquelas aquilo
      seu sua seus suas tal tais`,
    except: /est[ea] (?:ano|mês|semana|relatório|estudo)|aquel[ea]s? que/iu,
  },
  ru: {
    words: `он она оно они его её ее ему ей им их него неё нее них этот эта это эти этого этой этому этим этих эту тот та те
      того той тому тем тех такой такая такое такие таким такого таких последний последняя последние`,
    lead: /^(?:и|а|но|однако|также|кроме того|тем не менее|поэтому|затем|при этом|в то же время),? /iu,
    except:
      /(?:тот|та|то|те|тех|тем|того|тому),? (?:кто|кого|кому|котор|что)|тем не менее|тем временем|тем самым|(?:его|её|ее|их) (?:величеств|высочеств|святейшеств|превосходительств)|последн\p{L}+ (?:год|месяц|дни|десятилети|раз)/iu,
  },
  uk: {
    words: `він вона воно вони його її їх йому їй їм цей ця це ці цього цієї цьому цим цих цю той та те ті такий така таке
      такі`,
    except: /(?:той|та|те|ті),? (?:хто|котр|який|яка|яке|які|що)/iu,
  },
  ar: {
    words: `هو هي هم هن هما هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك إنه إنها إنهم أنه أنها وهو وهي وهم وهما وهذا وهذه وهؤلاء
      وذلك وتلك فهو فهي فهم فهذا فهذه فذلك فتلك وإنه وإنها لكنه لكنها لكنهم ولكنه ولكنها ولكنهم`,
    except: /(?:هذا|هذه) (?:العام|الأسبوع|الشهر|السنة|التقرير|الدراسة)/u,
  },
};

/** Scripts without spaces between words: what a sentence begins with, and what only looks so. */
export const UNSPACED_POINTING_WORDS: Readonly<Record<string, RegExp>> = {
  zh: /^(?:(?:而|但|但是|然而|因此|所以)，?)?(?:他(?!国|人)|她|它|牠|这|這|那(?!么|麼)|此(?!外)|其(?!他|它|实|實)|该|該)/u,
  ja: /^(?:しかし、?|また、?|そして、?)?(?:これ|それ(?!ぞれ)|あれ|この|その|あの|彼|こうした|そうした|そのような|このような)/u,
};
