/** How much a list grows when it is full: by a quarter, so that little of it is ever in vain. */
const GROWTH = 1.25;

/** A list of 32-bit integers that grows: 4 bytes a number, where an array of numbers takes 8 and more. */
export class Growing {
  #values = new Int32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(Math.floor(this.length * GROWTH));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** A view, not a copy; the list doesn't grow after it. */
  finished(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}
