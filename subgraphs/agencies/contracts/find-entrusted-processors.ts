import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import type { EntrustedProcessorRow } from "./entrusted-processor.type";

/** Who was entrusted with what on a day, in the order of the contracts' ids, which tell nothing. */
export const findEntrustedProcessors = (
  reader: Reader,
  asOf: string | null,
  wish: PageWish,
): Promise<Page<EntrustedProcessorRow>> =>
  findPage<EntrustedProcessorRow>(
    reader,
    {
      name: "entrustedProcessors",
      select: `t.id, t.principal_id as "principalId", t.contractor_id as "contractorId", t.tasks, t.synthetic, t.inferred,
        t.fact_source_id as "factSourceId"`,
      from: "entrusted_processors($1::date) t",
      parent: null,
      where: [],
      parameters: [asOf ?? reader.today],
      order: ["t.id"],
    },
    wish,
  );
