import type { Caller, Viewer } from "../../kit/viewer";

/** A viewer with a request of a test. */
export const asking = (viewer: Viewer): Caller => ({ viewer, origin: { requestId: "test", address: "127.0.0.1" } });
