/** Imported for its effect: webpack puts it into the page. */
declare module "*.css";
