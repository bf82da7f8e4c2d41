const tseslint = require("typescript-eslint");

module.exports = tseslint.config(
  { ignores: ["node_modules/", ".data/", "dist/", "bench/node_modules/", "bench/gateways/contenders/node_modules/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.base],
    // No comment may switch a rule off.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.property.name=/^(save|remove)$/][callee.object.name=/^(tx|db|manager|repository)$/]",
          message: "save and remove select, guess and cascade: use insert, update or delete.",
        },
        { selector: "ExportDefaultDeclaration", message: "Export the thing that the file is named after by its name." },
      ],
      "no-console": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  {
    // Lists of facts are data, not code; jest takes its setup as a default export.
    files: ["seed/*/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["**/*.test.ts", "**/*.fixture.ts", "tests/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: ["tests/kit/global-*.ts"], rules: { "no-restricted-syntax": "off" } },
);
