/** The two ends of a probe: what it is asked, what it answers. */

export function asked(): unknown {
  return JSON.parse(process.argv[2] ?? '{}');
}

export function emit(result: unknown): void {
  process.stdout.write(JSON.stringify(result));
}
