/** What is loaded when a paper is asked for. */
export { bulletin } from "./bulletin";
export { letters } from "./letters";
