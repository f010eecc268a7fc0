import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { insert } from "../../src/actions/insert";
import type { PapersMade } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { bulletin } from "../../src/actions/papers/bulletin";
import { letters } from "../../src/actions/papers/letters";
import { plainText, type Paper } from "../../src/ledger/papers/paper";
import { wordFile } from "../../src/word/word-file";
import { serialOf } from "../../src/plan/serial";
import { withExcel } from "../actions/opened-excel";
import { readDocx } from "../word/docx-file";
import { folder, startOffice } from "./start-office";

const { setup } = withExcel();

/** The text of each page of .docx files as LibreOffice lays them out, by name. */
async function pagesOf(papers: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string[]>> {
  const names = Object.keys(papers);
  const files = names.map((name) => path.join(folder, `${name}.docx`));
  for (const [index, name] of names.entries()) writeFileSync(files[index] ?? "", papers[name] ?? "");
  await startOffice("pdf", files, folder);
  const pages = await Promise.all(names.map((name) => pagesOfPdf(path.join(folder, `${name}.pdf`))));
  return Object.fromEntries(names.map((name, index) => [name, pages[index] ?? []]));
}

/** The text of a PDF's pages, a form feed behind each. */
async function pagesOfPdf(pdf: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)("pdftotext", ["-layout", pdf, "-"]);
  return stdout.split("\f").slice(0, -1);
}

/** Without what a layout adds. */
const letterings = (text: string): string => text.replace(/\s+/gu, "");

async function made(kind: "bulletin" | "letters"): Promise<PapersMade> {
  const outcome =
    kind === "bulletin" ? await bulletin(setup()) : await letters(setup(), { units: [], zipped: false });
  if (outcome.kind !== "papers-made") throw new Error(sentenceOf(outcome));
  return outcome;
}

it("LibreOffice lays 通报 and the letters out page by page: nothing is lost, each page has its number, tables their header", async () => {
  await insert(setup(), { asOf: serialOf(2021, 10, 8), repair: "do" });
  const [report, written] = [await made("bulletin"), await made("letters")];
  const letter = (kind: string): Uint8Array =>
    written.files[written.letters.findIndex((one) => one.kind === kind)]?.bytes ?? new Uint8Array();
  const papers = {
    bulletin: report.files[0]?.bytes ?? new Uint8Array(),
    rectify: letter("整改通知书"),
    summon: letter("约谈通知书"),
  };
  const laid = await pagesOf(papers);
  expect(laid["bulletin"]?.length).toBe(5);
  expect(laid["summon"]?.length).toBe(2);
  for (const [name, bytes] of Object.entries(papers)) {
    const own = laid[name] ?? [];
    const { paragraphs, tables } = readDocx(bytes);
    own.forEach((page, index) => {
      // The last line of each page, at its outer side.
      const line = page.trimEnd().split("\n").at(-1) ?? "";
      expect([name, letterings(line)]).toEqual([name, `—${index + 1}—`]);
      expect([name, index, line.search(/\S/) > 20]).toEqual([name, index, index % 2 === 0]);
    });
    const all = own.map((page) => letterings(page.replace(/—\s*\d+\s*—\s*$/u, ""))).join("");
    for (const [, text] of paragraphs) expect(all).toContain(letterings(text));
    for (const [header = [], ...rows] of tables)
      for (const [index, page] of own.entries()) {
        const here = rows.filter(
          ([no = "", measure = ""]) => measure.length > 20 && pageHas(page, no, measure),
        );
        if (here.length > 0 && index > 0) expect(letterings(page)).toContain(letterings(header[0] ?? ""));
      }
  }
});

it("a signature stands on no page alone, and a paper of one line is one page", async () => {
  const paper = (lines: number): Paper => ({
    title: "约谈通知书",
    documentNo: "〔2021〕　号",
    issuer: "省政府办公厅",
    blocks: Array.from({ length: lines }, (_, index) => ({ kind: "text", text: `第${index + 1}行。` })),
  });
  const counts = [1, 8, 10, 12, 13, 14, 15, 16, 20];
  const files: Record<string, Uint8Array> = {};
  for (const count of counts) files[`lines-${count}`] = await wordFile(paper(count));
  const laid = await pagesOf(files);
  expect(laid["lines-1"]).toHaveLength(1);
  for (const count of counts) {
    const last = laid[`lines-${count}`]?.at(-1) ?? "";
    expect([count, letterings(last)]).toEqual([count, expect.stringContaining(`第${count}行。`)]);
    expect(letterings(last)).toContain(letterings(plainText(paper(count)).split("\n").at(-1) ?? ""));
    expect(last).toContain("省政府办公厅");
  }
});

function pageHas(page: string, no: string, measure: string): boolean {
  return page.split("\n").some((line) => line.includes(no)) && letterings(page).includes(measure.slice(0, 4));
}
