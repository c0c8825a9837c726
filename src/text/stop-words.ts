import { ell, hin, ita, nld, pol, por, ron, swe, tha, tur, ukr, vie, zho } from "stopword";

/**
 * Function words and question words of the languages most asked for, chosen by hand: the package's lists
 * hold words that questions turn on (German "Gott" and "Jahr", Arabic "May" and "visit", English "make")
 * and miss others ("did", "does", "whom").
 */
const CHOSEN: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although am among an and any anybody anyone anything are aren't as at
    be became because been before being below between both but by can can't cannot could couldn't did didn't do does
    doesn't doing don't down due during each either else etc every for from further had hadn't has hasn't have haven't
    having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in
    into is isn't it it'd it'll it's its itself just let's like many may me might more most much must mustn't my myself
    neither no nor not of off often on once one's only onto or other others ought our ours ourselves out over own per
    quite rather really s same shall shan't she she'd she'll she's should shouldn't since so some somebody someone
    something such t than that that's the their theirs them themselves then there there's these they they'd they'll
    they're they've this those though through thus to too toward towards under unless until up upon us very via was
    wasn't we we'd we'll we're we've were weren't what what's whatever when when's whenever where where's whereas
    whether which whichever while who who'd who'll who's whoever whom whose why why's will with within without won't
    would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves please tell`,
  de: `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
    beim bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber darum das
    dass davon dazu dein deine dem den denen denn der deren des dessen dich die dies diese diesem diesen dieser dieses
    dir doch dort du durch durfte dürfen ein eine einem einen einer eines er es etwa etwas euch euer für gegen gibt hab
    habe haben hat hatte hatten hätte hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in
    indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener kann kein keine keinem keinen keiner
    konnte konnten können könnte man mehr mein meine mich mir mit mochte möchte muss musste müssen nach nachdem nicht
    nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seines seit sich sie sind so solche
    soll sollen sollte sondern sonst sowie über um und uns unser unter vom von vor während wann war waren warum was
    weder wegen weil welche welchem welchen welcher welches wem wen wenn wer werde werden wessen weshalb wie wieso
    wieviel viele vielen viel will wir wird wo wobei wodurch woher wohin womit wofür worden worin wovon wozu wurde
    wurden würde würden zu zum zur zwar zwischen`,
  fr: `à afin ai ainsi alors après as au aucun aucune aura aurait aussi autre autres aux avait avaient avant avec avez
    avoir avons ayant bien c car ce ceci cela celle celles celui ces cet cette ceux chaque chez combien comme comment
    d dans de depuis des dès donc dont du durant elle elles en encore entre es est et étaient était étant été être eu
    eux fait faire furent fut grâce il ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur
    leurs lors lorsque lui m ma mais malgré me même mêmes mes moi moins mon n ne ni non nos notre nous on ont ou où par
    parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pouvait puis puisque qu quand que quel quelle
    quelles quelque quelques quels qui quoi quoique s sa sans se selon sera serait ses si sien son sont sous soit suis
    sur t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes très tu un une vers vos votre vous y`,
  es: `a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquellos aquello así aun aún
    aunque bajo bien cada casi como cómo con contra cual cuál cuales cuáles cualquier cuando cuándo cuanta cuánta
    cuantas cuántas cuanto cuánto cuantos cuántos cuya cuyas cuyo cuyos de debe deben del desde donde dónde dos
    durante e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta está estaba estaban
    están estar estas este esto estos estuvo fue fueron fuese ha había habían haber hacia han hasta hay he hizo la las
    le les lo los más me mediante mi mí mientras mis mismo misma mismos mismas mucha muchas mucho muchos muy nada ni
    no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco podía podría por porque pudo puede
    pueden pues que qué quien quién quienes quiénes se sea según ser será si sí sido siendo sin sino sobre son su sus
    suya suyo tal también tampoco tan tanto te tenía tiene tienen toda todas todo todos tras tu tú tuvo u un una unas
    uno unos usted y ya yo`,
  ru: `а без более больше будет будто бы был была были было быть в вам вас ваш вдруг ведь весь во вот все всего всех
    вся вы где да даже два для до другой другие его ее ей ему если есть еще ж же за зачем здесь и из или им ими иногда
    их к каждый как какая какие каким каких какова каково каковы какого какое какой какому какую когда кого который
    которая которое которого которой котором которому которую которые которых которым кому конечно кроме кто ку куда
    ли либо лучше между меня мне много может можно мой моя мы на над надо нас наш не него нее ней нельзя нет ни
    нибудь никогда ним них ничего но ну о об однако около он она они оно от откуда очень перед по под после потом
    потому почему почти при про разве с сам свою своей своего свои своих свой себе себя сейчас сколько со совсем так
    такой также такая такие там тебя тем теперь то тогда того тоже той только том тот тут ты у уж уже хотя чего чей чем
    через что чтоб чтобы чуть чья эта эти этих это этого этой этом этот эту я являлся является являются`,
  ar: `في من على إلى الى عن مع هو هي هم هن هما أنا نحن أنت كان كانت كانوا يكون تكون أن إن ان لن لم لا ما ماذا متى أين
    اين كيف كم لماذا هل أي أية من الذي التي الذين اللذين اللتين اللاتي اللواتي هذا هذه هذان هؤلاء ذلك تلك أولئك كل بعض
    قد لقد ثم أو او و ف ب ل ك حتى إذا اذا إذ لو لكن بل بين عند عندما قبل بعد خلال حول ضد دون منذ غير سوى حيث كما أيضا
    ايضا له لها لهم به بها بهم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها عنه عنها ليس ليست تم يتم لدى
    كانوا وقد وهو وهي ولا ولم بما مما عما لما فما ومن وفي وكان وكانت ومع وعلى بن`,
};

const PACKAGED: Readonly<Record<string, readonly string[]>> = {
  el: ell,
  hi: hin,
  it: ita,
  nl: nld,
  pl: pol,
  pt: por,
  ro: ron,
  sv: swe,
  th: tha,
  tr: tur,
  uk: ukr,
  vi: vie,
  zh: zho,
};

/** Words of a language that say nothing about what a question is about, in lower case and unfolded; empty where no list is known. */
export function stopWords(language: string): readonly string[] {
  const chosen = CHOSEN[language];
  return chosen === undefined ? (PACKAGED[language] ?? []) : chosen.split(/\s+/u);
}
