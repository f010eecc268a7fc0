import type { CustomXml } from "../../../xlsx/model/book/custom-xml";
import { namespaceOf } from "../../../xlsx/package/xml-namespace";
import { invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { hostObject, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

interface PartTarget {
  readonly partId: string;
}
interface NamespaceTarget {
  readonly namespaceUri: string;
}

const partsOf = ({ workbook }: ExcelHost): readonly CustomXml[] => workbook.extras.customXml ?? [];

function partOf(host: ExcelHost, { partId }: PartTarget): CustomXml {
  const part = partsOf(host).find(({ id }) => id === partId);
  if (!part) throw itemNotFound("自定义 XML 部件");
  return part;
}

/** InvalidArgument: no XML. */
function checkedXml(xml: string): string {
  if (namespaceOf(xml) === null) throw invalidArgument("It is no well-formed XML.");
  return xml;
}

const objectOf = ({ id }: CustomXml): HostObject => hostObject("CustomXmlPart", { partId: id });

function inNamespace(host: ExcelHost, { namespaceUri }: NamespaceTarget): readonly CustomXml[] {
  return partsOf(host).filter(({ xml }) => namespaceOf(xml) === namespaceUri);
}

export const customXmlPartCollection: ExcelClass<"CustomXmlPartCollection", WorkbookTarget> = {
  properties: {},
  items: (_target, host) => partsOf(host).map(objectOf),
  item: (_target, key, host) => {
    const part = partsOf(host).find(({ id }) => id === key);
    return part ? objectOf(part) : null;
  },
  methods: {
    Add: {
      call: (_target, args, host) => {
        const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: checkedXml(args.string(0)) };
        host.workbook.extras.customXml = [...partsOf(host), part];
        return objectOf(part);
      },
    },
    GetByNamespace: {
      call: (_target, args) => hostObject("CustomXmlPartScopedCollection", { namespaceUri: args.string(0) }),
    },
  },
};

/** Null: none, or several. */
function onlyIn(host: ExcelHost, target: NamespaceTarget): HostObject | null {
  const [first, another] = inNamespace(host, target);
  return first && !another ? objectOf(first) : null;
}

export const customXmlPartScopedCollection: ExcelClass<"CustomXmlPartScopedCollection", NamespaceTarget> = {
  properties: {},
  items: (target, host) => inNamespace(host, target).map(objectOf),
  item: (target, key, host) => {
    const part = inNamespace(host, target).find(({ id }) => id === key);
    return part ? objectOf(part) : null;
  },
  methods: {
    GetOnlyItem: {
      call: (target, _args, host) => {
        const only = onlyIn(host, target);
        if (!only) throw itemNotFound("唯一的自定义 XML 部件");
        return only;
      },
    },
    GetOnlyItemOrNullObject: { call: (target, _args, host) => onlyIn(host, target) },
  },
};

export const customXmlPart: ExcelClass<"CustomXmlPart", PartTarget> = {
  identity: ({ partId }) => ({ Id: partId }),
  properties: {
    Id: { get: ({ partId }) => partId },
    NamespaceUri: { get: (target, host) => namespaceOf(partOf(host, target).xml) ?? "" },
  },
  methods: {
    GetXml: { call: (target, _args, host) => partOf(host, target).xml },
    SetXml: {
      call: (target, args, host) => {
        const standing = partOf(host, target);
        const part = { ...standing, xml: checkedXml(args.string(0)) };
        host.workbook.extras.customXml = partsOf(host).map((one) => (one === standing ? part : one));
        return null;
      },
    },
    Delete: {
      call: (target, _args, host) => {
        const gone = partOf(host, target);
        host.workbook.extras.customXml = partsOf(host).filter((one) => one !== gone);
        return null;
      },
    },
  },
};
