/**
 * The words of a corpus as small numbers: stems, and the forms that lead to them. What a block says is then
 * an array of numbers, which takes a fraction of the strings' room and is compared at once.
 */
export class Vocabulary {
  readonly stems: string[] = [];
  /** Blocks in which a stem stands, by the stem's number. */
  readonly blocksWith: number[] = [];
  readonly forms: string[] = [];
  /** The stem's number, by the form's. */
  readonly stemOf: number[] = [];
  readonly #stemIds = new Map<string, number>();
  readonly #formIds = new Map<string, number>();

  /** The form's number, new where it wasn't met before. One form has one stem: the first it came with. */
  add(form: string, stem: string): number {
    const known = this.#formIds.get(form);
    if (known !== undefined) return known;
    const id = this.forms.push(form) - 1;
    this.#formIds.set(form, id);
    this.stemOf.push(this.#addStem(stem));
    return id;
  }

  #addStem(stem: string): number {
    const known = this.#stemIds.get(stem);
    if (known !== undefined) return known;
    const id = this.stems.push(stem) - 1;
    this.#stemIds.set(stem, id);
    this.blocksWith.push(0);
    return id;
  }

  stemId(stem: string): number | undefined {
    return this.#stemIds.get(stem);
  }

  formId(form: string): number | undefined {
    return this.#formIds.get(form);
  }
}
