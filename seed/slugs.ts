import { seededId } from "../kit/id";

// Four strangers seed records that point at one another: each makes the other's ids from the same slugs.
const of = (prefix: string) => (slug: string) => seededId(prefix, slug);

export const factSourceId = of("fct");
export const agencyId = of("agy");
export const platformId = of("plt");
export const membershipId = of("mbr");
export const agreementId = of("agr");
export const agreementRoleId = of("rol");
export const centreId = of("ctr");
export const staffId = of("stf");
export const placementId = of("plc");
export const contractId = of("con");
export const budgetLineId = of("bgt");
export const grantId = of("grt");
export const initiativeId = of("ini");
export const eventId = of("evt");
export const trainingEventId = of("trn");
export const clientId = of("cli");
export const complexId = of("cpx");
export const buildingId = of("bld");
export const unitId = of("unt");
export const tenancyId = of("tnc");
export const spaceId = of("spc");
export const serviceId = of("svc");
export const programmeId = of("prg");
export const serviceAtLocationId = of("sal");
export const sessionId = of("ses");
export const enrolmentId = of("enr");
export const attendanceId = of("att");
export const residentId = of("res");
export const householdId = of("hhd");
export const caseId = of("cas");
export const figureId = of("fig");
export const recipientId = of("rcp");
export const programmeCaseId = of("pcs");
export const registerId = of("rgs");
