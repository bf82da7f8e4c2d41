import { Field, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { DeliveryMode, ServiceRow } from "../services/service.entity";
import { DeliveryModeName, Service } from "../services/service.type";

@ObjectType({ description: "A service that reaches the dwellings of a complex, and how. Public." })
export class DeliverableService {
  @Open()
  @Field(() => Service, { description: "The service. Public." })
  service!: ServiceRow;
  @Open()
  @Field(() => [DeliveryModeName], { description: "How it reaches the people who live there; at least one way." })
  modes!: DeliveryMode[];
}
