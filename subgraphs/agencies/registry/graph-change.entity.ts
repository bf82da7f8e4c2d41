import { Column, Entity, PrimaryColumn } from "typeorm";

export type GraphChangeKind = "check" | "publish" | "withdraw" | "roll_back" | "renew";
export type GraphChangeState = "received" | "refused" | "passed" | "awaiting" | "approved" | "overtaken" | "live";

/** A partner's subgraph in a graph: `change` is the one that published it. */
export type GraphPart = { name: string; url: string; change: string };

export type BrokenOperation = { client: string; operation: string; problem: string };

/** Something that was wanted of the graph, and what came of it. One that is live is a graph for ever. */
@Entity({ name: "graph_change" })
export class GraphChangeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  /** Whose subgraph it is about; null for what the hub does by itself, and for a rollback the operator's. */
  @Column({ type: "text", nullable: true }) agencyId!: string | null;
  @Column({ type: "text" }) kind!: GraphChangeKind;
  @Column({ type: "text" }) state!: GraphChangeState;
  @Column({ type: "text", nullable: true }) name!: string | null;
  @Column({ type: "integer", nullable: true }) version!: number | null;
  @Column({ type: "text", nullable: true }) url!: string | null;
  @Column({ type: "text", nullable: true }) sdl!: string | null;
  @Column({ type: "integer", nullable: true }) rolledBackTo!: number | null;
  /** Whether it may go live although registered operations would break. */
  @Column({ type: "boolean" }) despiteOperations!: boolean;
  @Column({ type: "text", nullable: true }) askedBy!: string | null;
  @Column({ type: "timestamptz" }) askedAt!: Date;
  @Column({ type: "text", array: true, default: "{}" }) problems!: string[];
  @Column({ type: "jsonb", default: [] }) breaks!: BrokenOperation[];
  /** What of the subgraph tells something about people, as `Type.field`. */
  @Column({ type: "text", array: true, default: "{}" }) classified!: string[];
  @Column({ type: "integer", default: 0 }) approvalsNeeded!: number;
  @Column({ type: "text", array: true, default: "{}" }) approvedBy!: string[];
  /** The number of the graph that it became. */
  @Column({ type: "integer", nullable: true }) number!: number | null;
  @Column({ type: "jsonb", nullable: true }) parts!: GraphPart[] | null;
  /** Which of the hub's own subgraphs it was composed with. */
  @Column({ type: "text", nullable: true }) founding!: string | null;
  @Column({ type: "timestamptz", nullable: true }) decidedAt!: Date | null;
}
