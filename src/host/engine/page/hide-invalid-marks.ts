import { InterceptorEffectEnum } from "@univerjs/core";
import { CellAlertManagerService } from "@univerjs/preset-sheets-core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Engine } from "../univer/engine";

/** Univer's mark for a cell that breaks its data validation, and its note under the pointer there. */
const INVALID_MARK = "#fe4b4b";
const INVALID_ALERT = "SHEET_DATA_VALIDATION_ALERT";
/** After Univer's own interceptors, before the one of -1 that ends the chain. */
const LAST = -0.5;

/**
 * Excel refuses what is typed and marks nothing; a red corner on every document cell would say that it is wrong.
 * Univer has these services once there is a workbook.
 */
export function hideInvalidMarks(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: LAST,
    handler: (cell, _position, next) => {
      if (!cell || cell.markers?.tr?.color !== INVALID_MARK) return next(cell);
      const markers = { ...cell.markers };
      delete markers.tr;
      return next({ ...cell, markers });
    },
  });
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== INVALID_ALERT) show(alert);
  };
}
