import { Locale } from "discord-api-types/v10";
import type { Loopback } from "../loopback.ts";
import type { Person } from "../people.ts";

/** Given to tabs in this order, then with numbers. */
const NAMES = ["Clara", "Dmitri", "Elif", "Farid", "Grace", "Hassan", "Ines", "Jonas"];
const NAME = /^\p{L}[\p{L}\p{N} ]{0,31}$/u;

const LOCALES = Object.values(Locale);
const primary = (tag: string) => tag.split("-")[0]?.toLowerCase();

/**
 * Who sits in which tab: each tab is someone of their own, and a tab that comes back, after a reload or after
 * the server was started anew, is who it was. Two tabs with one name are one person with two windows.
 */
export class TabsPeople {
  private readonly loopback: Pick<Loopback, "addUser">;
  private readonly known = new Map<string, Person>();

  constructor(loopback: Pick<Loopback, "addUser">) {
    this.loopback = loopback;
  }

  /** @param name the one the tab had before, or null. @param language of the browser, as BCP 47. */
  sit(name: string | null, language: string): Person {
    const wanted = name !== null && NAME.test(name) ? name : this.freeName();
    const known = this.known.get(wanted);
    if (known !== undefined) return known;
    const person = this.loopback.addUser(wanted, localeOf(language));
    this.known.set(wanted, person);
    return person;
  }

  private freeName(): string {
    for (let round = 1; ; round++) {
      const free = NAMES.map((name) => (round === 1 ? name : `${name} ${round}`));
      const name = free.find((each) => !this.known.has(each));
      if (name !== undefined) return name;
    }
  }
}

/** The language of Discord that fits a browser's: `pt-PT` is read as `pt-BR`, and what Discord hasn't as English. */
function localeOf(language: string): Locale {
  const found =
    LOCALES.find((locale: string) => locale === language) ??
    LOCALES.find((locale) => primary(locale) === primary(language) && locale !== Locale.EnglishGB);
  return found ?? Locale.EnglishUS;
}
