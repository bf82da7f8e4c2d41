import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { CurriculumRow } from "./curriculum.entity";

export const curriculumLoaders = ({ reading }: Reader) => ({
  curriculum: loadOne(
    (services: string[]) => reading.rows(CurriculumRow, "where t.service_id = any($1)", [services]),
    (curriculum) => curriculum.serviceId,
  ),
});
