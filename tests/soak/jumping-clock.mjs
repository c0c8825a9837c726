// Loaded into the bot before anything else: SIGUSR2 sets its wall clock, as a host's clock is set that was wrong.
const JUMPS_MS = [3_600_000, -7_200_000, 60_000, -90_000, 86_400_000, -86_400_000];
const now = Date.now;
let [offset, jumps] = [0, 0];
Date.now = () => now() + offset;
process.on("SIGUSR2", () => {
  offset += JUMPS_MS[jumps++ % JUMPS_MS.length];
});
