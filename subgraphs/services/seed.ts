import type { EntityManager } from "typeorm";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { searchText } from "../../kit/korean-search";
import { plant } from "../../kit/plant";
import { FACT_SOURCES, stated } from "../../seed/fact-sources";
import { OUTCOMES_2024, PROGRAMME_FIGURES } from "../../seed/services/figures";
import { MILESTONES, PROGRAMME_STATUSES, PROGRAMMES } from "../../seed/services/programmes";
import { SERVICES } from "../../seed/services/services";
import { SITES } from "../../seed/services/sites";
import {
  agencyId,
  centreId,
  complexId,
  figureId,
  milestoneId,
  outcomeId,
  platformId,
  programmeId,
  programmeStatusId,
  serviceAtLocationId,
  serviceId,
  spaceId,
} from "../../seed/slugs";
import { OutcomeRow } from "./outcomes/outcome.entity";
import { plantTakingPart } from "./plant-taking-part";
import { plantWhatOthersTold } from "./plant-what-others-told";
import { MilestoneRow } from "./programmes/milestone.entity";
import { ProgrammeStatusRow } from "./programmes/programme-status.entity";
import { ProgrammeRow } from "./programmes/programme.entity";
import { ServiceRow } from "./services/service.entity";
import { ServiceAtLocationRow } from "./sites/service-at-location.entity";

const PLATFORM = platformId("gachi-happy-courtyard");

/** Loads the facts and the invented records of this subgraph, in the order in which they point at one another. */
export async function seed(tx: EntityManager): Promise<void> {
  await plant(tx, FactSourceRow, FACT_SOURCES);
  await seedProgrammes(tx);
  await seedFigures(tx);
  await seedServices(tx);
  await plantTakingPart(tx);
  await plantWhatOthersTold(tx);
}

async function seedProgrammes(tx: EntityManager): Promise<void> {
  await plant(
    tx,
    ProgrammeRow,
    PROGRAMMES.map(({ platform, areas, purposes, sectors, audiences, targetGroups, aliases, ...programme }) => ({
      ...programme,
      id: programmeId(programme.slug),
      platformId: platform && platformId(platform),
      aliases: [...aliases],
      purposes: [...purposes],
      sectors: [...sectors],
      audiences: [...audiences],
      targetGroups: [...targetGroups],
      areaCodes: [...areas],
      searchText: searchText([programme.name, ...aliases]),
      controllerAgencyId: null,
      templateSlug: null,
      version: 1,
    })),
  );
  await plant(
    tx,
    ProgrammeStatusRow,
    PROGRAMME_STATUSES.map(({ programme, from, to, precision, ...status }) => ({
      ...status,
      id: programmeStatusId(`${programme}/${status.status}`),
      programmeId: programmeId(programme),
      validFrom: from,
      validFromPrecision: precision,
      validTo: to,
      validToPrecision: precision,
    })),
  );
  await plant(
    tx,
    MilestoneRow,
    MILESTONES.map(({ programme, on, precision, ...milestone }, place) => ({
      ...milestone,
      id: milestoneId(`${programme}/${place}`),
      programmeId: programmeId(programme),
      place,
      happenedOn: on,
      happenedPrecision: precision,
    })),
  );
}

async function seedFigures(tx: EntityManager): Promise<void> {
  await plant(
    tx,
    StatedFigureRow,
    PROGRAMME_FIGURES.map(({ slug, programme, ...figure }) => ({
      ...figure,
      id: figureId(slug),
      subjectId: programmeId(programme),
      precision: "exact" as const,
    })),
  );
  await plant(
    tx,
    OutcomeRow,
    OUTCOMES_2024.map(({ group, label, programme, figure }, place) => ({
      id: outcomeId(`gachi-happy-courtyard/2024/${group}`),
      platformId: PLATFORM,
      year: 2024,
      place,
      group,
      label,
      programmeId: programmeId(programme),
      figureId: figureId(figure),
      ...stated("jpdc-2025"),
    })),
  );
}

async function seedServices(tx: EntityManager): Promise<void> {
  await plant(
    tx,
    ServiceRow,
    SERVICES.map(({ slug, provider, programme, furtherCategories, sectors, audiences, deliveryModes, ...service }) => ({
      ...service,
      id: serviceId(slug),
      furtherCategories: [...furtherCategories],
      sectors: [...sectors],
      audiences: [...audiences],
      deliveryModes: [...deliveryModes],
      providerAgencyId: provider && agencyId(provider),
      programmeId: programmeId(programme),
      searchText: searchText([service.name, ...(service.alternateName ? [service.alternateName] : [])]),
    })),
  );
  await plant(
    tx,
    ServiceAtLocationRow,
    SITES.map(({ slug, service, programme, space, complex, centre, areas, point, from, precision, ...site }) => ({
      ...site,
      id: serviceAtLocationId(slug),
      serviceId: serviceId(service),
      programmeId: programmeId(programme),
      spaceId: space && spaceId(space),
      complexId: complex && complexId(complex),
      centreId: centre && centreId(centre),
      areaCodes: areas,
      latitude: point && point.latitude,
      longitude: point && point.longitude,
      validFrom: from,
      validFromPrecision: precision,
      validTo: null,
      validToPrecision: precision,
    })),
  );
}
