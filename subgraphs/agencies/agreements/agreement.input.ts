import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AgreementRoleKind } from "./agreement-role.entity";
import { AgreementRoleName } from "./agreement-role.type";

const KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";
const VERSION = "The agreement's version that you read.";
const HASH = "The SHA-256 of the document: 64 hexadecimal digits in small letters (DOCUMENT_HASH_INVALID).";
const REASON = "Why, in 10 to 500 characters (REASON_INVALID). Kept for ever.";

@ArgsType()
export class ExpiringAgreementsArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 60, description: "Within how many days, 1 to 3,660 (PERIOD_INVALID)." })
  days!: number;
}

@InputType({ description: "Between whom, about which programme, from when to when." })
export class DraftAgreementInput {
  @Field(() => ID, { description: "The platform (plt_…). Its operator is a party whether it is named or not." })
  platformId!: string;
  @Field(() => ID, { description: "The programme (prg_…); PROGRAMME_INVALID where it is none." })
  programmeId!: string;
  @Field(() => [ID], { description: "The agencies that are to sign; two at least with the operator (AGENCY_INVALID)." })
  partyAgencyIds!: string[];
  @Field(() => LocalDate, { description: "From which day on it holds once all have signed; today or later." })
  effectiveOn!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer does (PERIOD_INVALID); left out: no end is settled.",
  })
  expiresOn?: string | null;
  @Field(() => String, { description: HASH })
  documentHash!: string;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which agency does what, where, and from when to when." })
export class AddAgreementRoleInput {
  @Field(() => ID, { description: "The agreement (agr_…)." })
  agreementId!: string;
  @Field(() => ID, { description: "The agency (agy_…; AGENCY_INVALID). It becomes a party." })
  agencyId!: string;
  @Field(() => AgreementRoleName, { description: "What it does." })
  role!: AgreementRoleKind;
  @Field(() => String, { nullable: true, description: "Its duties in the words of the agreement, in Korean." })
  duties?: string | null;
  @Field(() => [ID], { nullable: true, description: "Only in these complexes (cpx_…)." })
  complexIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Only in these spaces (spc_…)." })
  spaceIds?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Only in these areas, by their codes (AREA_INVALID)." })
  areaCodes?: string[] | null;
  @Field(() => LocalDate, { description: "Since when; today or later, within the agreement's term (PERIOD_INVALID)." })
  validFrom!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it is no longer held; left out: as long as the agreement holds.",
  })
  validTo?: string | null;
  @Field(() => String, {
    description: "The desk that answers for it, no person: 1 to 100 characters (CONTACT_INVALID).",
  })
  contactDesk!: string;
  @Field(() => String, { nullable: true, description: "The desk's telephone number: digits and hyphens." })
  contactPhone?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Where all have signed already: the document that amends it (DOCUMENT_HASH_INVALID).",
  })
  documentHash?: string | null;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which role ends, when, and why." })
export class EndAgreementRoleInput {
  @Field(() => ID, { description: "The role (rol_…)." })
  roleId!: string;
  @Field(() => LocalDate, {
    description: "The first day on which it is no longer held, today or later (PERIOD_INVALID). Today: at once.",
  })
  on!: string;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What your agency signs." })
export class SignAgreementInput {
  @Field(() => ID, { description: "The agreement (agr_…); your agency is a party to it." })
  agreementId!: string;
  @Field(() => String, { description: "The SHA-256 of the document that you sign: the one that it was drafted with." })
  documentHash!: string;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What the parties changed." })
export class AmendAgreementInput {
  @Field(() => ID, { description: "The agreement (agr_…)." })
  agreementId!: string;
  @Field(() => String, { description: HASH })
  documentHash!: string;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer holds, after today (PERIOD_INVALID); left out: as before.",
  })
  expiresOn?: string | null;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What ends before its term, and why." })
export class TerminateAgreementInput {
  @Field(() => ID, { description: "The agreement (agr_…)." })
  agreementId!: string;
  @Field(() => String, { description: REASON })
  reason!: string;
  @Field(() => Int, { description: VERSION })
  version!: number;
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
