/** From which chance draws: the same in every run. `TAIZHANG_SEED=… npx jest …` draws something else. */
export const seed = Number(process.env['TAIZHANG_SEED'] ?? 20_190_515);
