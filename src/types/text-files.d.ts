/** A text file, bundled as it stands (webpack: asset/source). */
declare module "*.txt" {
  const text: string;
  export default text;
}
