import type { Finding } from "../terminal/finding.ts";

/** Short ways to write findings. */

export function well(subject: string, found: string): Finding {
  return { subject, state: "well", found, advice: null };
}

export function warning(subject: string, found: string, advice: string): Finding {
  return { subject, state: "warning", found, advice };
}

export function fault(subject: string, found: string, advice: string): Finding {
  return { subject, state: "fault", found, advice };
}
