/** What every sheet holds and how it looks, to compare one with another. */
export async function reportSnapshot(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("name");
    tables.load("name,style");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRange();
      used.load("address,formulas,text,numberFormat");
      return { used, formats: used.conditionalFormats.getCount() };
    });
    await context.sync();
    return {
      sheets: sheets.map(({ used, formats }) => [
        used.address,
        used.formulas,
        used.text,
        used.numberFormat,
        formats.value,
      ]),
      tables: tables.items.map(({ name, style }) => [name, style]),
    };
  });
}
