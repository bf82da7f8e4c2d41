import { hkdfSync } from "node:crypto";
import { createPassChecker, createPassIssuer, type PassChecker, type PassIssuer } from "./access-pass";
import { type Cipher, createCipher } from "./cipher";
import { StartError } from "./errors";
import { createFingerprint, type Fingerprint } from "./fingerprint";
import { createHomePassIssuer, type HomePassIssuer } from "./home-pass";
import type { SubgraphKeys } from "./keys";
import { createGraphSealer, createNewestTeller, type GraphSealer, type NewestTeller } from "./supergraph-seal";
import { createPseudonyms, type Pseudonyms } from "./pseudonym";

/** What a subgraph does with the secrets of its installation. Those up to `checkPass` are for the owner of people alone. */
export type Secrets = {
  /** Keeps what identifies people. */
  readonly cipher: Cipher;
  /** A person's name for one agency. */
  readonly subjects: Pseudonyms;
  /** A person's name for one request, by which a partner's home is asked. */
  readonly handles: Pseudonyms;
  readonly issuePass: PassIssuer;
  readonly issueHomePass: HomePassIssuer;
  readonly checkPass: PassChecker;
  /** Seals the graph that gateways run; for its registry alone. */
  readonly sealGraph: GraphSealer;
  /** Says which of them is the newest; likewise. */
  readonly tellNewestGraph: NewestTeller;
  /** Keeps secrets of partners, bound to this subgraph. */
  readonly partners: Cipher;
  /** The name of a record bound to a person, for one agency. */
  readonly records: Pseudonyms;
  /** The same for the records of another owner, of which this one tells. */
  readonly recordsOf: (owner: string) => Pseudonyms;
  /** The name of a person for one agency, by which it hands the person on to a programme (`participant-key.ts`). */
  readonly participants: Pseudonyms;
  /** The codes that turn over at the door of a session (`check-in-code.ts`). */
  readonly checkIns: Pseudonyms;
  /** Knows a request again. */
  readonly fingerprint: Fingerprint;
};

export async function makeSecrets(subgraph: string, keys: SubgraphKeys): Promise<Secrets> {
  const { people } = keys;
  const owned = people && {
    cipher: createCipher(people.data),
    subjects: createPseudonyms(people.pairwise, "sub"),
    handles: createPseudonyms(people.pairwise, "now"),
    issuePass: await createPassIssuer(people.passPrivate),
    issueHomePass: await createHomePassIssuer(people.passPrivate, people.homes),
  };
  const ofPeople = () => {
    if (owned) return owned;
    throw new StartError("KEYS_MISSING", `The subgraph ${subgraph} was not given the keys of people (keys/people).`);
  };
  const { graphPrivate } = keys;
  const ofRegistry = graphPrivate !== null && {
    seal: createGraphSealer(graphPrivate),
    tellNewest: createNewestTeller(graphPrivate),
  };
  const ofGraph = () => {
    if (ofRegistry) return ofRegistry;
    throw new StartError(
      "KEYS_MISSING",
      `The subgraph ${subgraph} was not given the key of the graph (keys/registry).`,
    );
  };
  return {
    get sealGraph() {
      return ofGraph().seal;
    },
    get tellNewestGraph() {
      return ofGraph().tellNewest;
    },
    get cipher() {
      return ofPeople().cipher;
    },
    get subjects() {
      return ofPeople().subjects;
    },
    get handles() {
      return ofPeople().handles;
    },
    get issuePass() {
      return ofPeople().issuePass;
    },
    get issueHomePass() {
      return ofPeople().issueHomePass;
    },
    checkPass: await createPassChecker(keys.passPublic),
    partners: createCipher(Buffer.from(hkdfSync("sha256", keys.pairwise, subgraph, "secrets of partners", 32))),
    records: createPseudonyms(keys.pairwise, subgraph),
    recordsOf: (owner) => createPseudonyms(keys.pairwise, owner),
    participants: createPseudonyms(keys.pairwise, "part"),
    checkIns: createPseudonyms(keys.pairwise, "chk"),
    fingerprint: createFingerprint(keys.pairwise, subgraph),
  };
}
