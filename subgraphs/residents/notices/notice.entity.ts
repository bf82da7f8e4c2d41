import { Column, Entity, PrimaryColumn } from "typeorm";
import type { NoticeChannel } from "./channels";
import type { NoticeState } from "./notice-steps";
import type { NoticeTemplate } from "./templates";

/** That a person must be told something: which of the sentences, and how far that is. What it is about stands nowhere here. */
@Entity({ name: "notice" })
export class NoticeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) eventId!: string;
  @Column({ type: "text" }) residentId!: string;
  /** Who answers for it, and calls where nothing else reaches the person. */
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) template!: NoticeTemplate;
  /** Said at night as well. */
  @Column({ type: "boolean" }) urgent!: boolean;
  @Column({ type: "text" }) state!: NoticeState;
  /** On its way by this one; null before the first and where somebody calls. */
  @Column({ type: "text", nullable: true }) channel!: NoticeChannel | null;
  @Column({ type: "timestamptz" }) createdAt!: Date;
  /** When it is seen to next; null where that is for people. */
  @Column({ type: "timestamptz", nullable: true }) nextAt!: Date | null;
  @Column({ type: "text", nullable: true }) calledBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) endedAt!: Date | null;
  @Column({ type: "integer" }) version!: number;
}

export type AttemptOutcome = "accepted" | "delivered" | "failed" | "refused" | "no_answer" | "reached" | "wrong_number";

/** One try to tell it, and what came of it; never where to, or what was said. */
@Entity({ name: "notice_attempt" })
export class NoticeAttemptRow {
  @PrimaryColumn({ type: "text" }) noticeId!: string;
  @PrimaryColumn({ type: "integer" }) number!: number;
  @Column({ type: "text" }) channel!: NoticeChannel | "telephone";
  @Column({ type: "text" }) outcome!: AttemptOutcome;
  /** In the words of whoever carries it; null where there are none. */
  @Column({ type: "text", nullable: true }) code!: string | null;
  @Column({ type: "timestamptz" }) at!: Date;
}

/** By what a person wants to be told, with the address where that is no telephone number; sealed. */
@Entity({ name: "notice_choice" })
export class NoticeChoiceRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) channel!: NoticeChannel | "telephone";
  @Column({ type: "bytea", nullable: true }) address!: Buffer | null;
  @Column({ type: "timestamptz" }) chosenAt!: Date;
}

/** At which number people ask an agency back; the latest counts, and those before stay. */
@Entity({ name: "notice_desk" })
export class NoticeDeskRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) phone!: string;
  /** The client or account; null where it was said before that was kept. */
  @Column({ type: "text", nullable: true }) setBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) setAt!: Date | null;
}
