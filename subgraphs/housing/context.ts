import { factLoaders } from "../../kit/facts/fact.loader";
import { loadersFrom } from "../../kit/loaders";
import type { Operation } from "../../kit/operation";
import { passLoaders } from "../../kit/see-with-pass";
import { bookingLoaders } from "./bookings/booking.loader";
import { buildingLoaders } from "./buildings/building.loader";
import { complexLoaders } from "./complexes/complex.loader";
import { spaceLoaders } from "./spaces/space.loader";
import { tenancyLoaders } from "./tenancies/tenancy.loader";
import { unitLoaders } from "./units/unit.loader";
import { workOrderLoaders } from "./work-orders/work-order.loader";

export const makeLoaders = loadersFrom(
  factLoaders,
  complexLoaders,
  buildingLoaders,
  unitLoaders,
  tenancyLoaders,
  spaceLoaders,
  bookingLoaders,
  workOrderLoaders,
  passLoaders,
);

export type Context = Operation<ReturnType<typeof makeLoaders>>;
