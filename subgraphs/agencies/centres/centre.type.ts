import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { CentreKind, CentreStatus, OperationMode } from "./centre.entity";

export enum CentreKindName {
  CENTRAL_HWC = "central_hwc",
  REGIONAL_HWC = "regional_hwc",
  CONTROL_CENTRE = "control_centre",
  OUTREACH_MYHOME = "outreach_myhome",
  EMD_TEAM = "emd_team",
  COURTYARD_SITE = "courtyard_site",
}
registerEnumType(CentreKindName, {
  name: "CentreKind",
  description: "What kind of door a centre is.",
  valuesConfig: {
    CENTRAL_HWC: {
      description:
        "A city's central housing welfare centre (중앙주거복지센터): the control tower of the regional ones.",
    },
    REGIONAL_HWC: { description: "A district's housing welfare centre (지역주거복지센터)." },
    CONTROL_CENTRE: { description: "A control centre of device care (행복커뮤니티센터)." },
    OUTREACH_MYHOME: { description: "An outreach MyHome centre in a housing complex (찾아가는 마이홈센터)." },
    EMD_TEAM: { description: "The tailored-welfare team of an eup, myeon or dong (읍면동 맞춤형복지팀)." },
    COURTYARD_SITE: { description: "The desk of a courtyard in a complex." },
  },
});

export enum CentreStatusName {
  PLANNED = "planned",
  OPEN = "open",
  MERGED = "merged",
  CLOSED = "closed",
}
registerEnumType(CentreStatusName, {
  name: "CentreStatus",
  description: "Where a centre stands today.",
  valuesConfig: {
    PLANNED: { description: "Not open yet." },
    OPEN: { description: "Open, as far as the sources say." },
    MERGED: { description: "Taken up into another one." },
    CLOSED: { description: "Closed." },
  },
});

export enum OperationModeName {
  DIRECT = "direct",
  ENTRUSTED = "entrusted",
}
registerEnumType(OperationModeName, {
  name: "OperationMode",
  description: "How a centre is run.",
  valuesConfig: {
    DIRECT: { description: "By the public corporation itself (직영)." },
    ENTRUSTED: { description: "By an entrusted body under a contract (위탁)." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "A place or team that people turn to, or that steers such places. Public." })
export class Centre extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (ctr_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "The name. Names of regional centres and teams are formed from their area." })
  name!: string;
  @Open()
  @Field(() => CentreKindName, { description: "What kind of door it is." })
  kind!: CentreKind;
  @Open()
  @Field(() => CentreStatusName, { description: "Where it stands today." })
  status!: CentreStatus;
  @Field(() => OperationModeName, {
    nullable: true,
    description: "How it is run; null where the source does not say. Read it with operationModeSynthetic. Partners.",
  })
  operationMode!: OperationMode | null;
  @Field(() => Boolean, {
    description:
      "True where operationMode, operator and contract were invented: the source states 9 direct and 16 entrusted but names none. Partners.",
  })
  operationModeSynthetic!: boolean;
  @Open()
  @Field(() => Boolean, {
    description:
      "True where openedOn was invented, its absence included: the source says that 10 centres grew to 25 one after another, but not which and when. Public.",
  })
  openedOnSynthetic!: boolean;
}
