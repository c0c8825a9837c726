/**
 * A name as a front matter writes it. `Family, Given` is a person; anything else (an organisation, a name that
 * isn't to be turned round) stands as it is written, because `Human Rights Watch` can't be told from `Ann Smith`.
 */
export interface Name {
  readonly family: string;
  readonly given: string | null;
}

/** At most four words, each a name or an initial: `Anna`, `J. K.`, `Jean-Paul`; not `Peace and Reporting`. */
const GIVEN = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){0,3}$/u;

/** The names in a front matter's `author`, parted by `;`. */
export function namesOf(author: string): Name[] {
  return author
    .split(";")
    .map((name) => name.replace(/\s+/gu, " ").trim())
    .filter((name) => name !== "")
    .map((name) => {
      const comma = name.indexOf(", ");
      const given = name.slice(comma + 2);
      return comma > 0 && GIVEN.test(given)
        ? { family: name.slice(0, comma), given }
        : { family: name, given: null };
    });
}

/** `Anna Smith`. */
export function inOrder({ family, given }: Name): string {
  return given === null ? family : `${given} ${family}`;
}

/** `Smith, Anna`. */
export function inverted({ family, given }: Name): string {
  return given === null ? family : `${family}, ${given}`;
}

/** `Smith, A.`; `Sartre, J.-P.` */
export function initialled({ family, given }: Name): string {
  if (given === null) return family;
  const initials = given
    .replaceAll(".", ". ")
    .split(" ")
    .filter((word) => word !== "" && word !== "-")
    .map((word) =>
      word
        .split("-")
        .filter((part) => part !== "")
        .map((part) => `${Array.from(part)[0] ?? ""}.`)
        .join("-"),
    );
  return `${family}, ${initials.join(" ")}`;
}
