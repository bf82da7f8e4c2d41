import type { Store } from "../../kit/database";
import { TellEvidenceHead20261122131000 } from "../../kit/evidence/anchors";
import { CreateEvidenceBacklog20261122210000 } from "../../kit/evidence/backlog";
import { SealWhatIsNew20261122240020, WriteRecordTextInPlace20261122180400 } from "../../kit/evidence/sealing";
import { CreateEvidence20261122120100 } from "../../kit/evidence/tables";
import { CreateOutbox20261123000100, FindOldEvents20261123095000 } from "../../kit/events/tables";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { SecureFacts20261122120300 } from "../../kit/facts/secure-facts";
import { CreateFacts20261122100000 } from "../../kit/facts/tables";
import { GroupGrants20261122240000, ListGrants20261122180000 } from "../../kit/grants";
import { CreateIdempotency20261122100100, SecureIdempotency20261123000000 } from "../../kit/idempotency";
import { CreateRowSecurity20261122120000 } from "../../kit/row-security";
import { CreateTickets20261122120200 } from "../../kit/tickets";
import { BookingStepRow } from "./bookings/booking-step.entity";
import { SpaceBookingRow } from "./bookings/space-booking.entity";
import { BuildingRow } from "./buildings/building.entity";
import { ComplexRow } from "./complexes/complex.entity";
import { CreateComplexesAndUnits20261122102000 } from "./migrations/20261122T1020-create-complexes-and-units";
import { CreateTenancies20261122102100 } from "./migrations/20261122T1021-create-tenancies";
import { CreateSpaces20261122102200 } from "./migrations/20261122T1022-create-spaces";
import { SecureRows20261122121100 } from "./migrations/20261122T1211-secure-rows";
import { OpenRowsByPass20261122122100 } from "./migrations/20261122T1221-open-rows-by-pass";
import { HideDwellings20261122160600 } from "./migrations/20261122T1606-hide-dwellings";
import { OpenTenanciesTogether20261122180200 } from "./migrations/20261122T1802-open-tenancies-together";
import { FindTenanciesOnce20261122240010 } from "./migrations/20261122T2400-find-tenancies-once";
import { BookSpaces20261123020000 } from "./migrations/20261123T0200-book-spaces";
import { CreateWorkOrders20261123021000 } from "./migrations/20261123T0210-create-work-orders";
import { JudgeTenancies20261123022000 } from "./migrations/20261123T0220-judge-tenancies";
import { HoldRolesInRows20261123077000 } from "./migrations/20261123T0770-hold-roles-in-rows";
import { ReportArrears20261123078400 } from "./migrations/20261123T0784-report-arrears";
import { ShowOwnDwelling20261123078200 } from "./migrations/20261123T0782-show-own-dwelling";
import { SpaceRow } from "./spaces/space.entity";
import { SpaceStatusRow } from "./spaces/space-status.entity";
import { SpaceStepRow } from "./spaces/space-step.entity";
import { TenancyRow } from "./tenancies/tenancy.entity";
import { UnitRow } from "./units/unit.entity";
import { WorkOrderRow } from "./work-orders/work-order.entity";
import { ArrearsReportRow } from "./arrears/arrears.entity";
import { WorkOrderStepRow } from "./work-orders/work-order-step.entity";

export const store: Store = {
  name: "housing",
  rows: [
    FactSourceRow,
    StatedFigureRow,
    ComplexRow,
    BuildingRow,
    UnitRow,
    TenancyRow,
    SpaceRow,
    SpaceStatusRow,
    SpaceStepRow,
    SpaceBookingRow,
    BookingStepRow,
    WorkOrderRow,
    WorkOrderStepRow,
    ArrearsReportRow,
  ],
  migrations: [
    CreateFacts20261122100000,
    CreateComplexesAndUnits20261122102000,
    CreateTenancies20261122102100,
    CreateSpaces20261122102200,
    CreateRowSecurity20261122120000,
    CreateEvidence20261122120100,
    CreateTickets20261122120200,
    SecureFacts20261122120300,
    SecureRows20261122121100,
    OpenRowsByPass20261122122100,
    TellEvidenceHead20261122131000,
    HideDwellings20261122160600,
    ListGrants20261122180000,
    OpenTenanciesTogether20261122180200,
    WriteRecordTextInPlace20261122180400,
    CreateEvidenceBacklog20261122210000,
    GroupGrants20261122240000,
    FindTenanciesOnce20261122240010,
    SealWhatIsNew20261122240020,
    CreateIdempotency20261122100100,
    SecureIdempotency20261123000000,
    CreateOutbox20261123000100,
    BookSpaces20261123020000,
    CreateWorkOrders20261123021000,
    JudgeTenancies20261123022000,
    HoldRolesInRows20261123077000,
    ShowOwnDwelling20261123078200,
    ReportArrears20261123078400,
    FindOldEvents20261123095000,
  ],
};
