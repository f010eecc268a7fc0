import type { HostObject } from "../../richapi/host-class";
import type { ExcelClass, ExcelHost, ExcelMethod, ExcelProperty } from "./excel-class";
import type { ClassName } from "./excel-members";
import type { StyleTarget } from "./targets";

type Members<Member> = Readonly<Record<string, Member | undefined>>;

/** A class whose objects are of cells or of a named style: each has its own table, of the same members. */
export function forStyles<Name extends ClassName, Cells extends object, Styled extends StyleTarget>(
  ofCells: ExcelClass<Name, Cells>,
  ofStyle: ExcelClass<Name, Styled>,
): ExcelClass<Name, Cells | Styled> {
  const isStyled = (target: Cells | Styled): target is Styled => "styleName" in target;
  const tableOf = (target: Cells | Styled): ExcelClass<Name, Cells | Styled> =>
    (isStyled(target) ? ofStyle : ofCells) as unknown as ExcelClass<Name, Cells | Styled>;
  const propertyOf = (target: Cells | Styled, name: string): ExcelProperty<Cells | Styled> | undefined =>
    (tableOf(target).properties as Members<ExcelProperty<Cells | Styled>>)[name];
  const methodOf = (target: Cells | Styled, name: string): ExcelMethod<Cells | Styled> | undefined =>
    (tableOf(target).methods as Members<ExcelMethod<Cells | Styled>> | undefined)?.[name];
  const properties = Object.entries(ofCells.properties as Record<string, ExcelProperty<Cells>>).map(
    ([name, own]) => [
      name,
      {
        ...(own.leads && { leads: true }),
        get: (target: Cells | Styled, host: ExcelHost) => propertyOf(target, name)?.get?.(target, host),
        set: (target: Cells | Styled, value: unknown, host: ExcelHost) =>
          propertyOf(target, name)?.set?.(target, value, host),
      },
    ],
  );
  const methods = Object.keys(ofCells.methods ?? {}).map((name) => [
    name,
    {
      call: (...[target, args, host]: Parameters<ExcelMethod<Cells | Styled>["call"]>) =>
        methodOf(target, name)?.call(target, args, host),
    },
  ]);
  return {
    properties: Object.fromEntries(properties) as ExcelClass<Name, Cells | Styled>["properties"],
    methods: Object.fromEntries(methods) as NonNullable<ExcelClass<Name, Cells | Styled>["methods"]>,
    identity: (target, host) => tableOf(target).identity?.(target, host) ?? {},
    ...(ofCells.items && {
      items: (target: Cells | Styled, host: ExcelHost): readonly HostObject[] =>
        tableOf(target).items?.(target, host) ?? [],
      item: (target: Cells | Styled, key: unknown, host: ExcelHost): HostObject | null =>
        tableOf(target).item?.(target, key, host) ?? null,
    }),
  };
}
