/** A document that can't be made a report. Its message says what was found, and what is wanted. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
