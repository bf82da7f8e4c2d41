import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ConsentRow } from "./consent.entity";
import { Consent, ConsentGiven, GiveConsentInput, GiveConsentResult } from "./consent.type";
import { giveConsent, type GiveConsentOutcome } from "./give-consent";
import { withdrawConsent } from "./withdraw-consent";

@Resolver(() => Consent)
export class ConsentResolver {
  @Mutation(() => GiveConsentResult, {
    nullable: true,
    description:
      "Records a consent that the keeper of the record was given. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, IDEMPOTENCY_KEY_REUSED.",
  })
  giveConsent(
    @Arg("input", () => GiveConsentInput, { description: "What was told and agreed to." }) input: GiveConsentInput,
    @Ctx() operation: Context,
  ): Promise<GiveConsentOutcome> {
    return operation.perform((work) => giveConsent(work, operation.secrets, input));
  }

  @Mutation(() => Consent, {
    nullable: true,
    description: "Ends a consent at once. The agency that took it. Errors: UNAUTHENTICATED, NOT_FOUND.",
  })
  async withdrawConsent(
    @Arg("id", () => ID, { description: "The consent." }) id: string,
    @Ctx() operation: Context,
  ): Promise<ConsentRow | null> {
    const consentId = await operation.perform((work) => withdrawConsent(work, id));
    return operation.load.consent.load(consentId);
  }
}

@Resolver(() => ConsentGiven)
export class ConsentGivenResolver {
  @FieldResolver(() => Consent, { nullable: true, description: "The consent; never null while it exists." })
  consent(@Root() { consentId }: ConsentGiven, @Ctx() { load }: Context): Promise<ConsentRow | null> {
    return load.consent.load(consentId);
  }
}
