import { SheetSkeletonService } from "@univerjs/sheets";
import type { Engine } from "../univer/engine";

/** What Univer measures a sheet by; of a closed workbook it has nothing left. */
interface Skeleton {
  readonly worksheet: unknown;
  calculateAutoHeightInRange: (...ranges: never[]) => unknown[];
}

/**
 * Univer 0.25.1 fits rows to their text in idle moments, and goes on with what waits when the workbook is closed:
 * then it throws. A closed sheet has no rows to fit. Univer has this service once there is a workbook.
 */
export function fitNoRowsOfClosedSheets(engine: Engine): void {
  const service = engine.univer.__getInjector().get(SheetSkeletonService);
  const guard = (skeleton: Skeleton): void => {
    const fit = skeleton.calculateAutoHeightInRange.bind(skeleton);
    skeleton.calculateAutoHeightInRange = (...ranges) => (skeleton.worksheet === null ? [] : fit(...ranges));
  };
  const unitId = engine.api.getActiveWorkbook()?.getId() ?? "";
  for (const skeleton of service.getSkeletonsByUnitId(unitId)) guard(skeleton);
  service.buildSkeleton$.subscribe((skeleton) => {
    guard(skeleton);
  });
}
