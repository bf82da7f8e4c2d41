import { createHash } from "node:crypto";

const STYLE = `
  body { font-family: "Pretendard GOV", "Noto Sans KR", sans-serif; margin: 0; background: #f4f5f6; color: #1e2124; }
  main { max-width: 22rem; margin: 12vh auto; padding: 2rem; background: #fff; border: 1px solid #b1b8be; }
  h1 { font-size: 1.5rem; margin: 0 0 1rem; } label { display: block; margin: 1rem 0 .25rem; }
  input { width: 100%; box-sizing: border-box; padding: .75rem; font: inherit; border: 1px solid #58616a; }
  button { width: 100%; margin-top: 1.5rem; padding: .875rem; font: inherit; color: #fff; background: #256ef4; border: 0; }
  :focus-visible { outline: 3px solid #063a74; outline-offset: 2px; } .problem { color: #bd2c0f; font-weight: 700; }
  [lang=en] { color: #464c53; }`;

const HASH = createHash("sha256").update(STYLE).digest("base64");

/** Pages need nothing from anywhere, run no script, and stand in nobody's frame. */
export const PAGE_HEADERS: Record<string, string> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; frame-ancestors 'none'`,
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type SignInProblem = "wrong" | "weak" | "over";

const PROBLEMS: Record<SignInProblem, string> = {
  wrong:
    'ID 또는 비밀번호(코드)가 맞지 않습니다. 여러 번 틀리면 15분 동안 잠깁니다.<br><span lang="en">This name and password (or code) do not fit. After many attempts the account is locked for 15 minutes.</span>',
  weak: `비밀번호는 ${SHORTEST_PASSWORD}자 이상이어야 하며, 두 번 똑같이 입력하십시오.<br><span lang="en">A password has ${SHORTEST_PASSWORD} characters or more, and is typed twice alike.</span>`,
  over: '로그인 시간이 지났습니다. 처음부터 다시 시도하십시오.<br><span lang="en">This sign-in is over. Please start again.</span>',
};

const problemOf = (problem?: SignInProblem): string =>
  problem ? `<p class="problem" role="alert">${PROBLEMS[problem]}</p>` : "";

const LOGIN =
  `<label for="login">ID <span lang="en">· Name</span></label>` +
  `<input id="login" name="login" autocomplete="username" maxlength="100" required autofocus>`;

const password = (name: string, label: string, kind: "current" | "new"): string =>
  `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="password" ` +
  `autocomplete="${kind}-password" maxlength="${LONGEST_PASSWORD}" required>`;

/** Nothing that was typed is shown again, so nothing that was typed can do anything here. */
export const signInPage = (problem?: SignInProblem): string =>
  page(
    "로그인 · Sign in",
    `<h1>뜨락 로그인 <span lang="en">· Sign in</span></h1>${problemOf(problem)}` +
      (problem === "over"
        ? ""
        : `<form method="post" autocomplete="on">${LOGIN}` +
          password("password", '비밀번호 <span lang="en">· Password</span>', "current") +
          `<button type="submit">로그인 <span>· Sign in</span></button></form>` +
          `<p><a href="?first">코드를 받으셨습니까? <span lang="en">· I was given a code</span></a></p>`),
  );

/** Where somebody who was given a code by their agency chooses their password. */
export const firstSignInPage = (problem?: SignInProblem): string =>
  page(
    "비밀번호 설정 · Choose a password",
    `<h1>비밀번호 설정 <span lang="en">· Choose a password</span></h1>${problemOf(problem)}` +
      (problem === "over"
        ? ""
        : `<form method="post" autocomplete="on">${LOGIN}` +
          `<label for="code">코드 <span lang="en">· Code</span></label>` +
          `<input id="code" name="code" autocomplete="one-time-code" maxlength="100" required>` +
          password("password", '새 비밀번호 <span lang="en">· New password</span>', "new") +
          password("again", '새 비밀번호 확인 <span lang="en">· Once more</span>', "new") +
          `<button type="submit">로그인 <span>· Sign in</span></button></form>`),
  );

/** `form` is the library's own and holds what proves that this page was shown. */
export const signOutPage = (form: string): string =>
  page(
    "로그아웃 · Sign out",
    `<h1>로그아웃하시겠습니까? <span lang="en">· Sign out?</span></h1>${form}` +
      `<button type="submit" form="op.logoutForm" name="logout" value="yes">로그아웃 <span>· Sign out</span></button>`,
  );

export const signedOutPage = (): string =>
  page("로그아웃 · Signed out", `<h1>로그아웃되었습니다. <span lang="en">· You are signed out.</span></h1>`);
