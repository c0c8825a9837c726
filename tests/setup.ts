import * as fc from "fast-check";

// The gate gives the same verdict each time; `FC_SEED=… npx vitest run` looks for counterexamples elsewhere.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["FC_SEED"] ?? 20_261_122) });
