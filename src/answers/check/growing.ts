/** A list of 32-bit integers that grows: 4 bytes a number, where an array of numbers takes 8 and more. */
export class Growing {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  finished(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
