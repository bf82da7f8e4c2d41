import { StartError } from "../errors";

export type PostgresStartCode =
  | "POSTGRES_ALREADY_RUNNING"
  | "POSTGRES_BINARIES_BROKEN"
  | "POSTGRES_DATA_BROKEN"
  | "POSTGRES_DATA_VERSION"
  | "POSTGRES_INITDB_FAILED"
  | "POSTGRES_ORPHAN_STUCK"
  | "POSTGRES_PASSWORD_LOST"
  | "POSTGRES_PORT_TAKEN"
  | "POSTGRES_ROOT_PATH"
  | "POSTGRES_START_FAILED"
  | "POSTGRES_UNSUPPORTED_PLATFORM";

/** The message is one line that names the cause and what to do about it. */
export class PostgresStartError extends StartError {
  override readonly name = "PostgresStartError";

  constructor(
    override readonly code: PostgresStartCode,
    message: string,
  ) {
    super(code, message.replace(/\s+/g, " ").trim());
  }
}
