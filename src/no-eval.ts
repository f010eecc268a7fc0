import { config } from "zod/mini";

/**
 * zod compiles schemas with `new Function` where it may, and tries whether it may: the pages' content security policy
 * forbids it and reports the try. Imported before everything that makes a schema.
 */
config({ jitless: true });
