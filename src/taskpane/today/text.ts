/** Every Chinese text of this room. */
export const text = {
  lightsOf: (tasks: number, day: string) => `共 ${tasks} 项，按 ${day} 判定`,
  stale: (count: number) => `，其中 ${count} 项未按期更新`,
} as const;
