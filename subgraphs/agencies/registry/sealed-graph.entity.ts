import { Column, Entity, PrimaryColumn } from "typeorm";

/** A graph that gateways ran, as it was sealed. */
@Entity({ name: "sealed_graph" })
export class SealedGraphRow {
  @PrimaryColumn({ type: "integer" }) number!: number;
  /** JSON: the document of each contract, and where partners' subgraphs are. */
  @Column({ type: "text" }) text!: string;
  /** SHA-256 of the text. */
  @Column({ type: "text" }) digest!: string;
  /** A JWS over number and digest. */
  @Column({ type: "text" }) seal!: string;
}
