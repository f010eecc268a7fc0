/** Requests are answered one after the other, in the order of their coming. */
export class RequestQueue {
  #last: Promise<unknown> = Promise.resolve();

  add<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(run);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Until every request that the client has sent is answered, those too that it sends of its own after one. */
  async idle(): Promise<void> {
    let last: Promise<unknown>;
    do {
      last = this.#last;
      await last;
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (last !== this.#last);
  }
}
