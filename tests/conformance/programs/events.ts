import { supportsSet } from "../excel-facts";
import type { Program } from "../program";

const EVENTS = "Microsoft 文档：Work with events using the Excel JavaScript API";
/** Events come behind the answer of a request, on the web up to a second later. */
const QUIET_MS = 700;
const AT_MOST_MS = 6_000;

type Handler = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/** What a handler heard, once nothing has come for a while; waits longer where something is to come. */
async function heard(events: readonly unknown[], wanted: boolean): Promise<void> {
  const end = Date.now() + (wanted ? AT_MOST_MS : QUIET_MS * 2);
  while (Date.now() < end && (!wanted || events.length === 0))
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (wanted) await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}

/** Listens to the workbook for changes of one sheet. */
async function listen(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<{ events: Excel.WorksheetChangedEventArgs[]; handler: Handler }> {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  sheet.load("id");
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    if (event.worksheetId === sheet.id) events.push(event);
    return Promise.resolve();
  });
  await context.sync();
  return { events, handler };
}

async function remove(context: Excel.RequestContext, handler: Handler): Promise<void> {
  handler.remove();
  await context.sync();
}

async function write(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange("A1:B1").values = [["甲", "乙"]];
  await context.sync();
}

/** Who hears of a change, and what. */
export const eventPrograms: readonly Program[] = [
  {
    name: "先登记的处理程序听得到后来的写入，来源是本机，从 1.14 起说得出是本加载项",
    source: EVENTS,
    run: async (context, sheet) => {
      const { events, handler } = await listen(context, sheet);
      await write(context, sheet);
      await heard(events, true);
      await remove(context, handler);
      const [event] = events;
      return {
        听到: events.length > 0,
        type: event?.changeType,
        source: event?.source,
        by: supportsSet(14) ? event?.triggerSource : "不知道",
      };
    },
    expected: ({ apiSet }) => ({
      听到: true,
      type: "RangeEdited",
      source: "Local",
      by: apiSet >= 14 ? "ThisLocalAddin" : "不知道",
    }),
  },
  {
    name: "写入之后才登记的处理程序听不到那次写入",
    source: EVENTS,
    run: async (context, sheet) => {
      await write(context, sheet);
      const { events, handler } = await listen(context, sheet);
      await heard(events, false);
      await remove(context, handler);
      return events.length;
    },
    expected: 0,
  },
  {
    name: "撤掉的处理程序不再听到",
    source: EVENTS,
    run: async (context, sheet) => {
      const { events, handler } = await listen(context, sheet);
      await remove(context, handler);
      await write(context, sheet);
      await heard(events, false);
      return events.length;
    },
    expected: 0,
  },
  {
    name: "enableEvents 关掉时听不到，打开后又听得到",
    source: "Microsoft 文档：Excel.Runtime enableEvents",
    run: async (context, sheet) => {
      const { events, handler } = await listen(context, sheet);
      context.runtime.enableEvents = false;
      await context.sync();
      try {
        await write(context, sheet);
        await heard(events, false);
      } finally {
        context.runtime.enableEvents = true;
        await context.sync();
      }
      const whileOff = events.length;
      await write(context, sheet);
      await heard(events, true);
      await remove(context, handler);
      return { 关掉时: whileOff, 打开后: events.length > 0 };
    },
    expected: { 关掉时: 0, 打开后: true },
  },
  {
    name: "删去一张工作表，听得到是哪一张",
    source: "Microsoft 文档：Excel.WorksheetCollection onDeleted",
    run: async (context) => {
      const { worksheets } = context.workbook;
      const gone = worksheets.add();
      gone.load("id");
      const events: string[] = [];
      const handler = worksheets.onDeleted.add((event) => {
        events.push(event.worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      gone.delete();
      await context.sync();
      await heard(events, true);
      handler.remove();
      await context.sync();
      return events.filter((id) => id === gone.id).length;
    },
    expected: 1,
  },
];
