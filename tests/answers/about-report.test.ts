import { describe, expect, it } from "vitest";
import { aspectAsked } from "../../src/answers/about-report.ts";

describe("aspectAsked", () => {
  it.each([
    ["What is this report about?", "topic"],
    ["what’s it about", "topic"],
    ["Please summarise the report.", "topic"],
    ["What does this article discuss?", "topic"],
    ["Who published this?", "publisher"],
    ["Where does this text come from?", "publisher"],
    ["Who wrote the report?", "author"],
    ["Who are the authors of the study?", "author"],
    ["When was it published?", "date"],
    ["How old is this report?", "date"],
    ["What is the title of this document?", "title"],
    ["What is the report called?", "title"],
    ["What does the report conclude?", "conclusion"],
    ["What are the main conclusions of the paper?", "conclusion"],
    ["How does the article end?", "conclusion"],
  ])("%s → %s", (question, aspect) => {
    expect(aspectAsked(question)).toBe(aspect);
  });

  it.each([
    "What does the report say about ISKP?",
    "Who published the fatwa?",
    "When was the army defeated?",
    "What is ISKP about to do?",
    "What is the conclusion of experts about the TTP?",
    "Who wrote the fatwa in this report?",
    "What does it say?",
    `What is this report about? ${"And more. ".repeat(20)}`,
  ])("asks of the subject: %s", (question) => {
    expect(aspectAsked(question)).toBeNull();
  });
});
