import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { mayReadLedger } from "./provision.policy";

export type Provision = {
  recipientAgencyId: string;
  file: string;
  purpose: string;
  ground: string;
  fields: string[];
  classes: string[];
  at: Date;
  form: "view" | "download" | "print";
  conditions: string;
};

/** What the caller's agency gave outside the purpose of collection in a month, the oldest first; for others there is nothing. */
export const findProvisions = (reader: Reader, month: string, wish: PageWish): Promise<Page<Provision>> =>
  findPage(
    reader,
    {
      name: "provisionLedger",
      select: `p.recipient_agency_id as "recipientAgencyId", p.file, p.purpose, p.ground, p.fields, p.classes, p.at,
        p.form, p.conditions`,
      from: "provisions_in($1::date) p",
      parent: null,
      where: ["p.controller_agency_id = $2", "$3::boolean"],
      parameters: [`${month}-01`, reader.viewer.agency, mayReadLedger(reader.viewer) === "allowed"],
      order: ["p.at", "p.first_record"],
    },
    wish,
  );
