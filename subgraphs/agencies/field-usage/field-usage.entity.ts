import { Column, Entity, PrimaryColumn } from "typeorm";

/** How many requests of a day one consumer asked for a field with. */
@Entity({ name: "field_usage" })
export class FieldUsageRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "date" }) day!: string;
  @Column({ type: "text" }) coordinate!: string;
  /** Whether it was deprecated when it was asked for last on that day. */
  @Column({ type: "boolean" }) deprecated!: boolean;
  /** Null where people asked. */
  @Column({ type: "text", nullable: true }) clientId!: string | null;
  /** Null where somebody without an agency asked. */
  @Column({ type: "text", nullable: true }) agencyId!: string | null;
  /** Null where a text was sent. */
  @Column({ type: "text", nullable: true }) operationId!: string | null;
  @Column({ type: "bigint" }) requests!: string;
}
