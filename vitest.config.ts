import { defineConfig } from "vitest/config";

// vitest reads its configuration from a default export, and from nowhere else.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
