/** A record that the issuer keeps between two requests, under a name that only who was given it can say. */
export type IssuerRecord = {
  kind: string;
  name: string;
  payload: Record<string, unknown>;
  /** In seconds from now; null where it does not end. */
  expiresIn: number | null;
  grant: string | null;
  session: string | null;
};

/** A machine client as the issuer knows it: the public keys with which it may sign today. */
export type IssuerClient = { id: string; keys: Record<string, unknown>[] };

/** What the issuer needs kept. `agencies` keeps it, so that the processes in which the issuer runs share it. */
export type IssuerStore = {
  client(id: string): Promise<IssuerClient | null>;
  /**
   * The account of a name and a password; null where they do not fit, for whatever reason. Sessions of a member of staff
   * end then, but for the one in which they sign in anew.
   */
  signIn(login: string, password: string, session: string | null): Promise<string | null>;
  /** The same after the password is chosen with the code that somebody was given; null where name and code do not fit. */
  choosePassword(login: string, code: string, password: string): Promise<string | null>;
  /** Which kind of person an account belongs to; null for one that is ended, suspended, or that nobody has. */
  audienceOf(account: string): Promise<string | null>;
  /** Whether it was kept: with `once`, a name that is taken is left as it is. */
  keep(record: IssuerRecord, once: boolean): Promise<boolean>;
  find(kind: string, name: string): Promise<Record<string, unknown> | null>;
  findBySession(kind: string, session: string): Promise<Record<string, unknown> | null>;
  consume(kind: string, name: string): Promise<void>;
  remove(kind: string, name: string): Promise<void>;
  removeGrant(grant: string): Promise<void>;
};
