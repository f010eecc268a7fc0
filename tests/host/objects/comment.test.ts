import { strFromU8, unzipSync } from "fflate";
import { embeddedSheet } from "./embedded-sheet";
import { reopenTwice } from "./saved-twice";

const { onSheet, excel } = embeddedSheet(true);

it("a comment is added to a cell, read, changed and deleted", async () => {
  await onSheet(async (sheet, context) => {
    const added = sheet.comments.add("B2", "请核对");
    context.workbook.comments.add("Sheet1!C3", "再议");
    await context.sync();
    added.content = "已核对";
    const all = context.workbook.comments.load("items/content");
    const byCell = sheet.comments.getItemByCell("C3").load("content");
    const location = added.getLocation().load("address");
    await context.sync();
    expect(all.items.map((one) => one.content)).toEqual(["已核对", "再议"]);
    expect([byCell.content, location.address]).toEqual(["再议", "Sheet1!B2"]);
    byCell.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

it("a cell has one comment", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.comments.add("B2", "一");
    sheet.comments.add("B2", "二");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

it("a workbook's comments need the sheet's name", async () => {
  const done = onSheet(async (_sheet, context) => {
    context.workbook.comments.add("B2", "一");
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("replies, their authors, and whether the matter is settled stay in the file", async () => {
  const before = Date.now();
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.add("B2", "请核对");
    comment.replies.add("在核对");
    const second = comment.replies.add("好了");
    comment.replies.add("多余").delete();
    comment.resolved = true;
    await context.sync();
    second.content = "核对好了";
    sheet.getRange("1:1").insert("Down");
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments
      .getItemByCell("B3")
      .load("id,content,resolved,authorName,creationDate,contentType");
    const replies = comment.replies.load("items/id,items/content,items/resolved,items/authorName");
    await context.sync();
    expect([comment.content, comment.resolved, comment.contentType]).toEqual(["请核对", true, "Plain"]);
    expect(comment.creationDate.getTime()).toBeGreaterThanOrEqual(before - 1000);
    expect(replies.items.map((reply) => [reply.content, reply.resolved])).toEqual([
      ["在核对", true],
      ["核对好了", true],
    ]);
    expect(new Set([comment.authorName, ...replies.items.map((reply) => reply.authorName)]).size).toBe(1);
    const last = replies.items[1]?.id ?? "";
    const parent = sheet.comments.getItemByReplyId(last).load("id");
    const byReply = comment.replies.getItem(last).getParentComment().load("id");
    const place = comment.replies.getItem(last).getLocation().load("address");
    await context.sync();
    expect([parent.id, byReply.id, place.address]).toEqual([comment.id, comment.id, "Sheet1!B3"]);
    comment.resolved = false;
    comment.replies.getItemAt(0).delete();
    const count = comment.replies.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.getItemAt(0).load("resolved");
    const replies = comment.replies.load("items/content");
    await context.sync();
    expect(comment.resolved).toBe(false);
    expect(replies.items.map((reply) => reply.content)).toEqual(["核对好了"]);
  });
});

it("a name that means somebody is marked in the rich content, and stays in the file", async () => {
  const kate = { id: 0, name: "Kate <K>", email: "kate@example.com" };
  await onSheet(async (sheet, context) => {
    const richContent = 'Hi <at id="0">Kate &lt;K&gt;</at>, look';
    sheet.comments.add("A1", { mentions: [kate], richContent }, "Mention");
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const comment = sheet.comments.getItemAt(0).load("content,richContent,mentions,contentType");
    await context.sync();
    expect(comment.content).toBe("Hi @Kate <K>, look");
    expect(comment.contentType).toBe("Mention");
    expect(comment.mentions).toEqual([kate]);
    comment.updateMentions({ mentions: [{ ...kate, name: "Kate" }], richContent: '<at id="0">Kate</at>!' });
    comment.load("richContent");
    await context.sync();
    expect(comment.richContent).toBe('<at id="0">Kate</at>!');
    comment.content = "nobody";
    comment.load("mentions,contentType");
    await context.sync();
    expect([comment.mentions, comment.contentType]).toEqual([[], "Plain"]);
  });
});

it("handlers hear of comments that are added, changed and deleted", async () => {
  const heard: unknown[] = [];
  await onSheet(async (sheet, context) => {
    const { comments } = sheet;
    comments.onAdded.add((event) => Promise.resolve(void heard.push(["added", event.commentDetails.length])));
    comments.onChanged.add((event) => Promise.resolve(void heard.push(event.changeType)));
    comments.onDeleted.add((event) =>
      Promise.resolve(void heard.push(["deleted", event.worksheetId !== ""])),
    );
    await context.sync();
    const comment = comments.add("A1", "一");
    comment.content = "二";
    comment.replies.add("三").content = "四";
    comment.resolved = true;
    comment.replies.getItemAt(0).delete();
    comment.delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([
    ["added", 1],
    "CommentEdited",
    "ReplyAdded",
    "ReplyEdited",
    "CommentResolved",
    "ReplyDeleted",
    ["deleted", true],
  ]);
});

it("in the file a comment is a thread, with a note in its place for older programs", async () => {
  await onSheet(async (sheet, context) => {
    sheet.comments.add("A1", "批注");
    await context.sync();
  });
  const parts = unzipSync(await excel().host.save());
  const comments = strFromU8(parts["xl/comments1.xml"] ?? new Uint8Array());
  expect(comments).toMatch(/<author>tc=\{[0-9A-F-]{36}\}<\/author>/);
  expect(comments).toContain("[Threaded comment]");
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(["xl/threadedComments/threadedComment1.xml", "xl/persons/person1.xml"]),
  );
});
