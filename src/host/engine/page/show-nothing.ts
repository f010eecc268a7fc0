import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Engine } from "../univer/engine";

/** A number format without a word for any number: `;;;` */
const NOTHING = /^;+$/;
/** After Univer's own interceptors, before the one of -1 that ends the chain. */
const LAST = -0.5;

/**
 * Excel draws nothing where a number format leaves nothing of a number; Univer draws the number. Univer has the service
 * once there is a workbook.
 */
export function showNothing(engine: Engine): void {
  engine.univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      priority: LAST,
      handler: (cell, { workbook }, next) => {
        if (typeof cell?.v !== "number") return next(cell);
        const pattern = workbook.getStyles().get(cell.s)?.n?.pattern ?? "";
        return next(NOTHING.test(pattern) ? { ...cell, v: "" } : cell);
      },
    });
}
