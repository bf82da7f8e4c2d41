import { Forbidden } from "../../kit/errors";

/** Whether an id is unknown or another client's, and whether a document could be registered, is not told. */
export const notRegistered = (): Forbidden =>
  new Forbidden(
    "This client has registered no such operation. Register the document (registerOperations) and ask by its documentId.",
    "이 클라이언트에 등록된 작업이 아닙니다. 문서를 먼저 등록(registerOperations)한 뒤 documentId로 요청하십시오.",
    "OPERATION_NOT_REGISTERED",
  );
