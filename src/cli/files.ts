import { existsSync, statSync } from "node:fs";
import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "./usage-error";

/** A file's bytes. UsageError: it is not there, is a folder, or may not be read. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new UsageError(`无法读取“${file}”：${reason(error)}。`);
  }
}

/** UsageError when an option names a folder, or what no file can be called. */
export function demandNoFolder(option: string, file: string): void {
  let folder: boolean;
  try {
    folder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    throw new UsageError(`${option} 的“${file}”无法使用：${reason(error)}。`);
  }
  if (folder) throw new UsageError(`${option} 的“${file}”是一个文件夹：请给出其中的文件名。`);
}

/** UsageError when the file is not there, is a folder, or may not be read: to be asked before anything is done. */
export async function demandReadable(file: string): Promise<void> {
  try {
    if ((await stat(file)).isDirectory())
      throw new UsageError(`无法读取“${file}”：这是一个文件夹，请给出文件名。`);
    await access(file, constants.R_OK);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`无法读取“${file}”：${reason(error)}。`);
  }
}

/** UsageError when a file could not be written there: to be asked before anything is done. */
export async function demandWritable(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  try {
    const there = await stat(file).catch(() => null);
    if (there?.isDirectory()) throw new UsageError(`无法写入“${file}”：这是一个文件夹，请给出文件名。`);
    if (there) await access(file, constants.W_OK);
    if (!(await stat(folder)).isDirectory())
      throw new UsageError(`无法写入“${file}”：“${folder}”不是文件夹。`);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`无法写入“${file}”：${reason(error)}。`);
  }
}

/** UsageError when files could not be written into this folder, which may still be missing in one that is there. */
export async function demandFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there === null) return demandWritable(folder);
  if (!there.isDirectory()) throw new UsageError(`无法写入“${folder}”：这是一个文件，请给出文件夹的名称。`);
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw new UsageError(`无法写入“${folder}”：${reason(error)}。`);
  });
}

/** UsageError when one of the files is there already. */
export function demandNew(files: readonly string[]): void {
  const there = files.filter((file) => existsSync(file));
  if (there[0] === undefined) return;
  const more = there.length > 1 ? `等 ${there.length} 个文件` : "";
  throw new UsageError(`“${there[0]}”${more}已经存在，没有写入：要覆盖请加 --overwrite，或换一个位置。`);
}

/** Writes files into a folder, which is made where it is missing; all or, where one cannot be written, none that is new. */
export async function writeInto(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const isNew = !existsSync(folder);
  const made: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) {
      const file = path.join(folder, name);
      if (!existsSync(file)) made.push(file);
      await writeOutput(file, bytes);
    }
  } catch (error) {
    for (const file of made) await rm(file, { force: true });
    if (isNew) await rm(folder, { recursive: true, force: true });
    throw error instanceof UsageError ? error : new UsageError(`无法写入“${folder}”：${reason(error)}。`);
  }
}

/** Writes whole or not at all: a temporary file beside it takes its place. UsageError: it cannot be written. */
export async function writeOutput(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(`无法写入“${file}”：${reason(error)}。`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "文件或文件夹不存在，请检查路径",
  EISDIR: "这是一个文件夹，请给出文件名",
  ENOTDIR: "路径中有一段不是文件夹，请检查路径",
  EACCES: "没有权限，请检查文件的权限",
  EPERM: "没有权限，请检查文件的权限",
  EROFS: "所在磁盘只读，请换一个位置",
  ENAMETOOLONG: "名称太长，请改短",
  ENOSPC: "磁盘已满，请腾出空间",
};

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `系统报告错误 ${code || String(error)}`;
}
