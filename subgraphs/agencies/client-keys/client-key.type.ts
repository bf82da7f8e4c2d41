import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";
import type { ClientStatus } from "../clients/client.entity";
import type { ClientKeyKind } from "./client-key.entity";

export enum ClientKeyKindName {
  SECRET = "secret",
  PUBLIC = "public",
}
registerEnumType(ClientKeyKindName, {
  name: "ClientKeyKind",
  description: "What a client proves itself with.",
  valuesConfig: {
    SECRET: { description: "An API key that is sent with each request." },
    PUBLIC: { description: "The public half of a pair with which the client signs for a token (private_key_jwt)." },
  },
});

export enum ClientStatusName {
  ACTIVE = "active",
  REVOKED = "revoked",
}
registerEnumType(ClientStatusName, {
  name: "ClientStatus",
  description: "Whether a client may still ask.",
  valuesConfig: {
    ACTIVE: { description: "It may, with a key that is valid." },
    REVOKED: { description: "It may not, with no key and no token, and never again." },
  },
});

@ObjectType({
  description:
    "A system of an agency that asks the hub by itself. Partners for their own, and staff who administer rights or the platform.",
})
export class Client {
  @Field(() => ID, { description: "Opaque id (cli_…); also its client_id at the token issuer." })
  id!: string;
  @Field(() => String, { description: "What its agency calls it." })
  name!: string;
  @Field(() => ClientStatusName, { description: "Whether it may still ask." })
  status!: ClientStatus;
  @Field(() => [String], { description: "The purposes that it may state, such as CASE_MANAGEMENT." })
  purposes!: string[];
  @Field(() => [String], { description: "The legal bases that it may state, such as CONSENT_17." })
  bases!: string[];
  @Field(() => Instant, { description: "When it was made known to the hub." })
  createdAt!: Date;
}

@ObjectType({
  description:
    "A key of a client, also one that is over: the history is kept. The key itself is not here. Partners for their own, and staff who administer rights or the platform.",
})
export class ClientKey {
  @Field(() => ID, { description: "Opaque id (key_…)." })
  id!: string;
  @Field(() => ClientKeyKindName, { description: "An API key or a public key." })
  kind!: ClientKeyKind;
  @Field(() => String, {
    nullable: true,
    description:
      "How an API key begins, to tell it from others (tteurak_ and 8 letters); null for a public or a demo key.",
  })
  prefix!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The kid of a public key (its RFC 7638 thumbprint), to be sent in each assertion; null for an API key.",
  })
  kid!: string | null;
  @Field(() => Instant, { description: "From when it opens." })
  validFrom!: Date;
  @Field(() => Instant, { nullable: true, description: "Until when it opens; null while no end is set." })
  validTo!: Date | null;
  @Field(() => Instant, {
    nullable: true,
    description: "When it was revoked, from which it opens nothing; null where it was not.",
  })
  revokedAt!: Date | null;
}
