import { Directive, Field, Float, ID, ObjectType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

@ObjectType({ description: "A point of the map (WGS 84). Public." })
export class SitePoint {
  @Open()
  @Field(() => Float, { description: "Degrees north." })
  latitude!: number;
  @Open()
  @Field(() => Float, { description: "Degrees east." })
  longitude!: number;
  @Open()
  @Field(() => Boolean, {
    description:
      "True where the point stands for the dong and not for the building, because the source gives no address.",
  })
  approximate!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A service offered at a place, for a time (service_at_location of HSDS 3.0). Public." })
export class ServiceAtLocation extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (sal_…)." })
  id!: string;
  @Open()
  @Field(() => Boolean, { description: "Whether anyone may come here, without any proof of eligibility." })
  openToAll!: boolean;
}

export const ServiceAtLocationConnection = connectionOf("ServiceAtLocation", () => ServiceAtLocation, { open: true });
