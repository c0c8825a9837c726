import { z } from "zod";

const ONE_LINE = "wanted one line of text";
const DATE = "wanted a date as 2023, 2023-05 or 2023-05-17";
const LANGUAGE = "wanted a BCP 47 code such as en, pt-BR or zh-Hant";
const ADDRESS = "wanted a web address that begins with https:// or http://";
const PAGES = "wanted the paragraph with which each page begins, as in [1, 4, 9]";

const oneLine = z
  .string(ONE_LINE)
  .trim()
  .min(1, ONE_LINE)
  .max(500, "wanted at most 500 characters")
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, ONE_LINE);

/** What a front matter may say. Every value comes as the string that stands there: `date: 2023` isn't a number. */
export const frontMatterSchema = z.strictObject({
  title: oneLine.optional(),
  publisher: oneLine.optional(),
  author: oneLine.optional(),
  date: z.string(DATE).refine(isDate, DATE).optional(),
  language: z
    .string(LANGUAGE)
    .refine(isLanguage, LANGUAGE)
    .transform((code) => Intl.getCanonicalLocales(code)[0] ?? code)
    .optional(),
  url: z.string(ADDRESS).refine(isWebAddress, ADDRESS).optional(),
  licence: oneLine.optional(),
  pages: z
    .array(
      z
        .string(PAGES)
        .regex(/^[1-9]\d{0,8}$/u, PAGES)
        .transform(Number),
      PAGES,
    )
    .min(1, PAGES)
    .optional(),
});

/** A day, month or year that there is. */
function isDate(text: string): boolean {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text)) return true;
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Well-formed, and with two or three letters for the language itself, as all registered ones have. */
function isLanguage(code: string): boolean {
  try {
    return new Intl.Locale(code).language.length <= 3;
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text);
}
