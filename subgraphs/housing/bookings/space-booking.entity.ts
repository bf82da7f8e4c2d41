import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BookingState } from "./booking-steps";
import type { Occasion } from "./occasion";

@Entity({ name: "space_booking" })
export class SpaceBookingRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) spaceId!: string;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text", nullable: true }) sessionId!: string | null;
  @Column({ type: "text" }) occasion!: Occasion;
  @Column({ type: "timestamptz" }) startsAt!: Date;
  @Column({ type: "timestamptz" }) endsAt!: Date;
  @Column({ type: "text" }) state!: BookingState;
  @Column({ type: "text" }) requesterAgencyId!: string;
  @Column({ type: "timestamptz" }) requestedAt!: Date;
  @Column({ type: "integer" }) version!: number;
}
