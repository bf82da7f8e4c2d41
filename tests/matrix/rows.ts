import { generateKeyPairSync } from "node:crypto";
import { demoKey, hashOf } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import * as ids from "../../seed/slugs";
import { theServers } from "../kit/servers";
import type { KindName } from "./kinds";
import { type Given, MARKED } from "./world";

/** How a field is asked for: its arguments, and what is selected of it where that is more than what tells that it is there. */
export type Ask = { given?: (given: Given) => Record<string, unknown>; select?: string };

export type Row = Ask & { kind: KindName };

const row = (kind: KindName, given?: Ask["given"], select?: string): Row => ({ kind, given, select });

const once =
  (make: (given: Given) => object): Ask["given"] =>
  (given) => ({ input: { ...make(given), idempotencyKey: given.fresh() } });

const NAME = "a".repeat(64);
const keyHash = (): string => hashOf(demoKey(makeKeys(theServers().keysDir).demo, "jpdc"));
const publicKey = (): string => JSON.stringify(generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }));
const inAYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString();
const { name, birthDate, phone } = MARKED;

/**
 * A row for each operation and each field about people, grouped by type: who may see it is said by its kind (`kinds.ts`).
 * `Type.field: row("kind")`; an operation that wants arguments is given them for whoever asks.
 */
export const ROWS: Readonly<Record<string, Row>> = {
  "Query.accountByToken": row(
    "whose credential it is",
    () => ({ subject: ids.accountId("jpdc-admin") }),
    "{ actor duties }",
  ),
  "Query.agencies": row("public"),
  "Query.agency": row("public", () => ({ id: ids.agencyId("jpdc") })),
  "Query.agreement": row("public", () => ({ id: ids.agreementId("bubble-courtyard") })),
  "Query.area": row("public", () => ({ code: "5011000000" })),
  "Query.areas": row("public"),
  "Query.budgetLines": row("public"),
  "Query.caseManagementProgrammes": row("public", () => ({ area: "5011000000" })),
  "Query.centre": row("public", () => ({ id: ids.centreId("happy-community-centre") })),
  "Query.centreNetwork": row("public", () => ({ region: "1100000000" })),
  "Query.centres": row("public"),
  "Query.clientByKeyHash": row("whose credential it is", () => ({ keyHash: keyHash() }), "{ clientId purposes }"),
  "Query.clientByToken": row(
    "whose credential it is",
    () => ({ clientId: ids.clientId("jpdc") }),
    "{ clientId purposes }",
  ),
  "Query.clients": row("administered", undefined, "{ id name }"),
  "Query.complex": row("public", () => ({ id: ids.complexId("gayang") })),
  "Query.complexes": row("public"),
  "Query.contract": row("for members", () => ({ id: ids.contractId("seoul-central") }), "{ id }"),
  "Query.contracts": row("for members", undefined, "{ nodes { id } }"),
  "Query.demoCredentials": row("whose credential it is"),
  "Query.factSource": row("public", () => ({ id: ids.factSourceId("jpdc-2025") })),
  "Query.initiative": row("public", () => ({ slug: "emd-consulting" })),
  "Query.initiatives": row("public"),
  "Query.issuerClient": row("whose credential it is", () => ({ id: ids.clientId("jpdc") }), "{ id }"),
  "Query.issuerRecord": row("the issuer's", () => ({ kind: "Marked", name: NAME }), "{ payload }"),
  "Query.issuerSession": row("the issuer's", () => ({ session: "session90423" }), "{ payload }"),
  "Query.me": row("oneself"),
  "Query.nearbyServices": row("public", () => ({ latitude: 33.5, longitude: 126.5, radiusM: 50_000 })),
  "Query.outcomesByGroup": row("public", () => ({ platform: ids.platformId("gachi-happy-courtyard"), year: 2024 })),
  "Query.placementProjection": row("public", () => ({ complexes: 10 })),
  "Query.placements": row("public"),
  "Query.platform": row("public", () => ({ id: ids.platformId("gachi-happy-courtyard") })),
  "Query.platforms": row("public"),
  "Query.programme": row("public", () => ({ slug: "bubble-courtyard" })),
  "Query.programmes": row("public"),
  "Query.recipients": row("for members", () => ({ initiative: ids.initiativeId("happy-community-mou") })),
  "Query.resident": row("people by their key", ({ key }) => ({ subjectKey: key("person") })),
  "Query.rightsChanges": row("administered", undefined, "{ nodes { id } }"),
  "Query.service": row("public", () => ({ id: ids.serviceId("laundry") })),
  "Query.serviceAtLocations": row("public"),
  "Query.services": row("public"),
  "Query.space": row("public", () => ({ id: ids.spaceId("dosun-idle") })),
  "Query.staff": row("for members", undefined, "{ nodes { id } }"),
  "Query.staffAccounts": row("administered", undefined, "{ id }"),
  "Query.trainingEvent": row("public", () => ({ id: ids.trainingEventId("emd-consulting-2025-2-jeju-si") })),
  "Query.trainingEvents": row("public"),

  "Mutation.allocateBudget": row(
    "the funder's system",
    once(() => ({
      budgetLineId: ids.budgetLineId("jpdc-2025"),
      programmeId: ids.programmeId("bubble-courtyard"),
      amount: 1,
    })),
  ),
  "Mutation.answerRightsRequest": row("the keeper", ({ target }) => ({
    input: { id: target("rrq"), granted: true, answer: "열람하실 수 있습니다." },
  })),
  "Mutation.approveEmergencyAccess": row("the keeper", ({ target }) => ({ id: target("emg") })),
  "Mutation.claimRight": row("asking for oneself", () => ({
    input: { kind: "ACCESS", wish: "제 정보를 보고 싶습니다." },
  })),
  "Mutation.consumeIssuerRecord": row("the issuer's", () => ({ kind: "Marked", name: NAME })),
  "Mutation.endAccount": row(
    "administering",
    once(({ target }) => ({ accountId: target("leaver") })),
  ),
  "Mutation.endDuty": row(
    "administering",
    once(({ target }) => ({ accountId: target("acc"), duty: "counsellor" })),
  ),
  "Mutation.giveConsent": row(
    "the keeper",
    once(({ key }) => ({
      subjectKey: key("third"),
      kind: "PROVISION",
      recipientAgencyId: ids.agencyId("jile"),
      purpose: "HEALTH_CARE",
      classes: ["PII_BASIC"],
      validTo: inAYear(),
      refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
      method: "PAPER",
    })),
  ),
  "Mutation.grantDuty": row(
    "administering",
    once(({ target }) => ({ accountId: target("acc"), duty: "data_analyst" })),
  ),
  "Mutation.keepIssuerRecord": row("the issuer's", ({ fresh }) => ({
    input: { kind: "Matrix", name: fresh().replace(/-/g, "").repeat(2), payload: "{}", once: false },
  })),
  "Mutation.openEmergencyAccess": row("in an emergency", ({ key }) => ({
    subjectKey: key("third"),
    reason: "안에서 신음 소리가 들리고 응답이 없음",
  })),
  "Mutation.registerPerson": row(
    "for members",
    once(() => ({ name: "가상 새얼굴", birthDate, sex: "MALE", phone: "000-0000-9991", areaCode: "5011000000" })),
  ),
  "Mutation.registerPublicKey": row(
    "administering",
    once(({ target }) => ({ clientId: target("cli"), publicKey: publicKey(), overlapHours: 1 })),
  ),
  "Mutation.removeIssuerGrant": row("the issuer's", () => ({ grant: "grant90424" })),
  "Mutation.removeIssuerRecord": row("the issuer's", () => ({ kind: "Marked", name: NAME })),
  "Mutation.resolvePerson": row("for members who say why", () => ({ input: { name, birthDate, phone } })),
  "Mutation.revokeClient": row(
    "administering",
    once(({ target }) => ({ clientId: target("ended") })),
  ),
  "Mutation.revokeClientKey": row(
    "administering",
    once(({ target }) => ({ clientKeyId: target("key") })),
  ),
  "Mutation.rotateClientKey": row(
    "administering",
    once(({ target }) => ({ clientId: target("cli"), overlapHours: 1 })),
  ),
  "Mutation.signIn": row("the issuer's", () => ({
    login: "resident",
    password: demoKey(makeKeys(theServers().keysDir).demo, "resident"),
  })),
  "Mutation.withdrawConsent": row("the keeper", ({ target }) => ({ id: target("cns") })),

  "Resident.accessLog": row("who looked"),
  "Resident.accessPass": row("inside the graph"),
  "Resident.address": row("address"),
  "Resident.birthDate": row("who it is"),
  "Resident.consents": row("consents"),
  "Resident.currentTenancy": row("what others keep"),
  "Resident.enrolments": row("what others keep"),
  "Resident.id": row("inside the graph"),
  "Resident.name": row("who it is"),
  "Resident.phone": row("who it is"),
  "Resident.rightsRequests": row("asked by the person"),
  "Resident.sex": row("who it is"),
  "Resident.subjectKey": row("people by their key"),

  "Tenancy.key": row("its name for an agency"),
  "Tenancy.status": row("what others keep"),
  "Tenancy.validFrom": row("what others keep"),
  "Tenancy.validTo": row("what others keep"),
  "Enrolment.key": row("its name for an agency"),
  "Enrolment.programme": row("what others keep"),
  "Enrolment.state": row("what others keep"),
  "Enrolment.validFrom": row("what others keep"),

  "Consent.classes": row("consents"),
  "Consent.givenAt": row("consents"),
  "Consent.id": row("consents"),
  "Consent.kind": row("consents"),
  "Consent.purpose": row("consents"),
  "Consent.recipientAgencyId": row("consents"),
  "Consent.refusalText": row("consents"),
  "Consent.validTo": row("consents"),
  "Consent.withdrawnAt": row("consents"),
  "RightsRequest.answer": row("asked by the person"),
  "RightsRequest.answeredAt": row("asked by the person"),
  "RightsRequest.dueAt": row("asked by the person"),
  "RightsRequest.granted": row("asked by the person"),
  "RightsRequest.id": row("asked by the person"),
  "RightsRequest.kind": row("asked by the person"),
  "RightsRequest.receivedAt": row("asked by the person"),
  "RightsRequest.wish": row("asked by the person"),
  "AccessLogEntry.action": row("who looked"),
  "AccessLogEntry.agency": row("who looked"),
  "AccessLogEntry.at": row("who looked"),
  "AccessLogEntry.basis": row("who looked"),
  "AccessLogEntry.classes": row("who looked"),
  "AccessLogEntry.fields": row("who looked"),
  "AccessLogEntry.purpose": row("who looked"),
  "AccessLogEntry.result": row("who looked"),
};
