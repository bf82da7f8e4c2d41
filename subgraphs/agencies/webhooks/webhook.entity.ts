import { Column, Entity, PrimaryColumn } from "typeorm";

export type WebhookStatus = "active" | "disabled";
export type DisabledBecause = "asked" | "gone" | "failing";

/** Where an agency wants to be told. Its secrets are sealed for their place. */
@Entity({ name: "webhook" })
export class WebhookRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) url!: string;
  @Column({ type: "text", array: true }) types!: string[];
  @Column({ type: "text" }) status!: WebhookStatus;
  @Column({ type: "text", nullable: true }) disabledBecause!: DisabledBecause | null;
  @Column({ type: "bytea" }) secret!: Buffer;
  @Column({ type: "bytea", nullable: true }) formerSecret!: Buffer | null;
  @Column({ type: "timestamptz", nullable: true }) formerUntil!: Date | null;
  /** Up to which number of the journal its deliveries were made. */
  @Column({ type: "bigint" }) position!: string;
  /** Since when nothing was taken there; null where the last attempt was. */
  @Column({ type: "timestamptz", nullable: true }) failingSince!: Date | null;
  @Column({ type: "timestamptz" }) createdAt!: Date;
  @Column({ type: "boolean" }) synthetic!: boolean;
}

/** The place for which the secrets of a webhook are sealed. */
export const secretPlace = (webhookId: string): string => `webhook.secret:${webhookId}`;
