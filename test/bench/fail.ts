/** Runs a command; what stops it is one sentence and code 2, so that 1 is a threshold missed. */
export async function orFail(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
