/** Required before anything else, this makes a process believe that it is an hour later. */
const RealDate = Date;
const anHourAhead = (): number => RealDate.now() + 3_600_000;

globalThis.Date = class extends RealDate {
  constructor(...given: []) {
    if (given.length > 0) super(...given);
    else super(anHourAhead());
  }
  static override now = anHourAhead;
} as DateConstructor;
