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

export type SignInProblem = "wrong" | "over";

const PROBLEMS: Record<SignInProblem, string> = {
  wrong:
    'ID 또는 비밀번호가 맞지 않습니다. 여러 번 틀리면 15분 동안 잠깁니다.<br><span lang="en">This name and password do not fit. After many attempts the account is locked for 15 minutes.</span>',
  over: '로그인 시간이 지났습니다. 처음부터 다시 시도하십시오.<br><span lang="en">This sign-in is over. Please start again.</span>',
};

/** Nothing that was typed is shown again, so nothing that was typed can do anything here. */
export const signInPage = (problem?: SignInProblem): string =>
  page(
    "로그인 · Sign in",
    `<h1>뜨락 로그인 <span lang="en">· Sign in</span></h1>` +
      (problem ? `<p class="problem" role="alert">${PROBLEMS[problem]}</p>` : "") +
      (problem === "over"
        ? ""
        : `<form method="post" autocomplete="on">` +
          `<label for="login">ID <span lang="en">· Name</span></label>` +
          `<input id="login" name="login" autocomplete="username" maxlength="100" required autofocus>` +
          `<label for="password">비밀번호 <span lang="en">· Password</span></label>` +
          `<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required>` +
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
