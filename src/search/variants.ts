/** British and American endings, each way; the shorter mustn't be the whole word. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|ful|able|ite|hood)/u, "or"],
  [/(?<=[a-z]{3})or(?=$|s$|ed$|ing$|ful|able|ite|hood)/u, "our"],
  [/(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|ation|er$|ers$)/u, "iz"],
  [/(?<=[a-z]{3})iz(?=e$|es$|ed$|ing$|ation|er$|ers$)/u, "is"],
  [/(?<=[a-z]{2})ys(?=e$|es$|ed$|ing$)/u, "yz"],
  [/(?<=[a-z]{2})yz(?=e$|es$|ed$|ing$)/u, "ys"],
  [/(?<=[a-z]{2}[bct])re(?=$|s$|d$)/u, "er"],
  [/(?<=[a-z]{2}[bct])er(?=$|s$)/u, "re"],
  [/ogue(?=$|s$)/u, "og"],
  [/(?<=al|ol)og(?=$|s$)/u, "ogue"],
  [/(?<=[a-z]{2})ence(?=$|s$)/u, "ense"],
  [/(?<=[a-z]{2})ense(?=$|s$)/u, "ence"],
  [/(?<=[a-z]{2}[ae])ll(?=ed$|ing$|er$|ers$)/u, "l"],
  [/(?<=[a-z]{2}[ae])l(?=ed$|ing$|er$|ers$)/u, "ll"],
  [/gramme(?=$|s$)/u, "gram"],
  [/gram(?=$|s$)/u, "gramme"],
  [/aeroplane/u, "airplane"],
  [/airplane/u, "aeroplane"],
  [/(?<=[a-z])ae(?=[a-z]{3})/u, "e"],
  [/^ae(?=[a-z]{4})/u, "e"],
  [/oe(?=[a-z]{4})/u, "e"],
];

/** How else a word may be spelt in the same language: "colour" and "color". Some aren't words; the corpus decides. */
export function variants(form: string, language: string): string[] {
  if (language !== "en" || form.length < 5) return [];
  return PAIRS.flatMap(([pattern, other]) => (pattern.test(form) ? [form.replace(pattern, other)] : []));
}
