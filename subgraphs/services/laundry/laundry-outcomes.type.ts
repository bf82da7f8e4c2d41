import { createUnionType, Field, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { LocalDate } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { DayPartName } from "./laundry-order.type";

@ObjectType({ description: "The laundry is ordered. Partners and staff." })
export class LaundryRequested {
  orderId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The programme has not opened yet on that day; nothing was ordered. Partners and staff.",
})
export class NotYetOperating extends Problem {}

@ObjectType({
  implements: Problem,
  description: "On that day the programme takes trial orders alone; nothing was ordered. Partners and staff.",
})
export class TrialOnly extends Problem {}

@ObjectType({
  implements: Problem,
  description: "The programme does not operate any more on that day; nothing was ordered. Partners and staff.",
})
export class NoLongerOperating extends Problem {}

@ObjectType({ implements: Problem, description: "A route is full; nothing was ordered. Partners and staff." })
export class SlotFull extends Problem {
  @Field(() => LocalDate, { description: "The day of that route." })
  day!: string;
  @Field(() => DayPartName, { description: "The part of that day." })
  part!: DayPartName;
}

export const RequestLaundryResult = createUnionType({
  name: "RequestLaundryResult",
  description: "What came of requestLaundry. Partners and staff.",
  types: () => [LaundryRequested, NotYetOperating, TrialOnly, NoLongerOperating, SlotFull] as const,
});

@ObjectType({ description: "The order took the step. Partners and staff." })
export class LaundryOrderAdvanced {
  orderId!: string;
}

@ObjectType({
  implements: Problem,
  description:
    "Nobody fetches or brings laundry without saying how the person was found; nothing was done. Partners and staff.",
})
export class WelfareCheckMissing extends Problem {}

export const AdvanceLaundryOrderResult = createUnionType({
  name: "AdvanceLaundryOrderResult",
  description: "What came of a step of an order. Partners and staff.",
  types: () => [LaundryOrderAdvanced, WelfareCheckMissing, IllegalTransition, VersionConflict] as const,
});

@ObjectType({ description: "The member of staff works on the order. Partners and staff." })
export class LaundryOrderAssigned {
  orderId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The member of staff has not completed the programme's training; nothing was done. Partners and staff.",
})
export class TrainingRequired extends Problem {}

export const AssignLaundryOrderResult = createUnionType({
  name: "AssignLaundryOrderResult",
  description: "What came of assignLaundryOrder. Partners and staff.",
  types: () => [LaundryOrderAssigned, TrainingRequired, IllegalTransition, VersionConflict] as const,
});
