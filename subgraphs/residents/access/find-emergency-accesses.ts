import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { EmergencyAccessRow } from "./emergency-access.entity";
import { maySeeAlarms } from "./emergency-access.policy";

/** Every look in an emergency that the caller's agency asked for, the latest first; for whose work it is not, none. */
export const findEmergencyAccesses = (reader: Reader, wish: PageWish): Promise<Page<EmergencyAccessRow>> =>
  findPage(
    reader,
    {
      name: "emergencyAccesses",
      select: reader.reading.columns(EmergencyAccessRow, "e"),
      from: "emergency_alarm e",
      parent: null,
      where: ["e.agency_id = $1", "$2::boolean"],
      parameters: [reader.viewer.agency, maySeeAlarms(reader.viewer) === "allowed"],
      order: ["-extract(epoch from e.opened_at)", "e.id"],
    },
    wish,
  );
