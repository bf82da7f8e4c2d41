import type { EntityManager } from "typeorm";
import type { Seeding } from "../../kit/definition";
import { plant, plantInTurn } from "../../kit/plant";
import { CONSENT_GIVEN_AT, CONSENT_VALID_TO, consents } from "../../seed/residents/consents";
import { everybody } from "../../seed/residents/everybody";
import { agencyId, consentId, residentId } from "../../seed/slugs";
import { ConsentRow } from "./consents/consent.entity";
import { ResidentContactRow } from "./people/resident-contact.entity";
import { ResidentIdentityRow } from "./people/resident-identity.entity";
import { ResidentMatchRow } from "./people/resident-match.entity";
import { matchOf, sealContact, sealIdentity } from "./people/seal-person";

const REFUSAL_TEXT = "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다. (가상 자료)";

/** Seals who the invented people are with this installation's key, and loads the consents they are said to have given. */
export async function plantSealedPeople(tx: EntityManager, { secrets: { cipher } }: Seeding): Promise<void> {
  const people = everybody().map(({ slug, ...person }) => ({ id: residentId(slug), ...person, address: null }));
  const identities = () => people.map((person) => sealIdentity(cipher, person.id, person));
  const contacts = () => people.map((person) => sealContact(cipher, person.id, person));
  const matches = () => people.map((person) => matchOf(cipher, person.id, person));
  await plantInTurn([
    () => plant(tx, ResidentIdentityRow, identities()),
    () => plant(tx, ResidentContactRow, contacts()),
    () => plant(tx, ResidentMatchRow, matches()),
    () => plantConsents(tx),
  ]);
}

const plantConsents = (tx: EntityManager): Promise<void> =>
  plant(
    tx,
    ConsentRow,
    consents().map(({ slug, person, kind, controller, recipient, purpose, classes }) => ({
      id: consentId(slug),
      residentId: residentId(person),
      kind,
      controllerAgencyId: agencyId(controller),
      recipientAgencyId: agencyId(recipient),
      purpose,
      classes,
      refusalText: REFUSAL_TEXT,
      method: "paper" as const,
      guardianMethod: null,
      givenAt: new Date(CONSENT_GIVEN_AT),
      validTo: new Date(CONSENT_VALID_TO),
      withdrawnAt: null,
      supersededBy: null,
      recordedBy: "seed",
      synthetic: true,
    })),
  );
