import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was written about a person in free words, by the field that tells it. */
export type WrittenPart =
  | "RightsRequest.wish"
  | "RightsRequest.answer"
  | "AccessDispute.reason"
  | "AccessDispute.answer"
  | "MisuseNotice.advice"
  | "EmergencyAccess.reason"
  | "EmergencyAccess.remark";

/** Sealed, and by itself: the record that it belongs to is told to more than it is. */
@Entity({ name: "written_words" })
export class WrittenWordsRow {
  /** The request, dispute, notice or look. */
  @PrimaryColumn({ type: "text" }) about!: string;
  @PrimaryColumn({ type: "text" }) part!: WrittenPart;
  @Column({ type: "bytea" }) words!: Buffer;
}
