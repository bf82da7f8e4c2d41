import { conditions } from "../../../kit/conditions";
import { Invalid } from "../../../kit/errors";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
import { ContractRow } from "./contract.entity";
import { maySeeContracts } from "./contract.policy";

export type FindContracts = {
  asOf?: string | null;
  expiringWithinDays?: number | null;
  principal?: string | null;
  contractor?: string | null;
};

const LONGEST_WINDOW = 3650;

/** Contracts in force on a day, those that end first before the others. */
export function findContracts(reader: Reader, which: FindContracts, wish: PageWish): Promise<Page<ContractRow>> {
  const { reading, viewer, today } = reader;
  const { asOf, expiringWithinDays = null, principal, contractor } = which;
  if (expiringWithinDays !== null && (expiringWithinDays < 0 || expiringWithinDays > LONGEST_WINDOW))
    throw new Invalid(
      `expiringWithinDays must be from 0 to ${LONGEST_WINDOW}.`,
      `expiringWithinDays는 0에서 ${LONGEST_WINDOW} 사이여야 합니다.`,
    );
  return findPage<ContractRow>(
    reader,
    {
      name: "contracts",
      select: reading.columns(ContractRow),
      from: `${reading.table(ContractRow)} t`,
      parent: null,
      ...conditions(
        // The first value is always given, so that the day of the next condition is $1.
        [asOf ?? today, (at) => validOn(at)],
        [expiringWithinDays, (at) => `t.valid_to <= $1::date + ${at}::integer`],
        [principal, (at) => `t.principal_id = ${at}::text`],
        [contractor, (at) => `t.contractor_id = ${at}::text`],
        [maySeeContracts(viewer) === "allowed", (at) => `${at}::boolean`],
      ),
      order: ["coalesce(t.valid_to, '9999-12-31'::date)", "t.id"],
    },
    wish,
  );
}
