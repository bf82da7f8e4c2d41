import { createUnionType, Field, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import { ClientIsRevoked } from "../client-keys/client-key-outcomes.type";

const OPERATOR = "Staff who administer the platform.";
const BOTH = "Partners for their own, and staff who administer rights or the platform.";

@ObjectType({ description: `The client can ask. ${OPERATOR}` })
export class ClientIssued {
  @Field(() => String, {
    nullable: true,
    description:
      "Its API key. Hand it over now: the hub does not keep it, so it stands in the first answer alone; null where a request is repeated and for a client with a public key.",
  })
  key!: string | null;
  clientId!: string;
  clientKeyId!: string;
}

@ObjectType({ description: `The client may state more. ${OPERATOR}` })
export class ClientWidened {
  clientId!: string;
}

@ObjectType({ description: `The client may state less. ${BOTH}` })
export class ClientNarrowed {
  clientId!: string;
}

@ObjectType({
  implements: Problem,
  description: `The agency is no active member, so none of its systems is let in. ${OPERATOR}`,
})
export class NotAMember extends Problem {}

export const IssueClientResult = createUnionType({
  name: "IssueClientResult",
  description: `What came of issueClient. ${OPERATOR}`,
  types: () => [ClientIssued, NotAMember] as const,
});

export const WidenClientResult = createUnionType({
  name: "WidenClientResult",
  description: `What came of widenClient. ${OPERATOR}`,
  types: () => [ClientWidened, ClientIsRevoked, NotAMember] as const,
});

export const NarrowClientResult = createUnionType({
  name: "NarrowClientResult",
  description: `What came of narrowClient. ${BOTH}`,
  types: () => [ClientNarrowed] as const,
});
