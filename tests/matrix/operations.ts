import * as ids from "../../seed/slugs";
import { inAYear, keyHash, NAME, once, passwordOf, publicKey, REASON } from "./arguments";
import { CHOSEN, MARKED, REVIEWED, SOUGHT } from "./marked";
import { row, type Row } from "./row";

const { birthDate } = MARKED;
/** A row for each operation: it is given its arguments for whoever asks. `rows.ts` says the rest. */
export const OPERATIONS: Readonly<Record<string, Row>> = {
  "Query.accountByToken": row(
    "whose credential it is",
    () => ({ subject: ids.accountId("jpdc-admin") }),
    "{ actor duties }",
  ),
  "Query.accessReview": row("the officer's", () => ({ month: REVIEWED })),
  "Query.people": row("the worklist"),
  "Query.privacyTasks": row("what is owed"),
  "Query.residentByLocalId": row("the keeper", () => ({ agencyLocalId: MARKED.number })),
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
  "Query.entrustedProcessors": row("public"),
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

  "Mutation.admitMember": row(
    "the operator's",
    once(({ fresh }) => ({
      platformId: ids.platformId("gachi-happy-courtyard"),
      agencyCode: `m-${fresh().slice(0, 12)}`,
      name: "가상 참여기관",
      kind: "MEDICAL",
      reason: REASON,
    })),
  ),
  "Mutation.answerAccessDispute": row("the officer's", ({ target }) => ({
    input: { id: target("dsp"), finding: "EXPLAINED", answer: "담당자가 업무로 열람한 것으로 확인되었습니다." },
  })),
  "Mutation.choosePassword": row("the issuer's", () => ({ ...CHOSEN, password: "a password of the matrix 90426" })),
  "Mutation.confirmDestruction": row("the recipient's", ({ target }) => ({
    input: { consentId: target("end"), method: "ERASED" },
  })),
  "Mutation.disposeOfFinding": row("the officer's", ({ target }) => ({
    input: { id: target("afd"), disposition: "JUSTIFIED", note: "업무상 필요한 열람으로 확인됨" },
  })),
  "Mutation.disputeAccess": row("the person's own", ({ look }) => ({ input: { entry: look(), reason: REASON } })),
  "Mutation.endAddressProtection": row(
    "the keeper",
    once(({ key }) => ({ subjectKey: key("double"), reason: REASON })),
  ),
  "Mutation.issueClient": row(
    "the operator's",
    once(() => ({
      agencyId: ids.agencyId("jeju-medical"),
      name: "가상 시스템",
      contract: "PARTNER",
      purposes: ["HEALTH_CARE"],
      bases: [],
    })),
  ),
  "Mutation.lookForDoubles": row(
    "doubles",
    ({ key }) => ({ input: { subjectKey: key("person") } }),
    "{ __typename ... on DoublesLookedFor { doubles { subjectKey } } }",
  ),
  "Mutation.mergePeople": row(
    "the keeper",
    once(({ key }) => ({ keep: key("fourth"), fold: key("double"), reason: REASON })),
  ),
  "Mutation.narrowAccount": row(
    "administering",
    once(({ target }) => ({ accountId: target("acc"), purposes: ["HOUSING_MANAGEMENT"], bases: [] })),
  ),
  "Mutation.narrowClient": row(
    "administering",
    once(({ target }) => ({ clientId: target("cli"), purposes: ["HOUSING_MANAGEMENT"], bases: [] })),
  ),
  "Mutation.numberPerson": row(
    "for members",
    once(({ key, eyes }) => ({ subjectKey: key("third"), agencyLocalId: `of ${eyes.viewer.agency ?? "nobody"}` })),
  ),
  "Mutation.openAccount": row(
    "administered",
    once(({ fresh }) => ({
      staffNumber: fresh(),
      name: `m${fresh().slice(0, 12)}`,
      duties: [],
      purposes: ["HEALTH_CARE"],
      bases: [],
    })),
  ),
  "Mutation.protectAddress": row(
    "the keeper",
    once(({ key }) => ({ subjectKey: key("third"), namedAgencyIds: [], reason: REASON })),
  ),
  "Mutation.recordGuardian": row(
    "the keeper",
    once(({ key }) => ({
      subjectKey: key("third"),
      name: "가상 보호자",
      relation: "모",
      phone: "000-0000-9992",
      verifiedBy: "PAPER",
    })),
  ),
  "Mutation.reinstateMember": row(
    "the operator's",
    once(({ target }) => ({ membershipId: target("mbr"), reason: REASON })),
  ),
  "Mutation.renewSignInCode": row(
    "administering",
    once(({ target }) => ({ accountId: target("acc") })),
  ),
  "Mutation.rotateSubjectKeys": row(
    "administered",
    once(() => ({ reason: REASON, overlapHours: 720 })),
  ),
  "Mutation.sendMisuseNotice": row("the officer's", ({ target }) => ({
    input: { id: target("msn"), advice: "비밀번호를 바꾸고 낯선 연락에 주의하십시오." },
  })),
  "Mutation.separatePeople": row(
    "the keeper",
    once(({ target }) => ({ mergeId: target("mrg"), reason: REASON })),
  ),
  "Mutation.suspendMember": row(
    "the operator's",
    once(({ target }) => ({ membershipId: target("mbr"), reason: REASON })),
  ),
  "Mutation.widenAccount": row(
    "administering",
    once(({ target }) => ({ accountId: target("acc"), purposes: ["CASE_MANAGEMENT"], bases: [] })),
  ),
  "Mutation.widenClient": row(
    "the operator's",
    once(({ target }) => ({ clientId: target("opc"), purposes: ["SERVICE_PROVISION"], bases: [] })),
  ),
  "Mutation.allocateBudget": row(
    "the funder's system",
    once(() => ({
      budgetLineId: ids.budgetLineId("jpdc-2025"),
      programmeId: ids.programmeId("bubble-courtyard"),
      amount: 1,
    })),
  ),
  "Mutation.answerRightsRequest": row("answering", ({ target }) => ({
    input: { id: target("rrq"), granted: true, answer: "열람하실 수 있습니다." },
  })),
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
  "Mutation.resolvePerson": row("for members who say why", () => ({ input: SOUGHT })),
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
    password: passwordOf("resident"),
  })),
  "Mutation.withdrawConsent": row("withdrawing", ({ target }) => ({ id: target("cns") })),
};
