/* The order of the schema in which a chart's elements have their children (ECMA-376 part 1, 21.2). */

const words = (text: string): readonly string[] => text.split(" ");

const GROUPS = words(
  "areaChart area3DChart lineChart line3DChart stockChart radarChart scatterChart pieChart pie3DChart doughnutChart " +
    "barChart bar3DChart ofPieChart surfaceChart surface3DChart bubbleChart",
);
const AXES = words("valAx catAx dateAx serAx");
const GROUP = words(
  "barDir wireframe scatterStyle radarStyle ofPieType grouping varyColors ser dLbls gapWidth overlap serLines " +
    "dropLines hiLowLines upDownBars marker smooth firstSliceAng holeSize splitType secondPieSize bubble3D " +
    "bubbleScale showNegBubbles sizeRepresents gapDepth shape axId extLst",
);
const AXIS = words(
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr " +
    "txPr crossAx crosses crossesAt crossBetween auto lblAlgn lblOffset baseTimeUnit majorUnit majorTimeUnit " +
    "minorUnit minorTimeUnit dispUnits tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
);
const LABELS = words(
  "idx dLbl delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent " +
    "showBubbleSize separator showLeaderLines leaderLines extLst",
);
const FILLS = words("noFill solidFill gradFill blipFill pattFill grpFill");

const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  chartSpace: words(
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr " +
      "externalData printSettings userShapes extLst",
  ),
  chart: words(
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs " +
      "showDLblsOverMax extLst",
  ),
  plotArea: ["layout", ...GROUPS, ...AXES, "dTable", "spPr", "extLst"],
  ser: words(
    "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val " +
      "yVal smooth shape bubbleSize bubble3D extLst",
  ),
  dPt: words("idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst"),
  marker: words("symbol size spPr extLst"),
  dLbls: LABELS,
  dLbl: LABELS,
  title: words("tx layout overlay spPr txPr extLst"),
  legend: words("legendPos legendEntry layout overlay spPr txPr extLst"),
  scaling: words("logBase orientation max min extLst"),
  trendline: words(
    "name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst",
  ),
  dTable: words("showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst"),
  dispUnits: words("custUnit builtInUnit dispUnitsLbl extLst"),
  spPr: [
    ...words("xfrm custGeom prstGeom"),
    ...FILLS,
    ...words("ln effectLst effectDag scene3d sp3d extLst"),
  ],
  ln: [...FILLS, ...words("prstDash custDash round bevel miter headEnd tailEnd extLst")],
  numRef: words("f numCache extLst"),
  strRef: words("f strCache extLst"),
  multiLvlStrRef: words("f multiLvlStrCache extLst"),
  txPr: words("bodyPr lstStyle p"),
  p: words("pPr r br fld endParaRPr"),
  defRPr: ["ln", ...FILLS, ...words("effectLst effectDag highlight latin ea cs sym hlinkClick")],
};
for (const name of GROUPS) (BY_NAME as Record<string, readonly string[]>)[name] = GROUP;
for (const name of AXES) (BY_NAME as Record<string, readonly string[]>)[name] = AXIS;

export const isGroup = (name: string): boolean => GROUPS.includes(name);
export const isAxis = (name: string): boolean => AXES.includes(name);

/** The children of an element in their order; none where it has but one kind. */
export function childOrder(name: string): readonly string[] {
  return BY_NAME[name] ?? [];
}

/** Elements of which there is one alone: where one comes, the others go. */
const ALONE: readonly (readonly string[])[] = [
  FILLS,
  words("srgbClr schemeClr sysClr prstClr hslClr scrgbClr"),
  words("numRef strRef multiLvlStrRef numLit strLit"),
  words("crosses crossesAt"),
  words("prstDash custDash"),
  words("custUnit builtInUnit"),
];

/** What goes where an element of that name comes into another. */
export function rivalsOf(name: string, parent: string): readonly string[] {
  if (parent === "dLbls" || parent === "dLbl") {
    const others = LABELS.filter((one) => !["idx", "dLbl", "delete", "extLst"].includes(one));
    if (name === "delete") return others;
    return others.includes(name) ? ["delete"] : [];
  }
  return ALONE.find((group) => group.includes(name))?.filter((one) => one !== name) ?? [];
}
