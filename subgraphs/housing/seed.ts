import type { EntityManager } from "typeorm";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { searchText } from "../../kit/korean-search";
import { plant } from "../../kit/plant";
import { FACT_SOURCES } from "../../seed/fact-sources";
import { COMPLEXES, type ComplexSeed } from "../../seed/housing/complexes";
import { FIGURES } from "../../seed/housing/figures";
import { SPACES, type SpaceSeed } from "../../seed/housing/spaces";
import { BUILDINGS, TENANCIES, UNITS } from "../../seed/housing/stock";
import {
  agencyId,
  buildingId,
  complexId,
  householdId,
  programmeId,
  spaceId,
  tenancyId,
  unitId,
} from "../../seed/slugs";
import { BuildingRow } from "./buildings/building.entity";
import { ComplexRow } from "./complexes/complex.entity";
import { SpaceRow } from "./spaces/space.entity";
import { SpaceStatusRow } from "./spaces/space-status.entity";
import { TenancyRow } from "./tenancies/tenancy.entity";
import { UnitRow } from "./units/unit.entity";

/** Loads the facts and the invented records of this subgraph, in the order in which they point at one another. */
export async function seed(tx: EntityManager): Promise<void> {
  await plant(tx, FactSourceRow, FACT_SOURCES);
  await plant(tx, StatedFigureRow, FIGURES);
  await plant(tx, ComplexRow, COMPLEXES.map(complexRow));
  await plant(
    tx,
    BuildingRow,
    BUILDINGS.map(({ slug, complex, ...building }) => ({
      ...building,
      id: buildingId(slug),
      complexId: complexId(complex),
    })),
  );
  await plant(
    tx,
    UnitRow,
    UNITS.map(({ slug, building, controller, ...unit }) => ({
      ...unit,
      id: unitId(slug),
      buildingId: buildingId(building),
      controllerAgencyId: agencyId(controller),
    })),
  );
  await plant(
    tx,
    TenancyRow,
    TENANCIES.map(({ slug, unit, household, controller, ...tenancy }) => ({
      ...tenancy,
      id: tenancyId(slug),
      unitId: unitId(unit),
      householdId: household && householdId(household),
      validFromPrecision: "month",
      controllerAgencyId: agencyId(controller),
    })),
  );
  await plant(tx, SpaceRow, SPACES.map(spaceRow));
  await plant(
    tx,
    SpaceStatusRow,
    SPACES.flatMap(({ slug, history, programme }) =>
      history.map((period) => ({
        ...period,
        spaceId: spaceId(slug),
        programmeId: period.status === "idle" ? null : programmeId(programme),
      })),
    ),
  );
}

function complexRow({ slug, aliases = [], owner, manager, controller, location, ...complex }: ComplexSeed): ComplexRow {
  const { synthetic, inferred, factSourceId } = complex;
  return {
    id: complexId(slug),
    myhomeHsmpSn: complex.myhomeHsmpSn ?? null,
    name: complex.name,
    aliases,
    housingType: complex.housingType ?? null,
    acquisitionType: complex.acquisitionType ?? null,
    ownerAgencyId: owner ? agencyId(owner) : null,
    managerAgencyId: manager ? agencyId(manager) : null,
    controllerAgencyId: agencyId(controller),
    adminDongCode: complex.adminDong ?? null,
    legalDongCode: complex.legalDong ?? null,
    sigunguCode: complex.sigungu ?? null,
    address: null,
    latitude: location?.[0] ?? null,
    longitude: location?.[1] ?? null,
    unitCount: complex.unitCount ?? null,
    completedOn: null,
    completedPrecision: null,
    withdrawnOn: null,
    withdrawnPrecision: null,
    isCluster: complex.isCluster ?? null,
    specialSupportZone: null,
    searchText: searchText([complex.name, ...aliases]),
    synthetic,
    inferred,
    factSourceId,
  };
}

function spaceRow({
  slug,
  complex,
  controller,
  equipment = [],
  openHours,
  history: _,
  programme: _programme,
  ...space
}: SpaceSeed): SpaceRow {
  return {
    ...space,
    id: spaceId(slug),
    complexId: complexId(complex),
    areaM2: null,
    capacitySynthetic: true,
    equipment,
    openHours: openHours ?? null,
    accessible: null,
    controllerAgencyId: agencyId(controller),
    version: 1,
  };
}
