// Where people change to summer time (FT-44): a day that is taken from this machine's clock, and not from Seoul's, is seen.
process.env.TZ = "America/New_York";

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "<rootDir>/tests/runtime/environment.js",
  runtime: "<rootDir>/tests/runtime/runtime.js",
  roots: [
    "<rootDir>/access",
    "<rootDir>/kit",
    "<rootDir>/gateway",
    "<rootDir>/hub",
    "<rootDir>/identity",
    "<rootDir>/schema",
    "<rootDir>/seed",
    "<rootDir>/subgraphs",
    "<rootDir>/tests",
  ],
  testMatch: ["**/*.test.ts"],
  transform: {
    "\\.[tj]s$": [
      "@swc/jest",
      {
        swcrc: false,
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: "es2022",
          keepClassNames: true,
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // These ship only as ES modules.
  transformIgnorePatterns: ["/node_modules/(?!(jose|oauth4webapi|oidc-provider|openid-client)/)"],
  globalSetup: "<rootDir>/tests/kit/global-setup.ts",
  globalTeardown: "<rootDir>/tests/kit/global-teardown.ts",
  testTimeout: 60_000,
  maxWorkers: 2,
};
