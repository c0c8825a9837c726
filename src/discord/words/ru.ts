import type { Words } from "./words.ts";

const number = new Intl.NumberFormat("ru");
const plural = new Intl.PluralRules("ru");

function count(n: number, one: string, few: string, many: string): string {
  const rule = plural.select(n);
  return `${number.format(n)} ${rule === "one" ? one : rule === "few" ? few : many}`;
}

const reports = (n: number) => count(n, "доклад", "доклада", "докладов");
const paragraphs = (n: number) => count(n, "абзац", "абзаца", "абзацев");
const words = (n: number) => count(n, "слово", "слова", "слов");

export const ru = {
  locale: "ru",
  ask: {
    says: "В источнике сказано",
    maySay: "Возможно, источник отвечает на это",
    doesNotSay: "В докладе этого нет",
    nothingNear: "Ничего близкого к этому вопросу в докладах нет.",
    nearest: "Доклады на это не отвечают. Ближайшие отрывки:",
    seeAlso: "См. также",
    emphasis: "выделено нами",
    noPhrase:
      "Слова в кавычках нигде так не стоят. Чем цитата отличается, скажут */check* и *Проверить цитату*.",
    noQuestion: "Вопроса не было.",
    noSuchReport: (id) => `Доклада ${id} нет. Список докладов: /reports.`,
    otherLanguage: (asked, own) =>
      `Язык вопроса — ${asked}, язык текста — ${own}. Попробуйте спросить на языке текста.`,
    otherScript: (asked, own) =>
      `Письмо вопроса — ${asked}, язык текста — ${own}. Попробуйте спросить на языке текста.`,
    frontMatter: { title: "Заглавие", publisher: "Издатель", author: "Автор", date: "Дата" },
    nearlyTheSame: (labels) => `почти то же в ${labels}`,
    question: "Вопрос",
    frontMatterOf: (report) => `из описания ${report}`,
    searchedAs: (typed, as, others) =>
      `Искали ${as}: имени ${typed} в докладах нет${others.length === 0 ? "" : `; оно может значить и ${others.join(", ")}`}.`,
    noMore: "Других отрывков к этому вопросу нет.",
  },
  place: {
    paragraph: (n) => `¶${n}`,
    paragraphs: (first, last) => `¶${first}–${last}`,
    heading: (n) => `заголовок ${n}`,
    credit: "источник",
  },
  pages: (first, last) => (first === last ? `с. ${first}` : `с. ${first}–${last}`),
  card: {
    part: (part, parts) => `часть ${part} из ${parts}`,
    cutBefore: "⋯ отрывок начинается раньше",
    cutAfter: "⋯ отрывок продолжается",
    moved: "Когда это цитировали, слова стояли под другим номером; теперь они здесь.",
    revised: "Доклад с тех пор изменён: вот его нынешние слова.",
    sharedBy: (mention) => `поделился(-ась) ${mention}`,
    source: "Источник",
  },
  button: {
    show: "Показать",
    share: "Поделиться",
    remove: "Удалить",
    more: "Ещё отрывки",
    rest: "Дальше ▾",
    previousPart: "▴ Назад",
    beginning: "начало",
    end: "конец",
    reports: "Доклады",
    next: "Вперёд ▶",
    previous: "◀ Назад",
  },
  quote: {
    nothing: (typed) =>
      `Нет отрывка со словами «${typed}». Введите несколько слов из него, номер абзаца или адрес.`,
    noReference: "Ссылка слишком длинная для карточки.",
  },
  reports: {
    title: (n) => reports(n),
    line: (ofParagraphs, ofWords, language) =>
      `${paragraphs(ofParagraphs)} · ${words(ofWords)} · ${language}`,
    choose: "Выберите доклад для чтения",
    page: (page, pages) => `страница ${page} из ${pages}`,
    gone: (id) => `Доклада ${id} здесь больше нет.`,
    refused: "⚠ Файлы изменились, но прочесть изменения не удалось. Здесь доклады, какими они были до этого.",
    inFile: (file, line) => (line === null ? file : `${file}, строка ${number.format(line)}`),
    moreRefused: (n) => `и ещё ${count(n, "ошибка", "ошибки", "ошибок")}`,
  },
  about: {
    what: "Verbatim отвечает на вопросы о докладах отрывками из них.",
    promise:
      "Каждая цитата вырезана из текста источника и стоит с номером своего абзаца. Ничего не сочиняется, не пересказывается и не сокращается молча; если в докладах ответа нет, так и говорится.",
    how: [
      "**/ask**: задать вопрос и получить абзац с ответом.",
      "**/quote**: найти отрывок по словам или номеру и привести его в обсуждении.",
      "**/check**: говорят ли доклады именно это, слово в слово.",
      "**/actor**: кто это, по любому из имён, предложениями из докладов.",
      "**/map**: картинка, кто с кем упоминается.",
      "**/reports**: что есть, и чтение.",
      "Правый щелчок по сообщению → Приложения → Найти в докладах или Проверить цитату: поискать написанное кем-то или проверить, верно ли он цитирует.",
    ].join("\n"),
    revision: (version, ofReports, ofParagraphs, revision) =>
      `Verbatim ${version} · ${reports(ofReports)}, ${paragraphs(ofParagraphs)} · собрание ${revision}`,
  },
  find: {
    noWords: "В этом сообщении нет слов для поиска.",
  },
  check: {
    verbatim: "Дословно: в источнике сказано именно так",
    verbatimWithGaps: "Дословно, с пропусками",
    omittedNegation: "⚠ В пропущенном есть отрицание: прочтите его, прежде чем полагаться на цитату.",
    omittedLong: "⚠ Пропущено больше, чем приведено вокруг.",
    omitted: "здесь пропущено:",
    altered: "Изменено: в источнике другие слова",
    touches: (what) => `⚠ Различие касается: ${what.join(", ")}.`,
    touched: { negation: "отрицания", number: "числа или даты", name: "имени" },
    legend: "~~зачёркнуто~~: слова источника, которых нет · **жирно**: слова, которых там нет в источнике",
    spliced: (pieces) =>
      `Составлено: ${count(pieces, "отрывок", "отрывка", "отрывков")} из разных мест выданы за один`,
    absent: "В докладах этого нет",
    nearest: "Таких слов в докладах нет. Ближайшие отрывки:",
    nothingNear: "Ничего близкого к этим словам в докладах нет.",
    nearestIs: "ближе всего: ",
    short: { verbatim: "дословно", altered: "изменено", spliced: "составлено", absent: "нет в докладах" },
    several: (n) => count(n, "цитата", "цитаты", "цитат"),
    more: (n) =>
      `Ещё ${count(n, "цитата не показана", "цитаты не показаны", "цитат не показано")}: проверьте по одной через /check.`,
    typography: (kinds) => `отличается только: ${kinds.join(", ")}`,
    typographyKinds: {
      "soft hyphens": "мягкие переносы",
      "quotation marks": "вид кавычек",
      apostrophes: "вид апострофов",
      dashes: "вид тире",
      "white space": "пробелы или переносы строк",
      "letter case": "регистр букв",
      "Unicode form": "форма Юникода",
      "quotation marks around the whole": "кавычки вокруг",
      "ellipsis at an end": "многоточие с краю",
    },
    alsoIn: (places) => `также в ${places}`,
    few: (n) =>
      `Столь немногие слова мало что доказывают; в докладах они встречаются ${count(n, "раз", "раза", "раз")}.`,
    asSaid: "Стоит там, где было указано.",
    notAsSaid: (place) => `В указанном месте (${place}) этого нет.`,
    noSuchPlace: "Указанного места в докладах нет.",
    noWords: "В этом сообщении нет слов для проверки.",
  },
  actor: {
    aspects: {
      introduced: "кто это",
      wants: "чего хочет",
      does: "что делает",
      suffers: "что терпит",
      with: "с кем и против кого",
    },
    alsoNamed: (names) => `в докладах: ${names}`,
    partOf: (names) => `входит в: ${names}`,
    parts: (names) => `в составе: ${names}`,
    where: (mentions, own, of) =>
      `${count(mentions, "упоминание", "упоминания", "упоминаний")}, абзацы: ${number.format(own)} из ${number.format(of)}`,
    otherReports: (n) => `и ещё ${reports(n)}`,
    searchedAs: (typed) => `Искали «${typed}»: такого имени в докладах нет.`,
    searchedInside: (typed) => `Искали «${typed}»: в докладах это стоит только внутри более длинных имён.`,
    searchedTypo: (typed, name) => `Искали «${typed}», понято как «${name}».`,
    mayAlsoMean: "Те же слова могут означать:",
    nothingOn: (aspect) => `На «${aspect}» предложений не нашлось.`,
    noSentence: "Ни одно предложение не говорит об этом; все упоминания — по кнопке.",
    onlyAspect: (aspect) => `Только: ${aspect}`,
    shown: (first, last, of) =>
      first === last ? `отрывок ${first} из ${of}` : `отрывки ${first}–${last} из ${of}`,
    further: (n) => `Ещё ${number.format(n)} ▶`,
    all: "Всё",
    summary: "Сводка",
    mentions: "Все упоминания",
    company: "С кем",
    map: "Картинка",
    inContext: "Показать отрывок на его месте",
    mentionsOf: (name) => `Все упоминания: ${name}`,
    companyOf: (name) => `С кем упоминается ${name}`,
    nobody: "Ни в одном абзаце рядом никто другой не назван.",
    shares: (sentences, own) =>
      [
        ...(sentences === 0 ? [] : [count(sentences, "предложение", "предложения", "предложений")]),
        paragraphs(own),
      ].join(" · "),
    chooseCompanion: "Показать отрывки, где названы оба",
    pair: (one, other) => `${one} и ${other}`,
    neverBoth: "Нет абзаца, где названы оба.",
    editors: "помета редактора, с обоснованием",
    unknown: (typed) => `Действующего лица «${typed}» нет.`,
    nearest: "Ближайшие имена:",
    stands: (n) => `Но эти слова есть в тексте: ${count(n, "предложение", "предложения", "предложений")}`,
    standsFirst: (n) => `первые ${number.format(n)}`,
    standsNowhere: "Этих слов в докладах тоже нет.",
    noActors:
      "Действующие лица этих докладов ещё никем не названы. Это делается в файле `actors.yaml` рядом с докладами: `npm run -s verbatim -- actors suggest` предложит записи, а README в той же папке говорит, как их писать.",
    gone: "Этого действующего лица среди названных больше нет.",
    sameTwice: "Оба имени означают одно и то же лицо.",
  },
  map: {
    title: "Кто с кем упоминается",
    titleOf: (name) => `Кто упоминается рядом: ${name}`,
    how: "Линия соединяет тех, кого называет один абзац; чем больше абзацев, тем она толще. Числа — упоминания. Стрелки — пометы редактора, каждая с обоснованием.",
    left: (actors, pairs) =>
      `Не показаны: ${count(actors, "лицо", "лица", "лиц")}, ${count(pairs, "слабая линия", "слабые линии", "слабых линий")}.`,
    numbered: (list) => `На картинке под номерами: ${list}`,
    sameParagraph: "в одном абзаце",
    choose: "Показать отрывки за линией",
    nobody: "Ни один абзац не называет двух лиц: рисовать нечего.",
    alt: (n) => `Кто с кем упоминается, ${count(n, "лицо", "лица", "лиц")}.`,
    altEdge: (one, other, own) => (own === 0 ? `${one} и ${other}` : `${one} и ${other}: ${paragraphs(own)}`),
    altRelation: (from, kind, to) => `${from} — ${kind} — ${to}`,
    altMore: (pairs) => `И ещё ${count(pairs, "пара", "пары", "пар")}.`,
    shares: (own) => paragraphs(own),
  },
  refusal: {
    failed: (id) => `Что-то пошло не так. В журнале это ${id}.`,
    stale: "Эта кнопка — от более ранней версии бота. Спросите, пожалуйста, ещё раз.",
    notYours: "Удалить это может только спросивший или тот, кто управляет здесь сообщениями.",
    mayNotPost: "Здесь вам нельзя публиковать через это приложение. Текст выше можно скопировать.",
    unknownCommand: "Такой команды больше нет. Перезапустите Discord, чтобы увидеть нынешние.",
    gone: "Этого в докладах больше нет.",
  },
} satisfies Words;
