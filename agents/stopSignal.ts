/** Aborts when this program is asked to stop, or when whoever started it is gone. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error("The program was asked to stop."));
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, stop);
  process.once("disconnect", stop);
  process.channel?.unref(); // it keeps nobody from ending
  return controller.signal;
}
