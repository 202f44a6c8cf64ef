/** Percent, 0 to 100; what is not further than before is not told. */
export type Progress = (percent: number) => void;

/** Tells every whole percent once, one after the other, and never holds up the work. */
export function progressTo(tell: (percent: number) => Promise<void>) {
  let highest = 0;
  let telling = Promise.resolve();
  return {
    tell: (percent: number) => {
      const whole = Math.min(100, Math.floor(percent));
      if (whole <= highest) return;
      highest = whole;
      telling = telling.then(() => (whole === highest ? tell(whole) : undefined)).catch(() => undefined);
    },
    /** Resolves when the last percent has been told. */
    told: () => telling,
  };
}
