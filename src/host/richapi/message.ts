import { ExcelError, type ExcelErrorCode } from "./excel-error";
import type { ResponseBody } from "./protocol";
import { REFUSALS } from "./refusals";

/** Excel on the web refuses larger messages. */
const LARGEST_MESSAGE = 5_000_000;

/** A message over the seam, JSON, and its size in UTF-8. */
export interface Message {
  readonly json: string;
  readonly bytes: number;
}

export function messageOf(json: string): Message {
  return { json, bytes: new TextEncoder().encode(json).length };
}

export function isTooLarge({ bytes }: Message): boolean {
  return bytes > LARGEST_MESSAGE;
}

/** As Excel on the web: an answer over 5 MB is not given. What the request did stays done. */
export function answerOf(response: ResponseBody): Message {
  const answer = messageOf(JSON.stringify(response));
  if (!isTooLarge(answer)) return answer;
  const refusal = refused("ResponsePayloadSizeLimitExceeded", REFUSALS.answerTooLarge);
  return messageOf(JSON.stringify(refusal));
}

/** The answer to a request that is not carried out. */
export function refused(code: ExcelErrorCode, message: string): ResponseBody {
  const error = new ExcelError(code, message);
  return { Results: [], Error: { Code: error.code, Message: error.message, Location: "" } };
}
