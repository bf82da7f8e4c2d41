/**
 * A request that should not have been made. There are exactly four kinds; a use-case throws nothing else on purpose.
 * `code` is what programs switch on and never changes its meaning; the two sentences are for people.
 */
export abstract class Refusal extends Error {
  constructor(
    message: string,
    readonly messageKo: string,
    readonly code: string,
    /** What HTTP calls it, where the refusal is the whole answer. */
    readonly status: number,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class Unauthenticated extends Refusal {
  constructor(message: string, messageKo: string, code = "UNAUTHENTICATED") {
    super(message, messageKo, code, 401);
  }
}

export class Forbidden extends Refusal {
  constructor(message: string, messageKo: string, code = "FORBIDDEN") {
    super(message, messageKo, code, 403);
  }
}

export class NotFound extends Refusal {
  constructor(message: string, messageKo: string, code = "NOT_FOUND") {
    super(message, messageKo, code, 404);
  }
}

export class Invalid extends Refusal {
  constructor(message: string, messageKo: string, code = "INVALID", status = 400) {
    super(message, messageKo, code, status);
  }
}

/** Something in the surroundings keeps a process from starting; its one sentence names the cause and the remedy. */
export class StartError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "StartError";
  }
}
