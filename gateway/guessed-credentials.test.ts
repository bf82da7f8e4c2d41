import { createGuessedCredentials } from "./guessed-credentials";

const REFUSED = expect.objectContaining({ code: "CREDENTIALS_GUESSED" });

describe("AU-16 credentials that nobody has", () => {
  let now: number;
  let guessed: ReturnType<typeof createGuessedCredentials>;
  beforeEach(() => {
    now = 0;
    guessed = createGuessedCredentials(() => now);
  });
  const take = (times: number, address = (_time: number) => "203.0.113.7"): void => {
    for (let time = 0; time < times; time++) guessed.take(address(time));
  };

  it("are a hundred from one address, and then one every two seconds", () => {
    take(100);
    expect(() => take(1)).toThrow(REFUSED);
    now = 2000;
    take(1);
    expect(() => take(1)).toThrow(REFUSED);
    take(1, () => "203.0.113.8");
  });

  it("are not those that turn out to be somebody's", () => {
    for (let times = 0; times < 1000; times++) {
      guessed.take("203.0.113.7");
      guessed.giveBack("203.0.113.7");
    }
    take(100);
    expect(() => take(1)).toThrow(REFUSED);
  });

  it("are counted for all 2^64 addresses of an IPv6 network together", () => {
    take(100, (time) => `2001:db8:0:1::${time.toString(16)}`);
    expect(() => guessed.take("2001:db8:0:1:ffff:1:2:3")).toThrow(REFUSED);
    expect(() => guessed.take("2001:db8::1:0:0:0:1")).toThrow(REFUSED);
    guessed.take("2001:db8:0:2::1");
    guessed.take("::ffff:203.0.113.7");
  });
});
