import { AgencyRolesResolver, AgreementRoleResolver } from "./agreements/agreement-role.resolver";
import { AgreementChangeResolver, SignatureResolver } from "./agreements/agreement-history.resolver";
import { AgreementSettled, RoleHeldAlready } from "./agreements/settle-agreement.type";
import { AgreementSettledResolver, SettleAgreementResolver } from "./agreements/settle-agreement.resolver";
import { AgreementResolver } from "./agreements/agreement.resolver";
import { ProgrammeAgreementResolver } from "./agreements/programme-agreement.resolver";
import { SpaceManagerResolver } from "./agreements/managing-agency.resolver";
import { BudgetAllocated, BudgetExceeded, BudgetUnknown } from "./budgets/allocate-budget.type";
import { BudgetAllocatedResolver, BudgetAllocationResolver } from "./budgets/budget-allocation.resolver";
import { BudgetResolver } from "./budgets/budget.resolver";
import { GrantAwardResolver } from "./budgets/grant-award.resolver";
import { ProgrammeBudgetResolver } from "./budgets/programme-budget.resolver";
import { AgencyMembershipsResolver } from "./memberships/agency-memberships.resolver";
import {
  DecideMembershipResolver,
  MemberAdmittedResolver,
  MemberReinstatedResolver,
  MemberSuspendedResolver,
} from "./memberships/decide-membership.resolver";
import {
  AgencyIsMember,
  MemberAdmitted,
  MemberReinstated,
  MemberSuspended,
} from "./memberships/membership-outcomes.type";
import { MembershipResolver } from "./memberships/membership.resolver";
import { AnnounceTrainingResolver } from "./trainings/announce-training.resolver";
import { TrainingAnnounced } from "./trainings/announce-training.type";
import { TrainingEventResolver } from "./trainings/training-event.resolver";
import {
  StaffTrainingsResolver,
  TrainingNotedResolver,
  TrainingRecordResolver,
} from "./trainings/training-record.resolver";
import { TrainingNoted } from "./trainings/training-record.type";
import { EventConnectionResolver } from "./journal/event.resolver";
import { MembershipMovedResolver, MoveMembershipResolver } from "./memberships/move-membership.resolver";
import { MembershipMoved } from "./memberships/move-membership.type";
import { BudgetLineKeptResolver, GrantAwardRecordedResolver, KeepBudgetResolver } from "./budgets/keep-budget.resolver";
import { BudgetLineKept, GrantAwardRecorded } from "./budgets/keep-budget.type";
import type { Context } from "./context";

type ById = { id: string };

/** What agencies settle with one another: who belongs to a platform, who does what in a programme, money and training. */
export const SETTLED = {
  resolvers: [
    KeepBudgetResolver,
    BudgetLineKeptResolver,
    GrantAwardRecordedResolver,
    MoveMembershipResolver,
    MembershipMovedResolver,
    AgencyMembershipsResolver,
    AgencyRolesResolver,
    MembershipResolver,
    DecideMembershipResolver,
    MemberAdmittedResolver,
    MemberSuspendedResolver,
    MemberReinstatedResolver,
    AgreementResolver,
    SettleAgreementResolver,
    AgreementSettledResolver,
    AgreementChangeResolver,
    SignatureResolver,
    AgreementRoleResolver,
    ProgrammeAgreementResolver,
    SpaceManagerResolver,
    BudgetResolver,
    BudgetAllocationResolver,
    BudgetAllocatedResolver,
    GrantAwardResolver,
    ProgrammeBudgetResolver,
    TrainingEventResolver,
    AnnounceTrainingResolver,
    TrainingRecordResolver,
    StaffTrainingsResolver,
    TrainingNotedResolver,
    EventConnectionResolver,
  ] as const,
  types: [
    BudgetLineKept,
    GrantAwardRecorded,
    MembershipMoved,
    BudgetAllocated,
    BudgetExceeded,
    BudgetUnknown,
    MemberAdmitted,
    MemberSuspended,
    MemberReinstated,
    AgencyIsMember,
    TrainingNoted,
    TrainingAnnounced,
    AgreementSettled,
    RoleHeldAlready,
  ],
  references: {
    Membership: ({ id }: ById, { load }: Context) => load.membership.load(id),
    Agreement: ({ id }: ById, { load }: Context) => load.agreement.load(id),
    AgreementRole: ({ id }: ById, { load }: Context) => load.agreementRole.load(id),
    BudgetLine: ({ id }: ById, { load }: Context) => load.budgetLine.load(id),
    BudgetAllocation: ({ id }: ById, { load }: Context) => load.budgetAllocation.load(id),
    GrantAward: ({ id }: ById, { load }: Context) => load.grantAward.load(id),
    TrainingEvent: ({ id }: ById, { load }: Context) => load.trainingEvent.load(id),
    TrainingRecord: ({ id }: ById, { load }: Context) => load.trainingRecord.load(id),
  },
};
