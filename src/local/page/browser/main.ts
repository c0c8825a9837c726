import { Page } from "./page.ts";

const page = new Page();
document.body.append(page.element);
page.focus();
