/** What was found when one part was looked at. */
export interface Finding {
  /** Which part, in a word: `corpus`. */
  readonly subject: string;
  /** Nothing is to be done, something should be, or the bot can't do its work. */
  readonly state: "well" | "warning" | "fault";
  /** In plain words, without the token. */
  readonly found: string;
  /** What to do about it; null where nothing is to be done. */
  readonly advice: string | null;
}

/** Looks at every part, with the reports of the folder that is given or that of the settings, as each is ready. */
export type Examine = (corpus: string | undefined) => AsyncIterable<Finding>;
