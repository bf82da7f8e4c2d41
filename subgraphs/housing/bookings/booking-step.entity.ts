import { Column, Entity, PrimaryColumn } from "typeorm";
import type { BookingState } from "./booking-steps";

/** Who took a booking from one state to another, and when; from none where it began. */
@Entity({ name: "booking_step" })
export class BookingStepRow {
  @PrimaryColumn({ type: "text" }) bookingId!: string;
  /** The version that the record had after it. */
  @PrimaryColumn({ type: "integer" }) version!: number;
  @Column({ type: "text", nullable: true }) fromState!: BookingState | null;
  @Column({ type: "text" }) toState!: BookingState;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) byAgencyId!: string;
  @Column({ type: "text", nullable: true }) byActor!: string | null;
}
