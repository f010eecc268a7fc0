import { allAreKnownTo } from "./in-modes";

allAreKnownTo("a Microsoft 365", { apiVersion: "1.20" });
