import type { Reader } from "../../../kit/operation";
import { ProgrammeTemplateRow } from "./programme-template.entity";

export const findTemplates = ({ reading }: Reader): Promise<ProgrammeTemplateRow[]> =>
  reading.rows(ProgrammeTemplateRow, "order by t.place");
