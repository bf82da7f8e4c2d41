import { conditions } from "../../../kit/conditions";
import { Invalid } from "../../../kit/errors";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { AgreementRow } from "./agreement.entity";
import { maySeeDrafts } from "./agreement.policy";
import { inForceOn } from "./in-force";

const MOST_DAYS = 3660;

/** Agreements in force that are over within so many days. */
export function findExpiring(reader: Reader, days: number, wish: PageWish): Promise<Page<AgreementRow>> {
  const { reading, viewer, today } = reader;
  if (days < 1 || days > MOST_DAYS)
    throw new Invalid(
      `days must be from 1 to ${MOST_DAYS}.`,
      `days는 1에서 ${MOST_DAYS} 사이여야 합니다.`,
      "PERIOD_INVALID",
    );
  return findPage<AgreementRow>(
    reader,
    {
      name: "expiringAgreements",
      select: reading.columns(AgreementRow),
      from: `${reading.table(AgreementRow)} t`,
      parent: null,
      ...conditions(
        [today, (at) => `${inForceOn(at, "t")}`],
        [days, (at) => `t.expires_on <= $1::date + ${at}::integer`],
        [maySeeDrafts(viewer) === "allowed", (at) => `${at}::boolean`],
      ),
      order: ["t.expires_on", "t.id"],
    },
    wish,
  );
}
