import { createUnionType, Field, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";

@ObjectType({ description: "A new API key. Partners, and staff who administer rights." })
export class ClientKeyIssued {
  @Field(() => String, {
    nullable: true,
    description:
      "The key itself. Keep it now: the hub does not, so it stands in the first answer alone and is null where a request is repeated.",
  })
  key!: string | null;
  clientKeyId!: string;
  clientId!: string;
}

@ObjectType({ description: "The public key is known. Partners, and staff who administer rights." })
export class PublicKeyRegistered {
  clientKeyId!: string;
  clientId!: string;
}

@ObjectType({ description: "The key opens nothing any more. Partners, and staff who administer rights." })
export class ClientKeyRevoked {
  clientKeyId!: string;
  clientId!: string;
}

@ObjectType({ description: "The client may ask nothing any more. Partners, and staff who administer rights." })
export class ClientRevoked {
  clientId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The client is revoked, and gets no key. Partners, and staff who administer rights.",
})
export class ClientIsRevoked extends Problem {}

@ObjectType({
  implements: Problem,
  description: "The client has or had this public key. Partners, and staff who administer rights.",
})
export class PublicKeyKnown extends Problem {}

export const RotateClientKeyResult = createUnionType({
  name: "RotateClientKeyResult",
  description: "What came of rotateClientKey. Partners, and staff who administer rights.",
  types: () => [ClientKeyIssued, ClientIsRevoked] as const,
});

export const RegisterPublicKeyResult = createUnionType({
  name: "RegisterPublicKeyResult",
  description: "What came of registerPublicKey. Partners, and staff who administer rights.",
  types: () => [PublicKeyRegistered, PublicKeyKnown, ClientIsRevoked] as const,
});

export const RevokeClientKeyResult = createUnionType({
  name: "RevokeClientKeyResult",
  description: "What came of revokeClientKey. Partners, and staff who administer rights.",
  types: () => [ClientKeyRevoked] as const,
});

export const RevokeClientResult = createUnionType({
  name: "RevokeClientResult",
  description: "What came of revokeClient. Partners, and staff who administer rights.",
  types: () => [ClientRevoked] as const,
});
