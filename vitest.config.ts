import { defineConfig } from "vitest/config";

// vitest reads its configuration from a default export, and from nowhere else.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    setupFiles: ["tests/setup.ts"],
    testTimeout: 60_000,
    // A hook may start the real process, several of which may start at once on two cores.
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "verbatim", include: ["tests/**/*.test.ts"], exclude: ["tests/soak/**"] },
      },
      {
        // After all others and one at a time: these load the machine, and want answers in Discord's 3 seconds.
        extends: true,
        test: {
          name: "soak",
          include: ["tests/soak/**/*.test.ts"],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
