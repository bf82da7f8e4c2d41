import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { destructionDue } from "../rights/clocks";
import { confirmDestruction } from "./confirm-destruction";
import type { ConsentRow } from "./consent.entity";
import type { EndedConsent, ProvidedData as Provided } from "./consent.loader";
import {
  ConfirmDestructionInput,
  Consent,
  ConsentDestruction,
  ConsentGiven,
  GiveConsentInput,
  GiveConsentResult,
  ProvidedData,
} from "./consent.type";
import { giveConsent, type GiveConsentOutcome } from "./give-consent";
import { withdrawConsent } from "./withdraw-consent";

@Resolver(() => Consent)
export class ConsentResolver {
  @Mutation(() => GiveConsentResult, {
    nullable: true,
    description:
      "Records a consent that the keeper of the record was given. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, GUARDIAN_NOT_RECORDED, IDEMPOTENCY_KEY_REUSED.",
  })
  giveConsent(
    @Arg("input", () => GiveConsentInput, { description: "What was told and agreed to." }) input: GiveConsentInput,
    @Ctx() operation: Context,
  ): Promise<GiveConsentOutcome> {
    return operation.perform((work) => giveConsent(work, operation.secrets, input));
  }

  @ForSelf()
  @Mutation(() => Consent, {
    nullable: true,
    description: "Ends a consent at once. The person, and the agency that took it. Errors: UNAUTHENTICATED, NOT_FOUND.",
  })
  async withdrawConsent(
    @Arg("id", () => ID, { description: "The consent." }) id: string,
    @Ctx() operation: Context,
  ): Promise<ConsentRow | null> {
    const consentId = await operation.perform((work) => withdrawConsent(work, id));
    return operation.load.consent.load(consentId);
  }

  @Mutation(() => Consent, {
    nullable: true,
    description:
      "Says that your agency destroyed what it was given under a consent that has ended. Systems and privacy officers of the recipient. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, CONSENT_IN_FORCE.",
  })
  async confirmDestruction(
    @Arg("input", () => ConfirmDestructionInput, { description: "Of which consent, and how." })
    input: ConfirmDestructionInput,
    @Ctx() operation: Context,
  ): Promise<ConsentRow | null> {
    const consentId = await operation.perform((work) => confirmDestruction(work, input));
    return operation.load.consent.load(consentId);
  }

  @ForSelf()
  @FieldResolver(() => ProvidedData, {
    nullable: true,
    description: "What the recipient saw under it so far; null where that is nothing.",
  })
  provided(@Root() { id }: ConsentRow, @Ctx() { load }: Context): Promise<Provided | null> {
    return load.providedUnder.load(id);
  }

  @ForSelf()
  @FieldResolver(() => ConsentDestruction, {
    nullable: true,
    description:
      "That what was given is to be destroyed; null while the consent is in force, and where another took its place.",
  })
  destruction(@Root() { id }: ConsentRow, @Ctx() { load }: Context): Promise<EndedConsent | null> {
    return load.endedConsent.load(id);
  }
}

@Resolver(() => ConsentDestruction)
export class ConsentDestructionResolver {
  @ForSelf()
  @FieldResolver(() => Instant, { description: "When the consent ended, and its destruction was thereby asked for." })
  requestedAt(@Root() { endedAt }: EndedConsent): Date {
    return endedAt;
  }

  @ForSelf()
  @FieldResolver(() => Instant, { description: "The end of the 5 days in which it must be destroyed." })
  dueAt(@Root() { endedAt }: EndedConsent): Date {
    return destructionDue(endedAt);
  }
}

@Resolver(() => ConsentGiven)
export class ConsentGivenResolver {
  @FieldResolver(() => Consent, { nullable: true, description: "The consent; never null while it exists." })
  consent(@Root() { consentId }: ConsentGiven, @Ctx() { load }: Context): Promise<ConsentRow | null> {
    return load.consent.load(consentId);
  }
}
