import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { Instant, LocalDate } from "../../../kit/graph/scalars";

export enum LaundryStateName {
  REQUESTED = "requested",
  PICKUP_SCHEDULED = "pickup_scheduled",
  PICKED_UP = "picked_up",
  WASHING = "washing",
  READY = "ready",
  OUT_FOR_DELIVERY = "out_for_delivery",
  DELIVERED = "delivered",
  CLOSED = "closed",
  CANCELLED = "cancelled",
  NO_ANSWER = "no_answer",
  LOST_DAMAGED = "lost_damaged",
}
registerEnumType(LaundryStateName, {
  name: "LaundryState",
  description: "Where an order of laundry stands.",
  valuesConfig: {
    REQUESTED: { description: "Asked for (접수)." },
    PICKUP_SCHEDULED: { description: "On a courier's route (수거 예정)." },
    PICKED_UP: { description: "Fetched, and the person looked after (수거)." },
    WASHING: { description: "Being washed (세탁)." },
    READY: { description: "Ready to be brought back (세탁 완료)." },
    OUT_FOR_DELIVERY: { description: "With the courier (배달 중)." },
    DELIVERED: { description: "Brought back, and the person looked after (배달 완료)." },
    CLOSED: { description: "Done (종결)." },
    CANCELLED: { description: "Called off before it was fetched (취소)." },
    NO_ANSWER: { description: "Nobody answered the door, which the city's outreach was told (부재)." },
    LOST_DAMAGED: { description: "Lost or damaged (분실·훼손)." },
  },
});

export enum DayPartName {
  MORNING = "morning",
  AFTERNOON = "afternoon",
}
registerEnumType(DayPartName, {
  name: "DayPart",
  description: "A part of a day in which couriers call.",
  valuesConfig: { MORNING: { description: "Before noon." }, AFTERNOON: { description: "From noon on." } },
});

export enum LaundryPlaceName {
  AT_THE_DOOR = "at_the_door",
  LAUNDRY_ROOM = "laundry_room",
  ON_THE_WAY = "on_the_way",
  OFFICE = "office",
}
registerEnumType(LaundryPlaceName, {
  name: "LaundryPlace",
  description: "Where a step was taken.",
  valuesConfig: {
    AT_THE_DOOR: { description: "At the person's door." },
    LAUNDRY_ROOM: { description: "In the laundry room of the site." },
    ON_THE_WAY: { description: "On the way." },
    OFFICE: { description: "In an office." },
  },
});

export enum LaundryLegName {
  PICKUP = "pickup",
  DELIVERY = "delivery",
}
registerEnumType(LaundryLegName, {
  name: "LaundryLeg",
  description: "On which of the two ways to the person.",
  valuesConfig: { PICKUP: { description: "To fetch." }, DELIVERY: { description: "To bring back." } },
});

export enum WelfareResultName {
  OK = "ok",
  CONCERN = "concern",
  NO_ANSWER = "no_answer",
  EMERGENCY = "emergency",
}
registerEnumType(WelfareResultName, {
  name: "WelfareResult",
  description: "How a person was found (안부확인).",
  valuesConfig: {
    OK: { description: "Well." },
    CONCERN: { description: "Something gives cause for concern." },
    NO_ANSWER: { description: "Nobody answered; the city's outreach is asked to look." },
    EMERGENCY: { description: "Needs help at once; the city's outreach is asked. Call 119 yourself." },
  },
});

@ObjectType({ description: "A step that an order of laundry took. The agencies of the order." })
export class LaundryStep {
  @Field(() => LaundryStateName, { nullable: true, description: "The state before; null for the first." })
  fromState!: LaundryStateName | null;
  @Field(() => LaundryStateName, { description: "The state after." })
  toState!: LaundryStateName;
  @Field(() => String, { nullable: true, description: "The account that took it; null where none is known." })
  actor!: string | null;
  @Field(() => Instant, { description: "When it was taken." })
  at!: Date;
  @Field(() => Instant, { description: "When the hub was told of it: later, where there was no network." })
  toldAt!: Date;
  @Field(() => LaundryPlaceName, { description: "Where." })
  place!: LaundryPlaceName;
}

@ObjectType({
  description:
    "Laundry that is fetched from somebody, washed and brought back. The agency that asked for it and the agency that runs the laundry.",
})
export class LaundryOrder {
  @Field(() => ID, {
    nullable: true,
    description: "This order for your agency, and for no other; null for callers without an agency.",
  })
  key!: string | null;
  @Classified("WELFARE")
  @Field(() => LaundryStateName, {
    nullable: true,
    description: "Where it stands. Null where you may not know.",
  })
  state!: LaundryStateName | null;

  @Classified("WELFARE")
  @Field(() => Int, {
    nullable: true,
    description:
      "How many times it was changed, and once more; given back with the next change. Null where you may not know.",
  })
  version!: number | null;

  @Classified("WELFARE")
  @Field(() => Int, {
    nullable: true,
    description: "How many pieces. Null where you may not know.",
  })
  items!: number | null;

  @Classified("WELFARE")
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it belongs to the time before full operation. Null where you may not know.",
  })
  trial!: boolean | null;

  @Classified("WELFARE")
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which it is fetched. Null where you may not know.",
  })
  pickupOn!: string | null;

  @Classified("WELFARE")
  @Field(() => DayPartName, {
    nullable: true,
    description: "The part of that day. Null where you may not know.",
  })
  pickupPart!: DayPartName | null;

  @Classified("WELFARE")
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which it is brought back. Null where you may not know.",
  })
  deliveryOn!: string | null;

  @Classified("WELFARE")
  @Field(() => DayPartName, {
    nullable: true,
    description: "The part of that day. Null where you may not know.",
  })
  deliveryPart!: DayPartName | null;

  @Classified("WELFARE")
  @Field(() => ID, {
    nullable: true,
    description: "The post that works on it (stf_…); null while nobody does. Null where you may not know.",
  })
  staffId!: string | null;
}

@ObjectType({ description: "A door at which a courier calls. The agency that runs the laundry." })
export class LaundryStop {
  @Field(() => LaundryLegName, { description: "To fetch or to bring." })
  leg!: LaundryLegName;
  orderId!: string;
}
